import { isMark, marks } from "../core/highlight/highlight";
import type { Language } from "../core/kernel/codes";
import { sentence } from "../core/report/sentence";
import { HINTS_NAME } from "../core/template/render";
import { checkWorkbook, isForm, type Checked } from "./check";
import type { PlanSource } from "./plans";
import type { CellEdit, Workbook } from "./ports";
import { tracesOf } from "./traces";

/** What marking did: rows that now carry a mark, old marks taken off, and rows left alone because a person wrote into the hint. */
export type Marked = { readonly checked: Checked; readonly marked: number; readonly cleared: number; readonly kept: number };

/**
 * Checks, then writes one sign and one sentence a row into 审核提示; a text of a person's own is never overwritten. What was changed
 * since the last command goes into the trail, and explanations are bound to what they explain.
 */
export async function markFindings(workbook: Workbook, plans: PlanSource, language: Language, now: Date): Promise<Marked> {
  const checked = await checkWorkbook(workbook, plans);
  const plan = planMarks(checked, language);
  await workbook.breathe?.();
  const hidden = isForm(checked) ? tracesOf(checked, now) : undefined;
  if (plan.edits.length > 0 || hidden) await workbook.write(plan.edits, hidden);
  return { checked, ...plan.counts };
}

/** The edits that bring 审核提示 up to date: new marks, old ones emptied, other text kept. Pure. */
export function planMarks(checked: Checked, language: Language): { readonly edits: readonly CellEdit[]; readonly counts: Omit<Marked, "checked"> } {
  const byCell = new Map(marks(checked.findings, checked.observations, (finding) => sentence(finding, language)).map((mark) => [mark.cell, mark.text]));
  const writable = checked.observations.filter(({ hint }) => hint === "" || isMark(hint));
  const edits = writable.flatMap(({ sheet, hintCell, hint }): CellEdit[] => {
    const text = byCell.get(hintCell) ?? "";
    return text === hint ? [] : [{ sheet, cell: hintCell, value: text }];
  });
  const marked = writable.filter(({ hintCell }) => byCell.has(hintCell)).length;
  return { edits, counts: { marked, cleared: edits.filter(({ value }) => value === "").length, kept: byCell.size - marked } };
}

/** Empties every mark in 审核提示 and nothing else; the number of cells emptied. */
export async function clearMarks(workbook: Workbook, plans: PlanSource): Promise<number> {
  const cleared = await workbook.clear({ name: HINTS_NAME, when: isMark });
  return cleared ?? clearByReading(workbook, plans);
}

/** Other programs may have dropped the name of the hint cells; the form itself still says where they are. */
async function clearByReading(workbook: Workbook, plans: PlanSource): Promise<number> {
  const { observations } = await checkWorkbook(workbook, plans);
  const edits = observations.filter(({ hint }) => isMark(hint)).map(({ sheet, hintCell }): CellEdit => ({ sheet, cell: hintCell, value: "" }));
  if (edits.length > 0) await workbook.write(edits);
  return edits.length;
}
