import { LEAST_CONTENT, contentLength, explanationOf } from "../core/record/explanation";
import { catchUp } from "../core/record/catch-up";
import type { FormRecord } from "../core/record/form-record";
import { keptOutOfSight } from "../core/record/storage";
import type { Reason } from "../core/validation/reasons";
import { checkForm, checkWorkbook, isForm, type Checked } from "./check";
import type { PlanSource } from "./plans";
import type { Workbook } from "./ports";
import { reportingUnit } from "./traces";

/** An explanation to be given for the row of that key, with the usual reason chosen or none. */
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
  if (!isForm(checked) || !row) return { kind: "gone" };
  const observations = checked.observations.map((observation) => (observation === row ? { ...row, note } : observation));
  const after = checkForm(checked.recognised, observations, { record: without(key, checked.record), damaged: checked.damaged });
  const record = catchUp(after, reportingUnit(after, now));
  await workbook.write([{ sheet: row.sheet, cell: row.noteCell, value: note }], keptOutOfSight(after.recognised.identity, record));
  return { kind: "explained", checked: checkForm(after.recognised, observations, { record, damaged: false }), cell: row.noteCell };
}

/** The record without what was bound to a row: the explanation is given anew. */
function without(key: string, record: FormRecord): FormRecord {
  return { ...record, waivers: record.waivers.filter((waiver) => waiver.key !== key) };
}
