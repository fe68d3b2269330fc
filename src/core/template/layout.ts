import type { Area } from "../sheet/sheet";
import { HEADS, ISSUED, type Columns, type Head } from "./columns";
import { extraColumns, type ExtraColumn } from "./extra-columns";
import type { Template, TemplateRow } from "./template";

/** Zero-based row of the heads. */
export const HEAD_ROW = 5;

/** Zero-based row of the first indicator. */
export const FIRST_ROW = 6;

/** One column of a form as it stands: its head, its width in characters, and what it is when it is no fixed one. */
export type FormColumn = { readonly head: string; readonly width: number; readonly extra?: ExtraColumn };

/** A template with its columns laid out, left to right. */
export type Form = { readonly template: Template; readonly all: readonly FormColumn[]; readonly columns: Columns };

/** Widths in characters; 标识 is hidden. */
const WIDTHS: { readonly [H in Head]: number } = {
  "序号": 5, "类别": 11, "指标": 32, "范围": 6, "计量单位": 11.5, "基期值": 9, "目标（原文）": 27, "目标（读作）": 11.5,
  "实际值": 11.5, "状态": 10, "填报说明": 21, "达标情况": 9.5, "差距": 9.5, "审核提示": 54, "标识": 8,
};

/** What wide columns give up, so that a form with more columns still prints in letters a person can read. */
const NARROW: { readonly [H in Head]?: number } = { "类别": 9.5, "指标": 28, "计量单位": 10, "目标（原文）": 17, "填报说明": 17, "审核提示": 32 };

/** Longer words for a scope than 城市 and 县城 need more room. */
const SCOPE_CHARACTER = 2;
const WIDEST_SCOPE = 14;

/** A template's columns: the fixed heads in their order, and between them those that this form needs. */
export function layOut(template: Template): Form {
  const extras = extraColumns(template);
  const widthOf = (head: Head) => (head === "范围" ? scopeWidth(template) : ((extras.length > 0 ? NARROW[head] : undefined) ?? WIDTHS[head]));
  const all = HEADS.flatMap((head): FormColumn[] => [
    { head, width: widthOf(head) },
    ...extras.filter(({ after }) => after === head).map((extra) => ({ head: extra.head, width: extra.width, extra })),
  ]);
  const places = [...HEADS, ISSUED].map((head) => [head, all.findIndex((column) => column.head === head)] as const);
  return { template, all, columns: Object.fromEntries(places) as Columns };
}

function scopeWidth({ rows }: Template): number {
  return Math.min(WIDEST_SCOPE, Math.max(WIDTHS["范围"], ...rows.map(({ scope }) => room(scope))));
}

function room(scope: string): number {
  return 2 + scope.length * SCOPE_CHARACTER;
}

/** Whether a scope is too long for the one line that others take. */
export function isLongScope({ scope }: TemplateRow): boolean {
  return room(scope) > WIDEST_SCOPE;
}

/** The area of the indicator rows from one column to another, both included; zero-based. */
export function bodyArea({ template, columns }: Form, first: Head, last: Head = first): Area {
  return { row: FIRST_ROW, column: columns[first], rows: template.rows.length, columns: columns[last] - columns[first] + 1 };
}

/** The cell of one indicator row, counted from zero, in a column. */
export function rowCell(column: number, index: number): Area {
  return { row: FIRST_ROW + index, column, rows: 1, columns: 1 };
}

/** Zero-based rows at which a category begins. */
export function categoryStarts({ rows }: Template): number[] {
  return rows.flatMap((row, index) => (row.indicator.category !== rows[index - 1]?.indicator.category ? [FIRST_ROW + index] : []));
}
