import { readXlsx } from "../../src/adapters/xlsx/reader";
import { patchXlsx, type CellChange } from "../../src/adapters/xlsx/patch";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { checkRead, FORM } from "../../src/app/check";
import { catalogue } from "../../src/app/catalogue";
import { makeTemplate } from "../../src/core/template/make";
import { renderTemplate } from "../../src/core/template/render";

const SHEET = "填报_2025";

function form(version?: string): Uint8Array {
  const made = makeTemplate(catalogue(), { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "city", period: "2025" });
  if (!made.ok) throw new Error("no template");
  return writeXlsx(renderTemplate(version === undefined ? made.value : { ...made.value, version }), { created: "2026-11-25T00:00:00Z" });
}

/** What is said of the structure of a form after cells were changed, as code, cell and facts. */
function said(cells: readonly Omit<CellChange, "sheet">[], bytes = form()) {
  const changed = cells.length === 0 ? bytes : patchXlsx(bytes, { cells: cells.map((cell) => ({ sheet: SHEET, ...cell })) });
  const { findings } = checkRead(readXlsx(changed, { namespaces: FORM.namespaces }), catalogue());
  return findings.filter(({ code }) => code.startsWith("structure/")).map(({ code, severity, place, facts }) => [code, severity, place?.cell, facts]);
}

test("a form that nobody touched says nothing of its structure", () => { expect(said([])).toEqual([]); });

test.each<[string, Omit<CellChange, "sheet">, readonly unknown[]]>([
  ["a name", { cell: "C7", value: "供水率" }, ["structure/label-changed", "warning", "C7", { head: "指标", found: "供水率", expected: "城镇公共供水普及率" }]],
  ["a scope", { cell: "D7", value: "全县" }, ["structure/label-changed", "warning", "D7", { head: "范围", found: "全县", expected: "城市" }]],
  ["a unit", { cell: "E7", value: "‰" }, ["structure/unit-changed", "warning", "E7", { head: "计量单位", found: "‰", expected: "%" }]],
  ["a target as published", { cell: "G7", value: "城市95%" }, ["structure/target-changed", "warning", "G7", { head: "目标（原文）", found: "城市95%", expected: "城市99%、县城98%以上" }]],
  ["a target as read", { cell: "H7", value: "≥ 90 %" }, ["structure/target-changed", "warning", "H7", { head: "目标（读作）", found: "≥ 90 %", expected: "≥ 99 %" }]],
  ["a formula by a word", { cell: "L7", value: "达标" }, ["structure/formula-overwritten", "error", "L7", { head: "达标情况", found: "达标", expected: expect.stringMatching(/^=IF/) }]],
  ["a formula by nothing", { cell: "M7", value: null }, ["structure/formula-overwritten", "error", "M7", { head: "差距", found: "", expected: expect.stringMatching(/^=IF/) }]],
  ["a row below the form", { cell: "I30", value: 12 }, ["structure/row-unknown", "warning", "I30", { text: "", value: "12" }]],
])("%s that was changed is found at its cell", (_, change, expected) => { expect(said([change])).toEqual([expected]); });

test("spaces and line breaks are no change, and a formula with another result is none", () => {
  expect(said([{ cell: "C7", value: " 城镇公共\n供水普及率" }, { cell: "L7", value: "达标", formula: '=IF(I7="","未填","达标")' }])).toEqual([]);
});

test("a row whose key and label are gone is missing, and its value is nobody's", () => {
  expect(said([{ cell: "C8", value: "别的" }, { cell: "O8", value: "" }, { cell: "I8", value: 8.5 }])).toEqual([
    ["structure/row-unknown", "warning", "I8", { text: "别的", value: "8.5" }], ["structure/row-missing", "error", "", { name: "城市公共供水管网漏损率" }],
  ]);
});

test.each<[string, Omit<CellChange, "sheet">, readonly unknown[]]>([
  ["a head without which nothing could be read", { cell: "I6", value: "数值" }, ["structure/label-changed", "warning", "I6", { head: "表头", found: "数值", expected: "实际值" }]],
  ["a head that is only shown", { cell: "E6", value: null }, ["structure/label-changed", "warning", "E6", { head: "表头", found: "", expected: "计量单位" }]],
])("%s is known by its neighbours, and the form is read all the same", (_, change, expected) => { expect(said([change])).toEqual([expected]); });

test("two heads side by side, or most of them, that are gone are not guessed at", () => {
  expect(said([{ cell: "I6", value: "甲" }, { cell: "J6", value: "乙" }]).map(([code]) => code)).toEqual(["structure/not-a-template"]);
  expect(said([{ cell: "G6", value: "甲" }, { cell: "H6", value: "乙" }])).toEqual([]);
  expect(said(["C6", "E6", "G6", "I6", "K6", "M6"].map((cell) => ({ cell, value: "甲" }))).map(([code]) => code)).toEqual(["structure/not-a-template"]);
});

test("an older template is read and nothing held against its texts; a newer one stops", () => {
  expect(said([{ cell: "E7", value: "‰" }], form("0"))).toEqual([["structure/version-older", "info", "", { version: "0", current: expect.any(String) }]]);
  expect(said([], form("99")).map(([code, severity]) => [code, severity])).toEqual([["structure/version-unknown", "error"]]);
  expect(said([], form("draft")).map(([code, severity]) => [code, severity])).toEqual([["structure/version-unknown", "error"]]);
});
