import type { Language } from "../core/kernel/codes";
import { rowStates } from "../core/record/row-state";
import { digestOf } from "../core/record/snapshot";
import { reviewForm, type ReviewForm } from "../core/report/review-form/review-form";
import { isNamedAsReview, reviewName, reviewSheet } from "../core/report/review-form/sheet";
import { catalogueFor, checkRead, FORM, isForm, type Checked, type CheckedForm } from "./check";
import type { PlanSource } from "./plans";
import type { ReadRequest, Workbook } from "./ports";

/** What writing a 审核表 did: the sheet it stands on, or nothing where there is no form. */
export type Reported = { readonly kind: "noForm"; readonly checked: Checked } | { readonly kind: "reported"; readonly checked: CheckedForm; readonly sheet: string };

/** What the 审核表 of a checked form says; `time` is the local one, as it is shown. */
export function reviewOf(form: CheckedForm, time: string, language: Language): ReviewForm {
  return reviewForm({ ...form, digest: digestOf(rowStates(form.observations)), time }, language);
}

/** Checks the form and puts its 审核表 beside it as a sheet, in place of an earlier one of ours and of no other. */
export async function writeReport(workbook: Workbook, plans: PlanSource, time: string, language: Language): Promise<Reported> {
  const read = await workbook.read(FORM_AND_REVIEW);
  const checked = checkRead(read, await catalogueFor(read, plans));
  if (!isForm(checked)) return { kind: "noForm", checked };
  const { name, over } = reviewName(read.sheets);
  await workbook.insert({ sheets: [reviewSheet(name, reviewOf(checked, time, language), language)], names: [], parts: [] }, over);
  return { kind: "reported", checked, sheet: name };
}

/** A form, and any 审核表 that stands beside it. */
const FORM_AND_REVIEW: ReadRequest = {
  ...FORM,
  wanted: (first) => [...new Set([...FORM.wanted(first), ...first.sheets.map(({ name }) => name).filter(isNamedAsReview)])],
};
