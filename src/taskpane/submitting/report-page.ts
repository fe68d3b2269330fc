import type { CheckedForm } from "../../app/check";
import type { PlanSource } from "../../app/plans";
import type { Workbook } from "../../app/ports";
import { reviewOf, writeReport, type Reported } from "../../app/report";
import type { Language } from "../../core/kernel/codes";
import { reviewPage } from "../../core/report/review-form/html";
import { clock } from "../words/clock";

/** The A4 审核表 of a checked form, as a page to print; fetched when somebody prints one. */
export function reportPage(form: CheckedForm, now: Date, language: Language): string {
  return reviewPage([reviewOf(form, minuteOf(now), language)], language);
}

/** The same as a sheet of the workbook, of the form as it is now. */
export function reportSheet(workbook: Workbook, plans: PlanSource, now: Date, language: Language): Promise<Reported> {
  return writeReport(workbook, plans, minuteOf(now), language);
}

function minuteOf(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return `${day} ${clock(now)}`;
}
