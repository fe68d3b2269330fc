import type { CheckedForm } from "../../app/check";
import { reviewView, type ReviewView } from "../../app/review";
import type { Observation } from "../../core/observation/observation";
import { changedSinceSubmission } from "../../core/record/snapshot";
import { mayBeAccepted } from "../../core/record/review";
import { findingsByRow } from "../../core/record/row-findings";
import type { RowState } from "../../core/record/row-state";
import { plain } from "../../core/sheet/decimal";
import { mayBeExplained } from "../../core/validation/explaining";
import type { Finding } from "../../core/validation/finding";
import type { Session } from "../session";
import type { ChangeWord, ReviewWords } from "../words/review-words";

const made = new WeakMap<CheckedForm, ReviewView>();

/** What there is to review in a form, worked out once. */
export function viewOf(form: CheckedForm): ReviewView {
  const view = made.get(form) ?? reviewView(form);
  made.set(form, view);
  return view;
}

/** A row that a reviewer decides on: what it is about, the verdict as it stands or is being made, and whether it may be accepted. */
export type ReviewItem = {
  readonly observation: Observation;
  readonly findings: readonly Finding[];
  readonly verdict: "open" | "accepted" | "returned";
  readonly reason: string;
  readonly acceptable: boolean;
  /** True for a row that has nothing to explain and was chosen to be returned. */
  readonly chosen: boolean;
};

/** Every row to decide on: those that explain something or should, then those returned all the same; each in the order of the form. */
export function itemsOf(form: CheckedForm, { verdicts }: Pick<Session, "verdicts">): readonly ReviewItem[] {
  const { explained, returned } = viewOf(form);
  const findingsOf = findingsByRow(form.findings);
  const standing = new Map(returned.flatMap(({ review, observation, state }) => (observation && state === "open" ? [[observation.key, review.reason] as const] : [])));
  const listed = new Set(explained.map(({ observation: { key } }) => key));
  const chosen = form.observations.filter(({ key }) => !listed.has(key) && (standing.has(key) || verdicts[key]?.kind === "return"));
  const item = (observation: Observation, verdict: ReviewItem["verdict"], reason: string, isChosen: boolean): ReviewItem => {
    const draft = verdicts[observation.key];
    const findings = findingsOf(observation);
    return {
      observation, findings: findings.filter(mayBeExplained), chosen: isChosen, acceptable: mayBeAccepted(form.record, observation, findings),
      verdict: draft ? (draft.kind === "accept" ? "accepted" : "returned") : verdict, reason: draft ? draft.reason : reason,
    };
  };
  return [
    ...explained.map(({ observation, verdict, reason }) => item(observation, verdict, reason, false)),
    ...chosen.map((observation) => item(observation, standing.has(observation.key) ? "returned" : "open", standing.get(observation.key) ?? "", true)),
  ];
}

/** A row that reads otherwise than in the submission before, in printed values. */
export type ChangedRow = { readonly key: string; readonly observation?: Observation; readonly before: string; readonly now: string; readonly kind: ChangeWord };

/** Rows that changed since the submission before, as the reviewer sees them; and how many did not, or are empty still. */
export function changesOf(form: CheckedForm, words: ReviewWords): { readonly rows: readonly ChangedRow[]; readonly unchanged: number; readonly missing: readonly ChangedRow[] } {
  const { compared, returned } = viewOf(form);
  const states = new Map(returned.map(({ review: { row: [key] }, state }) => [key, state]));
  const places = new Map(form.observations.map((observation) => [observation.key, observation]));
  const decimals = decimalsOf(form);
  const all = compared.map(({ key, change, before, now, noteChanged }): ChangedRow & { readonly quiet: boolean } => {
    const observation = places.get(key);
    const state = states.get(key);
    const kind = change === "unchanged" ? "note" : change;
    return {
      key, ...(observation && { observation }), before: printed(before, words, decimals(key)), now: printed(now, words, decimals(key)),
      kind: state === undefined || change === "missing" ? kind : state === "mended" ? "mended" : "notMended", quiet: change === "unchanged" && !noteChanged,
    };
  });
  return { rows: all.filter(({ quiet, kind }) => !quiet && kind !== "missing"), unchanged: all.filter(({ quiet }) => quiet).length, missing: all.filter(({ kind }) => kind === "missing") };
}

/** How many cells changed after the last submission; 0 where it was never sent. */
export function changedAfter(form: CheckedForm): number {
  return changedSinceSubmission(form.record, form.observations) ?? 0;
}

/** Decimal places that a row's values are printed with. */
export function decimalsOf({ recognised: { template } }: CheckedForm): (key: string) => number {
  const places = new Map(template.rows.map(({ key, indicator }) => [key, indicator.decimals]));
  return (key) => places.get(key) ?? 0;
}

/** A row's value as people read it, or the word that stands for it. */
export function printed([, value, status]: RowState, { statuses }: Pick<ReviewWords, "statuses">, decimals: number): string {
  if (typeof value === "number") return plain(value, decimals);
  return value ?? (status === "reported" ? "" : statuses[status]);
}
