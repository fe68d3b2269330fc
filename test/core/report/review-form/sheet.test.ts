import * as fc from "fast-check";
import { readObservations } from "../../../../src/core/observation/read";
import { EMPTY_RECORD } from "../../../../src/core/record/form-record";
import { reviewForm } from "../../../../src/core/report/review-form/review-form";
import { reviewName, reviewSheet } from "../../../../src/core/report/review-form/sheet";
import { BLANK_SHEET, type Area, type Content, type Sheet } from "../../../../src/core/sheet/sheet";
import type { ReadSheet } from "../../../../src/core/sheet/cells";
import { validate } from "../../../../src/core/validation/validate";
import { atLeast, formOf, rowOf, type Filled, type RowIdea } from "../../validation/sample";
import { coveredBy } from "../covered";

type Line = readonly [RowIdea, Filled];
const line = (id: string, value: number, target = 80): Line => [{ id, name: `指标 ${id}`, test: atLeast(target) }, { value }];

function sheetOf(lines: readonly Line[], language: "zh-CN" | "en-US" = "zh-CN"): Sheet {
  const form = formOf(lines.map(([idea, filled]) => [rowOf(idea), filled]));
  const observations = readObservations(form);
  return reviewSheet("审核表", reviewForm({ recognised: form, observations, ...validate(form, observations), record: EMPTY_RECORD, digest: "7f3a19c2d04e8b61ffff", time: "2026-01-12 10:58" }, language), language);
}

const column = ({ content }: Sheet, { row, column: at, rows }: Area): Content[] => Array.from({ length: rows }, (_, index) => content[row + index]?.[at] ?? null);

test("the chart shows each gap beside the name of its row", () => {
  const sheet = sheetOf([line("a", 60), line("b", 90), line("c", 72), [{ id: "d", test: { kind: "bound", relation: "<=", value: 0, decimals: 0 } }, { value: 3 }]]);
  const [chart] = sheet.charts ?? [];
  if (!chart) throw new Error("no chart");
  expect(column(sheet, chart.categories)).toEqual(["指标 a（城市）", "指标 c（城市）", "d（城市）"]);
  expect(column(sheet, chart.values)).toEqual([0.25, 0.1, null]);
});

test("a form that misses nothing has no chart", () => {
  expect(sheetOf([line("a", 90)]).charts).toEqual([]);
});

test("the chart hides nothing, however many targets are missed, and every row has its height", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 45 }), fc.constantFrom("zh-CN" as const, "en-US" as const), (values, language) => {
    const sheet = sheetOf(values.map((value, index) => line(String(index), value)), language);
    expect(coveredBy(sheet)).toEqual([]);
    expect(sheet.rowHeights).toHaveLength(sheet.content.length);
    const bars = Math.min(30, values.filter((value) => value < 80).length);
    expect(sheet.charts?.map(({ values: of }) => of.rows)).toEqual(bars === 0 ? [] : [bars]);
  }), { numRuns: 40 });
});

test("numbers stand as numbers, and what was typed as it was typed", () => {
  const { content } = sheetOf([line("a", 60), [{ id: "b", name: "文字" }, { value: "约98" }]]);
  expect(content).toContainEqual([1, "指标 a（城市）", "%", "—", "≥ 80 %", 60, "未达标", 20, "●"]);
  expect(content.flat()).toContain("约98");
});

test("a person's own sheet keeps its name, ours is found again in whatever language it was written", () => {
  const asRead = ({ name, content }: Pick<Sheet, "name" | "content">): ReadSheet => {
    const columns = Math.max(...content.map((row) => row.length));
    return { name, visibility: "visible", protected: false, area: { row: 0, column: 0, rows: content.length, columns }, cells: content.map((row) => Array.from({ length: columns }, (_, at) => { const cell = row[at] ?? null; return { value: typeof cell === "object" ? null : cell }; })) };
  };
  const own = asRead({ ...BLANK_SHEET, name: "审核表", content: [["指标填报审核表"], ["我们自己画的"]] });
  expect(reviewName([own])).toEqual({ name: "审核表 (2)", over: false });
  for (const language of ["zh-CN", "en-US"] as const) {
    expect(reviewName([own, asRead({ ...sheetOf([line("a", 60)], language), name: "审核表 (2)" })])).toEqual({ name: "审核表 (2)", over: true });
  }
});
