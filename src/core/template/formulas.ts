import { a1, a1Area } from "../sheet/address";
import type { Test } from "../target/target";
import { COLUMNS, bodyArea } from "./layout";
import type { Template, TemplateRow } from "./template";

/** Decimal places kept in 差距, so that binary fractions do not show. */
const GAP_DECIMALS = 6;

/** Words people type in place of a number, as the contract lists them; readings of them in `core/sheet/number.ts`. */
const NOT_APPLICABLE = ["不适用", "—", "——", "-", "/", "N/A", "无此项"];
const PENDING = ["待报", "未统计", "暂缺"];

/**
 * The formula of 达标情况: reads 实际值 and 状态 alone, never a mark. A value out of bounds, unreadable or beside a status reads 先改数.
 * Before the plan's last year a target that is not met yet is no failure: 未能判定.
 */
export function metFormula(row: TemplateRow, sheetRow: number, final: boolean): string {
  const value = a1(sheetRow, COLUMNS["实际值"]);
  const status = a1(sheetRow, COLUMNS["状态"]);
  const test = testOfRow(row);
  const short = final ? "未达标" : "未能判定";
  const judged = test ? `IF(${metExpression(test, value)},"达标","${short}")` : `"未能判定"`;
  const bounds = boundsExpression(row, value);
  const bounded = bounds ? `IF(${bounds},"先改数",${judged})` : judged;
  const inPlace = (words: readonly string[]) => `OR(${words.map((word) => `TRIM(${value})="${word}"`).join(",")})`;
  const typed = `IF(OR(NOT(ISNUMBER(${value})),TRIM(${status})<>""),"先改数",${bounded})`;
  const empty = `IF(OR(${status}="不适用",${status}="待报"),${status},"未填")`;
  const none = `IF(${inPlace(NOT_APPLICABLE)},"不适用",IF(${inPlace(PENDING)},"待报",${typed}))`;
  return `=IF(ISERROR(${value}),"先改数",IF(TRIM(${value})="",${empty},${none}))`;
}

/** The formula of 差距: how far the value misses the target, in the row's unit; empty where nothing is missed. */
export function gapFormula(row: TemplateRow, sheetRow: number): string | null {
  const test = testOfRow(row);
  if (!test) return null;
  const value = a1(sheetRow, COLUMNS["实际值"]);
  const state = a1(sheetRow, COLUMNS["达标情况"]);
  return `=IF(OR(${state}="未达标",${state}="未能判定"),ROUND(${shortfallExpression(test, value)},${GAP_DECIMALS}),"")`;
}

/** The formula of the live count at the right of the legend. */
export function countFormula(template: Template): string {
  const values = a1Area(bodyArea(template, "实际值"));
  const statuses = a1Area(bodyArea(template, "状态"));
  const states = a1Area(bodyArea(template, "达标情况"));
  return `="已填 "&(COUNT(${values})+COUNTIFS(${values},"",${statuses},"不适用"))&" / "&ROWS(${values})&" 行　达标 "&COUNTIF(${states},"达标")&" 行"`;
}

/** The test that governs a row; none where only a whole region can meet the target. */
function testOfRow(row: TemplateRow): Test | undefined {
  return row.indicator.aggregateOnly ? undefined : row.readings[0]?.test;
}

function metExpression(test: Test, value: string): string {
  return test.kind === "bound" ? `${value}${test.relation}${test.value}` : `AND(${value}>=${test.low},${value}<=${test.high})`;
}

function shortfallExpression(test: Test, value: string): string {
  if (test.kind === "range") return `MAX(${test.low}-${value},${value}-${test.high})`;
  return test.relation.startsWith(">") ? `${test.value}-${value}` : `${value}-${test.value}`;
}

function boundsExpression({ indicator: { minimum, maximum } }: TemplateRow, value: string): string {
  const sides = [minimum !== undefined && `${value}<${minimum}`, maximum !== undefined && `${value}>${maximum}`].filter((side) => side !== false);
  return sides.length > 1 ? `OR(${sides.join(",")})` : (sides[0] ?? "");
}
