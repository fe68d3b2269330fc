import { shift, subtract } from "../sheet/decimal";
import { sum } from "../sheet/sum";
import type { FrameRow } from "./frame";
import type { Merged } from "./merge";
import { reportsOf } from "./rolled";
import type { RollUpResult } from "./roll-up";

/** Parts of a sum rounded so that they still add up: each by rule, and each as it is for the sum (舍位平衡). */
export type Balanced = { readonly total: number; readonly rounded: readonly number[]; readonly parts: readonly number[] };

/** One row of a preview: true figures, and beside them what they would be at a coarser place. */
export type RoundedRow = {
  readonly row: FrameRow;
  readonly value: number;
  readonly total: number;
  readonly parts: readonly { readonly area: string; readonly code: string | null; readonly value: number; readonly rounded: number; readonly balanced: number }[];
};

/** Half away from zero, as people and spreadsheets round. */
function rounding(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}

/**
 * Rounds parts to so many decimal places (−4 is to 万) by largest remainder: each part goes down to the place below or up to the
 * one above, so that together they are the rounded sum. A part that is whole already stays; of equal remainders the first goes up.
 */
export function balanced(values: readonly number[], places: number): Balanced {
  const scaled = values.map((value) => shift(value, places));
  const floors = scaled.map(Math.floor);
  const total = rounding(shift(sum(values), places));
  const byRemainder = scaled.map((value, at) => ({ at, rest: subtract(value, floors[at] ?? 0) })).sort((one, other) => other.rest - one.rest || one.at - other.at);
  const up = new Set(byRemainder.slice(0, total - floors.reduce((all, floor) => all + floor, 0)).map(({ at }) => at));
  const back = (value: number): number => shift(value, -places) + 0;
  return { total: back(total), rounded: scaled.map((value) => back(rounding(value))), parts: floors.map((floor, at) => back(up.has(at) ? floor + 1 : floor)) };
}

/** The largest whole number that a double tells from the next; numbers as large have nothing to round. */
const MOST_WHOLE = Number.MAX_SAFE_INTEGER;

/** What the sums of a merge would be at a coarser place; rows in which nothing would change, and those of numbers too large to be rounded, are left out. Nothing in the merge changes. */
export function roundedRows(merged: Merged, rolled: readonly RollUpResult[], places: number): readonly RoundedRow[] {
  const reports = reportsOf(merged);
  return merged.frame.flatMap((row, index): RoundedRow[] => {
    const { method, value } = rolled[index] ?? {};
    if (method !== "sum" || value === null || value === undefined) return [];
    const own = merged.areas.flatMap(({ name, code }, at) => {
      const report = reports(row.key)[at];
      return report?.kind === "reported" ? [{ area: name, code, value: report.value }] : [];
    });
    if (own.some((part) => Math.abs(shift(part.value, places)) > MOST_WHOLE / own.length)) return [];
    const { total, rounded, parts } = balanced(own.map((part) => part.value), places);
    const same = total === value && own.every((part, at) => part.value === parts[at]);
    return same ? [] : [{ row, value, total, parts: own.map((part, at) => ({ ...part, rounded: rounded[at] ?? part.value, balanced: parts[at] ?? part.value })) }];
  });
}
