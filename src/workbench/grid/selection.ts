import { getPrimaryForRange, ScrollToRangeOperation, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { SheetArea } from "../host/host-workbook";
import { toArea, toRange } from "./areas";
import type { Grid } from "./grid";
import { activate } from "./sheets";

/** What is selected on the sheet on show; its first cell when nothing was selected yet. */
export function selection(grid: Grid): SheetArea {
  const sheet = grid.book.ensureActiveSheet().getSheetId();
  const range = grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  return range ? { sheet, ...toArea(range) } : { sheet, row: 0, column: 0, rows: 1, columns: 1 };
}

/** Shows the sheet, selects the area and scrolls only as far as needed. */
export function select(grid: Grid, area: SheetArea): void {
  activate(grid, area.sheet);
  const range = toRange(grid.grow(area));
  const selections = [{ range, primary: getPrimaryForRange(range, grid.sheet(area.sheet)), style: null }];
  grid.asOwn(() => {
    grid.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...grid.address(area.sheet), selections });
    void grid.commands.executeCommand(ScrollToRangeOperation.id, { range });
  });
}
