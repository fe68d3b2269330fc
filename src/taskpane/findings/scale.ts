import type { Test } from "../../core/target/target";

/** Share of the span left free beyond the outermost points. */
const MARGIN = 0.1;

/** Places on the little bar, in per cent of its width; the flag leans left where less is better. */
export type BarScale = { readonly baseline?: number; readonly actual: number; readonly target: number; readonly flagLeft: boolean };

/** Lays baseline, actual and target out on one scale that runs 10 % past the outermost points. */
export function barScale({ baseline, actual, test }: { readonly baseline?: number; readonly actual: number; readonly test: Test }): BarScale {
  const target = aim(test, actual);
  const points = [actual, target, ...(baseline === undefined ? [] : [baseline])];
  const low = Math.min(...points);
  const span = Math.max(...points) - low || 1;
  const place = (value: number) => (((value - low) / span + MARGIN) / (1 + 2 * MARGIN)) * 100;
  return {
    actual: place(actual), target: place(target), ...(baseline !== undefined && { baseline: place(baseline) }),
    flagLeft: test.kind === "bound" && (test.relation === "<=" || test.relation === "<"),
  };
}

/** The bound that the actual value is nearest to. */
function aim(test: Test, actual: number): number {
  if (test.kind === "bound") return test.value;
  return actual <= (test.low + test.high) / 2 ? test.low : test.high;
}
