import { checkOf, judge, type Check, type CheckRule, type Verdict } from "./check";
import { groupBy, inUnit, seriesOf, type Reading } from "./reading";

/** 99% here and 98%以上 there can both be kept; 99% and 98% cannot. */
function judgeTwo(first: Reading, again: Reading, verdict: Verdict): Verdict {
  const [a, b] = [first.figure, again.figure];
  if (a.relation === b.relation || verdict === "ok") return verdict;
  return a.kind === "target" ? "review" : verdict;
}

function against(first: Reading, again: Reading): Check[] {
  const other = inUnit(first, again.unit);
  if (!other) return [];
  const recomputed = { ...other, from: [first] };
  const same = other.value === again.value && first.figure.kind === again.figure.kind;
  return [checkOf("stated-twice", again, recomputed, same ? "ok" : judgeTwo(first, again, judge(again.interval, recomputed)))];
}

/** The same measure, scope, year and kind stated again says the same number. Changes are held against their levels instead. */
export const statedTwice: CheckRule = {
  kind: "stated-twice",
  check: (readings) => {
    const stated = readings.filter(({ figure }) => figure.kind !== "change" && figure.relation !== "relative");
    const groups = groupBy(stated, (reading) => `${seriesOf(reading)}|${reading.figure.period}|${reading.figure.kind}`);
    return [...groups.values()].flatMap(([first, ...again]) => (first ? again.flatMap((reading) => against(first, reading)) : []));
  },
};
