import type { Indicator } from "../../../src/core/catalogue/indicator";
import type { Cell, ReadSheet } from "../../../src/core/sheet/cells";
import type { Test } from "../../../src/core/target/target";
import { HEADS, type Columns, type Head } from "../../../src/core/template/columns";
import { testText, unitLabel } from "../../../src/core/template/messages";
import type { Recognised, RecognisedRow } from "../../../src/core/template/recognised";
import type { Template, TemplateRequest, TemplateRow } from "../../../src/core/template/template";

/** A row of a form, said in few words; a % row of which more is better unless it says otherwise. */
export type RowIdea = Partial<Pick<Indicator, "name" | "unit" | "direction" | "minimum" | "maximum" | "integer" | "aggregateOnly">> & Partial<Pick<TemplateRow, "scope" | "nature">> & {
  readonly id?: string;
  readonly baseline?: number;
  readonly baselineArea?: string;
  readonly test?: Test;
  /** True for a target in words alone. */
  readonly words?: boolean;
};

type Bounded = Extract<Test, { kind: "bound" }>;
export const atLeast = (value: number, decimals = 0): Bounded => ({ kind: "bound", relation: ">=", value, decimals });
export const atMost = (value: number, decimals = 0): Bounded => ({ kind: "bound", relation: "<=", value, decimals });
export const between = (low: number, high: number): Test => ({ kind: "range", low, high, decimals: 0 });

export function rowOf(idea: RowIdea = {}): TemplateRow {
  const { id = "rate", unit = "%", scope = "城市", baseline, baselineArea = "全区", test, words = false, nature } = idea;
  const { name = id, direction = "up", integer, aggregateOnly, minimum = 0, maximum = unit === "%" ? 100 : undefined } = idea;
  return {
    key: `${id}|${scope}`, scope, targets: [], published: test ? "原文" : words ? "持续改善" : "",
    indicator: {
      id, name, category: "供水排水", unit, unitPublished: unit, direction, minimum, decimals: 2, rollUp: unit === "%" ? "ratio" : "sum",
      ...(maximum !== undefined && { maximum }), ...(integer && { integer }), ...(aggregateOnly && { aggregateOnly }),
    },
    readings: test ? [{ scope, clause: { relation: ">=" }, test }] : words ? [{ scope, clause: { relation: "qualitative" } }] : [],
    ...(baseline !== undefined && { baseline: { value: baseline, period: "2020", area: baselineArea, place: "表1-1", published: String(baseline) } }),
    ...(nature && { nature }), ...(aggregateOnly && { unjudged: "aggregateOnly" as const }),
  };
}

/** What a person put into one row: the value as a cell or its bare content, and the texts beside it. */
export type Filled = { readonly value?: Cell["value"] | Cell; readonly status?: string; readonly note?: string; readonly hint?: string };

const columns = Object.fromEntries(HEADS.map((head, index) => [head, index])) as Columns;
const FIRST_ROW = 6;

const cellOf = (content: Filled["value"]): Cell => (content !== null && typeof content === "object" ? content : { value: content ?? null });

const FORMULA: Cell = { value: "", formula: "=0" };

function cellsOf(row: TemplateRow, filled: Filled): Cell[] {
  const at: Partial<Record<Head, Cell>> = {
    指标: { value: row.indicator.name }, 范围: { value: row.scope }, 计量单位: { value: unitLabel(row) },
    "目标（原文）": { value: row.published || "—" }, "目标（读作）": { value: testText(row) }, 达标情况: FORMULA, 差距: FORMULA, 实际值: cellOf(filled.value),
    状态: { value: filled.status ?? null }, 填报说明: { value: filled.note ?? null }, 审核提示: { value: filled.hint ?? null },
  };
  return HEADS.map((head) => at[head] ?? { value: null });
}

/** A filled form: each row with what was put into it; `gone` are expected rows that are no longer there. */
export function formOf(rows: readonly (readonly [TemplateRow, Filled?])[], options: { period?: string; area?: string; gone?: readonly TemplateRow[] } = {}): Recognised {
  const { period = "2025", area = "喀什市", gone = [] } = options;
  const request: TemplateRequest = { plan: "xj-muni-14", area, areaCode: "653101", areaType: "both", period };
  const found: RecognisedRow[] = rows.map(([expected], index) => ({ expected, row: FIRST_ROW + index }));
  const first = new Map<string, RecognisedRow>();
  for (const row of found) if (!first.has(row.expected.key)) first.set(row.expected.key, row);
  const kept = [...first.values()];
  const template: Template = {
    request, title: "规划", shortTitle: "规划", table: "表2-1", planArea: "全区", ownPlan: false, baseYear: "2020", finalYear: "2025", horizon: ["2025"], version: "1", scopes: ["城市"], rules: [],
    rows: [...kept.map(({ expected }) => expected), ...gone],
  };
  const sheet: ReadSheet = {
    name: "填报表", visibility: "visible", protected: true,
    area: { row: FIRST_ROW, column: 0, rows: rows.length, columns: HEADS.length },
    cells: rows.map(([row, filled]) => cellsOf(row, filled ?? {})),
  };
  return {
    identity: { ...request, version: "1", sheet: "填报表", submission: null },
    template, sheet, headRow: FIRST_ROW - 1, columns, rows: kept, missing: gone, strangers: [], duplicates: found.filter((row) => !kept.includes(row)),
  };
}
