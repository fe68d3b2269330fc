import { subtract } from "../sheet/decimal";
import type { Bound, Test } from "./target";

/** Whether a test is met and by how much it is missed: never negative, in the test's unit (percentage points for %). */
export type Evaluation = { readonly met: boolean; readonly shortfall: number };

function missed(relation: Bound, value: number, actual: number): Evaluation {
  const short = relation === ">=" || relation === ">" ? subtract(value, actual) : subtract(actual, value);
  const met = relation === ">=" || relation === "<=" ? short <= 0 : short < 0;
  return { met, shortfall: met ? 0 : short };
}

/**
 * How an actual value, in the test's unit, stands to the test. The shortfall is exact in decimal (7.0 less 6.42 is 0.58);
 * a strict bound that is just reached is missed by 0.
 */
export function evaluate(test: Test, actual: number): Evaluation {
  if (test.kind === "bound") return missed(test.relation, test.value, actual);
  const below = missed(">=", test.low, actual);
  return below.met ? missed("<=", test.high, actual) : below;
}
