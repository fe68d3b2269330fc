import { LEAST_CONTENT, contentLength, explanationOf } from "../core/record/explanation";
import { catchUp, withEvent } from "../core/record/catch-up";
import { explainForForm, formKey, isOfForm } from "../core/record/form-findings";
import type { FormRecord } from "../core/record/form-record";
import { keptOutOfSight } from "../core/record/storage";
import type { Reason } from "../core/validation/reasons";
import { checkForm, checkWorkbook, isForm, type Checked, type CheckedForm } from "./check";
import type { PlanSource } from "./plans";
import type { Workbook } from "./ports";
import { reportingUnit } from "./traces";

/** An explanation to be given for the row of that key, with the usual reason chosen or none; or for what has no row, by its `formKey`. */
export type Explanation = { readonly key: string; readonly reason?: Reason; readonly text: string };

/** What explaining did: written and bound, too short to be written, or the row is not there. */
export type Explained =
  | { readonly kind: "explained"; readonly checked: Checked; readonly cell: string }
  | { readonly kind: "tooShort"; readonly length: number; readonly least: number }
  | { readonly kind: "gone" };

/** Writes an explanation into 填报说明 and binds it to the row's warnings as they are now; a lapsed one may be given again in the same words. */
export async function explain(workbook: Workbook, plans: PlanSource, { key, reason, text }: Explanation, now: Date): Promise<Explained> {
  const note = explanationOf(reason, text);
  const length = contentLength(note);
  if (length < LEAST_CONTENT) return { kind: "tooShort", length, least: LEAST_CONTENT };
  const checked = await checkWorkbook(workbook, plans);
  const row = checked.observations.find((observation) => observation.key === key);
  if (!isForm(checked)) return { kind: "gone" };
  if (!row) return explainWithoutRow(workbook, checked, { key, text: note }, now);
  const observations = checked.observations.map((observation) => (observation === row ? { ...row, note } : observation));
  const after = checkForm(checked.recognised, observations, { record: without(key, checked.record), damaged: checked.damaged });
  const record = catchUp(after, reportingUnit(after, now));
  await workbook.write([{ sheet: row.sheet, cell: row.noteCell, value: note }], keptOutOfSight(after.recognised.identity, record));
  return { kind: "explained", checked: checkForm(after.recognised, observations, { record, damaged: false }), cell: row.noteCell };
}

/** Keeps in the record what is explained for the form; no cell is written. */
async function explainWithoutRow(workbook: Workbook, checked: CheckedForm, { key, text }: Explanation, now: Date): Promise<Explained> {
  const { recognised, observations } = checked;
  const { identity } = recognised;
  const author = reportingUnit(checked, now);
  const caught = catchUp(checked, author);
  const { findings } = checkForm(recognised, observations, { record: caught, damaged: false });
  const about = findings.filter(isOfForm).filter((finding) => !finding.waived && formKey(finding) === key);
  const [first] = about;
  if (!first) return { kind: "gone" };
  const change = { key, cell: first.place?.cell ?? "", old: null, new: text, rule: first.code };
  const record = withEvent(explainForForm(caught, about, text, identity.period), { ...author, act: "explained", changes: [change] });
  await workbook.write([], keptOutOfSight(identity, record));
  return { kind: "explained", checked: checkForm(recognised, observations, { record, damaged: false }), cell: change.cell };
}

/** The record without what was bound to a row: the explanation is given anew. */
function without(key: string, record: FormRecord): FormRecord {
  return { ...record, waivers: record.waivers.filter((waiver) => waiver.key !== key) };
}
