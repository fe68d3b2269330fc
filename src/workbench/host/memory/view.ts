import { parseArea } from "../../../core/sheet/address";
import type { ValidationRule } from "../../../core/sheet/sheet";
import { HostFault, type Cells, type Rules, type SheetArea, type SheetId, type Sheets, type View } from "../host-workbook";
import { columnOf, rowOf, sheetIn, type Book, type MemorySheet } from "./book";
import { demandUnlocked } from "./cells";
import { typed } from "./content";
import { styleAt } from "./looks";
import type { Memory } from "./memory";

type Parts = Pick<Cells, "read" | "write"> & Pick<Rules, "validation"> & Pick<Sheets, "activateSheet">;

/** A person's hands in tests: `beginEditing` opens a cell for editing until its answer is called. */
export type Hands = { beginEditing(): () => void };

/** What a person does to a memory workbook. */
export function memoryView(memory: Memory, parts: Parts): View & Hands {
  let editing = 0;
  return {
    selection: () => ({ sheet: memory.book.active, ...sheetIn(memory.book, memory.book.active).selected }),
    select(area) {
      parts.activateSheet(area.sheet);
      sheetIn(memory.book, area.sheet).selected = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
      memory.tell({ kind: "selected", area });
    },
    editing: () => editing > 0,
    async type(id, address, text) {
      const area = cellsAt(id, address, 1, 1);
      const sheet = sheetIn(memory.book, id);
      if (refused(sheet, area) || !accepts(parts.validation(area)?.rule, typed(text, styleAt(sheet, area.row, area.column)).cell?.value)) return;
      if (text !== String(parts.read(area)[0]?.[0]?.formula)) parts.write(area, [[text]]);
    },
    async paste(id, address, rows) {
      const area = cellsAt(id, address, rows.length, rows[0]?.length ?? 0);
      if (!refused(sheetIn(memory.book, id), area)) parts.write(area, rows.map((row) => [...row]));
    },
    async undo() {
      const now = memory.back();
      if (now) tellUndone(memory, now);
    },
    beginEditing() {
      editing++;
      return () => {
        editing--;
      };
    },
  };
}

function cellsAt(sheet: SheetId, address: string, rows: number, columns: number): SheetArea {
  const area = parseArea(address);
  if (!area) throw new HostFault("InvalidArgument", address);
  return { sheet, row: area.row, column: area.column, rows, columns };
}

function refused(sheet: MemorySheet, area: SheetArea): boolean {
  try {
    demandUnlocked(sheet, area);
    return false;
  } catch (failure) {
    if (failure instanceof HostFault) return true;
    throw failure;
  }
}

/** Whether validation lets a typed value stand; a formula's value is not known yet and stands. */
function accepts(rule: ValidationRule | undefined, value: string | number | boolean | undefined): boolean {
  if (!rule || rule.kind === "any" || value === undefined) return true;
  if (rule.kind === "list") return rule.values.includes(String(value));
  const measured = rule.kind === "textLength" ? String(value).length : value;
  if (typeof measured !== "number" || (rule.kind === "whole" && !Number.isInteger(measured))) return false;
  if (rule.operator === "between") return measured >= rule.low && measured <= rule.high;
  return rule.operator === ">=" ? measured >= rule.limit : measured <= rule.limit;
}

/** One change a sheet: the cells that differ, or the sheet that came or went. */
function tellUndone(memory: Memory, undone: Book): void {
  for (const { id } of undone.sheets) if (!memory.book.sheets.some((sheet) => sheet.id === id)) memory.tell({ kind: "sheetRemoved", area: { sheet: id, row: 0, column: 0, rows: 1, columns: 1 } }, true);
  for (const sheet of memory.book.sheets) {
    const other = undone.sheets.find(({ id }) => id === sheet.id);
    const keys = [...new Set([...sheet.cells.keys(), ...(other?.cells.keys() ?? [])])].filter((key) => !sameCell(sheet, other, key));
    if (keys.length > 0) memory.tell({ kind: "edited", area: { sheet: sheet.id, ...bounds(keys) } }, true);
  }
}

function sameCell(one: MemorySheet, other: MemorySheet | undefined, key: number): boolean {
  const [a, b] = [one.cells.get(key), other?.cells.get(key)];
  return a?.value === b?.value && a?.formula === b?.formula;
}

function bounds(keys: readonly number[]): Omit<SheetArea, "sheet"> {
  const rows = keys.map(rowOf);
  const columns = keys.map(columnOf);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
