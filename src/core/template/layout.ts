import type { Area } from "../sheet/sheet";
import { HEADS, type Columns } from "./columns";
import type { Template, TemplateRow } from "./template";

/** Zero-based row of the heads. */
export const HEAD_ROW = 5;

/** Zero-based row of the first indicator. */
export const FIRST_ROW = 6;

/** Where each head stands on a fresh form. */
export const COLUMNS: Columns = Object.fromEntries(HEADS.map((head, column) => [head, column])) as Columns;

/** Column widths in characters, in the order of the heads; 标识 is hidden. */
export const WIDTHS = [5, 11, 32, 6, 11.5, 9, 27, 11.5, 11.5, 10, 21, 9.5, 9.5, 54, 8] as const;

/** Half-width characters of 10-point text that fit one line of 目标（原文）. */
const TARGET_LINE = 26;

/** Half-width characters of bold 11-point text that fit one line of 指标. */
const NAME_LINE = 29;

const ROW_HEIGHT = 27;
const WRAPPED_ROW_HEIGHT = 35;

/** Heights in points of every row of the form, from row 1. */
export function rowHeights(template: Template): number[] {
  return [30, 18, 18, 18, 6, 38, ...template.rows.map((row) => (wraps(row) ? WRAPPED_ROW_HEIGHT : ROW_HEIGHT))];
}

function wraps(row: TemplateRow): boolean {
  return textWidth(row.published) > TARGET_LINE || textWidth(row.indicator.name) > NAME_LINE;
}

/** Width in half-width characters: a Chinese character takes two. */
function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

/** The area of the indicator rows from one column to another, both included; zero-based. */
export function bodyArea(template: Template, first: keyof Columns, last: keyof Columns = first): Area {
  return { row: FIRST_ROW, column: COLUMNS[first], rows: template.rows.length, columns: COLUMNS[last] - COLUMNS[first] + 1 };
}

/** Zero-based rows at which a category begins. */
export function categoryStarts(template: Template): number[] {
  return template.rows.flatMap((row, index) => (row.indicator.category !== template.rows[index - 1]?.indicator.category ? [FIRST_ROW + index] : []));
}
