import { EMPTY_RECORD } from "../../src/core/record/form-record";
import type { Checked } from "../../src/app/check";
import { plain } from "../../src/core/sheet/decimal";
import type { Observation, ObservationStatus } from "../../src/core/observation/observation";
import type { Bound, Test } from "../../src/core/target/target";
import type { Identity, Template, TemplateRequest, TemplateRow } from "../../src/core/template/template";
import type { Facts, Finding, FindingCode, Place, Severity, Undecided } from "../../src/core/validation/finding";

/** The form's sheet in every made-up workbook. */
export const SHEET = "填报_喀什市_2025";

/** A request as the form of the pictures has it. */
export const REQUEST: TemplateRequest = { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "city", period: "2025" };

/** The identity of the made-up workbook. */
export const IDENTITY: Identity = { ...REQUEST, version: "1", sheet: SHEET, submission: null };

type RowSpec = readonly [name: string, category: string, unit: string, baseline: number | null, published: string, relation: Bound, target: number | null, decimals?: number];

const ROWS: readonly RowSpec[] = [
  ["城镇公共供水普及率", "供水排水", "%", 99.24, "城市99%、县城98%以上", ">=", 99],
  ["城市公共供水管网漏损率", "供水排水", "%", null, "持续控制在10%以内", "<=", 10],
  ["城镇污水处理率", "供水排水", "%", 98.04, "城市98%，县城95%", ">=", 98],
  ["城镇再生水利用率", "供水排水", "%", 36.57, "城市和县城达到60%，自治区缺水性城市达到60%以上", ">=", 60],
  ["城市建成区路网密度", "道路交通", "公里/平方公里", 5.8, "≥7.0（8.0）", ">=", 7, 1],
  ["城镇燃气普及率", "燃气供热", "%", 98.64, "城市99%，县城95%", ">=", 99],
  ["生活垃圾焚烧处理能力占比", "垃圾处理", "%", 12.46, "城市30%", ">=", 30],
  ["建成区绿地率", "园林绿地", "%", 35.88, "城市37%，县城36%", ">=", 37],
  ["人均公园绿地面积", "园林绿地", "平方米/人", 13.19, "城市15m²/人，县城17m²/人", ">=", 15],
  ["园林城镇比例", "园林绿地", "%", null, "100%", ">=", null],
];

/** Zero-based row of the first line of the form. */
const FIRST_ROW = 6;

/** A form of ten rows, worded as the plan words them. */
export const TEMPLATE: Template = {
  request: REQUEST, title: "新疆城镇市政基础设施“十四五”规划", shortTitle: "新疆城镇市政“十四五”", table: "表2-1",
  planArea: "全区", ownPlan: false, baseYear: "2020", finalYear: "2025", horizon: ["2025"], version: "1", scopes: ["城市"], rules: [],
  rows: ROWS.map(templateRow),
};

function templateRow([name, category, unit, baseline, published, relation, target, decimals = 0]: RowSpec): TemplateRow {
  const test: Test | undefined = target === null ? undefined : { kind: "bound", relation, value: target, decimals };
  const clause = { relation, ...(target !== null && { value: target }), decimals };
  return {
    key: `${name}|城市`, scope: "城市", targets: [], published, nature: "预期性",
    indicator: { id: name, name, category, unit, unitPublished: unit, direction: relation === ">=" ? "up" : "down", decimals: 2, rollUp: "ratio" },
    readings: [{ scope: "城市", clause, ...(test && { test }) }],
    ...(baseline !== null && { baseline: { value: baseline, period: "2020", area: "全区", place: "表1-1", published: plain(baseline, 2) } }),
  };
}

/** The values of a half-filled form, in the rows' order. */
export const HALF_FILLED: readonly Observation["raw"][] = [99.61, null, 0.986, 61.8, 6.42, 102.3, 22.5, "约38", 15.42, null];

/** Where a row of the form stands: its name, and the cell of its 实际值. */
export function placeOf(index: number): Place {
  const name = TEMPLATE.rows[index]?.indicator.name ?? "";
  return { indicator: name, scope: "城市", name, sheet: SHEET, cell: `I${FIRST_ROW + index + 1}` };
}

/** A finding about a row of the form. */
export function finding<Code extends FindingCode>(index: number, code: Code, severity: Severity, facts: Facts[Code], waived = false): Finding {
  return { code, severity, facts, place: placeOf(index), waived } as Finding;
}

/** A rule that could not be judged for a row of the form. */
export function undecided(index: number, why: Undecided["why"]): Undecided {
  return { code: "target/undecidable", place: placeOf(index), why };
}

/** What a check of the half-filled form gives. */
export const FOUND: readonly Finding[] = [
  finding(1, "value/missing", "error", {}),
  finding(2, "unit/slip", "warning", { value: 0.986, factor: 100, candidate: 98.6, unit: "%", evidence: [{ kind: "baseline", value: 98.04, area: "全区" }] }),
  finding(2, "target/shortfall", "info", { value: 0.986, test: bound(98, 0), shortfall: 97.014, unit: "%" }),
  finding(4, "target/shortfall", "info", { value: 6.42, test: bound(7, 1), shortfall: 0.58, unit: "km/km2" }),
  finding(5, "value/above-maximum", "error", { value: 102.3, maximum: 100, excess: 2.3, unit: "%" }),
  finding(6, "target/shortfall", "info", { value: 22.5, test: bound(30, 0), shortfall: 7.5, unit: "%" }),
  finding(7, "value/not-a-number", "error", { text: "约38", proposal: 38 }),
];

function bound(value: number, decimals: number): Test {
  return { kind: "bound", relation: ">=", value, decimals };
}

/** A checked workbook with these values and findings; its counts follow from them. */
export function checkedForm(raws: readonly Observation["raw"][], findings: readonly Finding[], open: readonly Undecided[] = [], repairs: Checked["repairs"] = []): Checked {
  const observations = raws.map(observation);
  const counted = (status: ObservationStatus) => observations.filter((one) => one.status === status).length;
  const severe = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const shortfalls = findings.filter(({ code }) => code === "target/shortfall").length;
  return {
    recognised: {
      identity: IDENTITY, template: TEMPLATE, missing: [], duplicates: [], strangers: [],
      rows: TEMPLATE.rows.map((expected, index) => ({ expected, row: FIRST_ROW + index })),
      sheet: { name: SHEET, visibility: "visible", area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [], protected: true },
      headRow: FIRST_ROW - 1, columns: {} as NonNullable<Checked["recognised"]>["columns"],
    },
    observations, findings, undecided: open, progress: [], repairs, record: EMPTY_RECORD, damaged: false,
    summary: {
      expected: observations.length, reported: counted("reported"), missing: counted("missing"), notApplicable: counted("notApplicable"),
      pending: counted("pending"), unreadable: counted("unreadable"),
      errors: severe("error"), warnings: severe("warning"), infos: severe("info"), undecided: open.length, shortfalls,
      met: counted("reported") - shortfalls - findings.filter(({ code }) => code === "value/above-maximum").length,
    },
  };
}

/** 园林城镇比例 stands at 待报: no value, and said so. */
function observation(raw: Observation["raw"], index: number): Observation {
  const row = FIRST_ROW + index + 1;
  const { indicator, scope, name, sheet, cell } = placeOf(index);
  const pending = index === ROWS.length - 1 && raw === null;
  const status: ObservationStatus = typeof raw === "number" ? "reported" : typeof raw === "string" ? "unreadable" : pending ? "pending" : "missing";
  return {
    key: `${indicator}|${scope}`, indicator, name, scope, unit: "%", sheet, row, cell, statusCell: `J${row}`, noteCell: `K${row}`, hintCell: `N${row}`,
    raw, typed: { kind: "empty" }, value: typeof raw === "number" ? raw : null, status, statusText: pending ? "待报" : "", note: "", hint: "",
  };
}
