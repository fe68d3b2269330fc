import { HostFault, type Cells, type HostCell, type Input, type SheetArea, type SheetId } from "../host-workbook";
import { columnOf, keyOf, overlap, rowOf, sheetIn, type MemorySheet } from "./book";
import type { Calculation } from "./calculation";
import { typed } from "./content";
import { FormulaError } from "./formula/values";
import { each, isIn, paint, styleAt, unpaint } from "./looks";
import type { Memory } from "./memory";
import { display } from "./number-format";

type Content = Pick<Cells, "read" | "write" | "clear" | "usedArea" | "setFormats" | "style" | "setStyle" | "merge" | "unmerge" | "merges">;

/** Content and looks of a memory workbook. */
export function memoryCells(memory: Memory, calculation: Calculation): Content {
  const sheet = (id: SheetId): MemorySheet => sheetIn(memory.book, id);
  return {
    read: (area) => rowsOf(area, (row, column) => readCell(sheet(area.sheet), row, column, calculation)),
    write: (area, input) => write(memory, calculation, area, input),
    clear: (area, what = "all") => clear(memory, area, what),
    usedArea: (id, valuesOnly) => used(sheet(id), valuesOnly),
    setFormats(area, formats) {
      memory.change((book) => each(area, (row, column) => {
        const format = formats[row - area.row]?.[column - area.column];
        if (typeof format === "string") paint(sheetIn(book, area.sheet), { row, column, rows: 1, columns: 1 }, { numberFormat: format });
      }));
      memory.tell({ kind: "formatted", area });
    },
    style: (area) => styleAt(sheet(area.sheet), area.row, area.column),
    setStyle(area, style) {
      memory.change((book) => paint(sheetIn(book, area.sheet), area, style));
      memory.tell({ kind: "formatted", area });
    },
    merge: (area) => memory.change((book) => merge(sheetIn(book, area.sheet), area)),
    unmerge: (area) => memory.change((book) => {
      const target = sheetIn(book, area.sheet);
      target.merges = target.merges.filter((merged) => !overlap(merged, area));
    }),
    merges: (id) => sheet(id).merges.map((area) => ({ sheet: id, ...area })),
  };
}

/** What one cell shows. */
export function readCell(sheet: MemorySheet, row: number, column: number, calculation: Calculation): HostCell {
  const { numberFormat: format = "General" } = styleAt(sheet, row, column);
  const computed = calculation.value(sheet, row, column);
  const value = computed instanceof FormulaError ? computed.code : (computed ?? "");
  const formula = sheet.cells.get(keyOf(row, column))?.formula ?? value;
  return { value, formula, text: computed instanceof FormulaError ? computed.code : display(value, format), format };
}

/** Throws `AccessDenied` when one of the cells is locked on a protected sheet. */
export function demandUnlocked(sheet: MemorySheet, area: SheetArea, touched: (row: number, column: number) => boolean = () => true): void {
  if (!sheet.protection) return;
  each(area, (row, column) => {
    if (touched(row, column) && styleAt(sheet, row, column).locked !== false) throw new HostFault("AccessDenied");
  });
}

function write(memory: Memory, calculation: Calculation, area: SheetArea, input: Input[][]): void {
  const target = sheetIn(memory.book, area.sheet);
  const at = (row: number, column: number): Input => input[row - area.row]?.[column - area.column] ?? null;
  demandUnlocked(target, area, (row, column) => at(row, column) !== null);
  const single = area.rows === 1 && area.columns === 1;
  const before = calculationOf(target, area, calculation);
  memory.change((book) => each(area, (row, column) => {
    const given = at(row, column);
    if (given !== null) put(sheetIn(book, area.sheet), row, column, given);
  }));
  const after = calculationOf(sheetIn(memory.book, area.sheet), area, calculation);
  memory.tell({ kind: "edited", area, ...(single && { details: { before, after } }) });
}

function calculationOf(sheet: MemorySheet, { row, column }: SheetArea, calculation: Calculation): HostCell["value"] {
  return readCell(sheet, row, column, calculation).value;
}

function put(sheet: MemorySheet, row: number, column: number, given: string | number | boolean): void {
  const { cell, format } = typed(given, styleAt(sheet, row, column));
  if (cell) sheet.cells.set(keyOf(row, column), cell);
  else sheet.cells.delete(keyOf(row, column));
  if (format !== undefined) paint(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: format });
}

function clear(memory: Memory, area: SheetArea, what: "all" | "contents" | "formats"): void {
  const target = sheetIn(memory.book, area.sheet);
  const filled = [...target.cells.keys()].filter((key) => isIn(area, key));
  if (target.protection && what !== "formats" && filled.some((key) => styleAt(target, rowOf(key), columnOf(key)).locked !== false)) throw new HostFault("AccessDenied");
  memory.change((book) => {
    const sheet = sheetIn(book, area.sheet);
    if (what !== "formats") for (const key of filled) sheet.cells.delete(key);
    if (what === "contents") return;
    unpaint(sheet, area);
    sheet.merges = sheet.merges.filter((merged) => !overlap(merged, area));
  });
  memory.tell({ kind: what === "formats" ? "formatted" : "edited", area });
}

/** Keeps the first cell's content alone, as Excel does. */
function merge(sheet: MemorySheet, { row, column, rows, columns }: SheetArea): void {
  const area = { row, column, rows, columns };
  sheet.merges = [...sheet.merges.filter((merged) => !overlap(merged, area)), area];
  for (const key of [...sheet.cells.keys()]) if (isIn(area, key) && key !== keyOf(row, column)) sheet.cells.delete(key);
}

function used(sheet: MemorySheet, valuesOnly: boolean): SheetArea | null {
  const keys = valuesOnly ? [...sheet.cells.keys()] : [...sheet.cells.keys(), ...sheet.styles.keys()];
  if (keys.length === 0) return null;
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (const key of keys) {
    top = Math.min(top, rowOf(key));
    bottom = Math.max(bottom, rowOf(key));
    left = Math.min(left, columnOf(key));
    right = Math.max(right, columnOf(key));
  }
  return { sheet: sheet.id, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function rowsOf<V>({ row, column, rows, columns }: SheetArea, read: (row: number, column: number) => V): V[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => read(row + r, column + c)));
}
