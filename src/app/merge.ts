import type { Area } from "../core/catalogue/area";
import type { Catalogue, Plan } from "../core/catalogue/indicator";
import type { ExpectedArea } from "../core/merge/completeness";
import type { Choice } from "../core/merge/conflict";
import { merge, type Merged } from "../core/merge/merge";
import type { RollUpResult } from "../core/merge/roll-up";
import { rollUps, type Weight } from "../core/merge/rolled";
import type { Received, Submission } from "../core/merge/submission";
import { periodsOf } from "../core/template/make";
import { areasOf } from "./areas-within";
import { digestOf } from "./receive";

/** A plan and a year that forms are of. */
export type PlanPeriod = { readonly plan: string; readonly period: string };

/** What is merged and how; a plan or a period that is not given is that of the forms, where they are all of one. */
export type MergeOptions = Partial<PlanPeriod> & {
  /** Areas that should report; without a list those of the plan's own area, where the area list knows it. */
  readonly expected?: readonly ExpectedArea[];
  readonly strict: boolean;
  readonly choices: readonly Choice[];
  readonly weight?: Weight;
};

/** Why nothing can be merged; `known` are the pairs, plans, years or files there are. */
export type MergeFault =
  | { readonly code: "several"; readonly known: readonly PlanPeriod[] }
  | { readonly code: "no-form" }
  | { readonly code: "plan-unknown" | "period-unknown"; readonly given: string; readonly known: readonly string[] }
  | { readonly code: "choice-unknown"; readonly choice: Choice; readonly known: readonly string[] }
  | { readonly code: "row-unknown"; readonly choice: Choice };

/** A merge and its roll-up, row by row of its frame. */
export type MergeDone = { readonly ok: true; readonly merged: Merged; readonly rolled: readonly RollUpResult[] };

/** A merge, or why there is none. */
export type MergeOutcome = MergeDone | { readonly ok: false; readonly fault: MergeFault };

/** Merges the forms of one plan and period among what was received. */
export function mergeReceived(received: readonly Received[], options: MergeOptions, catalogue: Catalogue, areas: readonly Area[]): MergeOutcome {
  const chosen = choosePair(received, options, catalogue);
  if ("code" in chosen) return { ok: false, fault: chosen };
  const { plan, period } = chosen;
  const strange = strangeChoice(received, options.choices);
  if (strange) return { ok: false, fault: strange };
  const own = options.expected ? null : areasOf(plan, areas);
  const merged = merge(received, {
    plan, period, expected: options.expected ?? own, admitted: own ? [plan.area, ...plan.scopes.flatMap(({ area }) => area ?? [])] : [],
    strict: options.strict, choices: options.choices,
  });
  return { ok: true, merged, rolled: rollUps(merged, options.weight) };
}

function choosePair(received: readonly Received[], { plan: wantedPlan, period: wantedPeriod }: MergeOptions, { plans }: Catalogue): { readonly plan: Plan; readonly period: string } | MergeFault {
  const pairs = pairsIn(received).filter(({ plan, period }) => (wantedPlan ?? plan) === plan && (wantedPeriod ?? period) === period);
  const [pair, second] = wantedPlan !== undefined && wantedPeriod !== undefined ? [{ plan: wantedPlan, period: wantedPeriod }] : pairs;
  if (second) return { code: "several", known: pairs };
  if (!pair) return wantedPlan !== undefined && !plans.some(({ id }) => id === wantedPlan) ? { code: "plan-unknown", given: wantedPlan, known: plans.map(({ id }) => id) } : { code: "no-form" };
  const plan = plans.find(({ id }) => id === pair.plan);
  if (!plan) return { code: "plan-unknown", given: pair.plan, known: plans.map(({ id }) => id) };
  const periods = periodsOf(plan);
  return periods.includes(pair.period) ? { plan, period: pair.period } : { code: "period-unknown", given: pair.period, known: periods };
}

/** SHA-256 in hexadecimal of what a merge was made from: the digests of all its files in order, a line each. */
export function mergeDigest({ received }: Merged): Promise<string> {
  return digestOf(new TextEncoder().encode(received.map(({ digest }) => digest).sort().join("\n")));
}

/** The plans and years that forms are of, in order. */
export function pairsIn(received: readonly Received[]): readonly PlanPeriod[] {
  const forms = received.filter((file): file is Submission => file.kind === "submission");
  const pairs = new Map(forms.map(({ plan, period }) => [`${plan} ${period}`, { plan, period }]));
  return [...pairs.keys()].sort().map((key) => pairs.get(key) as PlanPeriod);
}

/** A choice that no file answers to, or of a row that its file does not have. */
function strangeChoice(received: readonly Received[], choices: readonly Choice[]): MergeFault | undefined {
  const forms = received.filter((file): file is Submission => file.kind === "submission");
  for (const choice of choices) {
    const own = forms.filter(({ area, areaCode }) => area === choice.area || areaCode === choice.area);
    const chosen = own.filter(({ file, digest }) => file === choice.file || digest === choice.file);
    if (chosen.length === 0) return { code: "choice-unknown", choice, known: own.map(({ file }) => file) };
    if (choice.key !== "" && !chosen.some(({ keys }) => keys.includes(choice.key))) return { code: "row-unknown", choice };
  }
  return undefined;
}
