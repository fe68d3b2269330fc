import type { Area, Visibility, XmlPart } from "./sheet";

/** What was read from one cell. Empty is `value: null`; an error cell has its text (`#DIV/0!`) in `error` and a null value. */
export type Cell = {
  readonly value: string | number | boolean | null;
  /** With its leading =; absent when the cell holds no formula. */
  readonly formula?: string;
  readonly error?: string;
  /** Excel's number format; absent when it is General. A `%` in it means the value shows a hundred times as large. */
  readonly format?: string;
};

/** The empty cell, shared. */
export const EMPTY_CELL: Cell = Object.freeze({ value: null });

/** One sheet as read: the used cells and where they begin. Sheets that were not read have no cells. */
export type ReadSheet = {
  readonly name: string;
  readonly visibility: Visibility;
  /** The area that `cells` covers; rows and columns zero-based. */
  readonly area: Area;
  /** Row-major; every row has `area.columns` cells. */
  readonly cells: readonly (readonly Cell[])[];
  /** True when locked cells refuse writing. */
  readonly protected: boolean;
};

/** A workbook as read: its sheets in order and its custom XML parts of our namespace. */
export type ReadWorkbook = {
  readonly sheets: readonly ReadSheet[];
  readonly parts: readonly XmlPart[];
  /** When it was last changed, as the file writes it (`2025-01-12T08:00:00Z`); absent where it does not say. */
  readonly modified?: string;
};

/** The cell at a zero-based row and column; the empty cell outside what was read. */
export function cellAt(sheet: ReadSheet, row: number, column: number): Cell {
  return sheet.cells[row - sheet.area.row]?.[column - sheet.area.column] ?? EMPTY_CELL;
}

/** Whether a cell holds a formula. Its text is not asked for, which a reader may decode only then. */
export function isCalculated(cell: Cell): boolean {
  return "formula" in cell;
}

/** Whether something stands in a cell: a value, an error or a formula; spaces alone are nothing. */
export function isFilled(cell: Cell): boolean {
  const { value } = cell;
  if (cell === EMPTY_CELL) return false;
  return (typeof value === "string" ? value.trim() !== "" : value !== null) || cell.error !== undefined || isCalculated(cell);
}
