import { times } from "../../sheet/interval";
import { bestOf, checkOf, judge, type Check, type CheckRule } from "./check";
import { inUnit, isBeside, yearsOf, type Reading } from "./reading";

/** 年均投资, 平均每年: a mean, not a growth. */
const MEAN = /年均(?!增|递|下降|提高|减)|平均每年/u;

function isMean({ figure }: Reading): boolean {
  return MEAN.test(figure.name + figure.published) && figure.kind !== "change" && figure.unit !== "%";
}

function yearsIn({ figure }: Reading): number {
  const [first, last] = yearsOf(figure);
  return last - first + 1;
}

/** Totals of the same years, scope and place that a mean may be of, the nearest before it first. */
function totalsOf(mean: Reading, readings: readonly Reading[]): Reading[] {
  const at = readings.indexOf(mean);
  const fits = ({ figure }: Reading) =>
    figure.period === mean.figure.period && figure.scope === mean.figure.scope && figure.kind !== "change" && isBeside(figure, mean.figure);
  return readings.slice(0, at).reverse().filter((reading) => fits(reading) && !isMean(reading) && inUnit(reading, mean.unit) !== undefined);
}

function checkMean(mean: Reading, readings: readonly Reading[]): Check[] {
  const years = yearsIn(mean);
  if (years < 2) return [];
  const candidates = totalsOf(mean, readings).flatMap((total) => {
    const whole = inUnit(total, mean.unit);
    return whole ? [{ value: whole.value / years, interval: times(whole.interval, 1 / years), from: [total] }] : [];
  });
  const best = bestOf(mean.interval, candidates);
  if (!best) return [];
  const verdict = judge(mean.interval, best);
  return [checkOf("annual-mean", mean, best, verdict === "mismatch" && candidates.length > 1 ? "review" : verdict)];
}

/** 年均 times the years is the total that stands before it; of several totals a person must say which. */
export const annualMean: CheckRule = {
  kind: "annual-mean",
  check: (readings) => readings.filter(isMean).flatMap((mean) => checkMean(mean, readings)),
};
