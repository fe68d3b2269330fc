import type { Bound, Test } from "./target";

/** Whether a test is met and by how much it is missed: never negative, in the test's unit (percentage points for %). */
export type Evaluation = { readonly met: boolean; readonly shortfall: number };

/** Decimal places that no published or reported figure exceeds; what lies below is binary noise (7.0 − 6.42). */
const PLACES = 10;

function missed(relation: Bound, value: number, actual: number): Evaluation {
  const short = relation === ">=" || relation === ">" ? value - actual : actual - value;
  const met = relation === ">=" || relation === "<=" ? short <= 0 : short < 0;
  return { met, shortfall: met ? 0 : short };
}

function against(test: Test, actual: number): Evaluation {
  if (test.kind === "bound") return missed(test.relation, test.value, actual);
  const below = missed(">=", test.low, actual);
  return below.met ? missed("<=", test.high, actual) : below;
}

/** How an actual value, in the test's unit, stands to the test; a strict bound that is just reached is missed by 0. */
export function evaluate(test: Test, actual: number): Evaluation {
  const { met, shortfall } = against(test, actual);
  return { met, shortfall: Number(shortfall.toFixed(PLACES)) };
}
