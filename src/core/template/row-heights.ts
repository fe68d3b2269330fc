import type { Form, FormColumn } from "./layout";
import { testText } from "./messages";
import type { TemplateRow } from "./template";

/** Points of the title, three lines, a gap and the heads. */
const ABOVE = [30, 18, 18, 18, 6, 38];

/** Points of a row whose longest text takes one line, two, and what each further line adds. */
const ONE_LINE = 27;
const TWO_LINES = 35;
const FURTHER_LINE = 13.5;

/** A row never grows beyond so many lines; what does not fit stands in the cell's input message. */
const MOST_LINES = 6;

/** Half-width characters that a column loses to its indent, its edges and, in 指标, its bold letters. */
const LOST = 1;
const LOST_TO_BOLD = 3;

/** How many more of small letters fit. */
const SMALL = 1.1;

/** Heights in points of every row of the form, from row 1. */
export function rowHeights(form: Form): number[] {
  return [...ABOVE, ...form.template.rows.map((row) => heightOf(Math.max(...form.all.map((column) => Math.min(MOST_LINES, linesOf(column, row))))))];
}

function heightOf(lines: number): number {
  return lines < 2 ? ONE_LINE : TWO_LINES + (lines - 2) * FURTHER_LINE;
}

/** The text of a row in a column that wraps, when the row is not high enough for all of it. */
export function cutText(column: FormColumn, row: TemplateRow): string | undefined {
  return linesOf(column, row) > MOST_LINES ? textOf(column, row) : undefined;
}

function linesOf(column: FormColumn, row: TemplateRow): number {
  const fitting = column.width - (column.head === "指标" ? LOST_TO_BOLD : LOST);
  return Math.ceil(textWidth(textOf(column, row)) / (column.extra?.look === "small" ? fitting * SMALL : fitting));
}

function textOf({ head, extra }: FormColumn, row: TemplateRow): string {
  if (head === "指标") return row.indicator.name;
  if (head === "目标（原文）") return row.published;
  if (head === "目标（读作）") return row.readings[0]?.test ? "" : testText(row);
  const content = extra?.content(row);
  return typeof content === "string" ? content : "";
}

/** Width in half-width characters: a Chinese character takes two. */
function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
