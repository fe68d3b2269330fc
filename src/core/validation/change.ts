import type { Observation } from "../observation/observation";
import { subtract } from "../sheet/decimal";
import { findUnit } from "../unit/units";
import { isWithin } from "./bounds";
import type { Undecided } from "./finding";
import type { Context } from "./rule";

/** What a value is compared with: last year's, or the area's own baseline of an earlier year. Never another area's. */
export type Earlier = { readonly basis: "previous" | "baseline"; readonly value: number; readonly period: string };

/** A value beside an earlier one. `change` is in percentage points for a rate, else a share of the earlier value (0.6 is 60 % more). */
export type Change = { readonly value: number; readonly earlier: Earlier; readonly isRate: boolean; readonly change: number };

/** Last year's value, else the area's own baseline where it is of an earlier year. */
export function earlierOf({ previous, row: { baseline }, area, period }: Context): Earlier | undefined {
  if (previous) return { basis: "previous", ...previous };
  return baseline?.area === area && baseline.period < period ? { basis: "baseline", value: baseline.value, period: baseline.period } : undefined;
}

/** How a value moved since `earlier`, or why that cannot be said: no value, one that is wrong in itself, nothing earlier, or 0 to begin with. */
export function changeOf({ value, unit, status }: Observation, context: Context, earlier: Earlier | undefined): Change | Undecided["why"] | "pass" {
  if (value === null) return status === "notApplicable" ? "pass" : "missing";
  if (!isWithin(context.row.indicator, value)) return "outOfBounds";
  if (context.slip) return "slip";
  if (!earlier) return "noPrevious";
  const difference = subtract(value, earlier.value);
  if (isRate(unit)) return { value, earlier, isRate: true, change: difference };
  if (earlier.value === 0) return value === 0 ? "pass" : "noBase";
  return { value, earlier, isRate: false, change: difference / Math.abs(earlier.value) };
}

function isRate(unit: string): boolean {
  return findUnit(unit)?.dimension === "share";
}

/**
 * Whether a difference is more than chance makes of things counted one by one: beyond one standard deviation of the difference
 * of two Poisson counts, √(a + b). So 2 → 4 says nothing and 10 → 16 does. Anything that is measured is always beyond.
 */
export function isBeyondChance({ value, earlier }: Change, unit: string): boolean {
  const found = findUnit(unit);
  const isCounted = found !== undefined && found.dimension === found.canonical && found.factor === 1;
  return !isCounted || Math.abs(value - earlier.value) > Math.sqrt(Math.abs(value) + Math.abs(earlier.value));
}
