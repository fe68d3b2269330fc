import * as fc from "fast-check";
import { merge } from "../../../src/core/merge/merge";
import { rollUps } from "../../../src/core/merge/rolled";
import type { Received } from "../../../src/core/merge/submission";
import { mergePaper, mergeSheets } from "../../../src/core/report/merge-sheets/paper";
import { sheetNamer } from "../../../src/core/report/merge-sheets/names";
import type { Content, Sheet } from "../../../src/core/sheet/sheet";
import { coveredBy } from "./covered";
import { expectedArea, request, submission } from "../merge/made";
import type { MergeRequest } from "../../../src/core/merge/sort-out";

const OPTIONS = { taken: [], suffix: "", weight: null, digest: "d", time: "2026-01-05T00:00:00Z", version: "1" };
const ROWS = { "roads|城市": 1, "water|城市": 90, "water.numerator|城市": 90, "water.denominator|城市": 100, "green|城市": 40 };
const FILES = [
  submission({ told: ROWS, targets: ["≥ 2", "≥ 98", "", "", "—"] }),
  submission({ file: "b.xlsx", area: "疏附县", areaCode: "653121", told: { ...ROWS, "roads|城市": 2.5, "green|城市": "notApplicable", "water.numerator|城市": 10, "water.denominator|城市": 10 } }),
];
const LIST = [expectedArea("喀什市", "653101"), expectedArea("疏附县", "653121"), expectedArea("叶城县", "653126")];

function sheets(files: readonly Received[] = FILES, idea: Partial<MergeRequest> = { expected: LIST }): ReadonlyMap<string, Sheet> {
  const merged = merge(files, request(idea));
  return new Map([...mergeSheets(merged, rollUps(merged), OPTIONS)].map((sheet) => [sheet.name, sheet]));
}
const lines = (name: string, from = sheets()): readonly (readonly Content[])[] => from.get(name)?.content ?? [];

test("the sheets stand in the order in which they are read", () => {
  expect([...sheets().keys()]).toEqual(["汇总", "汇总_道路", "汇总_供水", "汇总_绿地", "差距", "差距_地区", "明细", "问题清单", "催报", "冲突", "隔离", "说明"]);
});

test("a missing area stands there and stays blank", () => {
  const roads = lines("汇总_道路");
  expect(roads.slice(7)).toEqual([["653101", "喀什市", "已收", 1, "≥ 2", null, null], ["653121", "疏附县", "已收", 2.5, null, null, null], ["653126", "叶城县", "未报", null, null, null, null]]);
});

test("wholes are formulas over the cells below them, and refused rates say so", () => {
  expect(lines("汇总_道路")[3]).toEqual([null, "合计", null, { formula: "=SUM(D8:D10)", value: 3.5 }, null, null, null]);
  const water = lines("汇总_供水")[3] ?? [];
  expect(water[3]).toEqual({ formula: "=100*SUMPRODUCT(ISNUMBER(H8:H10)*ISNUMBER(J8:J10),H8:H10)/SUMPRODUCT(ISNUMBER(H8:H10)*ISNUMBER(J8:J10),J8:J10)", value: 90.9090909090909 });
  expect(lines("汇总_绿地")[3]?.[3]).toBe("不求平均");
});

test("the bounds of a whole have all the digits of the whole", () => {
  const [first, second = first] = FILES;
  const large = sheets([{ ...first, values: Float64Array.from([12345678, 90, 90, 300, 40]) }, second] as Received[], {});
  expect(lines("汇总_道路", large)[5]?.[3]).toBe("12345680.5");
  expect(lines("汇总_供水", large)[5]?.[3]).toBe("32.2581");
  expect(lines("汇总_道路")[5]?.[3]).toBe("3.5 — …");
});

test("a whole without the plan's own area takes that off the sum of all", () => {
  const files = [submission({ area: "喀什地区", areaCode: "653100", told: { "roads|全地区": 10 } }), submission({ file: "b", told: { "roads|全地区": 4 } })];
  expect(lines("汇总_道路", sheets(files, {}))[3]?.[3]).toEqual({ formula: "=SUM(D8:D9)-D8", value: 4 });
});

test("a whole that no formula gives stands as its number", () => {
  const rows = (rate: number, above: number, below: number) => ({ "water|城市": rate, "water.numerator|城市": above, "water.denominator|城市": below });
  const files = [submission({ told: rows(50, 5, 10) }), submission({ file: "b", area: "疏附县", areaCode: "653121", told: { ...rows(0, 1, 10), "water|城市": "notApplicable" } })];
  expect(lines("汇总_供水", sheets(files, {}))[3]?.[3]).toBe(50);
});

test("the notes balance by formula", () => {
  const notes = lines("说明");
  const files = notes.findIndex(([head]) => head === "文件");
  expect(notes[files]).toEqual(["文件", 2, 2, 0, 0, { formula: `=IF(B${files + 1}=SUM(C${files + 1}:E${files + 1}),"平","不平")`, value: "平" }]);
});

test("the detail has one line an observation, areas of which nothing came have none", () => {
  expect(lines("明细")).toHaveLength(1 + 10);
  expect(lines("明细")[1]).toEqual(["653101", "喀什市", "2025", "roads", "道路长度", "城市", 1, "公里", "reported", "a.xlsx", "填报_2025", "I7"]);
});

test("the sign of the worst finding stands beside its value, and colours it", () => {
  const place = { indicator: "roads", scope: "城市", name: "道路长度", sheet: "填报_2025", cell: "I7" };
  const findings = [{ code: "value/text-number", severity: "info", facts: { text: "1", value: 1 }, place, waived: false }, { code: "value/negative", severity: "error", facts: { value: 1, unit: "公里" }, place, waived: false }] as const;
  const roads = sheets([submission({ told: ROWS, findings })]).get("汇总_道路");
  expect(roads?.content[7]?.[6]).toBe("✖");
  expect(roads?.conditionals[0]).toMatchObject({ formula: "=$G8=\"✖\"", area: { row: 7, column: 3, rows: 3, columns: 1 } });
});

test("the reminder and what was set aside stand in their sheets", () => {
  const from = sheets([...FILES, { kind: "unread", file: "叶城县.xlsx", digest: "x", why: { code: "encrypted", detail: "" } }]);
  expect(lines("催报", from).at(-1)).toEqual(["653126", "叶城县", "", "未报", "", "打开要密码，读不了。", "叶城县.xlsx", "请于__月__日前报送2025年指标填报表。贵单位目前：未报。"]);
  expect(lines("隔离", from).at(-1)).toEqual(["隔离", "叶城县.xlsx", "", "", 0, "打开要密码，读不了。文件名像叶城县。", "请对方去掉“打开密码”后重发。"]);
});

test("a late form came on the day that its office's calendar shows", () => {
  const from = sheets([submission({ told: ROWS, date: "2025-03-01T16:30:00Z" })], { expected: [expectedArea("喀什市", "653101", "2025-03-01T15:59:59Z")] });
  expect(lines("催报", from).at(-1)?.slice(2, 5)).toEqual(["2025-03-01", "迟报", "2025-03-02 00:30"]);
});

test("a row that applies nowhere says so", () => {
  const from = sheets([submission({ told: { "roads|城市": "notApplicable", "green|城市": "notApplicable" } })], {});
  expect(lines("汇总", from).slice(3).map((row) => row.at(-1))).toEqual(["各地区都不适用。", "各地区都不适用。"]);
});

test("the paper is the same whatever the order of files", () => {
  const paper = (files: readonly Received[]) => { const merged = merge(files, request({ expected: LIST })); return mergePaper(merged, rollUps(merged), OPTIONS); };
  expect(paper([...FILES].reverse())).toEqual(paper(FILES));
});

test("names of sheets are short, allowed and different", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("汇总_很长很长很长很长很长很长很长很长很长很长很长很长很长的类别", "a/b:c", "A", "a", "'x'", "😀".repeat(20))), { maxLength: 12 }), fc.constantFrom("", "_2025"), (wanted, suffix) => {
    const name = sheetNamer(["汇总"], suffix);
    const names = wanted.map(name);
    expect(new Set([...names, "汇总"].map((each) => each.toLowerCase())).size).toBe(names.length + 1);
    for (const each of names) expect(each).toMatch(/^(?!')[^[\]:*?/\\]{1,31}$/u);
    for (const each of names) expect(each.endsWith(suffix) && each.length <= 31).toBe(true);
  }));
});

describe("gaps by area", () => {
  const short = (file: string, area: string, gaps: readonly number[]) => ({ ...submission({ file, area, areaCode: null, told: ROWS }), shortfalls: Float64Array.from([...gaps, NaN, NaN, NaN, NaN].slice(0, 5)) });

  it("says how many targets each area misses, the most first, with a chart that shows the same", () => {
    const sheet = sheets([short("a", "甲县", [1, 0]), short("b", "乙县", [1, 2]), short("c", "丙县", [0, 0])], {}).get("差距_地区");
    expect(sheet?.content.slice(3)).toEqual([[1, "", "乙县", 2, 2], [2, "", "甲县", 1, 2], [3, "", "丙县", 0, 2]]);
    expect(sheet?.charts).toMatchObject([{ categories: { row: 3, column: 2, rows: 2 }, values: { row: 3, column: 3, rows: 2 } }]);
  });

  it("draws each bar against the farthest of its row", () => {
    const gaps = lines("差距", sheets([short("a", "甲县", [1, 0]), short("b", "乙县", [4, 2])], {})).slice(3);
    expect(gaps.map((row) => [row[4], row[8]])).toEqual([
      ["乙县", { formula: '=REPT("█",ROUND(20*H4/$H$4,0))', value: "█".repeat(20) }], ["甲县", { formula: '=REPT("█",ROUND(20*H5/$H$4,0))', value: "█".repeat(5) }],
      ["乙县", { formula: '=REPT("█",ROUND(20*H6/$H$6,0))', value: "█".repeat(20) }],
    ]);
  });

  it("gives equal gaps one rank", () => {
    const all = sheets([short("a", "甲县", [4, 0]), short("b", "乙县", [4, 0]), short("c", "丙县", [1, 0])], {});
    expect(lines("差距", all).slice(3).map((row) => row[3])).toEqual([1, 1, 3]);
    expect(lines("差距_地区", all).slice(3).map((row) => row[0])).toEqual([1, 1, 1]);
  });

  it("has no chart where every target is met", () => {
    expect(sheets([short("a", "甲县", [0, 0])], {}).get("差距_地区")?.charts).toBeUndefined();
  });

  it("hides nothing under a chart, however many areas there are", () => {
    fc.assert(fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 50 }), (gaps) => {
      const all = sheets(gaps.map((gap, index) => short(`${index}.xlsx`, `${index}县`, gap === 0 ? [0] : [gap])), {});
      for (const sheet of all.values()) expect(coveredBy(sheet)).toEqual([]);
      expect(all.get("差距_地区")?.charts?.map(({ values }) => values.rows) ?? []).toEqual(gaps.some((gap) => gap > 0) ? [Math.min(30, gaps.filter((gap) => gap > 0).length)] : []);
    }), { numRuns: 15 });
  });
});

test("a preview of rounding stands beside the true figures, and 说明 says that it is one", () => {
  const merged = merge(FILES.map((file, index) => ({ ...file, values: Float64Array.from([index === 0 ? 1.4 : 2.4, 90, 90, 100, 40]) })), request({ expected: LIST }));
  const all = new Map([...mergeSheets(merged, rollUps(merged), { ...OPTIONS, round: 0 })].map((sheet) => [sheet.name, sheet]));
  const preview = all.get("舍位预览")?.content ?? [];
  expect(String(preview[0]?.[0])).toContain("预览（不改数）");
  expect(preview.slice(3).map((row) => row.slice(4))).toEqual([
    ["合计", { formula: "=SUM(F5:F6)", value: 3.8 }, 4, { formula: "=SUM(H5:H6)", value: 4 }, null], ["喀什市", 1.4, 1, 2, 1], ["疏附县", 2.4, 2, 2, null],
  ]);
  expect(all.get("汇总_道路")?.content[7]?.[3]).toBe(1.4);
  expect(lines("说明", all).flat().join()).toContain("舍位平衡只是预览");
  expect(lines("说明").flat().join()).not.toContain("舍位平衡");
});

test("说明 says by what areas were put into size classes", () => {
  expect(lines("说明").flat().join()).toContain("规模（总人口，每 4 倍一档）");
  expect(lines("说明", sheets([submission({ told: { "roads|城市": 1 } })], {})).flat().join()).toContain("没有按规模分档");
});
