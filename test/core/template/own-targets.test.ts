import { testText } from "../../../src/core/template/messages";
import { readTargetLines } from "../../../src/core/template/own-targets";
import { renderTemplate } from "../../../src/core/template/render";
import { layOut } from "../../../src/core/template/layout";
import { featurePlan, figure, formOf, indicator, rowAt } from "../../fixtures/feature-plan";

const plan = featurePlan([indicator("water", { name: "供水普及率", aliases: ["自来水普及率"] }), indicator("loss", { name: "漏损率", direction: "down", aliases: ["自来水普及率二"] })], [
  figure({ indicator: "water", published: "99%以上" }), figure({ indicator: "water", published: "98%", scope: "各县市" }), figure({ indicator: "loss", published: "10%" }),
]);
const read = (indicatorText: string, target: string, scope = "") => readTargetLines(plan, [{ line: 7, indicator: indicatorText, scope, target }]);

describe("a line of own targets", () => {
  it.each([["water", "全市"], ["供水普及率", "全市"], ["自来水普及率", "全市"]])("finds the indicator by id, name or another name: %s", (text, scope) => {
    expect(read(text, "≥ 99.5%", scope)).toEqual({ ok: true, value: [{ indicator: "water", scope: "全市", text: "≥ 99.5%" }] });
  });
  it("without a scope stands for each that the indicator has", () => {
    expect(read("water", "97")).toMatchObject({ ok: true, value: [{ scope: "全市" }, { scope: "各县市" }] });
  });
  it.each([
    ["nowhere", "97", "", "indicator-unknown", "nowhere"], ["water", "97", "县城", "scope-unknown", "县城"], ["water", "看情况", "", "unreadable", "看情况"], ["water", "", "", "unreadable", ""],
    ["water", "9公里", "", "unreadable", "9公里"], ["water", "97%或98%", "", "unreadable", "97%或98%"], ["water", "9".repeat(300), "", "too-long", "9".repeat(200)],
  ])("says why it cannot take %s %s %s", (text, target, scope, code, found) => {
    expect(read(text, target, scope)).toMatchObject({ ok: false, faults: [{ code, line: 7, found }] });
  });
  it("takes none twice", () => {
    const line = { line: 2, indicator: "water", scope: "全市", target: "97" };
    expect(readTargetLines(plan, [line, { ...line, line: 3 }])).toMatchObject({ ok: false, faults: [{ code: "twice", line: 3 }] });
  });
});

describe("a row with a target of its own", () => {
  const targets = [{ indicator: "water", scope: "全市", text: "99.5%" }, { indicator: "loss", scope: "全市", text: "控制在9%以内" }];
  const template = formOf(plan, { area: "甲县", targets });
  it("is judged by it, though the plan's would be the whole's alone; the plan's words stay", () => {
    const row = rowAt(template, "water|全市");
    expect([testText(row), row.published, row.own, row.unjudged]).toEqual(["≥ 99.5 %", "99%以上", "99.5%", undefined]);
    expect(testText(rowAt(template, "loss|全市"))).toBe("≤ 9 %");
  });
  it("shows it in 分解目标, and at 目标（读作） says both", () => {
    const [form] = renderTemplate(template).sheets;
    const { all, columns } = layOut(template);
    expect(form.content[6]?.[all.findIndex(({ head }) => head === "分解目标")]).toBe("99.5%");
    expect(form.validations.find(({ area }) => area.row === 6 && area.column === columns["目标（读作）"])?.prompt?.text).toContain("按分解目标“99.5%”；规划目标 ≥ 99");
  });
  it("leaves the other rows to the plan", () => {
    expect(rowAt(template, "water|各县市").own).toBeUndefined();
  });
});
