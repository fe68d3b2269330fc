import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../../src/app/catalogue";
import type { Plan } from "../../../src/core/catalogue/indicator";
import { parseTarget } from "../../../src/core/target/parse";

const PLAN_TEXT = path.resolve(__dirname, "../../../../shared/plans/000-xinjiang-municipal-infrastructure-14fyp.txt");

function planOf(id: string): Plan {
  const plan = catalogue().plans.find((candidate) => candidate.id === id);
  if (plan === undefined) throw new Error(`no plan ${id}`);
  return plan;
}

const plan = planOf("xj-muni-14");
const targets = plan.figures.filter(({ kind, place }) => kind === "target" && place.startsWith("表2-1 "));

describe("the catalogue's xj-muni-14", () => {
  it("has the form of 表2-1: 17 published indicators, 水质检测能力 as three", () => {
    expect(plan.form).toHaveLength(19);
    expect(new Set(plan.form).size).toBe(19);
    expect(plan.form.filter((id) => id.startsWith("water-testing-"))).toHaveLength(3);
    expect(plan.form).toEqual(plan.indicators.slice(0, 19).map(({ id }) => id));
  });

  it("has 33 targets, one for each clause of 表2-1", () => {
    expect(targets).toHaveLength(33);
    const expressions = new Map(targets.map(({ name, published }) => [`${name}|${published}`, published]));
    const clauses = [...expressions.values()].flatMap((published) => parseTarget(published).clauses);
    // 月检42项 stands for two scopes that its cell names before it; alone it is one clause.
    expect(clauses).toHaveLength(targets.length - 1);
    for (const id of plan.form) expect(targets.some(({ indicator }) => indicator === id)).toBe(true);
  });

  it("has three figures for each of the thirty rows of 表1-1 and 表1-2", () => {
    const of = (table: string, kind: string) => plan.figures.filter((figure) => figure.place.startsWith(`${table} `) && figure.kind === kind);
    for (const table of ["表1-1", "表1-2"]) {
      expect(of(table, "actual")).toHaveLength(30);
      expect(of(table, "change")).toHaveLength(15);
    }
  });

  it("has 21 targets outside 表2-1, in two chapters, none in a scope that the form has rows for", () => {
    const others = plan.figures.filter((figure) => figure.kind === "target" && !targets.includes(figure));
    expect(others).toHaveLength(21);
    expect(new Set(others.map(({ place }) => place.slice(0, 2)))).toEqual(new Set(["二、", "三、"]));
    const inForm = others.filter(({ indicator }) => plan.form.includes(indicator)).map(({ scope }) => plan.scopes.find(({ name }) => name === scope));
    expect(inForm).toEqual([{ name: "城镇供水厂" }, { name: "地州市人民政府（行署）所在城市" }, { name: "自治区城市供水监督检测网各地分站" }]);
  });

  it("wants less of leakage and of ways to go", () => {
    expect(plan.indicators.filter(({ direction }) => direction === "down").map(({ id }) => id)).toEqual([
      "water-leakage", "activity-circle", "sewage-gap-areas", "distance-to-green", "distance-to-park",
    ]);
  });

  it.each([
    ["water-coverage", "城市", 99.24], ["water-coverage", "县城", 98.05], ["sewage-treatment", "城市", 98.04], ["reclaimed-water-use", "城市", 36.57],
    ["reclaimed-water-use", "县城", 29.52], ["sludge-disposal", "城市", 100], ["sludge-disposal", "县城", 99.24], ["road-density", "城市", 5.8], ["road-density", "县城", 6.57],
    ["road-area-ratio", "城市", 12.71], ["gas-coverage", "城市", 98.64], ["waste-harmless-treatment", "城市", 99.12], ["waste-incineration-share", "城市", 12.46],
    ["green-space-ratio", "城市", 35.88], ["park-service-coverage", "城市", 77.22], ["park-area-per-person", "城市", 13.19], ["clean-heating", "城市", undefined],
  ])("gives %s in %s the baseline %d first", (id, scope, value) => {
    const indicator = plan.indicators.find((candidate) => candidate.id === id);
    const series = indicator?.baselineIndicator ?? id;
    const baseline = plan.figures.find((figure) => figure.kind === "actual" && figure.indicator === series && figure.scope === scope && figure.period === plan.baseYear);
    expect(baseline?.value).toBe(value);
  });
});

describe("xj-muni-14, copied from the printed plan by eye", () => {
  it.each([
    ["municipal-investment", "全区", "cumulative", "2016-2020", "cumulative", 1800, "亿元"],
    ["municipal-investment-per-year", "全区", "actual", "2016-2020", "=", 364.96, "亿元"],
    ["water-supplied", "城镇", "actual", "2020", "=", 119075.71, "万立方米"],
    ["gas-users", "全区", "actual", "2020", "approx", 1040, "万人"],
    ["waste-treatment", "城镇", "change", "2015-2020", "relative", 4.23, "个百分点"],
    ["road-density", "县城", "change", "2015-2020", "relative", 0.32, "km/km2"],
    ["sludge-treatment", "县城", "actual", "2020", "=", 98.55, "%"],
    ["waste-sorting-pilot-cities", "全区", "actual", "2020", "=", 7, "个"],
    ["garden-cities-national", "兵团", "actual", "2020", "=", 4, "个"],
    ["dubai-habitat-prizes", "全区", "actual", "2020", "=", 1, "个"],
    ["sewage-plant-load", "全区", "actual", "2020", ">=", 70, "%"],
    ["water-saving-cities-regional", "设市城市", "target", "2025", "=", 17, "个"],
    ["water-saving-cities-regional", "地州市", "target", "2025", ">=", 1, "个"],
    ["clean-coal-boiler-houses", "奎-独-乌", "target", "2025", "=", 100, "%"],
    ["gas-boiler-efficiency", "全区", "target", "2025", ">=", 95, "%"],
    ["charging-parking-share", "", "target", "2025", ">=", 10, "%"],
    ["water-rescue-vehicles", "乌鲁木齐市", "actual", "2020", "=", 7, "辆"],
    ["waste-incineration-builds", "全区", "target", "2025", "=", 10, "座"],
  ])("has %s in %s, %s of %s: %s %d %s", (indicator, scope, kind, period, relation, value, unit) => {
    expect(plan.figures).toContainEqual(expect.objectContaining({ indicator, scope, kind, period, relation, value, unit }));
  });

  it("has the range of 三、（四）2. and the coverage of 一、（一）第5段", () => {
    expect(plan.figures).toContainEqual(expect.objectContaining({ indicator: "joint-incineration-radius", relation: "between", low: 50, high: 70, unit: "公里" }));
    const coverage = plan.figures.filter(({ indicator }) => indicator === "waste-treatment-coverage");
    expect(coverage.map(({ scope, relation }) => [scope, relation])).toEqual([["城镇", "qualitative"], ["县城", "qualitative"]]);
  });
});

// The plans are not ours to ship, so a checkout without them passes this over and says so.
const withPlans = existsSync(PLAN_TEXT) ? describe : describe.skip;
if (!existsSync(PLAN_TEXT)) console.warn("The published plans are not beside this repository (../shared/plans): their words are not compared.");

withPlans("xj-muni-14 beside the published plan", () => {
  const text = existsSync(PLAN_TEXT) ? readFileSync(PLAN_TEXT, "utf8") : "";

  it("finds every name of a form's indicator there, apart from what tells the three 水质检测能力 apart", () => {
    const names = plan.indicators.filter(({ id }) => plan.form.includes(id)).map(({ name }) => name.replace(/（[日月年]检）$/u, ""));
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it("finds the units of the tables there beside their indicators", () => {
    const inTables = plan.indicators.filter(({ id, unit }) => unit !== "项" && plan.figures.some(({ indicator, place }) => indicator === id && place.startsWith("表")));
    expect(inTables).toHaveLength(24);
    for (const { name, unitPublished } of inTables) expect(text.includes(`${name}（${unitPublished}）`) ? "" : `${name}（${unitPublished}）`).toBe("");
  });
});
