import { evaluate } from "../target/evaluate";
import type { Test } from "../target/target";

/** Decimal places kept on the way between two printed numbers. */
const PLACES = 4;

/** Where a value starts from, and in which year. */
export type Start = { readonly value: number; readonly period: string };

/**
 * The value on the straight way from a start to a one-sided target, in a year between the two; the target itself after its
 * year, and from the start where it is met there already, since nobody is asked to fall back. Never beyond the target, so
 * never beyond the indicator's ceiling. Undefined for a range and before the start.
 */
export function pathAt(test: Test, start: Start, due: string, period: string): number | undefined {
  if (test.kind === "range" || period < start.period) return undefined;
  if (period >= due || evaluate(test, start.value).met) return test.value;
  const share = (Number(period) - Number(start.period)) / (Number(due) - Number(start.period));
  return Number((start.value + (test.value - start.value) * share).toFixed(PLACES));
}
