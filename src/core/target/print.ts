import type { Bound, Test } from "./target";

const SIGNS: Readonly<Record<Bound, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" };

/** A test as the column 目标（读作） shows it, with the published places and no unit: `≥ 7.0`, `10–15`. */
export function printTest(test: Test): string {
  const number = (value: number): string => value.toFixed(test.decimals);
  return test.kind === "range" ? `${number(test.low)}–${number(test.high)}` : `${SIGNS[test.relation]} ${number(test.value)}`;
}
