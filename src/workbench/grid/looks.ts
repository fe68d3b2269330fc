import type { IStyleData, Nullable } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/preset-sheets-core";
import type { Style } from "../../core/sheet/sheet";
import type { Cells, SheetArea, SheetId } from "../host/host-workbook";
import { eachCell, overlap, toArea, toRange } from "./areas";
import { rawCell, styleData } from "./cell-content";
import { type Grid, SET_LOOKS } from "./grid";
import { isUnlocked } from "./locked-cells";
import { looksInverse, type Patch } from "./steps";
import { fromStyleData, toStyleData } from "./style-data";

/** How cells look. */
export function looks(grid: Grid): Pick<Cells, "setFormats" | "style" | "setStyle" | "merge" | "unmerge" | "merges"> {
  return {
    setFormats: (area, formats) => paint(grid, area, (_, down, right) => formatData(formats[down]?.[right] ?? null)),
    style: ({ sheet, row, column }) => styleAt(grid, sheet, row, column),
    setStyle: (area, style) => paint(grid, area, (old) => toStyleData(style, old), style.locked),
    merge: (area) => merge(grid, area),
    unmerge: (area) => unmerge(grid, area),
    merges: (id) => merges(grid, id),
  };
}

/** The style of a cell without conditional formats; `locked` only where it is open. */
export function styleAt(grid: Grid, sheet: SheetId, row: number, column: number): Style {
  const cell = rawCell(grid, sheet, row, column);
  return { ...fromStyleData(styleData(grid, cell)), ...(isUnlocked(cell) && { locked: false }) };
}

function formatData(format: string | null): IStyleData | undefined {
  return format === null ? undefined : toStyleData({ numberFormat: format }, null);
}

type Make = (old: Nullable<IStyleData>, down: number, right: number) => IStyleData | null | undefined;

/** Patches the looks of an area; `locked` opens or closes its cells as well. */
export function paint(grid: Grid, asked: SheetArea, make: Make, locked?: boolean): void {
  const area = grid.grow(asked);
  const cellValue: Patch = {};
  eachCell(area, (row, column, down, right) => {
    const old = rawCell(grid, area.sheet, row, column);
    const style = make(styleData(grid, old), down, right);
    if (style === undefined && locked === undefined) return;
    (cellValue[row] ??= {})[column] = { ...(style !== undefined && { s: style }), ...(locked !== undefined && { custom: locked ? null : { ...old?.custom, unlocked: true } }) };
  });
  const step = { id: SET_LOOKS, params: { ...grid.address(area.sheet), cellValue } };
  grid.apply([step], [looksInverse(grid, step, locked !== undefined)]);
  grid.tell({ kind: "formatted", area, own: true, undo: false });
}

/** Takes away styles, number formats and merges. */
export function clearLooks(grid: Grid, area: SheetArea): void {
  paint(grid, area, () => null, true);
  unmerge(grid, area);
}

function merges(grid: Grid, id: SheetId): SheetArea[] {
  return grid.sheet(id).getMergeData().map((range) => ({ sheet: id, ...toArea(range) }));
}

/** By mutation: Univer's merge command is asynchronous, and until it ends every mutation is told that it comes from it. */
function merge(grid: Grid, area: SheetArea): void {
  unmerge(grid, area);
  const params = { ...grid.address(area.sheet), ranges: [toRange(area)] };
  grid.apply([{ id: AddWorksheetMergeMutation.id, params }], [{ id: RemoveWorksheetMergeMutation.id, params }]);
}

function unmerge(grid: Grid, area: SheetArea): void {
  const ranges = merges(grid, area.sheet).filter((other) => overlap(other, area)).map(toRange);
  if (ranges.length === 0) return;
  const params = { ...grid.address(area.sheet), ranges };
  grid.apply([{ id: RemoveWorksheetMergeMutation.id, params }], [{ id: AddWorksheetMergeMutation.id, params }]);
}
