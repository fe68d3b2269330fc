import { CellValueType, type ICellData, type IStyleData, type Nullable, numfmt } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { HostCell, SheetId } from "../host/host-workbook";
import type { Grid } from "./grid";

/** Read straight from the cell matrix: Univer's own reading mixes in conditional formats and permissions. */
export function rawCell(grid: Grid, sheet: SheetId, row: number, column: number): Nullable<ICellData> {
  return grid.sheet(sheet).getCellMatrix().getValue(row, column);
}

/** What is drawn in a cell before conditional formats. */
export function styleData(grid: Grid, cell: Nullable<ICellData>): Nullable<IStyleData> {
  return grid.book.getStyles().getStyleByCell(cell);
}

/** The value of a cell; "" when empty. */
export function valueOf(cell: Nullable<ICellData>): string | number | boolean {
  if (!cell) return "";
  const { v, t } = cell;
  if (v === undefined || v === null) return cell.p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1";
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

/** The formula of a cell with its leading =; undefined for a constant. Filled-down formulas share one text in Univer. */
export function formulaOf(grid: Grid, sheet: SheetId, row: number, column: number, cell: Nullable<ICellData>): string | undefined {
  if (cell?.f) return cell.f;
  if (!cell?.si) return undefined;
  return grid.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, grid.unit) ?? undefined;
}

/** One cell as the host reads it. */
export function hostCell(grid: Grid, sheet: SheetId, row: number, column: number): HostCell {
  const cell = rawCell(grid, sheet, row, column);
  const value = valueOf(cell);
  const format = styleData(grid, cell)?.n?.pattern ?? "General";
  return { value, formula: formulaOf(grid, sheet, row, column, cell) ?? value, text: shownText(value, format), format };
}

function shownText(value: string | number | boolean, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numfmt.format(format, value, { throws: false });
}
