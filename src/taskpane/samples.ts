import type { TemplateRow } from "../core/template/template";

/** So many samples show how targets are read without filling the pane. */
const FEW = 4;

/** How many rows each category has, in the form's order. */
export function rowsByCategory(rows: readonly TemplateRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) counts.set(indicator.category, (counts.get(indicator.category) ?? 0) + 1);
  return counts;
}

/** A few rows whose targets are worded differently, in the form's order: each reads in another way, long texts last to be chosen. */
export function fewRows(rows: readonly TemplateRow[]): readonly TemplateRow[] {
  const chosen = new Set<TemplateRow>();
  const kinds = new Set<string>();
  for (const row of [...rows].sort((one, other) => one.published.length - other.published.length)) {
    const kind = `${row.indicator.category}`;
    if (chosen.size < FEW && !kinds.has(kind)) chosen.add(row);
    kinds.add(kind);
  }
  for (const row of rows) if (chosen.size < FEW) chosen.add(row);
  return rows.filter((row) => chosen.has(row));
}
