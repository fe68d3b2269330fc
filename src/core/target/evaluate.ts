import { subtract } from "../sheet/decimal";
import type { Bound, Test } from "./target";

/**
 * Whether a test is met and by how much it is missed: never negative, in the test's unit (percentage points for %). `margin` is the
 * signed distance to the nearest bound: above 0 on the wanted side, below 0 by the shortfall.
 */
export type Evaluation = { readonly met: boolean; readonly shortfall: number; readonly margin: number };

function against(relation: Bound, value: number, actual: number): Evaluation {
  const margin = relation === ">=" || relation === ">" ? subtract(actual, value) : subtract(value, actual);
  const met = relation === ">=" || relation === "<=" ? margin >= 0 : margin > 0;
  return { met, shortfall: met ? 0 : 0 - margin, margin };
}

/**
 * How an actual value, in the test's unit, stands to the test; where there is none (`testOf`), nobody can say. The shortfall is exact
 * in decimal (7.0 less 6.42 is 0.58); a strict bound that is just reached is missed by 0.
 */
export function evaluate(test: Test, actual: number): Evaluation {
  if (test.kind === "bound") return against(test.relation, test.value, actual);
  const [low, high] = [against(">=", test.low, actual), against("<=", test.high, actual)];
  return low.margin < high.margin ? low : high;
}
