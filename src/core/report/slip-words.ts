import type { Language } from "../kernel/codes";
import type { Review } from "../record/form-record";

/** What a 退回单 says by itself, in one language; `states` are what its formulas show. */
export type SlipWords = {
  /** Its name and its first line. */
  readonly title: string;
  readonly heads: readonly string[];
  readonly from: (area: string, period: string, review: Review | undefined) => string;
  /** Formulas over the number of mended lines and of all, which are formulas themselves. */
  readonly done: (done: string, all: string) => string;
  readonly left: (done: string, all: string) => string;
  /** The same of a slip on which nothing is mended yet. */
  readonly shown: { readonly done: (all: number) => string; readonly left: (all: number) => string };
  readonly states: { readonly open: string; readonly changed: string; readonly mended: string; readonly gone: string };
  readonly page: string;
};

const ISO_DAY = 10;
/** Texts and formulas put together by a formula. */
const joined = (...parts: readonly (string | { readonly formula: string })[]) => parts.map((part) => (typeof part === "string" ? `"${part}"` : part.formula)).join("&");

/** A 退回单 in both languages. */
export const SLIP_WORDS: { readonly [L in Language]: SlipWords } = {
  "zh-CN": {
    title: "退回单",
    heads: ["序号", "指标", "范围", "单元格", "问题", "退回时的数", "退回时的说明", "要求", "状态", "标识"],
    from: (area, period, review) => `${area}　${period} 年　${review ? `${review.unit} ${review.at.slice(0, ISO_DAY)} 退回` : ""}`,
    done: (done, all) => `=${joined("已改 ", { formula: done }, " / ", { formula: all })}`,
    left: (done, all) => `=IF(${done}=${all},"退回项都改完了，可以重新上报。",${joined("还有 ", { formula: `(${all}-${done})` }, " 条没改。只有填报单位能改数，改前改后会一起上报。")})`,
    shown: { done: (all) => `已改 0 / ${all}`, left: (all) => `还有 ${all} 条没改。只有填报单位能改数，改前改后会一起上报。` },
    states: { open: "未改", changed: "已改，待检查", mended: "已改", gone: "找不到这一行" },
    page: "第 &P 页 共 &N 页",
  },
  "en-US": {
    title: "Return slip",
    heads: ["No.", "Indicator", "Scope", "Cell", "Finding", "Value then", "Explanation then", "What is asked", "State", "Key"],
    from: (area, period, review) => `${area}, ${period}${review ? `. Returned${review.unit ? ` by ${review.unit}` : ""}, ${review.at.slice(0, ISO_DAY)}` : ""}`,
    done: (done, all) => `=${joined("Done ", { formula: done }, " of ", { formula: all })}`,
    left: (done, all) => `=IF(${done}=${all},"All returned rows are done. Submit again.",${joined({ formula: `(${all}-${done})` }, " left. Only the reporting unit changes values; old and new are sent together.")})`,
    shown: { done: (all) => `Done 0 of ${all}`, left: (all) => `${all} left. Only the reporting unit changes values; old and new are sent together.` },
    states: { open: "Open", changed: "Changed, check again", mended: "Done", gone: "Row not found" },
    page: "Page &P of &N",
  },
};
