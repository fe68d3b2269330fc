import { exactly } from "../../sheet/interval";
import type { Indicator, Plan } from "../indicator";
import { checkOf, type Check, type CheckKind, type CheckRule, type Verdict } from "./check";
import type { Reading } from "./reading";

/** A figure's value against the bound of its indicator that it lies beyond; nothing when it lies within. */
function beyond(reading: Reading): Check[] {
  const { indicator: { minimum = -Infinity, maximum = Infinity }, value, unit, figure } = reading;
  if (figure.kind === "change" || figure.relation === "relative" || unit !== reading.indicator.unit) return [];
  const bound = value < minimum ? minimum : value > maximum ? maximum : undefined;
  return bound === undefined ? [] : [checkOf("bounds", reading, { value: bound, interval: exactly(bound), from: [] }, "mismatch")];
}

function ofIndicator(kind: CheckKind, plan: Plan, { id, name, unit }: Indicator, verdict: Verdict, numbers: Pick<Check, "published" | "recomputed">): Check {
  return { kind, verdict, plan: plan.id, indicator: id, name, scope: "", period: "", place: plan.table, unit, ...numbers, against: [] };
}

function contradictory(plan: Plan): Check[] {
  return plan.indicators.flatMap((indicator) => {
    const { minimum, maximum } = indicator;
    if (minimum === undefined || maximum === undefined || minimum <= maximum) return [];
    return [ofIndicator("bounds", plan, indicator, "mismatch", { published: minimum, recomputed: maximum })];
  });
}

/** A figure outside its indicator's bounds, and bounds that leave no room (lowest above highest). */
export const bounds: CheckRule = {
  kind: "bounds",
  check: (readings, plan) => [...contradictory(plan), ...readings.flatMap(beyond)],
};

/** An indicator of the form that has neither target nor bound nor formula: nothing would ever be found in its cells. */
export const untouched: CheckRule = {
  kind: "untouched",
  check: (_, plan) => {
    const aimedAt = new Set(plan.figures.filter(({ kind }) => kind === "target").map(({ indicator }) => indicator));
    return plan.indicators
      .filter(({ id, minimum, maximum, formula }) => plan.form.includes(id) && !aimedAt.has(id) && minimum === undefined && maximum === undefined && !formula)
      .map((indicator) => ofIndicator("untouched", plan, indicator, "review", { published: null, recomputed: null }));
  },
};
