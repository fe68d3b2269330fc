import type { Indicator } from "../catalogue/indicator";
import { rollUpOf } from "../catalogue/roll-up";
import { sum } from "../sheet/sum";
import type { FrameRow } from "./frame";

/** What one area says at one key. `missing` is everything that has no number and should have: empty, 待报, unreadable, an open conflict, no file at all. */
export type Report = { readonly kind: "reported"; readonly value: number } | { readonly kind: "missing" } | { readonly kind: "notApplicable" };

/** What each area of the whole says at a key, in one order for all keys; undefined for an area that has no such row. */
export type Reports = (key: string) => readonly (Report | undefined)[];

/** The weight of each area, in the order of `Reports`, and what it is called; undefined where it is not known. */
export type Weights = { readonly name: string; readonly of: (scope: string) => readonly (number | undefined)[] };

/** How a whole was made of its areas; `refused` where that cannot be done without averaging. */
export type RollUpMethod = "sum" | "ratio" | "weighted" | "refused";

/**
 * An indicator over all areas. `value` is that of the areas that reported, null where there is none, it was refused, or it is too
 * large for a number; while
 * some are missing the whole lies between `low` and `high`, null where nothing bounds it. Areas that answered 不适用 are in
 * neither count.
 *
 * - sum: each missing area adds at least the indicator's minimum and at most its maximum.
 * - ratio, weighted: a missing value whose weight is known lies between the indicator's bounds; with an unknown weight the
 *   whole can be anything between the value and those bounds.
 * - refused: a rate of the whole lies between the lowest and the highest of its areas; other indicators have no bounds.
 */
export type RollUpResult = {
  readonly key: string;
  readonly indicator: string;
  readonly scope: string;
  readonly method: RollUpMethod;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reported: number;
  readonly expected: number;
  /** Reported / expected; null where nobody is expected. */
  readonly coverage: number | null;
  /** What the areas were weighted by. */
  readonly weight?: string;
};

type Point = Pick<RollUpResult, "method" | "value" | "low" | "high" | "reported"> & { readonly weight?: string };

/** The roll-up of one row by the indicator's own method. Rates are Σ numerator / Σ denominator or weighted, never averaged. */
export function rollUp({ key, indicator, scope, part }: FrameRow, reports: Reports, weights?: Weights): RollUpResult {
  const own = part === undefined ? reports(key).map((report) => report ?? NOT_ASKED) : amountsOf(key, reports);
  const expected = own.filter(({ kind }) => kind !== "notApplicable").length;
  const point = part === undefined ? pointOf(indicator, scope, own, reports, weights) : added(indicator, own);
  return { key, indicator: indicator.id, scope, ...point, expected, coverage: expected === 0 ? null : point.reported / expected };
}

/** An area without such a row counts as little as one where it does not apply. */
const NOT_ASKED: Report = { kind: "notApplicable" };

/** What areas say of one amount of a rate. One whose form asks for the rate alone has such an amount all the same: it is missing. */
function amountsOf(key: string, reports: Reports): readonly Report[] {
  const rates = reports(key.replace(/\.(?:numerator|denominator)\|/u, "|"));
  return reports(key).map((report, at) => report ?? (rates[at] && rates[at].kind !== "notApplicable" ? { kind: "missing" } : NOT_ASKED));
}

function pointOf(indicator: Indicator, scope: string, own: readonly Report[], reports: Reports, weights: Weights | undefined): Point {
  const method = rollUpOf(indicator);
  if (method === "sum") return added(indicator, own);
  if (method === "none") return { method: "refused", value: null, low: null, high: null, reported: numbersIn(own).length };
  return (indicator.formula && divided(indicator, indicator.formula.factor, scope, own, reports))
    ?? (weights && weighted(indicator, own, weights, scope)) ?? between(indicator, own);
}

function numbersIn(reports: readonly Report[]): number[] {
  const numbers: number[] = [];
  for (const report of reports) if (report.kind === "reported") numbers.push(report.value);
  return numbers;
}

const missingIn = (reports: readonly Report[]): number => reports.filter(({ kind }) => kind === "missing").length;

function added({ minimum, maximum }: Indicator, own: readonly Report[]): Point {
  const values = numbersIn(own);
  const missing = missingIn(own);
  const total = finite(sum(values));
  const bounded = (bound: number | undefined) => (missing === 0 || total === null ? total : bound === undefined ? null : finite(sum([total, missing * bound])));
  const reported = values.length;
  return reported === 0 && missing === 0
    ? { method: "sum", value: null, low: null, high: null, reported }
    : { method: "sum", value: reported === 0 ? null : total, low: bounded(minimum), high: bounded(maximum), reported };
}

/** One area's part in a quotient: both amounts, the lower one alone, or neither. */
type Share = { readonly numerator: number; readonly denominator: number } | { readonly denominator: number } | "unknown" | "out";

function divided(indicator: Indicator, factor: number, scope: string, own: readonly Report[], reports: Reports): Point | undefined {
  const numerators = reports(`${indicator.id}.numerator|${scope}`);
  const denominators = reports(`${indicator.id}.denominator|${scope}`);
  const shares = own.map((rate, at): Share => {
    const [numerator, denominator] = [numerators[at], denominators[at]];
    if (rate.kind === "notApplicable") return "out";
    if (denominator?.kind !== "reported") return "unknown";
    return numerator?.kind === "reported" ? { numerator: numerator.value, denominator: denominator.value } : { denominator: denominator.value };
  });
  return shares.some((share) => typeof share === "object" && "numerator" in share) ? quotient("ratio", indicator, factor, shares) : undefined;
}

/** Undefined where no area has both a value and a weight. */
function weighted(indicator: Indicator, own: readonly Report[], { name, of }: Weights, scope: string): Point | undefined {
  const weights = of(scope);
  const shares = own.map((rate, at): Share => {
    const weight = weights[at];
    if (rate.kind === "notApplicable") return "out";
    if (weight === undefined) return "unknown";
    return rate.kind === "reported" ? { numerator: rate.value * weight, denominator: weight } : { denominator: weight };
  });
  return shares.some((share) => typeof share === "object" && "numerator" in share) ? { ...quotient("weighted", indicator, 1, shares), weight: name } : undefined;
}

function quotient(method: "ratio" | "weighted", { minimum, maximum }: Indicator, factor: number, shares: readonly Share[]): Point {
  const full = shares.flatMap((share) => (typeof share === "object" && "numerator" in share ? [share] : []));
  const half = sum(shares.flatMap((share) => (typeof share === "object" && !("numerator" in share) ? [share.denominator] : [])));
  const above = sum(full.map(({ numerator }) => numerator));
  const below = sum(full.map(({ denominator }) => denominator));
  const value = below === 0 ? null : steady((factor * above) / below);
  const unknown = shares.includes("unknown");
  const end = (bound: number | undefined, further: (one: number, other: number) => number): number | null => {
    if (!unknown && half === 0) return value;
    if (bound === undefined || value === null) return bound ?? null;
    return unknown ? further(value, bound) : steady((factor * above + half * bound) / (below + half));
  };
  return { method, value, low: end(minimum, Math.min), high: end(maximum, Math.max), reported: full.length };
}

/** A rate without weights: the whole lies among its areas, wherever their weights lie. */
function between({ minimum = null, maximum = null }: { readonly minimum?: number | null; readonly maximum?: number | null }, own: readonly Report[]): Point {
  const values = numbersIn(own);
  const missing = missingIn(own);
  if (values.length === 0 && missing === 0) return { method: "refused", value: null, low: null, high: null, reported: 0 };
  const [low, high] = missing === 0 ? [Math.min(...values), Math.max(...values)] : [minimum, maximum];
  return { method: "refused", value: null, low, high, reported: values.length };
}

/** Digits of a quotient that a double keeps. */
const SIGNIFICANT_DIGITS = 15;

/** Null where amounts are too large for a double to divide. */
function steady(value: number): number | null {
  return finite(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/** Null for what a double cannot hold: no cell and no file can either. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
