import type { Area, PrintLayout, Style, Validation, Visibility } from "../../../core/sheet/sheet";
import { HostFault, type HostChart, type HostName, type HostRule, type ProtectOptions, type SheetId } from "../host-workbook";

/** What stands in a cell that is not empty; a formula has its leading =, its value is computed when read. */
export type MemoryCell = { readonly value: string | number | boolean; readonly formula?: string };

/** A sheet in memory. Cells and styles are keyed by `keyOf`; `layers` are styles of areas too large to keep cell by cell. */
export type MemorySheet = {
  readonly id: SheetId;
  name: string;
  visibility: Visibility;
  tabColor: string;
  gridlines: boolean;
  cells: Map<number, MemoryCell>;
  styles: Map<number, Style>;
  layers: { readonly area: Area; readonly style: Style }[];
  merges: Area[];
  widths: Map<number, number>;
  hiddenColumns: Set<number>;
  heights: Map<number, number>;
  hiddenRows: Set<number>;
  frozen: { rows: number; columns: number };
  validations: Validation[];
  rules: HostRule[];
  protection: { readonly options: ProtectOptions; readonly password: string | undefined } | null;
  print: Partial<PrintLayout>;
  filter: Area | null;
  charts: readonly HostChart[];
  selected: Area;
};

/** All that undo brings back: plain data, so that it can be cloned. */
export type Book = { sheets: MemorySheet[]; active: SheetId; names: HostName[]; next: number };

const COLUMNS = 16384;

/** One number for a cell of a sheet. */
export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The row of a key. */
export function rowOf(key: number): number {
  return Math.floor(key / COLUMNS);
}

/** The column of a key. */
export function columnOf(key: number): number {
  return key % COLUMNS;
}

/** A sheet with nothing on it. */
export function blankSheet(id: SheetId, name: string): MemorySheet {
  return {
    id, name, visibility: "visible", tabColor: "", gridlines: true, cells: new Map(), styles: new Map(), layers: [], merges: [],
    widths: new Map(), hiddenColumns: new Set(), heights: new Map(), hiddenRows: new Set(), frozen: { rows: 0, columns: 0 },
    validations: [], rules: [], protection: null, print: {}, filter: null, charts: [], selected: { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

/** The sheet of an id; `ItemNotFound` when it is gone. */
export function sheetIn(book: Book, id: SheetId): MemorySheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new HostFault("ItemNotFound", `sheet ${id}`);
  return sheet;
}

/** Whether two areas have a cell in common. */
export function overlap(one: Area, other: Area): boolean {
  return one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
}

/** What is left of an area without another: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlap(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
