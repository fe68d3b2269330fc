import type { IRange } from "@univerjs/core";
import type { Area } from "../../core/sheet/sheet";

/** An area as Univer names it: inclusive ends. */
export function toRange(area: Area): IRange {
  return { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 };
}

/** Univer's range as an area. */
export function toArea(range: IRange): Area {
  return { row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
}

/** The cells of an area, row by row, with their offsets. */
export function eachCell(area: Area, visit: (row: number, column: number, down: number, right: number) => void): void {
  for (let down = 0; down < area.rows; down++) for (let right = 0; right < area.columns; right++) visit(area.row + down, area.column + right, down, right);
}

/** A row-major matrix over an area. */
export function matrix<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (__, right) => make(area.row + down, area.column + right)));
}

/** Whether two areas share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
}

/** Lines put in or taken out of a sheet; `count` is negative for removal. */
export type Shift = { readonly axis: "row" | "column"; readonly at: number; readonly count: number };

/** Where an area lies after a shift, as Excel moves it: insertion inside makes it larger. Undefined when nothing is left. */
export function shifted<T extends Area>(area: T, shift: Shift): T | undefined {
  const [start, length] = shift.axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const first = moved(start, shift, "first");
  const last = moved(start + length - 1, shift, "last");
  if (last < first) return undefined;
  return shift.axis === "row" ? { ...area, row: first, rows: last - first + 1 } : { ...area, column: first, columns: last - first + 1 };
}

function moved(line: number, { at, count }: Shift, end: "first" | "last"): number {
  if (line < at) return line;
  if (count >= 0 || line >= at - count) return line + count;
  return end === "first" ? at : at - 1;
}

/** The rectangles that cover everything in `whole` outside the cells for which `open` holds; few for a table's columns. */
export function complement(whole: Area, open: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let growing: Area[] = [];
  for (let row = whole.row; row < whole.row + whole.rows; row++) {
    const runs = closedRuns(whole, row, open);
    const next = runs.map((run) => grown(growing.find((area) => area.column === run.column && area.columns === run.columns)) ?? run);
    done.push(...growing.filter((area) => !next.some((other) => other.row === area.row && other.column === area.column && other.columns === area.columns)));
    growing = next;
  }
  return [...done, ...growing];
}

function grown(area: Area | undefined): Area | undefined {
  return area && { ...area, rows: area.rows + 1 };
}

function closedRuns(whole: Area, row: number, open: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let column = whole.column, from = column; column <= whole.column + whole.columns; column++) {
    if (column < whole.column + whole.columns && !open(row, column)) continue;
    if (column > from) runs.push({ row, column: from, rows: 1, columns: column - from });
    from = column + 1;
  }
  return runs;
}
