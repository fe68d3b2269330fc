import { checkOf, type CheckRule } from "./check";
import { groupBy, inUnit, isBeside, seriesOf, withoutRepeats, yearsOf, type Reading } from "./reading";

/** Whether the actual value is beyond what the target asks for, by its printed number. */
function isBeyond(target: Reading, actual: Reading): boolean {
  const reached = inUnit(actual, target.unit);
  if (!reached) return false;
  const { relation } = target.figure;
  const wantsLess = relation === "<=" || relation === "<" || (relation !== ">=" && relation !== ">" && target.indicator.direction === "down");
  return wantsLess ? reached.value < target.value : reached.value > target.value;
}

/** The last level before the target's year; of several in that year, the one that stands nearest. */
function reachedBefore(target: Reading, actuals: readonly Reading[]): Reading | undefined {
  const [, year] = yearsOf(target.figure);
  const before = actuals.filter(({ figure }) => !figure.period.includes("-") && Number(figure.period) < year);
  const last = Math.max(...before.map(({ figure }) => Number(figure.period)));
  const latest = before.filter(({ figure }) => Number(figure.period) === last);
  return latest.find(({ figure }) => isBeside(figure, target.figure)) ?? latest[0];
}

/** A target below what was already reached is no fault, but whoever is held to it should know. */
export const targetReached: CheckRule = {
  kind: "target-reached",
  check: (readings) =>
    [...groupBy(withoutRepeats(readings), seriesOf).values()].flatMap((series) => {
      const actuals = series.filter(({ figure }) => figure.kind === "actual");
      const targets = series.filter(({ figure }) => figure.kind === "target" && !figure.period.includes("-") && figure.relation !== "relative");
      return targets.flatMap((target) => {
        const actual = reachedBefore(target, actuals);
        const reached = actual && inUnit(actual, target.unit);
        if (!actual || !reached) return [];
        return [checkOf("target-reached", target, { ...reached, from: [actual] }, isBeyond(target, actual) ? "review" : "ok")];
      });
    }),
};
