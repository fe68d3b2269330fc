import { exactly } from "../../sheet/interval";
import type { Plan } from "../indicator";
import { checkOf, ofIndicator, type Check, type CheckRule } from "./check";
import type { Reading } from "./reading";

/** A figure's value against the bound of its indicator that it lies beyond; nothing when it lies within. */
function beyond(reading: Reading): Check[] {
  const { indicator: { minimum = -Infinity, maximum = Infinity }, value, unit, figure } = reading;
  if (figure.kind === "change" || figure.relation === "relative" || unit !== reading.indicator.unit) return [];
  const bound = value < minimum ? minimum : value > maximum ? maximum : undefined;
  return bound === undefined ? [] : [checkOf("bounds", reading, { value: bound, interval: exactly(bound), from: [] }, "mismatch")];
}

function contradictory(plan: Plan): Check[] {
  return plan.indicators.flatMap((indicator) => {
    const { minimum, maximum } = indicator;
    if (minimum === undefined || maximum === undefined || minimum <= maximum) return [];
    return [ofIndicator("bounds", plan, indicator, "mismatch", minimum, maximum)];
  });
}

/** A figure outside its indicator's bounds, and bounds that leave no room (lowest above highest). */
export const bounds: CheckRule = {
  kind: "bounds",
  check: (readings, plan) => [...contradictory(plan), ...readings.flatMap(beyond)],
};
