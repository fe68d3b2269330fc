import type { CheckedForm } from "../app/check";
import { rowStates } from "../core/record/row-state";
import { digestOf } from "../core/record/snapshot";
import { reviewPage } from "../core/report/review-form/html";
import { reviewForm } from "../core/report/review-form/review-form";
import { clock } from "./words/clock";

/** The A4 审核表 of a checked form, as a page to print; fetched when somebody prints one. */
export function reportPage(form: CheckedForm, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return reviewPage([reviewForm({ ...form, digest: digestOf(rowStates(form.observations)), time: `${day} ${clock(now)}` })]);
}
