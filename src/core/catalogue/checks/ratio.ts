import { over, times } from "../../sheet/interval";
import type { Component, Formula } from "../indicator";
import { bestOf, checkOf, judge, type Check, type CheckRule, type Recomputed } from "./check";
import { groupBy, inUnit, type Reading } from "./reading";

function recompute(top: Reading, bottom: Reading, { numerator, denominator, factor }: Formula): Recomputed[] {
  const [above, below] = [inUnit(top, numerator.unit), inUnit(bottom, denominator.unit)];
  const quotient = above && below && over(above.interval, below.interval);
  if (!quotient) return [];
  return [{ value: (factor * above.value) / below.value, interval: times(quotient, factor), from: [top, bottom] }];
}

/** A rate or share whose numerator and denominator the plan states too is their quotient. */
export const ratio: CheckRule = {
  kind: "ratio",
  check(readings) {
    const key = ({ figure: { scope, period, kind } }: Reading, indicator = "") => [indicator, scope, period, kind].join("|");
    const groups = groupBy(readings, (reading) => key(reading, reading.figure.indicator));
    const stated = (rate: Reading, { indicator }: Component) => groups.get(key(rate, indicator)) ?? [];
    return readings.flatMap((rate): Check[] => {
      const { formula } = rate.indicator;
      if (!formula || rate.figure.kind === "change") return [];
      const candidates = stated(rate, formula.numerator).flatMap((top) => stated(rate, formula.denominator).flatMap((bottom) => recompute(top, bottom, formula)));
      const best = bestOf(rate.interval, candidates);
      return best ? [checkOf("ratio", rate, best, judge(rate.interval, best))] : [];
    });
  },
};
