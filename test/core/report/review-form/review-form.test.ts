import { EMPTY_RECORD } from "../../../../src/core/record/form-record";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../../../src/adapters/xlsx/reader";
import { catalogue } from "../../../../src/app/catalogue";
import { FORM, checkRead, isForm } from "../../../../src/app/check";
import { reviewPage } from "../../../../src/core/report/review-form/html";
import { reviewForm } from "../../../../src/core/report/review-form/review-form";
import type { Language } from "../../../../src/core/kernel/codes";
import { readObservations } from "../../../../src/core/observation/read";
import { validate } from "../../../../src/core/validation/validate";
import type { Test } from "../../../../src/core/target/target";
import { atLeast, formOf, rowOf, type Filled, type RowIdea } from "../../validation/sample";

function reviewOf(rows: readonly (readonly [RowIdea, Filled])[], language: Language = "zh-CN") {
  const form = formOf(rows.map(([idea, filled]) => [rowOf(idea), filled]));
  const observations = readObservations(form);
  return reviewForm({ recognised: form, observations, ...validate(form, observations), record: EMPTY_RECORD, digest: "7f3a19c2d04e8b61ffff", time: "2026-01-12 10:58" }, language);
}

test("errors come first and keep the form from being sent", () => {
  const { verdict, verdictDetail, errors, rows } = reviewOf([[{ id: "a", name: "普及率", test: atLeast(98) }, { value: 102.3 }], [{ id: "b" }, {}]]);
  expect([verdict, verdictDetail]).toEqual(["还不能上报", "先改 2 处强制错误"]);
  expect(errors).toEqual([
    { cell: "I7", name: "普及率（城市）", value: "102.30", said: "102.30% 大于上限 100%，多 2.30 个百分点", note: "", waived: false },
    { cell: "I8", name: "b（城市）", value: "—", said: "没有填。填数，或在“状态”选不适用、待报", note: "", waived: false },
  ]);
  expect(rows.map(({ number, actual, met, sign }) => [number, actual, met, sign])).toEqual([[1, "102.30", "未能判定", "error"], [2, "—", "未填", "error"]]);
});

test("a missed target shows the way gone only from the area's own baseline", () => {
  const missed = (baselineArea: string) => reviewOf([[{ id: "density", name: "路网密度", unit: "km/km2", baseline: 5.8, baselineArea, test: atLeast(7, 1) }, { value: 6.42 }]]).missed[0];
  expect(missed("喀什市")).toMatchObject({ cell: "I7", name: "路网密度（城市）", unit: "公里/平方公里", baseline: "5.80", actual: "6.42", target: "≥ 7.0", gap: "0.58", done: expect.closeTo(0.5167, 3), share: expect.closeTo(0.0829, 4) });
  expect(missed("全区")).toMatchObject({ baseline: "5.80", done: null });
});

test("a clean form may be sent", () => {
  expect(reviewOf([[{ id: "a", test: atLeast(98) }, { value: 99.25 }]])).toMatchObject({ verdict: "可以上报", verdictDetail: "无强制错误，没有要核实的", errors: [], warnings: [], missed: [] });
});

test("the page escapes whatever stood in the workbook, runs nothing and loads nothing", () => {
  const page = reviewPage([reviewOf([[{ id: "a", name: "<script>alert(1)</script>" }, { value: '"><img src=x onerror=alert(1)>', note: "</td><b>" }]])], "zh-CN");
  expect(page).not.toMatch(/<script|<img|<b>$|onerror=alert\(1\)>/u);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/https?:|url\(|@import|<link/u);
});

test("the sample's page: one heading, every row, and its numbers", () => {
  const checked = checkRead(readXlsx(readFileSync(path.resolve(__dirname, "../../../../assets/sample.xlsx")), { namespaces: FORM.namespaces }), catalogue());
  if (!isForm(checked)) throw new Error("the sample is no form");
  const page = reviewPage([reviewForm({ ...checked, digest: "0".repeat(64), time: "2026-01-12 10:58" }, "zh-CN")], "zh-CN");
  expect(page.match(/<h1>/gu)).toHaveLength(1);
  expect(page.match(/<tr><td class="n quiet">/gu)).toHaveLength(checked.observations.length);
  expect(page).toContain("数据指纹 0000 0000 0000 0000");
  expect(page.match(/<rect x=/gu)).toHaveLength(5);
});

test("gaps are compared as shares of the bound that they are gaps to; a target of 0 gives none", () => {
  const shareOf = (test: Test, value: number) => reviewOf([[{ id: "a", test }, { value }]]).missed.map(({ share }) => share);
  expect(shareOf(atLeast(80), 60)).toEqual([0.25]);
  expect(shareOf({ kind: "bound", relation: "<=", value: 10, decimals: 0 }, 12)).toEqual([0.2]);
  expect(shareOf({ kind: "range", low: 50, high: 80, decimals: 0 }, 84)).toEqual([0.05]);
  expect(shareOf({ kind: "bound", relation: "<=", value: 0, decimals: 0 }, 3)).toEqual([null]);
});

test("categories add up, and name the gap that is largest for its target", () => {
  const { categories } = reviewOf([[{ id: "a", name: "甲", test: atLeast(80) }, { value: 60 }], [{ id: "b", name: "乙", test: atLeast(10) }, { value: 9 }], [{ id: "c", test: atLeast(10) }, { value: 11 }], [{ id: "d", test: atLeast(10) }, {}]]);
  expect(categories).toMatchObject([{ expected: 4, met: 1, missed: 2, rest: 1, farthest: { name: "甲（城市）", share: 0.25 } }]);
});

test("both languages say the same numbers", () => {
  const rows = [[{ id: "a", name: "甲", test: atLeast(80) }, { value: 60 }], [{ id: "b" }, { value: 102.3 }]] as const;
  const [chinese, english] = (["zh-CN", "en-US"] as const).map((language) => reviewPage([reviewOf(rows, language)], language)) as [string, string];
  const numbers = (page: string) => page.slice(page.indexOf("<main>")).replace(/<small>[^<]*<\/small>/gu, "").match(/\d+(\.\d+)?%?/gu);
  expect(english).toContain("Not ready to submit");
  expect(english).not.toMatch(/未达标|强制|差距|实际值|说明|核实/u);
  expect(numbers(english)?.length).toBe(numbers(chinese)?.length);
});
