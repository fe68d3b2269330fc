import type { Area } from "./sheet";

const A = 65;

/** The one-letter columns, which nearly all are. */
const LETTERS = Array.from({ length: 26 }, (_, column) => String.fromCharCode(A + column));

/** Zero-based column → letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  return LETTERS[column] ?? columnName(Math.floor(column / 26) - 1) + String.fromCharCode(A + (column % 26));
}

/** Letters → zero-based column: A is 0. Expects capital letters alone. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Addresses of the cells that forms have, each made when first asked for: a form names four cells in every row, again and again. */
const NEAR: string[][] = LETTERS.map(() => []);
const NEAR_ROWS = 2048;

/** Zero-based row and column → A1. */
export function a1(row: number, column: number): string {
  const near = row < NEAR_ROWS ? NEAR[column] : undefined;
  return near ? (near[row] ??= columnName(column) + (row + 1)) : columnName(column) + (row + 1);
}

/** An area → `A1:B2`, or `A1` for one cell. */
export function a1Area(area: Area): string {
  const first = a1(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${a1(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** `A1:B2`, `$A$1` or `B7` → area; undefined when it is neither. A sheet name before ! is ignored. */
export function parseArea(text: string): Area | undefined {
  const match = AREA.exec(text.slice(text.lastIndexOf("!") + 1).toUpperCase());
  if (!match) return undefined;
  const [, left, top, right = left, bottom = top] = match as unknown as [string, string, string, string?, string?];
  const row = Number(top) - 1;
  const column = columnIndex(left);
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
}
