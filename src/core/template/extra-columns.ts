import type { Content } from "../sheet/sheet";
import { ISSUED, type Head } from "./columns";
import type { Template, TemplateRow } from "./template";

/** A column that only some forms need. */
export type ExtraColumn = {
  readonly head: string;
  /** The fixed head that it follows; several keep their order. */
  readonly after: Head;
  /** In characters. */
  readonly width: number;
  /** Words, long words in small letters, one word, a figure, or a cell to be filled. */
  readonly look: "text" | "small" | "word" | "figure" | "input";
  content(row: TemplateRow): Content;
};

/** The columns that this form needs beside the fixed ones, in the order they stand. */
export function extraColumns(template: Template): readonly ExtraColumn[] {
  const some = (there: (row: TemplateRow) => unknown) => template.rows.some((row) => Boolean(there(row)));
  const when = (needed: boolean, ...columns: readonly ExtraColumn[]) => (needed ? columns : []);
  return [
    ...when(some(({ lead }) => lead), { head: "牵头单位", after: "计量单位", width: 24, look: "small", content: ({ lead }) => lead ?? null }),
    ...when(some(({ responsible }) => responsible), { head: "责任单位", after: "计量单位", width: 18, look: "small", content: ({ responsible }) => responsible ?? null }),
    ...yearColumns(template),
    ...when(some(spanText), { head: "年均/累计目标", after: "基期值", width: 16, look: "text", content: spanText }),
    ...when(some(({ own }) => own), { head: "分解目标", after: "目标（原文）", width: 14, look: "text", content: ({ own }) => own ?? null }),
    ...when(new Set(template.rows.map(({ nature }) => nature)).size > 1, { head: "属性", after: "目标（读作）", width: 7.5, look: "word", content: ({ nature }) => nature ?? null }),
    ...when(hasWay(template), { head: `${template.request.period}年路径值`, after: "目标（读作）", width: 12.5, look: "figure", content: ({ path }) => path ?? null }),
    ...when(some(({ deferred }) => deferred), { head: ISSUED, after: "目标（读作）", width: 12, look: "input", content: () => null }),
  ];
}

/** One column a year where the plan sets targets for several; the one for the year reported governs. */
function yearColumns({ horizon, rows }: Template): readonly ExtraColumn[] {
  if (horizon.length < 2) return [];
  const textOf = (row: TemplateRow, year: string) => row.targets.find(({ due, span }) => due === year && !span)?.published ?? null;
  return horizon.filter((year) => rows.some((row) => textOf(row, year) !== null))
    .map((year) => ({ head: `${year}年目标`, after: "基期值", width: 14, look: "text", content: (row) => textOf(row, year) }));
}

/** What several years are to bring together, as published. */
function spanText({ targets }: TemplateRow): string | null {
  return targets.find(({ span }) => span)?.published ?? null;
}

/** Whether any row is still on its way: at the end of it the path is the target and says nothing. */
function hasWay({ request: { period }, horizon, rows }: Template): boolean {
  return rows.some(({ path, due = period }) => path !== undefined && (due > period || horizon.length > 1));
}
