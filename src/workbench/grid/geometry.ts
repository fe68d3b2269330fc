import { BooleanNumber } from "@univerjs/core";
import { SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory, SetWorksheetRowHeightMutation, SetWorksheetRowHeightMutationFactory, SetWorksheetRowIsAutoHeightMutation, ToggleGridlinesMutation } from "@univerjs/preset-sheets-core";
import type { Cells, SheetArea, SheetId } from "../host/host-workbook";
import { toRange } from "./areas";
import type { Grid } from "./grid";

/** The host speaks in points, Univer in pixels. */
export const PX_PER_POINT = 96 / 72;

/** A column of n characters of the default font (11 points) is this wide in Excel, plus padding. */
export const CHARACTER_PX = 7;
/** What a column has beside its characters, in pixels. */
export const COLUMN_PADDING_PX = 5;

/** A column's width in Excel where a workbook says nothing, in pixels. */
export const DEFAULT_COLUMN_PX = 64;
/** A row's height in Excel where a workbook says nothing, in pixels. */
export const DEFAULT_ROW_PX = 20;

/** Univer writes -1 where nothing is frozen. */
const NOT_FROZEN = -1;

/** Sizes, what is hidden, what stays in view. */
export function geometry(grid: Grid): Pick<Cells, "columnWidth" | "setColumnWidth" | "setColumnsHidden" | "columnHidden" | "rowHeight" | "setRowHeight" | "setRowsHidden" | "rowHidden" | "freeze" | "frozen" | "gridlines" | "setGridlines"> {
  return {
    columnWidth: (id, column) => grid.sheet(id).getColumnManager().getColumnWidth(column) / PX_PER_POINT,
    setColumnWidth: (area, points) => setColumnWidth(grid, area, points),
    setColumnsHidden: (area, hidden) => show(grid, area, hidden, SetColHiddenMutation.id, SetColVisibleMutation.id),
    columnHidden: (id, column) => !grid.sheet(id).getColVisible(column),
    rowHeight: (id, row) => grid.sheet(id).getRowManager().getRowHeight(row) / PX_PER_POINT,
    setRowHeight: (area, points) => setRowHeight(grid, area, points),
    setRowsHidden: (area, hidden) => show(grid, area, hidden, SetRowHiddenMutation.id, SetRowVisibleMutation.id),
    rowHidden: (id, row) => !grid.sheet(id).getRowRawVisible(row),
    freeze: (id, rows, columns) => freeze(grid, id, rows, columns),
    frozen: (id) => frozen(grid, id),
    gridlines: (id) => !grid.sheet(id).hasHiddenGridlines(),
    setGridlines: (id, shown) => setGridlines(grid, id, shown),
  };
}

function setColumnWidth(grid: Grid, area: SheetArea, points: number): void {
  grid.grow({ ...area, rows: 1 });
  const params = { ...grid.address(area.sheet), ranges: [toRange(area)], colWidth: points * PX_PER_POINT };
  const before = SetWorksheetColWidthMutationFactory(params, grid.sheet(area.sheet));
  grid.apply([{ id: SetWorksheetColWidthMutation.id, params }], [{ id: SetWorksheetColWidthMutation.id, params: before }]);
}

/** A height that was set is kept: Univer must not fit it to the text any more. */
function setRowHeight(grid: Grid, area: SheetArea, points: number): void {
  grid.grow({ ...area, columns: 1 });
  const place = { ...grid.address(area.sheet), ranges: [toRange(area)] };
  const params = { ...place, rowHeight: points * PX_PER_POINT };
  const before = SetWorksheetRowHeightMutationFactory(params, grid.sheet(area.sheet));
  grid.apply(
    [{ id: SetWorksheetRowHeightMutation.id, params }, { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...place, autoHeightInfo: BooleanNumber.FALSE } }],
    [{ id: SetWorksheetRowHeightMutation.id, params: before }],
  );
}

function show(grid: Grid, area: SheetArea, hidden: boolean, hide: string, reveal: string): void {
  grid.grow({ ...area, rows: 1, columns: 1 });
  const params = { ...grid.address(area.sheet), ranges: [toRange(area)] };
  const [to, from] = hidden ? [hide, reveal] : [reveal, hide];
  grid.apply([{ id: to, params }], [{ id: from, params }]);
}

function freeze(grid: Grid, id: SheetId, rows: number, columns: number): void {
  const params = { ...grid.address(id), xSplit: columns, ySplit: rows, startRow: rows || NOT_FROZEN, startColumn: columns || NOT_FROZEN };
  grid.apply([{ id: SetFrozenMutation.id, params }], [{ id: SetFrozenMutation.id, params: { ...grid.address(id), ...grid.sheet(id).getFreeze() } }]);
}

function frozen(grid: Grid, id: SheetId): { rows: number; columns: number } {
  const { xSplit, ySplit } = grid.sheet(id).getFreeze();
  return { rows: Math.max(ySplit, 0), columns: Math.max(xSplit, 0) };
}

function setGridlines(grid: Grid, id: SheetId, shown: boolean): void {
  const step = (visible: boolean) => ({ id: ToggleGridlinesMutation.id, params: { ...grid.address(id), showGridlines: visible ? BooleanNumber.TRUE : BooleanNumber.FALSE } });
  grid.apply([step(shown)], [step(!grid.sheet(id).hasHiddenGridlines())]);
}
