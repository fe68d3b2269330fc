import { catchUp, withEvent } from "../core/record/catch-up";
import type { FormRecord } from "../core/record/form-record";
import { rowStates } from "../core/record/row-state";
import { keptOutOfSight } from "../core/record/storage";
import { digestOf, nextSnapshot, openFindings, submissionName, withSnapshot } from "../core/record/snapshot";
import { explainForForm } from "../core/record/form-findings";
import type { Identity } from "../core/template/template";
import type { Finding } from "../core/validation/finding";
import { checkForm, checkWorkbook, isForm, type Checked, type CheckedForm } from "./check";
import type { PlanSource } from "./plans";
import type { Workbook } from "./ports";
import { reportingUnit } from "./traces";

/** What submitting did; `proposed` is the name to send the file under. Nothing is written unless it was submitted. */
export type Submitted =
  | { readonly kind: "noForm"; readonly checked: Checked }
  | { readonly kind: "open"; readonly checked: CheckedForm; readonly open: readonly Finding[] }
  | { readonly kind: "unchanged" | "submitted"; readonly checked: CheckedForm; readonly submission: NonNullable<Identity["submission"]>; readonly proposed: string };

/**
 * Stamps a form in which no 强制 is open and every 核实 explained: number, time, digest, and a snapshot of its rows. Values stay
 * as they are. `explanation` is for what no row of the form can explain: a log that does not hold together, rows that are none of the form's.
 */
export async function submit(workbook: Workbook, plans: PlanSource, now: Date, explanation?: string): Promise<Submitted> {
  const read = await checkWorkbook(workbook, plans);
  if (!isForm(read)) return { kind: "noForm", checked: read };
  const checked = caughtUp(read, now, explanation);
  const open = openFindings(checked.findings);
  if (open.length > 0) return { kind: "open", checked, open };
  const { identity } = checked.recognised;
  const rows = rowStates(checked.observations);
  if (identity.submission?.digest === digestOf(rows)) return { kind: "unchanged", checked, submission: identity.submission, proposed: submissionName(identity, identity.submission.number) };
  const author = reportingUnit(checked, now);
  const sent = nextSnapshot(identity, rows, author.at);
  const submission = { number: sent.number, time: sent.time, digest: sent.digest };
  const record = withEvent(withSnapshot(checked.record, sent), { ...author, act: "submitted", why: `${sent.number} ${sent.digest}` });
  const stamped = { ...identity, submission };
  await workbook.write([], keptOutOfSight(stamped, record));
  return { kind: "submitted", checked: { ...checked, record, recognised: { ...checked.recognised, identity: stamped } }, submission, proposed: submissionName(identity, sent.number) };
}

/** The form checked once more after the record took in what is new. */
function caughtUp(checked: CheckedForm, now: Date, explanation?: string): CheckedForm {
  const record = catchUp(checked, reportingUnit(checked, now));
  const recheck = (known: FormRecord): CheckedForm => checkForm(checked.recognised, checked.observations, { record: known, damaged: false });
  const after = recheck(record);
  return explanation === undefined ? after : recheck(explainForForm(after.record, after.findings, explanation, checked.recognised.identity.period));
}
