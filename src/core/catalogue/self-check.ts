import { annualMean } from "./checks/annual-mean";
import { bounds, untouched } from "./checks/bounds";
import { difference, growth } from "./checks/change";
import type { Check, CheckRule } from "./checks/check";
import { cumulative } from "./checks/cumulative";
import { partAboveWhole } from "./checks/part-above-whole";
import { rangeOfParts, sum } from "./checks/parts";
import { ratio } from "./checks/ratio";
import { readingsOf } from "./checks/reading";
import { statedTwice } from "./checks/stated-twice";
import { targetReached } from "./checks/target-reached";
import type { Figure, Plan } from "./indicator";

const RULES: readonly CheckRule[] = [
  growth, difference, annualMean, sum, ratio, statedTwice, rangeOfParts, partAboveWhole, cumulative, targetReached, bounds, untouched,
];

/** Everything the plan says that can be held against what else it says, rule by rule, each in published order. */
export function selfCheck(plan: Plan): readonly Check[] {
  const readings = readingsOf(plan);
  return RULES.flatMap((rule) => rule.check(readings, plan));
}

/** The contradictions that a figure is part of, on either side. */
export function contradictionsOf(checks: readonly Check[], { indicator, scope, period, place, published }: Figure): readonly Check[] {
  const isIt = (other: Pick<Figure, "indicator" | "scope" | "period" | "place">) =>
    other.indicator === indicator && other.scope === scope && other.period === period && other.place === place;
  return checks.filter((check) => check.verdict === "mismatch" && (isIt(check) || check.against.some((other) => isIt(other) && other.published === published)));
}
