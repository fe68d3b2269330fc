import type { ICellData, Nullable } from "@univerjs/core";
import { HostFault, type SheetArea } from "../host/host-workbook";
import { rawCell } from "./cell-content";
import type { Grid } from "./grid";

/** Univer knows no open cells, so we write it on the cell; `custom` survives typing, paste and sort. */
export function isUnlocked(cell: Nullable<ICellData>): boolean {
  return cell?.custom?.unlocked === true;
}

/** Whether cells are locked; null when some are and some are not. */
export function lockedIn(grid: Grid, area: SheetArea): boolean | null {
  let open = 0;
  grid.sheet(area.sheet).getCellMatrix().forValue((row, column, cell) => {
    if (isUnlocked(cell) && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns) open++;
  });
  return open === 0 ? true : open === area.rows * area.columns ? false : null;
}

/** Throws when a write would touch a locked cell of a protected sheet; Univer itself would refuse without a word. */
export function refuseLocked(grid: Grid, area: SheetArea, touched: (down: number, right: number) => boolean = () => true): void {
  if (!grid.facts.of(area.sheet).protection) return;
  for (let down = 0; down < area.rows; down++) for (let right = 0; right < area.columns; right++) {
    if (touched(down, right) && !isUnlocked(rawCell(grid, area.sheet, area.row + down, area.column + right))) throw new HostFault("AccessDenied", "The cell is locked and its sheet protected.");
  }
}
