import { catalogue } from "../../../src/app/catalogue";
import { makeTemplate, periodsOf } from "../../../src/core/template/make";
import type { Template, TemplateRequest } from "../../../src/core/template/template";
import { testText } from "../../../src/core/template/messages";

const kashgar: TemplateRequest = { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "both", period: "2025" };

function made(change: Partial<TemplateRequest> = {}): Template {
  const result = makeTemplate(catalogue(), { ...kashgar, ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

const row = (template: Template, name: string, scope: string) => template.rows.find((candidate) => candidate.indicator.name === name && candidate.scope === scope);

describe("the form of 表2-1", () => {
  it.each([["city", 19], ["county", 15], ["both", 34]] as const)("has for %s %i rows", (areaType, rows) => {
    expect(made({ areaType }).rows).toHaveLength(rows);
  });

  it("has a key of its own for each row", () => {
    const keys = made().rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ["城镇公共供水普及率", "城市", "≥ 99"], ["城镇公共供水普及率", "县城", "≥ 98"],
    ["城市公共供水管网漏损率", "城市", "≤ 10"],
    ["城镇供水水质检测能力（日检）", "县城", "≥ 10"], ["城镇供水水质检测能力（月检）", "城市", "≥ 42"], ["城镇供水水质检测能力（年检）", "城市", "≥ 106"],
    ["城镇排水管网收集率", "县城", "≥ 97"], ["城镇污水处理率", "县城", "≥ 95"], ["污泥无害化处置率", "城市", "≥ 100"],
    ["城市建成区路网密度", "城市", "≥ 7.0"], ["城市建成区路网密度", "县城", "≥ 8.0"], ["城市建成区道路面积率", "城市", "≥ 15"],
    ["清洁取暖率", "城市", "≥ 50"], ["清洁取暖率", "县城", "≥ 50"], ["生活垃圾焚烧处理能力占比", "城市", "≥ 30"],
    ["建成区绿地率", "县城", "≥ 36"], ["公园绿地服务半径覆盖率", "县城", "≥ 75"], ["人均公园绿地面积", "县城", "≥ 17"], ["园林城镇比例", "县城", "≥ 100"],
  ])("tests %s in %s as %s", (name, scope, test) => {
    const found = row(made(), name, scope);
    expect(found && testText(found)).toBe(found?.indicator.unit === "%" ? `${test} %` : test);
  });

  it.each([
    ["城市公共供水管网漏损率", "县城"], ["城镇供水水质检测能力（年检）", "县城"], ["城市建成区道路面积率", "县城"], ["生活垃圾焚烧处理能力占比", "县城"],
  ])("has no row for %s in %s", (name, scope) => {
    expect(row(made(), name, scope)).toBeUndefined();
  });

  it("reads 缺水性城市 as a second reading of the 城市 row", () => {
    expect(row(made(), "城镇再生水利用率", "城市")?.readings.map(({ scope }) => scope)).toEqual(["城市", "缺水性城市"]);
  });

  it.each([
    ["城镇公共供水普及率", "城市", 99.24], ["城镇公共供水普及率", "县城", 98.05], ["城镇污水处理率", "城市", 98.04], ["城镇污水处理率", "县城", 95.87],
    ["城镇再生水利用率", "城市", 36.57], ["城镇再生水利用率", "县城", 29.52], ["污泥无害化处置率", "城市", 100], ["污泥无害化处置率", "县城", 99.24],
    ["城市建成区路网密度", "城市", 5.8], ["城市建成区路网密度", "县城", 6.57], ["城市建成区道路面积率", "城市", 12.71],
    ["城镇燃气普及率", "城市", 98.64], ["城镇燃气普及率", "县城", 94.63], ["生活垃圾无害化处理率", "城市", 99.12], ["生活垃圾无害化处理率", "县城", 97.7],
    ["生活垃圾焚烧处理能力占比", "城市", 12.46], ["建成区绿地率", "城市", 35.88], ["建成区绿地率", "县城", 35.11],
    ["公园绿地服务半径覆盖率", "城市", 77.22], ["人均公园绿地面积", "城市", 13.19], ["人均公园绿地面积", "县城", 15.12],
  ])("starts %s in %s from %d, of the whole region", (name, scope, value) => {
    expect(row(made(), name, scope)?.baseline).toMatchObject({ value, period: "2020", area: "全区" });
  });

  it.each([["城市公共供水管网漏损率", "城市"], ["清洁取暖率", "城市"], ["城镇排水管网收集率", "县城"], ["公园绿地服务半径覆盖率", "县城"], ["园林城镇比例", "城市"]])(
    "has no baseline for %s in %s", (name, scope) => {
      const found = row(made(), name, scope);
      expect(found).toBeDefined();
      expect(found?.baseline).toBeUndefined();
    });

  it("says so where the published series has another name", () => {
    expect(row(made(), "城镇再生水利用率", "城市")?.baseline?.name).toBe("生活污水再生利用率");
  });
});

describe("what cannot be made", () => {
  it("names the plans it knows", () => {
    expect(makeTemplate(catalogue(), { ...kashgar, plan: "nowhere" })).toMatchObject({ ok: false, faults: [{ code: "plan-unknown", given: "nowhere" }] });
  });
  it("names the years it knows", () => {
    expect(makeTemplate(catalogue(), { ...kashgar, period: "2019" })).toMatchObject({ ok: false, faults: [{ code: "period-unknown", known: ["2020", "2021", "2022", "2023", "2024", "2025"] }] });
  });
  it("counts years from the base year to the last horizon", () => {
    const [plan] = catalogue().plans;
    expect(plan && periodsOf(plan)).toHaveLength(6);
  });
});
