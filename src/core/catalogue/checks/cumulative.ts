import { checkOf, type Check, type CheckRule } from "./check";
import { groupBy, inUnit, seriesOf, yearsOf, type Reading } from "./reading";

function isTotal({ figure, indicator }: Reading): boolean {
  const [first, last] = yearsOf(figure);
  return last > first && figure.kind !== "change" && indicator.rollUp === "sum" && !/年均|每年/u.test(figure.name + figure.published);
}

function isWithin({ figure }: Reading, total: Reading): boolean {
  const [first, last] = yearsOf(total.figure);
  const [year, end] = yearsOf(figure);
  return year === end && year >= first && year <= last && figure.kind === "actual";
}

function check(total: Reading, yearly: Reading): Check[] {
  const one = inUnit(yearly, total.unit);
  if (!one) return [];
  return [checkOf("cumulative", total, { ...one, from: [yearly] }, one.interval.low > total.interval.high ? "review" : "ok")];
}

/** A total of several years is no less than one of them; a stock stated beside what was added to it also shows here, so a person must look. */
export const cumulative: CheckRule = {
  kind: "cumulative",
  check: (readings) =>
    [...groupBy(readings, seriesOf).values()].flatMap((series) =>
      series.filter(isTotal).flatMap((total) => series.filter((reading) => isWithin(reading, total)).flatMap((yearly) => check(total, yearly)))),
};
