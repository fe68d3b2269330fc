import { plain } from "../../sheet/decimal";
import { asked, figuresIn, quoted, round, rounded, someOf, unitLabel } from "../figure";
import type { LogicFacts } from "../../validation/finding";
import type { Locale } from "./locale";
import { mergeZhCN } from "./merge-zh-CN";

const STATUS = { notApplicable: "不适用", pending: "待报" } as const;
const figures = (unit: string) => figuresIn(unit, "zh-CN");
/** A value as it stood in its cell. */
const shown = (value: number | string | null, unit: string) => value === null ? "没有数" : typeof value === "number" ? figures(unit).value(value) : quoted(value);
const LAPSED = {
  value: (was: string, value: string) => `数从 ${was} 改成了 ${value}`,
  rule: () => "规则改了",
  period: () => "这是另一年的说明",
};
const gap = ({ difference, unit }: LogicFacts) => figures(unit).gap(round(Math.abs(difference)));
const share = (part: number) => `${plain(round(Math.abs(part) * 100))}%`;

const findings: Locale["findings"] = {
  "value/missing": () => "没有填。填数，或在“状态”选不适用、待报。",
  "value/not-a-number": ({ text, proposal }) =>
    proposal === undefined ? `${quoted(text)}不是数，请只填数；没有数，到“状态”选。` : `${quoted(text)}不是数，请只填 ${plain(proposal)}。`,
  "value/text-number": ({ text, value }) => `${quoted(text)}已读作 ${plain(value)}，最好只填数。`,
  "value/error-cell": ({ text }) => `这一格显示 ${text}，请改公式，或直接填数。`,
  "value/below-minimum": ({ value, minimum, shortage, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} 小于下限 ${of.bound(minimum)}，少 ${of.gap(shortage)}。`;
  },
  "value/not-integer": ({ value, unit }) => `${plain(value)} 不是整数，${unitLabel(unit, "zh-CN")}要填整数。`,
  "value/too-precise": ({ value, places, decimals }) => `${plain(value)} 有 ${places} 位小数，表上要 ${decimals} 位；照原数采用。`,
  "change/large": ({ value, change, limit, basis, period, isRate, unit }) => {
    const of = figures(unit);
    const moved = isRate ? `${of.gap(Math.abs(change))}，超过 ${plain(limit)}` : `${share(change)}，超过 ${share(limit)}`;
    return `${of.bare(value)} 比${basis === "previous" ? "上年" : ` ${period} 年`}${change > 0 ? "多" : "少"} ${moved}。`;
  },
  "change/reversal": ({ value, change, direction, isRate, unit }) => {
    const of = figures(unit);
    const moved = isRate ? of.gap(Math.abs(change)) : share(change);
    return `${of.bare(value)} 比上年${change > 0 ? "多" : "少"} ${moved}，这一项应当${direction === "up" ? "升" : "降"}。`;
  },
  "change/identical": ({ value, unit }) => `${figures(unit).bare(value)} 与上年完全相同。`,
  "target/behind-path": ({ value, path, shortfall, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} 落后于进度，当年应 ${of.test(rounded(path))}，差 ${of.gap(round(shortfall))}。`;
  },
  "logic/sum": (facts) => `各项加起来不平：${facts.numbers}，差 ${gap(facts)}，请核对这几格。`,
  "logic/part-above-whole": (facts) => `分项大于总数：${facts.numbers} 不成立，多 ${gap(facts)}，请核对这几格。`,
  "logic/ratio": (facts) => `比率和分子、分母对不上：${facts.numbers}，差 ${gap(facts)}。`,
  "logic/order": (facts) => `大小次序不对：${facts.numbers} 不成立，差 ${gap(facts)}。`,
  "value/negative": ({ value, unit }) => `${figures(unit).value(value)} 小于 0，请核对负号。`,
  "value/above-maximum": ({ value, maximum, excess, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} 大于上限 ${of.bound(maximum)}，多 ${of.gap(excess)}。`;
  },
  "value/status-conflict": ({ value, status, text = "", unit }) =>
    status === "unknown"
      ? `填了 ${figures(unit).value(value)}，“状态”里的${quoted(text)}认不出；有数就把“状态”清空。`
      : `填了 ${figures(unit).value(value)}，“状态”又选了“${STATUS[status]}”，请只留一个。`,
  "unit/slip": ({ value, factor, candidate, unit }) => {
    const of = figures(unit);
    if (unit === "%" && factor === 100) return `像是把 ${of.measured(candidate)} 写成了小数。`;
    const times = factor < 1 ? `${plain(1 / factor)} 倍` : `1/${plain(factor)}`;
    return `${of.value(value)} 像是 ${of.measured(candidate)} 的 ${times}，请核对单位和小数点。`;
  },
  "unit/mismatch": ({ text, expected, proposal }) =>
    `${quoted(text)}的单位不是 ${unitLabel(expected, "zh-CN")}，请${proposal === undefined ? "换算后只填数" : `只填 ${plain(proposal)}`}。`,
  "target/shortfall": ({ value, test, shortfall, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} 未达 ${of.test(test)}，${shortfall === 0 ? "正好在界上" : `差 ${of.gap(shortfall)}`}。`;
  },
  "value/no-cached-value": () => "这一格是公式，文件里没有算好的数。在 Excel 里打开存一次，再检查。",
  "waiver/missing": ({ reason }) => `复核退回：${asked(reason)}。改数，或改写说明。`,
  "waiver/lapsed": ({ changed, was, value, unit }) => `${LAPSED[changed](shown(was, unit), shown(value, unit))}，原说明失效，请重写。`,
  "waiver/too-short": ({ length, least }) => `说明只有 ${length} 个字，至少 ${least} 个字：什么时候、什么项目、多少。`,
  "waiver/repeated": ({ cells }) => `${cells.length} 行写了同样的说明（${someOf(cells, "、")}），请按各行的情况写。`,
  "trail/broken": ({ entry }) => entry === null ? "改动痕迹读不出来，请说明文件怎么改过。" : `改动痕迹从第 ${entry} 条起对不上，请说明文件怎么改过。`,
  "structure/not-a-template": () => "这个工作簿里没有本规划的模板。先插入一张，或换成填好的那个文件。",
  "structure/unreadable": ({ reason }) => reason === "missing" ? "找不到这个文件。检查路径和文件名。" : reason === "no-access" ? "打不开，没有权限，或被别的程序占着。检查权限，关掉那个程序。" : "文件坏了，读不了。请在 Excel 里打开另存一次，或请对方重发。",
  "structure/encrypted": () => "打开要密码，读不了。请去掉“打开密码”后再来。",
  "structure/not-xlsx": () => "不是 Excel 工作簿。要的是填好的模板，扩展名 .xlsx。",
  "structure/too-large": () => "内容太大，不像填报表。请只发填报的那一张表。",
  "structure/row-missing": ({ name }) => `${quoted(name)}这一行不见了。撤消删除，或在新工作簿里插入同一张模板，把数填过去。`,
  "structure/version-unknown": ({ version, known }) => `模板版本 ${version} 认不得（这里是 ${known}）。换新版程序，或向发模板的单位要这一版。`,
  "structure/version-older": ({ version, current }) => `是 ${version} 版模板，现在是 ${current} 版；按行的标识对上了，数都读到。`,
  "structure/sheet-renamed": ({ found, expected }) => `表名由${quoted(expected)}改成了${quoted(found)}，照样读。`,
  "structure/row-unknown": ({ text, value }) => `${quoted(text)}这一行不是模板里的，${quoted(value)}没有计入。是表里的数，请填回原来那一行；不用计入的，删掉或写说明。`,
  "structure/label-changed": ({ head, found, expected }) => `“${head}”由${quoted(expected)}改成了${quoted(found)}，请改回。`,
  "structure/unit-changed": ({ found, expected }) => `计量单位由${quoted(expected)}改成了${quoted(found)}；数仍按 ${expected} 读，请改回并核对数。`,
  "structure/target-changed": ({ head, found, expected }) => `“${head}”由${quoted(expected)}改成了${quoted(found)}；仍按原目标判定，请改回。`,
  "structure/formula-overwritten": ({ head, found }) => found === "" ? `“${head}”的公式被删了，请恢复。` : `“${head}”的公式被改成了${quoted(found)}，请恢复公式。`,
  "structure/row-duplicated": ({ first }) => `这一行和 ${first} 那行是同一项，请只留一行。`,
  ...mergeZhCN,
};

/** The report in Chinese, its first language. */
export const zhCN: Locale = {
  findings,
  undecided: {
    pending: "状态是“待报”，没有数，不能判定是否达标。",
    unreadable: "读不出数，先改数，再判定是否达标。",
    outOfBounds: "数超出界限，先改数，再判定是否达标。",
    aggregateOnly: "这个目标要各地合起来看，一个地区不能判定。",
    each: "这个目标是给每个县市的，合起来的数不能判定。",
    span: "目标是几年合计或年均的，一年的数不能判定是否达标。",
    noTest: "目标没有可比的数，不能判定是否达标。",
    slip: "像是写错了单位，先改数，再判定是否达标。",
    missing: "没有填，不能判定是否达标。",
    conflict: "填了数，“状态”又选了没有，先留一个，再判定是否达标。",
    noPrevious: "没有上年值，也没有本地基期值，变化不能判定。",
    noBase: "上年是 0，变化了百分之几算不出来。",
    noBaseline: "没有本地基期值，不能判定是否跟上进度。",
    periodBefore: "目标年还没到，这一年不判定是否达标。",
  },
  classes: { error: "强制", warning: "核实", info: "提示", undecided: "未能判定" },
  verdict: ({ errors, warnings }) => (errors > 0 ? `先改 ${errors} 处强制错误` : warnings > 0 ? `核实 ${warnings} 处，就能上报` : "可以上报"),
  counts: ({ missing, unreadable, pending, met, expected }) => {
    const open = [missing && `没填 ${missing}`, unreadable && `读不出 ${unreadable}`, pending && `待报 ${pending}`].filter((part) => part !== 0);
    return [...open, `达标 ${met} / ${expected} 行`].join(" · ");
  },
};
