import type { Language } from "../../kernel/codes";

/** How many findings of a class there are, and how many of them nobody has explained. */
type Counted = { readonly count: number; readonly open: number };

/** What a 审核表 says by itself, in one language; sentences of findings come from the locale. */
export type ReviewWords = {
  readonly title: string;
  readonly oneOf: (area: string, period: string) => string;
  readonly severalOf: (count: number) => string;
  /** Labels of the head; each stands before its value. */
  readonly head: { readonly area: string; readonly period: string; readonly table: string; readonly scopes: string; readonly plan: string; readonly submission: string; readonly time: string };
  readonly year: (period: string) => string;
  readonly submission: (number: number | null) => string;
  /** Some of many scopes, and how many there are. */
  readonly scopes: (some: readonly string[], all: number) => string;
  readonly verdict: { readonly no: string; readonly yes: string; readonly unexplained: (count: number) => string; readonly explained: string; readonly nothing: string };
  readonly undecided: (count: number) => string;
  readonly counts: readonly [expected: string, reported: string, notApplicable: string, blank: string, error: string, warning: string, info: string];
  readonly titles: { readonly errors: string; readonly warnings: string; readonly missed: string; readonly categories: string; readonly rows: string };
  readonly details: {
    readonly errors: (count: number) => string; readonly warnings: (counted: Counted) => string; readonly missed: (count: number, binding: number) => string;
    readonly categories: string; readonly rows: (count: number) => string;
  };
  readonly heads: {
    readonly cell: string; readonly name: string; readonly value: string; readonly said: string; readonly note: string; readonly review: string; readonly category: string; readonly baseline: string;
    readonly target: string; readonly gap: string; readonly way: string; readonly done: string; readonly share: string; readonly number: string; readonly unit: string; readonly test: string;
    readonly met: string; readonly sign: string; readonly expected: string; readonly missed: string; readonly rest: string; readonly farthest: string;
  };
  readonly noNote: string;
  readonly boxes: string;
  readonly noBaseline: string;
  readonly met: { readonly yes: string; readonly no: string; readonly undecided: string };
  readonly statuses: { readonly notApplicable: string; readonly pending: string; readonly missing: string; readonly unreadable: string };
  /** The chart of gaps: its title, and what is left out of it. */
  readonly chart: string;
  readonly chartRest: (shown: number, all: number) => string;
  readonly signatures: readonly [string, string, string, string];
  readonly phone: string;
  readonly date: string;
  readonly digest: string;
  readonly version: string;
  readonly page: string;
};

/** A 审核表 in both languages. */
export const REVIEW_WORDS: { readonly [L in Language]: ReviewWords } = {
  "zh-CN": {
    title: "指标填报审核表", oneOf: (area, period) => `指标填报审核表 · ${area} ${period}`, severalOf: (count) => `指标填报审核表 · ${count} 份`,
    head: { area: "填报单位（盖章）：", period: "报告期：", table: "表号：", scopes: "范围：", plan: "规划：", submission: "报送：", time: "审核时间：" },
    year: (period) => `${period} 年`, submission: (number) => (number === null ? "未上报" : `第 ${number} 次`),
    scopes: (some, all) => `${some.join("、")}${some.length < all ? `等 ${all} 种` : ""}`,
    verdict: { no: "还不能上报", yes: "可以上报", unexplained: (count) => `核实 ${count} 处没有改，也没有说明`, explained: "无强制错误，核实均已说明", nothing: "无强制错误，没有要核实的" },
    undecided: (count) => `；未能判定 ${count} 条`, counts: ["应填", "有数", "不适用", "空白、待报", "强制", "核实", "提示"],
    titles: { errors: "强制错误", warnings: "核实与说明", missed: "未达标", categories: "按类别", rows: "全部指标" },
    details: {
      errors: (count) => `${count} 条，改完才能上报`, warnings: ({ count, open }) => `${count} 条，${open === 0 ? "均已说明" : `${open} 条没有说明`}；改数后说明失效`,
      missed: (count, binding) => `${count} 项，${binding === 0 ? "没有约束性的，不拦上报" : `其中约束性 ${binding} 项，要说明`}`, categories: "应填 = 达标 + 未达标 + 其余", rows: (count) => `${count} 行`,
    },
    heads: {
      cell: "格", name: "指标", value: "实际值", said: "审核发现", note: "填报说明", review: "复核", category: "类别", baseline: "基期", target: "目标", gap: "差距", way: "基期 → 实际 → 目标", done: "完成",
      share: "差距÷目标", number: "序号", unit: "单位", test: "目标（读作）", met: "达标情况", sign: "审核", expected: "应填", missed: "未达标", rest: "其余", farthest: "差得最多的",
    },
    noNote: "（没有说明）", boxes: "□ 接受　□ 退回", noBaseline: "没有本地基期值",
    met: { yes: "达标", no: "未达标", undecided: "未能判定" }, statuses: { notApplicable: "不适用", pending: "待报", missing: "未填", unreadable: "先改数" },
    chart: "差距相当于目标的百分之几", chartRest: (shown, all) => `图上 ${shown} 项，共 ${all} 项。`,
    signatures: ["单位负责人：", "统计负责人：", "填表人：", "复核人："], phone: "联系电话：", date: "报出日期：　　　年　　月　　日", digest: "数据指纹", version: "模板版本", page: "第 &P 页 共 &N 页",
  },
  "en-US": {
    title: "Indicator review form", oneOf: (area, period) => `Indicator review form · ${area} ${period}`, severalOf: (count) => `Indicator review form · ${count} forms`,
    head: { area: "Reporting unit (stamp): ", period: "Period: ", table: "Table: ", scopes: "Scope: ", plan: "Plan: ", submission: "Submission: ", time: "Checked: " },
    year: (period) => period, submission: (number) => (number === null ? "not submitted" : `No. ${number}`),
    scopes: (some, all) => `${some.join(", ")}${some.length < all ? ` and others, ${all} in all` : ""}`,
    verdict: { no: "Not ready to submit", yes: "Ready to submit", unexplained: (count) => `${count} to verify, neither changed nor explained`, explained: "No errors, everything to verify is explained", nothing: "No errors, nothing to verify" },
    undecided: (count) => `; ${count} undecided`, counts: ["expected", "reported", "not applicable", "empty, pending", "errors", "to verify", "notes"],
    titles: { errors: "Errors", warnings: "To verify, with explanations", missed: "Targets missed", categories: "By category", rows: "All indicators" },
    details: {
      errors: (count) => `${count}, to be fixed before submission`, warnings: ({ count, open }) => `${count}, ${open === 0 ? "all explained" : `${open} not explained`}; an explanation lapses with its value`,
      missed: (count, binding) => `${count}, ${binding === 0 ? "none binding, submission is not blocked" : `${binding} of them binding, to be explained`}`, categories: "expected = on target + missed + rest", rows: (count) => `${count} rows`,
    },
    heads: {
      cell: "Cell", name: "Indicator", value: "Actual", said: "Finding", note: "Explanation", review: "Review", category: "Category", baseline: "Baseline", target: "Target", gap: "Gap", way: "Baseline → actual → target", done: "Done",
      share: "Gap ÷ target", number: "No.", unit: "Unit", test: "Target read as", met: "Result", sign: "Sign", expected: "Expected", missed: "Missed", rest: "Rest", farthest: "Farthest",
    },
    noNote: "(no explanation)", boxes: "□ accept　□ return", noBaseline: "no baseline of its own",
    met: { yes: "On target", no: "Missed", undecided: "Undecided" }, statuses: { notApplicable: "N/A", pending: "Pending", missing: "Empty", unreadable: "Fix first" },
    chart: "Gap in per cent of the target", chartRest: (shown, all) => `The chart shows ${shown} of ${all}.`,
    signatures: ["Head of unit: ", "Head of statistics: ", "Filled by: ", "Reviewed by: "], phone: "Phone: ", date: "Date: ", digest: "Digest", version: "Form version", page: "Page &P of &N",
  },
};
