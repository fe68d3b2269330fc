import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/preset-sheets-core";
import type { Input, SheetArea } from "../host/host-workbook";
import { eachCell } from "./areas";
import { hostCell } from "./cell-content";
import type { Grid, Step } from "./grid";
import { typed } from "./typed";

/** Cells to be changed, by row and column; null empties one wholly. */
export type Patch = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** A mutation of cells. */
export type CellStep = Step & { readonly params: { readonly unitId: string; readonly subUnitId: string; readonly cellValue: Patch } };

/** The mutation that puts input into an area as if written by the add-in, or as `content` takes it. */
export function valuesStep(grid: Grid, area: SheetArea, input: (down: number, right: number) => Input, content: typeof typed = typed): CellStep {
  const cellValue: Patch = {};
  eachCell(area, (row, column, down, right) => {
    const given = input(down, right);
    const cell = given === null ? undefined : content(given, hostCell(grid, area.sheet, row, column).format);
    if (cell) (cellValue[row] ??= {})[column] = cell;
  });
  return { id: SetRangeValuesMutation.id, params: { ...grid.address(area.sheet), cellValue } };
}

/** The mutation that undoes a step; to be asked for before the step runs. */
export function inverse(grid: Grid, step: CellStep): CellStep {
  const params = grid.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, step.params));
  return { id: step.id, params: { ...step.params, cellValue: params.cellValue ?? {} } };
}

/** The same for looks alone: values may have been calculated anew since, and are not to be taken back. */
export function looksInverse(grid: Grid, step: CellStep, withLock: boolean): CellStep {
  const old = inverse(grid, step).params.cellValue;
  const cellValue: Patch = {};
  for (const [row, columns] of Object.entries(old)) for (const [column, cell] of Object.entries<Nullable<ICellData>>(columns ?? {})) {
    (cellValue[Number(row)] ??= {})[Number(column)] = { s: cell?.s ?? null, ...(withLock && { custom: cell?.custom ?? null }) };
  }
  return { id: step.id, params: { ...step.params, cellValue } };
}
