import type { Context } from "../context";
import { demand } from "../guard";
import type { SheetArea } from "../host-workbook";

/** Points between two lines of text, by point of its size. */
const LINE = 1.3;

/** Points a character takes by point of its size: a Chinese one is square, a Latin one about half. */
const NARROW = 0.55;

/** Space a cell keeps beside and around its text, in points. */
const PADDING = 4;

/** Lowest row, in points: Excel's own for 11-point text. */
const LOWEST_ROW = 15;

/** Makes rows as high as their text needs. An estimate: no grid measures text for us. */
export function autofitRows(area: SheetArea, { workbook }: Context): void {
  demand(area.sheet, workbook);
  for (const row of usedRows(area, workbook.usedArea(area.sheet, false))) {
    const heights = workbook.read(row).flatMap((cells) => cells.map(({ text }, offset) => height(text, { ...row, column: row.column + offset, columns: 1 }, workbook)));
    workbook.setRowHeight(row, Math.max(LOWEST_ROW, ...heights));
  }
}

/** Makes columns as wide as their longest text needs. An estimate, as above. */
export function autofitColumns(area: SheetArea, { workbook }: Context): void {
  demand(area.sheet, workbook, "allowFormatColumns");
  const used = workbook.usedArea(area.sheet, false);
  if (!used) return;
  for (let column = Math.max(area.column, used.column); column < Math.min(area.column + area.columns, used.column + used.columns); column++) {
    const cells = { ...used, column, columns: 1 };
    const widths = workbook.read(cells).map(([cell], offset) => width(cell?.text ?? "", workbook.style({ ...cells, row: cells.row + offset, rows: 1 }).size ?? 11));
    workbook.setColumnWidth(cells, Math.max(PADDING, ...widths) + PADDING);
  }
}

function usedRows(area: SheetArea, used: SheetArea | null): SheetArea[] {
  if (!used) return [];
  const first = Math.max(area.row, used.row);
  const last = Math.min(area.row + area.rows, used.row + used.rows);
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => ({ ...used, row: first + offset, rows: 1 }));
}

function height(text: string, cell: SheetArea, workbook: Context["workbook"]): number {
  const { size = 11, wrap } = workbook.style(cell);
  const room = Math.max(1, workbook.columnWidth(cell.sheet, cell.column) - PADDING);
  const lines = text.split("\n").reduce((sum, line) => sum + (wrap ? Math.max(1, Math.ceil(width(line, size) / room)) : 1), 0);
  return lines * size * LINE;
}

function width(text: string, size: number): number {
  let points = 0;
  for (const letter of text) points += letter > "⺀" ? size : size * NARROW;
  return points;
}
