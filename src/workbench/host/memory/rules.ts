import type { Area, Style, Validation } from "../../../core/sheet/sheet";
import { HostFault, type HostRule, type Rules, type SheetId } from "../host-workbook";
import { overlap, sheetIn, without, type Book, type MemorySheet } from "./book";
import type { Calculation } from "./calculation";
import { FormulaError } from "./formula/values";
import { styleAt } from "./looks";
import type { Memory } from "./memory";

/** Validation and conditional formats of a memory workbook. */
export function memoryRules(memory: Memory, calculation: Calculation): Rules {
  const sheet = (id: SheetId): MemorySheet => sheetIn(memory.book, id);
  return {
    validation: ({ sheet: id, row, column }) => sheet(id).validations.find(({ area }) => overlap(area, { row, column, rows: 1, columns: 1 })) ?? null,
    validations: (id) => [...sheet(id).validations],
    setValidation: ({ sheet: id, row, column, rows, columns }, validation) => memory.change((book) => {
      place(sheetIn(book, id), { row, column, rows, columns }, validation);
    }),
    rules: (id) => [...sheet(id).rules],
    addRule: (id, rule) => memory.change((book) => {
      const added: HostRule = { ...rule, id: `{rule-${book.next++}}` };
      sheetIn(book, id).rules.unshift(added);
      return added.id;
    }),
    setRule: (id, rule, change) => memory.change((book) => {
      sheetIn(book, id).rules[placeOf(book, id, rule)] = { ...ruleOf(book, id, rule), ...change };
    }),
    removeRule: (id, rule) => memory.change((book) => {
      sheetIn(book, id).rules.splice(placeOf(book, id, rule), 1);
    }),
    moveRule: (id, rule, to) => memory.change((book) => {
      const { rules } = sheetIn(book, id);
      rules.splice(to, 0, ...rules.splice(placeOf(book, id, rule), 1));
    }),
    effectiveStyle: (id, row, column) => effective(sheet(id), row, column, calculation),
  };
}

/** Validations never overlap, so that one of the very same area can simply be exchanged: a rule is written in three parts. */
function place(sheet: MemorySheet, area: Area, validation: Omit<Validation, "area"> | null): void {
  const { validations } = sheet;
  const same = validations.findIndex((other) => other.area.row === area.row && other.area.column === area.column && other.area.rows === area.rows && other.area.columns === area.columns);
  if (same >= 0) {
    validations.splice(same, 1, ...(validation ? [{ ...validation, area }] : []));
    return;
  }
  if (validations.some((other) => overlap(other.area, area))) sheet.validations = validations.flatMap((other) => without(other.area, area).map((left) => ({ ...other, area: left })));
  if (validation) sheet.validations.push({ ...validation, area });
}

function placeOf(book: Book, id: SheetId, rule: string): number {
  const place = sheetIn(book, id).rules.findIndex((candidate) => candidate.id === rule);
  if (place < 0) throw new HostFault("ItemNotFound", `conditional format ${rule}`);
  return place;
}

function ruleOf(book: Book, id: SheetId, rule: string): HostRule {
  const found = sheetIn(book, id).rules[placeOf(book, id, rule)];
  if (!found) throw new HostFault("ItemNotFound", `conditional format ${rule}`);
  return found;
}

function effective(sheet: MemorySheet, row: number, column: number, calculation: Calculation): Style {
  let conditional: Style = {};
  for (const { area, formula, style, stop } of sheet.rules) {
    if (!overlap(area, { row, column, rows: 1, columns: 1 })) continue;
    const value = calculation.formula(formula, { home: sheet.id, rows: row - area.row, columns: column - area.column });
    if (value === null || value === false || value === 0 || value === "" || value instanceof FormulaError) continue;
    conditional = { ...style, ...conditional };
    if (stop) break;
  }
  return { ...styleAt(sheet, row, column), ...conditional };
}
