import { checkOf, judge, type Check, type CheckRule, type Verdict } from "./check";
import { groupBy, inUnit, seriesOf, type Reading } from "./reading";

/** 99% here and 98%以上 there can both be kept; 99% and 98%, or 99% and 98%以下, cannot. Two projects of one name may be two projects. */
function judgeTwo(first: Reading, again: Reading, verdict: Verdict): Verdict {
  if (verdict === "ok") return "ok";
  const areBounds = verdict === "rounding" && first.figure.kind === "target" && first.figure.relation !== again.figure.relation;
  return areBounds || (verdict === "mismatch" && first.indicator.class === "project") ? "review" : verdict;
}

function against(first: Reading, again: Reading): Check[] {
  const other = inUnit(first, again.unit);
  if (!other) return [];
  const recomputed = { ...other, from: [first] };
  const same = other.value === again.value && first.figure.kind === again.figure.kind;
  return [checkOf("stated-twice", again, recomputed, same ? "ok" : judgeTwo(first, again, judge(again.interval, recomputed)))];
}

/** 110千伏 here and 220千伏 there are two standards, no contradiction; a change is held against its levels instead. */
function isMeasure({ figure, indicator }: Reading): boolean {
  return figure.kind !== "change" && figure.relation !== "relative" && indicator.class !== "standard" && indicator.class !== "coverage";
}

/** The same measure, scope, year and kind stated again says the same number. */
export const statedTwice: CheckRule = {
  kind: "stated-twice",
  check: (readings) => {
    const groups = groupBy(readings.filter(isMeasure), (reading) => `${seriesOf(reading)}|${reading.figure.period}|${reading.figure.kind}`);
    return [...groups.values()].flatMap(([first, ...again]) => (first ? again.flatMap((reading) => against(first, reading)) : []));
  },
};
