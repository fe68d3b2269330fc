import type { TemplateRow } from "../../core/template/template";

/** So many samples show how targets are read without filling the pane. */
const FEW = 4;

/** Longer wordings would take more than one line. */
const LONGEST = 18;

/** Wordings that do not read by themselves: at least, at most, two scopes in one, a list. */
const WORDINGS = [/以上|不低于|不少于|至少/, /以内|以下|控制|不超过/, /[（(]/, /[，、]/] as const;

/** How many rows each category has, in the form's order. */
export function rowsByCategory(rows: readonly TemplateRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) counts.set(indicator.category, (counts.get(indicator.category) ?? 0) + 1);
  return counts;
}

/** A few rows whose targets are worded each in another way, in the form's order. */
export function fewRows(rows: readonly TemplateRow[]): readonly TemplateRow[] {
  const chosen = new Set<TemplateRow>();
  for (const wording of WORDINGS) {
    const row = rows.find((one) => !chosen.has(one) && one.published.length <= LONGEST && wording.test(one.published));
    if (row) chosen.add(row);
  }
  for (const row of rows) if (chosen.size < FEW) chosen.add(row);
  return rows.filter((row) => chosen.has(row));
}
