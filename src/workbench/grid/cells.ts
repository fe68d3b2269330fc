import type { Cells, Input, SheetArea, SheetId } from "../host/host-workbook";
import { matrix } from "./areas";
import { hostCell, rawCell, valueOf } from "./cell-content";
import type { Grid } from "./grid";
import { refuseLocked } from "./locked-cells";
import { clearLooks } from "./looks";
import { inverse, valuesStep } from "./steps";

/** Content of cells. */
export function cells(grid: Grid): Pick<Cells, "read" | "write" | "clear" | "usedArea"> {
  return {
    read: (area) => matrix(area, (row, column) => hostCell(grid, area.sheet, row, column)),
    write: (area, input) => write(grid, area, input),
    clear: (area, what = "all") => clear(grid, area, what),
    usedArea: (id, valuesOnly) => usedArea(grid, id, valuesOnly),
  };
}

function write(grid: Grid, area: SheetArea, input: Input[][]): void {
  refuseLocked(grid, area, (down, right) => input[down]?.[right] !== null);
  grid.grow(area);
  const before = valueOf(rawCell(grid, area.sheet, area.row, area.column));
  const step = valuesStep(grid, area, (down, right) => input[down]?.[right] ?? null);
  grid.apply([step], [inverse(grid, step)]);
  tellEdited(grid, area, before);
}

function tellEdited(grid: Grid, area: SheetArea, before: string | number | boolean): void {
  const one = area.rows === 1 && area.columns === 1;
  const details = one ? { details: { before, after: valueOf(rawCell(grid, area.sheet, area.row, area.column)) } } : {};
  grid.tell({ kind: "edited", area, own: true, undo: false, ...details });
}

function clear(grid: Grid, area: SheetArea, what: "all" | "contents" | "formats"): void {
  const filled = clip(grid, area);
  if (what !== "formats" && filled) write(grid, filled, matrix(filled, () => ""));
  if (what !== "contents" && filled) clearLooks(grid, filled);
}

/** The part of an area where there is anything: clearing whole columns must not touch a million cells. */
function clip(grid: Grid, area: SheetArea): SheetArea | undefined {
  const used = usedArea(grid, area.sheet, false);
  if (!used) return undefined;
  const [row, column] = [Math.max(area.row, used.row), Math.max(area.column, used.column)];
  const rows = Math.min(area.row + area.rows, used.row + used.rows) - row;
  const columns = Math.min(area.column + area.columns, used.column + used.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: area.sheet, row, column, rows, columns } : undefined;
}

/** Where anything stands, or with `valuesOnly` where values stand; null for an empty sheet. */
export function usedArea(grid: Grid, id: SheetId, valuesOnly: boolean): SheetArea | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  grid.sheet(id).getCellMatrix().forValue((row, column, cell) => {
    if (!cell || (valueOf(cell) === "" && !cell.f && !cell.si && (valuesOnly || !cell.s))) return;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  });
  return bottom < 0 ? null : { sheet: id, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
