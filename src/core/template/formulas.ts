import { a1, a1Area } from "../sheet/address";
import { ISSUED } from "./columns";
import { bodyArea, type Form } from "./layout";
import type { TemplateRow } from "./template";

/** Decimal places kept in 差距, so that binary fractions do not show. */
const GAP_DECIMALS = 6;

/** Words people type in place of a number, as the contract lists them; readings of them in `core/sheet/number.ts`. */
const NOT_APPLICABLE = ["不适用", "—", "——", "-", "/", "N/A", "无此项"];
const PENDING = ["待报", "未统计", "暂缺"];

/** A test as a formula can hold a value against it: its bounds are numbers, or the cell that holds one. */
type Held = { readonly relation: string; readonly bound: string | number } | { readonly low: number; readonly high: number };

/**
 * The formula of 达标情况: reads 实际值 and 状态, and 上级下达指标 where that governs, never a mark. A value out of bounds,
 * unreadable or beside a status reads 先改数. Before the target's year one that is not met yet is no failure: 未能判定.
 */
export function metFormula(form: Form, row: TemplateRow, sheetRow: number): string {
  const value = a1(sheetRow, form.columns["实际值"]);
  const status = a1(sheetRow, form.columns["状态"]);
  const judged = judgedExpression(form, row, sheetRow, value);
  const bounds = boundsExpression(row, value);
  const bounded = bounds ? `IF(${bounds},"先改数",${judged})` : judged;
  const inPlace = (words: readonly string[]) => `OR(${words.map((word) => `TRIM(${value})="${word}"`).join(",")})`;
  const typed = `IF(OR(NOT(ISNUMBER(${value})),TRIM(${status})<>""),"先改数",${bounded})`;
  const empty = `IF(OR(${status}="不适用",${status}="待报"),${status},"未填")`;
  const none = `IF(${inPlace(NOT_APPLICABLE)},"不适用",IF(${inPlace(PENDING)},"待报",${typed}))`;
  return `=IF(ISERROR(${value}),"先改数",IF(TRIM(${value})="",${empty},${none}))`;
}

function judgedExpression(form: Form, row: TemplateRow, sheetRow: number, value: string): string {
  if (row.targets.length === 0 || row.readings.length === 0) return `"—"`;
  const test = heldAgainst(form, row, sheetRow);
  if (!test) return `"未能判定"`;
  const short = form.template.request.period >= (row.due ?? form.template.finalYear) ? "未达标" : "未能判定";
  const judged = `IF(${metExpression(test, value)},"达标","${short}")`;
  return row.deferred ? `IF(ISNUMBER(${issuedCell(form, sheetRow)}),${judged},"未能判定")` : judged;
}

/** The formula of 差距: how far the value misses the target, in the row's unit; empty where nothing is missed. */
export function gapFormula(form: Form, row: TemplateRow, sheetRow: number): string | null {
  const test = heldAgainst(form, row, sheetRow);
  if (!test) return null;
  const state = a1(sheetRow, form.columns["达标情况"]);
  const missed = `OR(${state}="未达标",${state}="未能判定")`;
  const known = row.deferred ? `AND(ISNUMBER(${issuedCell(form, sheetRow)}),${missed})` : missed;
  return `=IF(${known},ROUND(${shortfallExpression(test, a1(sheetRow, form.columns["实际值"]))},${GAP_DECIMALS}),"")`;
}

/** The formula of 目标（读作） where a higher authority's figure governs: the test, once the figure is there. */
export function issuedFormula(form: Form, { indicator }: TemplateRow, sheetRow: number): string {
  const issued = issuedCell(form, sheetRow);
  const sign = indicator.direction === "up" ? "≥" : "≤";
  return `=IF(ISNUMBER(${issued}),"${sign} "&${issued}&"${indicator.unit === "%" ? " %" : ""}","—")`;
}

/** The formula of the live count at the right of the legend. */
export function countFormula(form: Form): string {
  const values = a1Area(bodyArea(form, "实际值"));
  const statuses = a1Area(bodyArea(form, "状态"));
  const states = a1Area(bodyArea(form, "达标情况"));
  return `="已填 "&(COUNT(${values})+COUNTIFS(${values},"",${statuses},"不适用"))&" / "&ROWS(${values})&" 行　达标 "&COUNTIF(${states},"达标")&" 行"`;
}

function issuedCell({ columns }: Form, sheetRow: number): string {
  return a1(sheetRow, columns[ISSUED] ?? -1);
}

/** What governs a row; nothing where its target is shown and not judged. */
function heldAgainst(form: Form, row: TemplateRow, sheetRow: number): Held | undefined {
  if (row.unjudged) return undefined;
  if (row.deferred) return { relation: row.indicator.direction === "up" ? ">=" : "<=", bound: issuedCell(form, sheetRow) };
  const test = row.readings[0]?.test;
  return test?.kind === "bound" ? { relation: test.relation, bound: test.value } : test;
}

function metExpression(test: Held, value: string): string {
  return "bound" in test ? `${value}${test.relation}${test.bound}` : `AND(${value}>=${test.low},${value}<=${test.high})`;
}

function shortfallExpression(test: Held, value: string): string {
  if (!("bound" in test)) return `MAX(${test.low}-${value},${value}-${test.high})`;
  return test.relation.startsWith(">") ? `${test.bound}-${value}` : `${value}-${test.bound}`;
}

function boundsExpression({ indicator: { minimum, maximum } }: TemplateRow, value: string): string {
  const sides = [minimum !== undefined && `${value}<${minimum}`, maximum !== undefined && `${value}>${maximum}`].filter((side) => side !== false);
  return sides.length > 1 ? `OR(${sides.join(",")})` : (sides[0] ?? "");
}
