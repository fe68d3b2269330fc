import { makeTemplate } from "../../../src/core/template/make";
import { renderTemplate } from "../../../src/core/template/render";
import { layOut } from "../../../src/core/template/layout";
import { featurePlan, figure, formOf, indicator } from "../../fixtures/feature-plan";

const population = { name: "城区人口+城区暂住人口", unit: "万人" };
const rate = (id: string, numerator: string) => indicator(id, { formula: { numerator: { name: numerator, unit: "万人" }, denominator: population, factor: 100, source: "统计报表制度" } });

describe("components", () => {
  const plan = featurePlan([rate("water", "用水人口"), indicator("plain"), rate("gas", "用气人口")], ["water", "plain", "gas"].map((id) => figure({ indicator: id, published: "98%" })));
  const template = formOf(plan, { components: true });
  it("stand directly below each rate that has a formula, with their own keys and no target", () => {
    expect(template.rows.map(({ key }) => key)).toEqual(["water|全市", "water.numerator|全市", "water.denominator|全市", "plain|全市", "gas|全市", "gas.numerator|全市", "gas.denominator|全市"]);
    expect(template.rows.map(({ indicator: { name, unit } }) => `${name} ${unit}`).slice(1, 3)).toEqual(["用水人口 万人", "城区人口+城区暂住人口 万人"]);
    expect(template.rows.filter(({ part }) => part).every(({ targets, readings }) => targets.length + readings.length === 0)).toBe(true);
  });
  it("are said as a formula where the rate is filled in, and are no condition for it", () => {
    const { columns } = layOut(template);
    const prompt = renderTemplate(template).sheets[0].validations.find(({ area }) => area.row === 6 && area.column === columns["实际值"])?.prompt?.text;
    expect(prompt).toContain("用水人口 ÷ （城区人口+城区暂住人口） × 100");
  });
  it("are not there unless asked for", () => {
    expect(formOf(plan).rows).toHaveLength(3);
  });
});

describe("one unit's tasks", () => {
  const plan = featurePlan([indicator("a"), indicator("b")], [
    figure({ indicator: "a", published: "98%", lead: "地区卫健委", responsible: "各县市人民政府负责具体落实" }),
    figure({ indicator: "b", published: "98%", lead: "地区人社局、民政局按职责分工牵头负责", responsible: "各县市人民政府、经济开发区具体落实" }),
  ]);
  const keys = (responsible: string) => formOf(plan, { responsible }).rows.map(({ key }) => key);
  it.each([["民政局", ["b|全市"]], ["地区卫健委", ["a|全市"]], ["各县市人民政府", ["a|全市", "b|全市"]]])("of %s are %j", (unit, expected) => {
    expect(keys(unit)).toEqual(expected);
  });
  it("lists the units when there is none of that name", () => {
    expect(makeTemplate({ plans: [plan] }, { plan: "feature", area: "测试市", areaCode: null, areaType: "city", period: "2028", responsible: "教育局" })).toEqual({
      ok: false, faults: [{ code: "unit-unknown", given: "教育局", known: ["地区卫健委", "各县市人民政府", "地区人社局", "民政局", "经济开发区"] }],
    });
  });
});
