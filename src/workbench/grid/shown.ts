import { SheetsNoteModel } from "@univerjs/preset-sheets-note";
import { a1 } from "../../core/sheet/address";
import type { SheetId } from "../host/host-workbook";
import type { Grid } from "./grid";
import { fromStyleData } from "./style-data";

/** A note on a cell, by its A1 address. */
export type ShownNote = { readonly cell: string; readonly text: string };

/** The fill that the grid draws in a cell, asked of the same reading that it draws from. */
export function drawnFill(grid: Grid, sheet: SheetId, row: number, column: number): string | null {
  const drawn = grid.book.getStyles().getStyleByCell(grid.sheet(sheet).getCell(row, column));
  return fromStyleData(drawn).fill ?? null;
}

/** The notes of a sheet. */
export function notesOf(grid: Grid, sheet: SheetId): ShownNote[] {
  const notes = grid.injector.get(SheetsNoteModel).getSheetNotes(grid.unit, sheet);
  return [...(notes?.values() ?? [])].map(({ row, col, note }) => ({ cell: a1(row, col), text: note }));
}
