import { loadCatalogue } from "../../../src/core/catalogue/load";

const indicator = { id: "coverage", name: "普及率", category: "供水", unit: "%", unitPublished: "％", direction: "up", minimum: 0, maximum: 100, decimals: 2 };
const figure = {
  plan: "p-1", indicator: "coverage", name: "普及率", scope: "城市", kind: "target", period: "2025", published: "99%", relation: "=", value: 99,
  unit: "%", unitPublished: "%", place: "表1",
};
const plan = {
  id: "p-1", title: "规划", shortTitle: "规划", issuer: "厅", area: "全区", baseYear: "2020", horizon: ["2025"], table: "表1", version: "1",
  scopes: [{ name: "城市", areaType: "city" }], indicators: [indicator], form: ["coverage"], figures: [figure],
};

function faults(...documents: unknown[]): string[] {
  const result = loadCatalogue(documents);
  return result.ok ? [] : result.faults.map(({ code, plan: of, path, found }) => `${of} ${path} ${code} ${found}`);
}

describe("loadCatalogue", () => {
  it("loads plans in order, as they stand, and says of each indicator how it rolls up", () => {
    const loaded = { ...plan, indicators: [{ ...indicator, rollUp: "ratio" }] };
    expect(loadCatalogue([plan, { ...plan, id: "p-2", figures: [] }])).toEqual({ ok: true, value: { plans: [loaded, { ...loaded, id: "p-2", figures: [] }] } });
  });

  it.each<[string, unknown, string]>([
    ["no plan at all", 7, "#0  shape invalid_type"],
    ["a missing key", { ...plan, title: undefined }, "#0 title shape invalid_type"],
    ["an unknown key", { ...plan, colour: "red" }, "#0  shape unrecognized_keys"],
    ["a wrong year", { ...plan, baseYear: "20" }, "#0 baseYear shape invalid_format"],
    ["a wrong relation", { ...plan, figures: [{ ...figure, relation: "≥" }] }, "#0 figures[0].relation shape invalid_value"],
    ["an indicator twice", { ...plan, indicators: [indicator, indicator] }, "p-1 indicators duplicate coverage"],
    ["a form of unknown indicators", { ...plan, form: ["coverage", "length"] }, "p-1 form unknown-indicator length"],
    ["an unknown baseline", { ...plan, indicators: [{ ...indicator, baselineIndicator: "length" }] }, "p-1 indicators unknown-indicator length"],
    ["a part that is none", { ...plan, indicators: [{ ...indicator, parts: ["coverage", "length"] }] }, "p-1 indicators unknown-indicator length"],
    ["a scope made of nothing", { ...plan, scopes: [...plan.scopes, { name: "城镇", parts: ["城市", "县城"] }] }, "p-1 scopes unknown-scope 县城"],
    ["a scope within nothing", { ...plan, scopes: [...plan.scopes, { name: "缺水性城市", within: "市" }] }, "p-1 scopes unknown-scope 市"],
    ["a figure of no indicator", { ...plan, figures: [{ ...figure, indicator: "length" }] }, "p-1 figures[0].indicator unknown-indicator length"],
    ["a figure of another plan", { ...plan, figures: [{ ...figure, plan: "p-2" }] }, "p-1 figures[0].plan other-plan p-2"],
    ["a figure of no scope of the plan", { ...plan, figures: [{ ...figure, scope: "县城" }] }, "p-1 figures[0].scope unknown-scope 县城"],
    ["a unit nobody knows", { ...plan, figures: [{ ...figure, unitPublished: "斗" }] }, "p-1 figures[0].unitPublished unknown-unit 斗"],
    ["a unit spelled otherwise", { ...plan, figures: [{ ...figure, unit: "％" }] }, "p-1 figures[0].unit unit-not-canonical ％"],
    ["a figure without its value", { ...plan, figures: [{ ...figure, value: undefined }] }, "#0 figures[0].value shape invalid_type"],
    ["a range without its ends", { ...plan, figures: [{ ...figure, relation: "between" }] }, "p-1 figures[0] value-missing between"],
    ["words with a number", { ...plan, figures: [{ ...figure, relation: "deferred" }] }, "p-1 figures[0] value-unexpected 99"],
    ["one value and an end", { ...plan, figures: [{ ...figure, low: 1 }] }, "p-1 figures[0] value-unexpected ="],
  ])("refuses %s", (_what, document, fault) => {
    expect(faults(document)).toEqual([fault]);
  });

  it("says every fault of every document at once", () => {
    const bad = { ...plan, form: ["x"], figures: [{ ...figure, scope: "县城", unitPublished: "斗" }] };
    expect(faults(bad, 7, plan, plan)).toEqual([
      "p-1 form unknown-indicator x", "p-1 figures[0].scope unknown-scope 县城", "p-1 figures[0].unitPublished unknown-unit 斗", "#1  shape invalid_type", "p-1 id duplicate p-1",
    ]);
  });
});

describe("definitions that plans share", () => {
  const formula = { numerator: { name: "用水人口", unit: "万人" }, denominator: { name: "城区人口", unit: "万人" }, factor: 100, source: "指标解释" };
  const coverage = { id: "coverage", name: "供水普及率", aliases: ["用水普及率"], unit: "%", direction: "up", minimum: 0, maximum: 100, decimals: 2, rollUp: "ratio", formula };
  const entry = { id: "coverage", name: "普及率", category: "供水", unitPublished: "％" };
  const with_ = (indicators: unknown[], shared: unknown[] = [coverage]) => loadCatalogue([{ ...plan, indicators, form: [], figures: [] }], { indicators: shared });
  const faultsOf = (result: ReturnType<typeof loadCatalogue>) => (result.ok ? [] : result.faults.map(({ code, plan: of, path, found }) => `${of} ${path} ${code} ${found}`));

  it("make a whole of an entry that says only what is the plan's own", () => {
    const loaded = with_([{ ...entry, aggregateOnly: true }]);
    expect(loaded.ok && loaded.value.plans[0]?.indicators).toEqual([{ ...coverage, ...entry, unit: "%", aggregateOnly: true, aliases: ["供水普及率", "用水普及率"] }]);
  });

  it("may be said again but not otherwise", () => {
    expect(faultsOf(with_([{ ...entry, direction: "up", minimum: 0, decimals: 2, formula }]))).toEqual([]);
    expect(faultsOf(with_([{ ...entry, direction: "down", decimals: 1, unitPublished: "座" }]))).toEqual(["p-1 indicators[0].unit redefined 座"]);
    expect(faultsOf(with_([{ ...entry, direction: "down", decimals: 1 }]))).toEqual(["p-1 indicators[0].direction redefined \"down\"", "p-1 indicators[0].decimals redefined 1"]);
  });

  it("keep to their unit: another magnitude has its own bounds and places, a name per head needs no 每人 in its unit", () => {
    const homes = { id: "homes", name: "住房", unit: "套", direction: "up", minimum: 0, integer: true, decimals: 0, rollUp: "sum" };
    const park = { id: "park", name: "人均公园绿地面积", unit: "m2/人", direction: "up", minimum: 0, decimals: 2, rollUp: "ratio" };
    const loaded = with_([{ id: "homes", name: "住房", category: "住房", unitPublished: "万套", decimals: 2 }, { id: "park", name: "人均公园绿地面积", category: "绿地", unitPublished: "平方米" }], [homes, park]);
    expect(loaded.ok && loaded.value.plans[0]?.indicators).toEqual([
      { id: "homes", name: "住房", category: "住房", unit: "万套", unitPublished: "万套", direction: "up", minimum: 0, decimals: 2, rollUp: "sum" },
      { id: "park", name: "人均公园绿地面积", category: "绿地", unit: "平方米", unitPublished: "平方米", direction: "up", minimum: 0, decimals: 2, rollUp: "ratio" },
    ]);
  });

  it("scale their formula to the magnitude", () => {
    const density = { ...coverage, id: "density", unit: "人/平方公里", formula: { ...formula, factor: 10_000, denominator: { name: "城区面积", unit: "平方公里" } } };
    const loaded = with_([{ id: "density", name: "人口密度", category: "人口", unitPublished: "万人/平方公里", decimals: 2 }], [density]);
    expect(loaded.ok && loaded.value.plans[0]?.indicators[0]?.formula?.factor).toBe(1);
  });

  it("are checked themselves, all faults at once", () => {
    expect(faultsOf(with_([], [coverage, coverage, { ...coverage, id: "x", unit: "％", atMost: "y" }]))).toEqual([
      "shared indicators duplicate coverage", "shared indicators unknown-indicator y", "shared indicators[2].unit unit-not-canonical ％",
    ]);
    const inHeads = { ...formula, denominator: { name: "人口", unit: "头人" } };
    expect(faultsOf(with_([], [{ ...coverage, formula: inHeads }]))).toEqual(["shared indicators[0].formula.denominator.unitPublished unknown-unit 头人"]);
    expect(faultsOf(with_([], [{ ...coverage, colour: "red" }]))).toEqual(["shared indicators[0] shape unrecognized_keys"]);
  });

  it("leave nothing open: an entry without them must be whole", () => {
    expect(faultsOf(with_([entry], []))).toEqual(["p-1 indicators[0].direction definition-missing coverage", "p-1 indicators[0].decimals definition-missing coverage"]);
  });
});
