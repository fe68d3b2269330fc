import type { Check } from "../catalogue/checks/check";
import type { Formula } from "../catalogue/indicator";
import { plain } from "../sheet/decimal";
import type { Validation, ValidationRule } from "../sheet/sheet";
import { printClause, printTest } from "../target/print";
import type { Clause } from "../target/target";
import { findUnit } from "../unit/units";
import type { Baseline, Template, TemplateRow } from "./template";

type Message = NonNullable<Validation["prompt"]>;

/** Excel's limits for a validation message, in characters. */
const TITLE = 32;
const TEXT = 255;

/** What 实际值 accepts; a rule for what a person types, since a paste passes it by. */
export function valueRule({ indicator: { minimum = 0, maximum, integer } }: TemplateRow): ValidationRule {
  const kind = integer ? "whole" : "decimal";
  return maximum === undefined ? { kind, operator: ">=", limit: minimum } : { kind, operator: "between", low: minimum, high: maximum };
}

/** What the sheet calls a unit: 公里/平方公里, not km/km2. */
export function unitLabel(row: TemplateRow): string {
  return findUnit(row.indicator.unit)?.label["zh-CN"] ?? row.indicator.unitPublished;
}

/**
 * The target as tested, such as `≥ 98 %` or `≥ 7.0`; other units are too long for the column and stand in 计量单位. A change
 * or a sum of years reads as its clause; a dash stands for words alone, which 目标（原文） says already.
 */
export function testText({ readings: [governing], indicator }: TemplateRow): string {
  if (governing?.test) return `${printTest(governing.test)}${indicator.unit === "%" ? " %" : ""}`;
  return governing && inWords(governing.clause) ? printClause(governing.clause) : "—";
}

/** Whether a target that cannot be tested says more than its words: a change against something, a sum of years. */
export function inWords({ relation }: Clause): boolean {
  return relation === "relative" || relation === "cumulative";
}

/** A unit inside a sentence: Latin signs stand apart from Chinese, Chinese words do not. */
function unitInSentence(row: TemplateRow): string {
  const label = unitLabel(row);
  return /^[\x21-\x7e]/.test(label) ? ` ${label} ` : label;
}

/** Shown beside 实际值 when it is selected; of a rate, how it is made. */
export function valuePrompt(row: TemplateRow): Message {
  const { decimals, integer, formula } = row.indicator;
  const number = integer ? "整数" : `数，最多 ${decimals} 位小数`;
  const target = row.part ? "" : row.deferred ? "目标看“上级下达指标”。" : `目标 ${testText(row)}。`;
  const made = formula ? formulaText(formula) : "";
  return message(row.indicator.name, `填${unitInSentence(row)}的${number}。${target}没有数，到“状态”选。${made}`);
}

function formulaText({ numerator, denominator, factor }: Formula): string {
  const bracketed = (name: string) => (/[+＋\-－]/u.test(name) ? `（${name}）` : name);
  return `算法：${bracketed(numerator.name)} ÷ ${bracketed(denominator.name)}${factor === 1 ? "" : ` × ${factor}`}。`;
}

/** Shown when what was typed is refused. */
export function valueStop(row: TemplateRow): Message {
  const { minimum = 0, maximum, integer } = row.indicator;
  const range = maximum === undefined ? `不小于 ${minimum} 的` : ` ${minimum} 到 ${maximum} 的`;
  const example = row.baseline && !integer ? `，如 ${row.baseline.value.toFixed(2)}` : "";
  return message("这里只能填数", `请填${range}${integer ? "整数" : "数"}${example}。不写“%”“约”。没有数，到“状态”选“不适用”或“待报”。`);
}

/** Shown beside 状态. */
export const STATUS_PROMPT: Message = {
  title: "没有数时才选", text: "不适用：本地没有这项。待报：有，但还没统计出来。有数就留空。",
};

/** Shown beside 填报说明. */
export const NOTE_PROMPT: Message = { title: "填报说明", text: "▲ 核实的行要写：什么时候、什么项目、多少。10 字以上。" };

/** Shown beside 上级下达指标. */
export const ISSUED_PROMPT: Message = { title: "上级下达指标", text: "规划没有定数，按上级下达的数考核。下达后填在这里；没填之前，达标情况是“未能判定”。" };

/** Shown beside 基期值: whose value it is, and where it is printed. */
export function baselinePrompt(row: TemplateRow, baseline: Baseline, { ownPlan }: Template): Message {
  const series = baseline.name ? `规划中这一列名为“${baseline.name}”。` : "";
  const whose = ownPlan && baseline.area === row.scope ? "" : baseline.area;
  const doubts = (baseline.contradictions ?? []).map((check) => doubt(check, baseline.place));
  return message("基期值从哪来", `${baseline.period} 年${whose}${row.scope}水平，${baseline.published}。${baseline.place}。${series}${doubts.join("")}`);
}

/** What else the plan says of a number: the other statement, or what its own numbers make. */
function doubt({ kind, place, published, recomputed, unit, against: [other] }: Check, mine: string): string {
  const number = (value: number | null) => `${plain(value ?? 0)}${unit === "%" ? "%" : ` ${findUnit(unit)?.label["zh-CN"] ?? unit}`}`;
  if (kind !== "stated-twice") return `规划内有矛盾：${place}写的是 ${number(published)}，按其他数推算是 ${number(recomputed)}。`;
  return `规划内有矛盾：${place === mine ? other?.place ?? "" : place}写的是 ${number(place === mine ? recomputed : published)}。`;
}

/** What the third line of the form says of its baselines; nothing where it has none. */
export function baselineLine({ rows, ownPlan, baseYear, planArea, request: { area } }: Template): string {
  if (!rows.some(({ baseline }) => baseline)) return "";
  return ownPlan ? `基期值为 ${baseYear} 年本地的数（出处见格内提示）。` : `基期值为 ${baseYear} 年${planArea}水平（出处见格内提示），不是${area}的数。`;
}

/** Shown beside 目标（读作）: what governs beside another target, how a narrower scope reads, and why a target is not judged. Undefined where the cell says it all. */
export function targetPrompt(row: TemplateRow, { horizon, planArea }: Template): Message | undefined {
  const plan = row.own === undefined ? undefined : row.readings[1]?.test;
  const narrower = row.readings.filter(({ scope, test }) => scope !== row.scope && test).map(({ scope, test }) => `${scope} ${test && printTest(test)}`);
  const parts = [
    ...(row.due !== undefined && horizon.length > 1 ? [`${row.due} 年的目标。`] : []),
    ...(row.own === undefined ? [] : [`按分解目标“${row.own}”${plan ? `；规划目标 ${printTest(plan)}` : ""}。`]),
    ...(narrower.length ? [`${narrower.join("；")}。`] : []),
    ...(row.unjudged === "aggregateOnly" ? [`这个目标按${planArea}算，单个市县不判定是否达标。`] : []),
    ...(row.unjudged === "each" ? ["这个目标是给每个县市的，合起来的数不判定是否达标。"] : []),
    ...(row.unjudged === "span" ? ["这个目标是几年合计或年均的，一年的数不判定是否达标。"] : []),
  ];
  return parts.length ? message("目标怎么读", parts.join("")) : undefined;
}

/** A message within Excel's limits. */
export function message(title: string, text: string): Message {
  return { title: title.slice(0, TITLE), text: text.slice(0, TEXT) };
}
