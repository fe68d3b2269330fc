import type { Cells, SheetArea, SheetId } from "../host-workbook";
import { sheetIn, type MemorySheet } from "./book";
import type { Memory } from "./memory";

type Geometry = Pick<Cells, "columnWidth" | "setColumnWidth" | "setColumnsHidden" | "columnHidden" | "rowHeight" | "setRowHeight" | "setRowsHidden" | "rowHidden" | "freeze" | "frozen" | "gridlines" | "setGridlines">;

/** Excel's usual column, in points. */
const USUAL_WIDTH = 48;

/** Excel's usual row, in points. */
const USUAL_HEIGHT = 15;

/** Sizes, hidden rows and columns, frozen panes. */
export function memoryGeometry(memory: Memory): Geometry {
  const sheet = (id: SheetId): MemorySheet => sheetIn(memory.book, id);
  const change = (id: SheetId, act: (sheet: MemorySheet) => void): void => memory.change((book) => act(sheetIn(book, id)));
  return {
    columnWidth: (id, column) => sheet(id).widths.get(column) ?? USUAL_WIDTH,
    setColumnWidth: (area, points) => change(area.sheet, ({ widths }) => columnsOf(area).forEach((column) => widths.set(column, points))),
    setColumnsHidden: (area, hidden) => change(area.sheet, ({ hiddenColumns }) => toggle(hiddenColumns, columnsOf(area), hidden)),
    columnHidden: (id, column) => sheet(id).hiddenColumns.has(column),
    rowHeight: (id, row) => sheet(id).heights.get(row) ?? USUAL_HEIGHT,
    setRowHeight: (area, points) => change(area.sheet, ({ heights }) => rowsOf(area).forEach((row) => heights.set(row, points))),
    setRowsHidden: (area, hidden) => change(area.sheet, ({ hiddenRows }) => toggle(hiddenRows, rowsOf(area), hidden)),
    rowHidden: (id, row) => sheet(id).hiddenRows.has(row),
    freeze: (id, rows, columns) => change(id, (target) => {
      target.frozen = { rows, columns };
    }),
    frozen: (id) => ({ ...sheet(id).frozen }),
    gridlines: (id) => sheet(id).gridlines,
    setGridlines: (id, shown) => change(id, (target) => {
      target.gridlines = shown;
    }),
  };
}

function columnsOf({ column, columns }: SheetArea): number[] {
  return Array.from({ length: columns }, (_, offset) => column + offset);
}

function rowsOf({ row, rows }: SheetArea): number[] {
  return Array.from({ length: rows }, (_, offset) => row + offset);
}

function toggle(set: Set<number>, members: readonly number[], present: boolean): void {
  for (const member of members) if (present) set.add(member);
  else set.delete(member);
}
