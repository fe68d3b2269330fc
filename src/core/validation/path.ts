import { evaluate } from "../target/evaluate";
import type { Test } from "../target/target";
import type { Context } from "./rule";

/**
 * Where a value should be in the year reported on its straight way from the area's own baseline to a one-sided target, as a
 * test. Undefined without a baseline of the area's own. Whoever began beyond the target has only to stay there, so 99.6 may
 * fall to 99.5 where 99.5 is wanted.
 */
export function pathTest(test: Test, { row: { baseline }, area, period, finalYear }: Context): Test | undefined {
  if (test.kind === "range" || baseline?.area !== area) return undefined;
  if (evaluate(test, baseline.value).met) return test;
  const share = (Number(period) - Number(baseline.period)) / (Number(finalYear) - Number(baseline.period));
  if (!(share >= 0)) return undefined;
  return { ...test, value: baseline.value + (test.value - baseline.value) * Math.min(share, 1) };
}
