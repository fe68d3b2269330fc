import { testText } from "../../../src/core/template/messages";
import { layOut } from "../../../src/core/template/layout";
import { renderTemplate } from "../../../src/core/template/render";
import { featurePlan, figure, formOf, indicator, rowAt } from "../../fixtures/feature-plan";

const heads = (template: ReturnType<typeof formOf>) => layOut(template).all.map(({ head }) => head);

describe("targets for several years", () => {
  const both = featurePlan([indicator("a"), indicator("b")], [
    figure({ indicator: "a", published: "95%" }), figure({ indicator: "a", published: "98%", period: "2035" }), figure({ indicator: "b", published: "60%" }),
  ]);
  it.each([["2025", "≥ 95 %", "2030"], ["2029", "≥ 95 %", "2030"], ["2030", "≥ 95 %", "2030"], ["2031", "≥ 98 %", "2035"], ["2035", "≥ 98 %", "2035"]])("in %s the nearest one ahead governs: %s of %s", (period, test, due) => {
    const row = rowAt(formOf(both, { period }), "a|全市");
    expect([testText(row), row.due]).toEqual([test, due]);
  });
  it("has none for a year after the last one", () => {
    const row = rowAt(formOf(both, { period: "2031" }), "b|全市");
    expect([testText(row), row.due, row.published, row.readings]).toEqual(["—", undefined, "", []]);
  });
  it("shows each year in a column of its own", () => {
    const template = formOf(both);
    const { all } = layOut(template);
    const row = renderTemplate(template).sheets[0].content[6] ?? [];
    expect(all.flatMap(({ head }, index) => (head.endsWith("年目标") ? [[head, row[index]]] : []))).toEqual([["2030年目标", "95%"], ["2035年目标", "98%"]]);
  });
  it("takes a task of 2024 for no target of 2025 where each year has its own", () => {
    const yearly = featurePlan([indicator("a")], [figure({ indicator: "a", published: "6所", period: "2024" })], { baseYear: "2023", horizon: ["2024", "2025"] });
    expect(rowAt(formOf(yearly, { period: "2025" }), "a|全市").readings).toEqual([]);
    expect(rowAt(formOf(yearly, { period: "2024" }), "a|全市").due).toBe("2024");
    expect(heads(formOf(yearly, { period: "2025" }))).toContain("2024年目标");
  });
});

describe("what several years bring together", () => {
  const plan = featurePlan([indicator("life", { unit: "岁", unitPublished: "岁" }), indicator("growth")], [
    figure({ indicator: "life", published: "77", unit: "岁", unitPublished: "岁", nature: "预期性" }),
    figure({ indicator: "life", published: "﹝0.6﹞", unit: "岁", unitPublished: "岁", kind: "cumulative", relation: "cumulative", period: "2026-2030" }),
    figure({ indicator: "growth", published: "高于GDP增长", relation: "relative", period: "2026-2030", nature: "约束性" }),
  ], { horizon: ["2030"] });
  it("stands in a column of its own beside the year's target, with the nature of each", () => {
    const [life, growth] = renderTemplate(formOf(plan)).sheets[0].content.slice(6);
    const at = (head: string) => heads(formOf(plan)).indexOf(head);
    expect([life?.[at("目标（原文）")], life?.[at("年均/累计目标")], life?.[at("属性")]]).toEqual(["77", "﹝0.6﹞", "预期性"]);
    expect([growth?.[at("目标（读作）")], growth?.[at("年均/累计目标")], growth?.[at("属性")]]).toEqual(["高于GDP增长", "高于GDP增长", "约束性"]);
  });
  it("is not held against one year's value", () => {
    expect(rowAt(formOf(plan), "growth|全市").unjudged).toBe("span");
    expect(rowAt(formOf(plan), "life|全市").unjudged).toBeUndefined();
  });
  it("a span before the plan is history, no target", () => {
    const past = featurePlan([indicator("a")], [figure({ indicator: "a", published: "﹝17.7﹞", kind: "cumulative", relation: "cumulative", period: "2021-2025" })]);
    expect(formOf(past).rows).toEqual([]);
  });
});

describe("units", () => {
  const counted = (unit: string) => featurePlan([indicator("people", { unit: "人", unitPublished: "人" })], [figure({ indicator: "people", published: `3${unit}`, unit, unitPublished: unit })]);
  it("reads a target in the row's unit: 3万人 is 30000 人", () => {
    expect(rowAt(formOf(counted("万人")), "people|全市").readings[0]?.test).toMatchObject({ value: 30000 });
  });
  it("never compares what measures something else", () => {
    expect(rowAt(formOf(counted("公里")), "people|全市").readings[0]?.test).toBeUndefined();
  });
});

describe("columns", () => {
  it("are the fixed ones alone where nothing else is needed", () => {
    const plain = featurePlan([indicator("a")], [figure({ indicator: "a", published: "95%" })], { horizon: ["2030"] });
    expect(heads(formOf(plain))).toHaveLength(15);
  });
  it("keep the fixed heads in their order whatever stands between", () => {
    const rich = featurePlan([indicator("a"), indicator("b")], [
      figure({ indicator: "a", published: "95%", lead: "住建局", responsible: "甲县", nature: "预期性" }), figure({ indicator: "b", published: "控制在下达指标内", relation: "deferred" }),
      figure({ indicator: "a", published: "80%", kind: "actual", period: "2025" }),
    ]);
    const own = [{ indicator: "a", scope: "全市", text: "96%" }];
    const template = formOf(rich, { targets: own });
    expect(heads(template)).toEqual([
      "序号", "类别", "指标", "范围", "计量单位", "牵头单位", "责任单位", "基期值", "2030年目标", "目标（原文）", "分解目标", "目标（读作）", "属性", "2028年路径值", "上级下达指标",
      "实际值", "状态", "填报说明", "达标情况", "差距", "审核提示", "标识",
    ]);
  });
});
