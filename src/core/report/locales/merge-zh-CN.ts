import { plain } from "../../sheet/decimal";
import { figuresIn, quoted } from "../figure";
import type { Said } from "../../validation/finding";
import type { Locale } from "./locale";

type MergeSentences = Pick<Locale["findings"], Extract<keyof Locale["findings"], `merge/${string}`>>;

const figures = (unit: string) => figuresIn(unit, "zh-CN");
const STATUS: { readonly [S in Said["status"]]: string } = { reported: "", missing: "没有填", notApplicable: "不适用", pending: "待报", unreadable: "读不出" };
const said = ({ value, status, text, target }: Said) => (value !== null ? plain(value) : text === undefined ? STATUS[status] : quoted(text)) + (target === undefined ? "" : `，目标 ${target === "" ? "没有" : target}`);
const KINDS = { city: "市", county: "县" } as const;
const MOST_NAMED = 5;
const list = (names: readonly string[]) => (names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join("、")} 等 ${names.length} 个` : names.join("、"));

/** How often a value holds another: 10 倍, 1/14. */
function multiple(times: number): string {
  const digits = (value: number) => plain(Number(value.toPrecision(value >= 10 ? 2 : 1 + String(Math.trunc(value)).length)));
  return times >= 1 ? `${digits(times)} 倍` : `1/${digits(1 / times)}`;
}

/** What a merge finds, in Chinese. */
export const mergeZhCN: MergeSentences = {
  "merge/area-unknown": ({ area }) => `${quoted(area)}不在应报地区里。请核对地区，或把它加进应报名单。`,
  "merge/area-missing": ({ area, status }) => (status === "退回" ? `${area}的表已退回，改好的还没有来。请催报。` : `${area}还没有报。请催报。`),
  "merge/duplicate": ({ area, files }) => `${area}来了 ${files.length} 个文件：${list(files)}。请核实用的是哪一个。`,
  "merge/superseded": ({ by, reason }) =>
    ({ newer: `${by} 较新，用它；这一个留在记录里。`, copy: `与 ${by} 的数都相同，只算一次。`, blank: `这一个没有填，用 ${by}。`, chosen: `已选 ${by}，这一个留在记录里。` })[reason],
  "merge/value-conflict": ({ area, values, dated }) =>
    `${area}的文件说法不一：${list(values.map((one) => `${said(one)}（${one.file}）`))}，${dated ? "时间相同" : "不知道哪个较新"}，请选一个。`,
  "merge/peer-outlier": ({ value, median, peers, kind, unit, times, apart = 0 }) => {
    const of = figures(unit);
    return times === undefined
      ? `${of.value(value)} 比同类 ${peers} ${KINDS[kind]}中位数 ${of.value(median)} ${apart < 0 ? "低" : "高"} ${of.gap(Math.abs(apart))}。`
      : `${of.bare(value)} 是同类 ${peers} ${KINDS[kind]}中位数 ${of.bare(median)} 的 ${multiple(times)}。`;
  },
  "merge/areas-overlap": ({ area, parts, whole }) => whole
    ? `${area}报的是全部：${list(parts)}也报了的行，合计只加它们的。`
    : `${area}和它的${list(parts)}都在汇总里，合计把它们都加了；算了两次的，拿走一边的文件再汇总。`,
  "merge/file-name": ({ like, area }) => `文件名像${like}，表里是${area}，按表里的算。请核对。`,
};
