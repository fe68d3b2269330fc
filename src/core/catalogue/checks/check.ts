import { exactly, meets, type Interval } from "../../sheet/interval";
import type { Figure, Indicator, Plan } from "../indicator";
import type { Reading } from "./reading";

/** What a check recomputes or holds against what; the last three are about the rule set itself. */
export type CheckKind =
  | "growth" | "difference" | "annual-mean" | "sum" | "ratio" | "stated-twice" | "range-of-parts" | "part-above-whole" | "cumulative"
  | "target-reached" | "bounds" | "untouched" | "rule";

/** `ok`: agrees as printed; `rounding`: agrees within the printed decimals; `mismatch`: cannot both be true; `review`: a person must look. */
export type Verdict = "ok" | "rounding" | "mismatch" | "review";

/** One thing a plan says, held against what the rest of it says; both numbers in `unit`. */
export type Check = {
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  readonly plan: string;
  readonly indicator: string;
  readonly name: string;
  readonly scope: string;
  readonly period: string;
  readonly place: string;
  readonly unit: string;
  /** As the plan says; null where it says nothing (a row that no rule touches). */
  readonly published: number | null;
  /** As the rest of the plan makes it; for a bound, the bound. */
  readonly recomputed: number | null;
  /** The figures it was recomputed from. */
  readonly against: readonly Figure[];
};

/** A general rule about the figures of any plan: one file, one kind. */
export type CheckRule = { readonly kind: CheckKind; check(readings: readonly Reading[], plan: Plan): readonly Check[] };

/** A number recomputed from others: as they are printed, and whatever it may be within their decimals. */
export type Recomputed = { readonly value: number; readonly interval: Interval; readonly from: readonly Reading[] };

/** Noise of double arithmetic. */
const NOISE = 1e-9;

/** Whether a published number agrees with a recomputed one. */
export function judge(published: Interval, { value, interval }: Recomputed): Verdict {
  if (meets(published, exactly(value))) return "ok";
  return meets(published, interval) ? "rounding" : "mismatch";
}

const BEST_FIRST: readonly Verdict[] = ["ok", "rounding", "review", "mismatch"];

/** The recomputation that a published number agrees with best, the first among equals. */
export function bestOf(published: Interval, candidates: readonly Recomputed[]): Recomputed | undefined {
  const rank = (candidate: Recomputed) => BEST_FIRST.indexOf(judge(published, candidate));
  return [...candidates].sort((a, b) => rank(a) - rank(b))[0];
}

/** Places shown of a recomputed number beyond those printed: 15.365 against 15.36 shows why. */
const MORE_PLACES = 2;

/** The recomputed number as a person would write it: in full where it is short, else rounded as the published one is. */
function shown(value: number, decimals: number): number {
  const inFull = Number(value.toFixed(decimals + MORE_PLACES));
  return Math.abs(inFull - value) < NOISE * Math.max(1, Math.abs(value)) ? inFull : Number(value.toFixed(decimals));
}

/** The check of one figure against a recomputation, in the figure's unit. */
export function checkOf(kind: CheckKind, { figure, indicator, value, unit, decimals }: Reading, recomputed: Recomputed, verdict: Verdict): Check {
  return {
    kind, verdict, plan: figure.plan, indicator: indicator.id, name: figure.name, scope: figure.scope, period: figure.period, place: figure.place,
    unit, published: value, recomputed: shown(recomputed.value, decimals), against: recomputed.from.map((reading) => reading.figure),
  };
}

/** The check of an indicator's own definition, which stands in no figure: two numbers of it, or none. */
export function ofIndicator(kind: CheckKind, plan: Plan, { id, name, unit }: Indicator, verdict: Verdict, published: number | null = null, recomputed: number | null = null): Check {
  return { kind, verdict, plan: plan.id, indicator: id, name, scope: "", period: "", place: plan.table, unit, published, recomputed, against: [] };
}
