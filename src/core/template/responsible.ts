import type { TemplateRow } from "./template";

/** What a list of units ends with that is no unit: 按职责分工牵头负责, 负责具体落实. */
const DUTY = /(?:按职责分工)?(?:牵头)?(?:负责)?(?:具体)?(?:落实|负责)?$/u;

/** The rows that are one unit's task: its words stand in 责任单位 or 牵头单位. */
export function tasksOf(rows: readonly TemplateRow[], unit: string): readonly TemplateRow[] {
  return rows.filter(({ lead = "", responsible = "" }) => lead.includes(unit) || responsible.includes(unit));
}

/** Every unit that some row names, in their order. */
export function unitsOf(rows: readonly TemplateRow[]): readonly string[] {
  const names = rows.flatMap(({ lead = "", responsible = "" }) => [lead, responsible]).flatMap((text) => text.split(/[、，,；;]/u));
  return [...new Set(names.map((name) => name.trim().replace(DUTY, "")).filter((name) => name !== ""))];
}
