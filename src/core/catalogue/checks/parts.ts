import { exactly, plus, type Interval } from "../../sheet/interval";
import type { Plan, Scope } from "../indicator";
import { bestOf, checkOf, judge, type Check, type CheckRule, type Recomputed, type Verdict } from "./check";
import { groupBy, inUnit, withoutRepeats, type Reading } from "./reading";

/** A whole as stated, and every statement of each of its parts in the same year. */
type Whole = { readonly whole: Reading; readonly parts: readonly (readonly Reading[])[] };

/** Levels and totals of one measure in one year, whatever the scope. */
function yearly({ figure }: Reading): string {
  return `${figure.indicator}|${figure.period}|${figure.kind}`;
}

function isAmount({ figure }: Reading): boolean {
  return figure.kind !== "change" && figure.relation !== "relative";
}

/** Wholes of which every part is stated too; `partsOf` gives the readings of each part. */
function wholesIn(readings: readonly Reading[], partsOf: (whole: Reading) => readonly (readonly Reading[])[]): Whole[] {
  return withoutRepeats(readings.filter(isAmount)).flatMap((whole) => {
    const parts = partsOf(whole);
    return parts.length > 0 && parts.every((part) => part.length > 0) ? [{ whole, parts }] : [];
  });
}

/** 城镇 and its parts 城市 and 县城, where the plan's scopes say so. */
function byScope(readings: readonly Reading[], scopes: readonly Scope[]): Whole[] {
  const groups = groupBy(readings.filter(isAmount), yearly);
  return wholesIn(readings, (whole) => {
    const names = scopes.find(({ name }) => name === whole.figure.scope)?.parts ?? [];
    return names.map((name) => (groups.get(yearly(whole)) ?? []).filter(({ figure }) => figure.scope === name));
  });
}

/** A measure that others add up to, where the indicators say so. */
function byIndicator(readings: readonly Reading[]): Whole[] {
  const place = ({ figure }: Reading, indicator: string) => [indicator, figure.scope, figure.period, figure.kind].join("|");
  const groups = groupBy(readings.filter(isAmount), (reading) => place(reading, reading.figure.indicator));
  return wholesIn(readings, (whole) => (whole.indicator.parts ?? []).map((id) => groups.get(place(whole, id)) ?? []));
}

/** Every sum that the statements of the parts can make. */
function sumsOf({ whole, parts }: Whole): Recomputed[] {
  const nothing: Recomputed = { value: 0, interval: exactly(0), from: [] };
  return parts.reduce<Recomputed[]>((sums, part) =>
    sums.flatMap((sum) => part.flatMap((reading) => {
      const more = inUnit(reading, whole.unit);
      return more ? [{ value: sum.value + more.value, interval: plus(sum.interval, more.interval), from: [...sum.from, reading] }] : [];
    })), [nothing]);
}

function checkSum(sum: Whole, mayHaveMore: boolean): Check[] {
  const best = bestOf(sum.whole.interval, sumsOf(sum));
  if (!best) return [];
  const verdict = judge(sum.whole.interval, best);
  return [checkOf("sum", sum.whole, best, verdict === "mismatch" && mayHaveMore && best.value < sum.whole.value ? "review" : verdict)];
}

/** A whole is the sum of its parts: of its scopes, and of the indicators that make it up. What scopes leave over may lie outside them all. */
export const sum: CheckRule = {
  kind: "sum",
  check(readings, plan) {
    const scopes = byScope(readings, plan.scopes).filter(({ whole }) => whole.indicator.rollUp === "sum");
    return [...scopes.flatMap((whole) => checkSum(whole, true)), ...byIndicator(readings).flatMap((whole) => checkSum(whole, false))];
  },
};

/** From the lowest to the highest that the parts may be. */
function hull(readings: readonly Reading[]): Interval {
  return { low: Math.min(...readings.map(({ interval }) => interval.low)), high: Math.max(...readings.map(({ interval }) => interval.high)) };
}

/** Equal to its highest or lowest part though the parts differ: the other part would weigh nothing. */
function isAtEdge(value: number, parts: readonly number[]): boolean {
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  return low !== high && (value === low || value === high);
}

function checkRange({ whole, parts }: Whole): Check[] {
  const readings = parts.flat().filter(({ unit }) => unit === whole.unit);
  if (readings.length < parts.length) return [];
  const values = readings.map(({ value }) => value);
  const { low, high } = hull(readings);
  const nearest = values.reduce((best, value) => (Math.abs(value - whole.value) < Math.abs(best - whole.value) ? value : best));
  const isOutside = whole.interval.low > high || whole.interval.high < low;
  const verdict: Verdict = isOutside ? "mismatch" : isAtEdge(whole.value, values) ? "review" : "ok";
  return [checkOf("range-of-parts", whole, { value: nearest, interval: exactly(nearest), from: readings }, verdict)];
}

/** A rate of the whole lies between the rates of its parts; `recomputed` is the nearest of them. */
export const rangeOfParts: CheckRule = {
  kind: "range-of-parts",
  check: (readings, plan: Plan) => byScope(readings, plan.scopes).filter(({ whole }) => whole.indicator.rollUp === "ratio").flatMap(checkRange),
};
