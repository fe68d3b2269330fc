import { decimalPlaces } from "../../sheet/decimal";
import { exactly, roundedTo, times, type Interval } from "../../sheet/interval";
import { findUnit } from "../../unit/units";
import type { Figure, Indicator, Plan } from "../indicator";

/** A figure with one number, its indicator, and every number that the printed one may stand for. */
export type Reading = {
  readonly figure: Figure;
  readonly indicator: Indicator;
  readonly value: number;
  /** The figure's unit; the indicator's where the name says 人均 and the figure's unit leaves it out (人均… 13.82平方米). */
  readonly unit: string;
  /** Decimal places as printed. */
  readonly decimals: number;
  readonly interval: Interval;
};

/** How far 约, 近 and 左右 may be from the number they stand beside. */
const ABOUT = 0.05;

/** 2000余, 300多个: more than the number, less than its next round one. */
const AND_MORE = 0.1;

/** Decimal places of a value as its expression prints it: 97.70% has two, though 97.7 is stored. The fewest where it stands there twice. */
export function printedDecimals(published: string, value: number): number {
  const numbers = published.normalize("NFKC").replace(/(?<=\d),(?=\d{3})/gu, "").match(/\d+(?:\.\d+)?/gu) ?? [];
  const places = numbers.filter((number) => Number(number) === Math.abs(value)).map((number) => number.split(".")[1]?.length ?? 0);
  return places.length > 0 ? Math.min(...places) : decimalPlaces(value);
}

function intervalOf({ relation, published }: Figure, value: number, decimals: number, isCount: boolean): Interval {
  const printed = isCount ? exactly(value) : roundedTo(value, decimals);
  const spread = Math.abs(value) * ABOUT;
  switch (relation) {
    case ">=": case ">": return { low: printed.low, high: Infinity };
    case "<=": case "<": return { low: -Infinity, high: printed.high };
    case "approx": return { low: printed.low - spread, high: printed.high + spread };
    default: return /\d[余多]/u.test(published) ? { low: printed.low, high: printed.high + Math.abs(value) * AND_MORE } : printed;
  }
}

function readingOf(figure: Figure, indicator: Indicator | undefined): Reading[] {
  const { value, published, unit } = figure;
  if (value === undefined || !indicator) return [];
  const decimals = printedDecimals(published, value);
  const isCount = decimals === 0 && findUnit(unit)?.dimension === unit;
  const measured = figure.name.includes("人均") && indicator.unit === findUnit(`${unit}/人`)?.canonical ? indicator.unit : unit;
  return [{ figure, indicator, value, unit: measured, decimals, interval: intervalOf(figure, value, decimals, isCount) }];
}

/** The plan's figures that have one number, in published order. */
export function readingsOf({ figures, indicators }: Plan): readonly Reading[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return figures.flatMap((figure) => readingOf(figure, byId.get(figure.indicator)));
}

/** A reading's number and interval in another unit of the same dimension; undefined when the two measure different things. */
export function inUnit({ unit: own, value, interval }: Reading, unit: string): { readonly value: number; readonly interval: Interval } | undefined {
  if (own === unit) return { value, interval };
  const [from, to] = [findUnit(own), findUnit(unit)];
  if (!from || !to || from.dimension !== to.dimension) return undefined;
  const factor = from.factor / to.factor;
  return { value: value * factor, interval: times(interval, factor) };
}

/** First and last year of a period: 2016-2020, or twice the same. */
export function yearsOf({ period }: Figure): readonly [first: number, last: number] {
  const [first = "", last = first] = period.split("-");
  return [Number(first), Number(last)];
}

/** Whether two figures stand together: in one row, one paragraph, or one in a column of the other's row. */
export function isBeside(a: Figure, b: Figure): boolean {
  return a.place.startsWith(b.place) || b.place.startsWith(a.place);
}

/** What two readings share when they are of one series: indicator and scope. */
export function seriesOf({ figure }: Reading): string {
  return `${figure.indicator}|${figure.scope}`;
}

/** The readings of each key, in published order. */
export function groupBy(readings: readonly Reading[], key: (reading: Reading) => string): ReadonlyMap<string, readonly Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(key(reading));
    if (group) group.push(reading);
    else groups.set(key(reading), [reading]);
  }
  return groups;
}

/** The readings without those that only say again, elsewhere, what another says of the same series, period and kind. */
export function withoutRepeats(readings: readonly Reading[]): readonly Reading[] {
  const groups = groupBy(readings, (reading) => [seriesOf(reading), reading.figure.period, reading.figure.kind, reading.value, reading.unit].join("|"));
  return [...groups.values()].flatMap((group) => group.slice(0, 1));
}
