import { failed, ok, type Result } from "../kernel/result";
import type { Observation } from "../observation/observation";
import { explainedBy, mayBeExplained } from "../validation/explaining";
import type { Finding } from "../validation/finding";
import { withEvent, type Author, type SettledForm } from "./catch-up";
import { saysEnough } from "./explanation";
import type { FormRecord, Review } from "./form-record";
import { findingsByRow } from "./row-findings";
import { LONGEST_NOTE, rowState, sameRow, shownValue, type RowState } from "./row-state";
import { returnedRows } from "./returns";
import { openFindings } from "./snapshot";

/**
 * What a reviewer decides: to accept a row's explanation, to return a row with a reason, or to accept the form as a whole. Never a
 * value. `seen` is the row as it was decided on; one that reads otherwise by now cannot be decided so.
 */
export type Verdict =
  | { readonly kind: "accept"; readonly key: string; readonly seen?: RowState }
  | { readonly kind: "return"; readonly key: string; readonly reason: string; readonly seen?: RowState }
  | { readonly kind: "acceptForm" };

/** Why a verdict cannot stand: no such row, changed since it was seen, nothing explained there, no reason given, or too much is open to accept the form. */
export type ReviewFault = { readonly code: "rowUnknown" | "changedMeanwhile" | "nothingExplained" | "noReason" | "stillOpen"; readonly key: string };

/** A row that needs an explanation, as a reviewer sees it: what it is about, and the last word on it as it stands. */
export type ExplainedRow = {
  readonly observation: Observation;
  readonly findings: readonly Finding[];
  readonly verdict: "open" | "accepted" | "returned";
  /** What was asked when it was returned; empty otherwise. */
  readonly reason: string;
};

/** Every row with a warning that a reason may settle, explained or not, in the order of the form. */
export function explainedRows({ observations, findings, record }: SettledForm): ExplainedRow[] {
  const reviews = new Map(record.reviews.map((review) => [review.row[0], review]));
  const findingsOf = findingsByRow(findings);
  return observations.flatMap((observation): ExplainedRow[] => {
    const about = findingsOf(observation).filter(mayBeExplained);
    if (about.length === 0) return [];
    const review = reviews.get(observation.key);
    const stands = review !== undefined && holdsFor(review, observation);
    return [{ observation, findings: about, verdict: stands ? review.verdict : "open", reason: stands ? review.reason : "" }];
  });
}

/** The record with the reviewer's verdicts and their traces; every fault where one of them cannot stand. Values and explanations are not touched. */
export function review(form: SettledForm, verdicts: readonly Verdict[], author: Author): Result<FormRecord, ReviewFault> {
  const faults = verdicts.flatMap((verdict) => faultOf(form, verdict, verdicts));
  const [first, ...others] = faults;
  if (first) return failed(first, ...others);
  return ok(verdicts.reduce((record, verdict) => decided(form, record, verdict, author), { ...form.record, reviews: stillOf(form) }));
}

function faultOf(form: SettledForm, verdict: Verdict, all: readonly Verdict[]): ReviewFault[] {
  if (verdict.kind === "acceptForm") {
    const isOpen = openFindings(form.findings).length > 0 || all.some(({ kind }) => kind === "return");
    return isOpen ? [{ code: "stillOpen", key: "" }] : [];
  }
  const { key, seen } = verdict;
  const observation = form.observations.find((one) => one.key === key);
  if (!observation) return [{ code: "rowUnknown", key }];
  if (seen && !sameRow(seen, rowState(observation))) return [{ code: "changedMeanwhile", key }];
  if (verdict.kind === "return") return verdict.reason.trim() === "" ? [{ code: "noReason", key }] : [];
  return mayBeAccepted(form.record, observation, findingsByRow(form.findings)(observation)) ? [] : [{ code: "nothingExplained", key }];
}

/** Whether a row with these findings may be accepted as it stands: it explains something, or its return is taken back. */
export function mayBeAccepted({ reviews }: FormRecord, observation: Observation, findings: readonly Finding[]): boolean {
  const about = findings.filter(mayBeExplained);
  if (about.some(({ waived }) => waived)) return true;
  const review = reviews.find(({ row: [key] }) => key === observation.key);
  return review?.verdict === "returned" && holdsFor(review, observation) && (about.length === 0 || saysEnough(observation.note));
}

function decided({ observations, findings }: SettledForm, record: FormRecord, verdict: Verdict, author: Author): FormRecord {
  if (verdict.kind === "acceptForm") return withEvent(record, { ...author, act: "accepted" });
  const observation = observations.find(({ key }) => key === verdict.key);
  if (!observation) return record;
  const row = rowState(observation);
  const reason = verdict.kind === "return" ? verdict.reason.trim().slice(0, LONGEST_NOTE) : "";
  const word = verdict.kind === "return" ? "returned" : "accepted";
  const review: Review = { verdict: word, reason, at: author.at, unit: author.unit, row };
  const about = findingsByRow(findings)(observation).find(mayBeExplained);
  const rule = about && explainedBy(about);
  const value = shownValue(row);
  return withEvent({ ...record, reviews: [...record.reviews.filter(({ row: [key] }) => key !== verdict.key), review] }, {
    ...author, act: word, why: reason, changes: [{ key: row[0], cell: observation.cell, old: value, new: value, ...(rule && { rule: `${rule.rule} ${rule.version}`.slice(0, 100) }) }],
  });
}

/** Earlier verdicts that still say something: not those on rows that were mended and sent again since. */
function stillOf(form: SettledForm): readonly Review[] {
  const sent = form.record.snapshots.at(-1)?.time ?? "";
  const mended = new Set(returnedRows(form).filter(({ state, review: { at } }) => state === "mended" && at < sent).map(({ review: { row: [key] } }) => key));
  return form.record.reviews.filter(({ row: [key] }) => !mended.has(key));
}

function holdsFor({ row }: Review, observation: Observation): boolean {
  return sameRow(row, rowState(observation));
}

/** Whether the form, as it was last sent, was accepted as a whole. */
export function isAccepted({ trail: { entries } }: FormRecord): boolean {
  const last = entries.findLast(({ act, changes }) => act === "submitted" || act === "changed" || act === "returned" || (act === "accepted" && changes.length === 0));
  return last?.act === "accepted";
}
