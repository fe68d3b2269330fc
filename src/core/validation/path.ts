import type { Test } from "../target/target";
import { pathAt } from "../template/path";
import type { Context } from "./rule";

/**
 * Where a value should be in the year reported on its straight way from the area's own baseline to a one-sided target, as a
 * test. Undefined without a baseline of the area's own. Whoever began beyond the target has only to stay there, so 99.6 may
 * fall to 99.5 where 99.5 is wanted.
 */
export function pathTest(test: Test, { row: { path, baseline }, area, period, finalYear }: Context): Test | undefined {
  if (test.kind === "range") return undefined;
  const value = path ?? (baseline?.area === area ? pathAt(test, baseline, finalYear, period) : undefined);
  return value === undefined ? undefined : { ...test, value };
}
