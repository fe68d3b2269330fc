import type { Area, Content, Sheet } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";
import { drawChart } from "./draw-chart";
import { drawConditional } from "./draw-conditional";
import { drawPrint } from "./draw-print";
import { drawPaint } from "./draw-style";

/** Excel's column width in points for a width in characters: 7 pixels a character and 5 of padding, at 96 dpi. */
const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Text that Excel would read as a number, date, formula or truth value when it is written as a cell's content. */
const READS_AS_SOMETHING = /^[\s\d=+\-@.(%$¥￥']|^(true|false)$/i;

/** A sheet that is being drawn, and the one in the workbook that it becomes. */
export type Drawn = { readonly sheet: Sheet; readonly target: Excel.Worksheet };

/** Looks and shape: all that is there before the first cell is written. */
export function drawLooks({ sheet, target }: Drawn): void {
  sheet.paints.forEach((paint) => drawPaint(target, paint));
  drawShape(target, sheet);
}

/** Rows of cells from one on; each is as wide as the widest of them. */
export function drawRows({ target }: Drawn, row: number, rows: Sheet["content"]): void {
  const columns = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (columns === 0) return;
  const area: Area = { row, column: 0, rows: rows.length, columns };
  rangeOf(target, area).formulas = rows.map((cells) => Array.from({ length: columns }, (_, column) => written(cells[column] ?? null)));
}

/** What lies over cells that are written. The newest conditional format comes first in Excel, so the last is added first. */
export function drawOver({ sheet, target }: Drawn): void {
  [...sheet.conditionals].reverse().forEach((conditional) => drawConditional(target, conditional));
  sheet.charts?.forEach((chart) => drawChart(target, chart));
}

/** What comes once all sheets are there: filters, print layout, what is hidden or protected; the first sheet is shown. */
export function finish(drawn: readonly Drawn[]): void {
  for (const { sheet, target } of drawn) {
    if (sheet.filter) target.autoFilter.apply(rangeOf(target, sheet.filter));
    if (sheet.print) drawPrint(target, sheet.print);
    if (sheet.visibility !== "visible") target.visibility = VISIBILITY[sheet.visibility];
    if (sheet.protection) target.protection.protect({ allowAutoFilter: sheet.protection.filter, allowFormatColumns: sheet.protection.columnWidth });
  }
  const first = drawn[0];
  first?.target.activate();
  if (first?.sheet.selected) selectCell(first.target, first.sheet.selected);
}

/** What is sent for a cell as its content: text that Excel would turn into something else gets an apostrophe; null leaves the new cell empty. */
export function written(content: Content): string | number | boolean | null {
  if (content === null || typeof content === "number" || typeof content === "boolean") return content;
  if (typeof content === "object") return content.formula;
  return READS_AS_SOMETHING.test(content) ? `'${content}` : content;
}

function drawShape(target: Excel.Worksheet, sheet: Sheet): void {
  for (const area of sheet.merges) rangeOf(target, area).merge();
  sheet.columnWidths.forEach((width, column) => {
    if (width !== null) rangeOf(target, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = pointsOf(width);
  });
  for (const { height, first, count } of runsOf(sheet.rowHeights)) {
    if (height !== null) rangeOf(target, { row: first, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  }
  for (const column of sheet.hiddenColumns) rangeOf(target, { row: 0, column, rows: 1, columns: 1 }).columnHidden = true;
  if (!sheet.gridlines) target.showGridlines = false;
  const { rows, columns } = sheet.frozen;
  if (rows > 0 && columns > 0) target.freezePanes.freezeAt(rangeOf(target, { row: 0, column: 0, rows, columns }));
}

/** Neighbouring rows of one height, so that a thousand rows take a handful of calls. */
function runsOf(heights: readonly (number | null)[]): { height: number | null; first: number; count: number }[] {
  const runs: { height: number | null; first: number; count: number }[] = [];
  heights.forEach((height, row) => {
    const run = runs[runs.length - 1];
    if (run && run.height === height) run.count += 1;
    else runs.push({ height, first: row, count: 1 });
  });
  return runs;
}

/** Selects a cell, A1, of a sheet. */
export function selectCell(sheet: Excel.Worksheet, cell: string): void {
  const range = sheet.getRange(cell);
  range.untrack();
  range.select();
}
