import { annualMean } from "./checks/annual-mean";
import { bounds } from "./checks/bounds";
import { difference, growth } from "./checks/change";
import type { Check, CheckRule } from "./checks/check";
import { cumulative } from "./checks/cumulative";
import { partAboveWhole } from "./checks/part-above-whole";
import { rangeOfParts, sum } from "./checks/parts";
import { ratio } from "./checks/ratio";
import { readingsOf } from "./checks/reading";
import { ruleSet, untouched } from "./checks/rule-set";
import { statedTwice } from "./checks/stated-twice";
import { targetReached } from "./checks/target-reached";
import type { Figure, Plan } from "./indicator";

const RULES: readonly CheckRule[] = [
  growth, difference, annualMean, sum, ratio, statedTwice, rangeOfParts, partAboveWhole, cumulative, targetReached, bounds, untouched, ruleSet,
];

/** Everything the plan says that can be held against what else it says, rule by rule, each in published order. */
export function selfCheck(plan: Plan): readonly Check[] {
  const readings = readingsOf(plan);
  return RULES.flatMap((rule) => rule.check(readings, plan));
}

/** Worked out once a plan: a plan never changes. */
const KNOWN = new WeakMap<Plan, readonly Check[]>();

function contradictionsIn(plan: Plan): readonly Check[] {
  const known = KNOWN.get(plan) ?? selfCheck(plan).filter(({ verdict }) => verdict === "mismatch");
  KNOWN.set(plan, known);
  return known;
}

/** The contradictions of a plan that one of its figures is part of, on either side. */
export function contradictionsOf(plan: Plan, figure: Figure): readonly Check[] {
  const isIt = ({ indicator, scope, period, place }: Pick<Figure, "indicator" | "scope" | "period" | "place">) =>
    indicator === figure.indicator && scope === figure.scope && period === figure.period && place === figure.place;
  return contradictionsIn(plan).filter((check) => (isIt(check) && check.published === figure.value) || check.against.some((other) => isIt(other) && other.published === figure.published));
}
