import { columnIndex, columnName } from "../../core/sheet/address";
import type { Area } from "../../core/sheet/sheet";
import type { Shift } from "./areas";

/** Text in quotes, another sheet's cells, names and functions are passed over; what is left of the pattern is an A1 reference. */
const TOKEN = /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[\p{L}_\\][\p{L}\p{N}_.]*\s*\(|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/giu;

/**
 * The formula of a conditional format after rows or columns came or went: it is written for the first cell of its area, so
 * when that cell goes, it is first rewritten for the cell that takes its place.
 */
export function shiftedFormula(formula: string, before: Area, after: Area, shift: Shift): string {
  const down = origin(after.row, shift, "row") - before.row;
  const right = origin(after.column, shift, "column") - before.column;
  return formula.replace(TOKEN, (token: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return token;
    const column = line(columnIndex(letters.toUpperCase()) + (fixedColumn ? 0 : right), shift, "column");
    const row = line(Number(digits) - 1 + (fixedRow ? 0 : down), shift, "row");
    return column === undefined || row === undefined ? "#REF!" : `${fixedColumn ?? ""}${columnName(column)}${fixedRow ?? ""}${row + 1}`;
  });
}

/** Where the line that now stands here stood before the shift. */
function origin(now: number, { axis, at, count }: Shift, mine: Shift["axis"]): number {
  if (axis !== mine || now < at) return now;
  return now - count;
}

/** Where a line goes; undefined when it is gone. */
function line(position: number, { axis, at, count }: Shift, mine: Shift["axis"]): number | undefined {
  if (axis !== mine || position < at) return position;
  return count < 0 && position < at - count ? undefined : position + count;
}
