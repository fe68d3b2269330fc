/** The heads of the form in their fixed order; more columns may stand between them. 标识 is hidden and carries the row's key. */
export const HEADS = [
  "序号", "类别", "指标", "范围", "计量单位", "基期值", "目标（原文）", "目标（读作）",
  "实际值", "状态", "填报说明", "达标情况", "差距", "审核提示", "标识",
] as const;

/** One of the form's heads. */
export type Head = (typeof HEADS)[number];

/** The column between them that is for input: the figure a higher authority sets, where the plan leaves it to one. */
export const ISSUED = "上级下达指标";

/** Where each head stands on a sheet: zero-based columns; below zero where it is not there. */
export type Columns = { readonly [H in Head]: number } & { readonly [ISSUED]?: number };
