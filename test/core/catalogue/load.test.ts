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
  it("loads plans in order, as they stand", () => {
    expect(loadCatalogue([plan, { ...plan, id: "p-2", figures: [] }])).toEqual({ ok: true, value: { plans: [plan, { ...plan, id: "p-2", figures: [] }] } });
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
