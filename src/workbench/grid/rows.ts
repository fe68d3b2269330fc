import { Direction, type ICellData, type IRange, type Nullable, RANGE_TYPE } from "@univerjs/core";
import { InsertRowByRangeCommand, RemoveRowByRangeCommand, ReorderRangeCommand } from "@univerjs/preset-sheets-core";
import type { Cells, SheetArea, SheetId } from "../host/host-workbook";
import { rawCell } from "./cell-content";
import type { Grid } from "./grid";
import { refuseLocked } from "./locked-cells";
import type { Patch } from "./steps";

/** Whole rows: put in, taken out, put in another order. */
export function rows(grid: Grid): Pick<Cells, "insertRows" | "deleteRows" | "sortRows"> {
  return {
    insertRows: (id, at, count) => insertRows(grid, id, at, count),
    deleteRows: (id, at, count) => deleteRows(grid, id, at, count),
    sortRows: (area, order) => sortRows(grid, area, order),
  };
}

/** New rows look like the one above them, as in Excel. */
function insertRows(grid: Grid, id: SheetId, at: number, count: number): void {
  grid.grow({ sheet: id, row: at, column: 0, rows: 1, columns: 1 });
  const range = wholeRows(grid, id, at, count);
  onSheet(grid, id, () => grid.command(InsertRowByRangeCommand.id, { ...grid.address(id), range, direction: Direction.UP, cellValue: likeAbove(grid, id, range) }));
  grid.tell({ kind: "rowsInserted", area: rowArea(grid, id, at, count), own: true, undo: false });
}

function likeAbove(grid: Grid, id: SheetId, range: IRange): Patch {
  const patch: Patch = {};
  if (range.startRow === 0) return patch;
  for (let column = 0; column <= range.endColumn; column++) {
    const look = lookOf(rawCell(grid, id, range.startRow - 1, column));
    if (look) for (let row = range.startRow; row <= range.endRow; row++) (patch[row] ??= {})[column] = look;
  }
  return patch;
}

function lookOf(cell: Nullable<ICellData>): ICellData | undefined {
  if (!cell?.s && !cell?.custom) return undefined;
  return { ...(cell.s && { s: cell.s }), ...(cell.custom && { custom: cell.custom }) };
}

function deleteRows(grid: Grid, id: SheetId, at: number, count: number): void {
  const fits = Math.min(count, grid.sheet(id).getRowCount() - at);
  if (fits <= 0) return;
  onSheet(grid, id, () => grid.command(RemoveRowByRangeCommand.id, { ...grid.address(id), range: wholeRows(grid, id, at, fits) }));
  grid.tell({ kind: "rowsDeleted", area: rowArea(grid, id, at, count), own: true, undo: false });
}

function wholeRows(grid: Grid, id: SheetId, at: number, count: number): IRange {
  return { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: grid.sheet(id).getColumnCount() - 1, rangeType: RANGE_TYPE.ROW };
}

function rowArea(grid: Grid, id: SheetId, at: number, count: number): SheetArea {
  return { sheet: id, row: at, column: 0, rows: count, columns: grid.sheet(id).getColumnCount() };
}

/** Univer moves the formulas of the sheet on show, whichever one the rows are in: so it must be on show for that moment. */
function onSheet(grid: Grid, id: SheetId, run: () => void): void {
  const shown = grid.book.ensureActiveSheet();
  const sheet = grid.sheet(id);
  if (shown === sheet) return run();
  grid.book.setActiveSheet(sheet);
  try {
    run();
  } finally {
    grid.book.setActiveSheet(shown);
  }
}

function sortRows(grid: Grid, area: SheetArea, order: number[]): void {
  refuseLocked(grid, area);
  const range = { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 };
  const rowOrder = Object.fromEntries(order.map((from, to) => [area.row + to, area.row + from]));
  grid.command(ReorderRangeCommand.id, { ...grid.address(area.sheet), range, order: rowOrder });
  grid.tell({ kind: "sorted", area, own: true, undo: false });
}
