import { featurePlan, figure, formOf, indicator, rowAt } from "../../fixtures/feature-plan";

const plan = featurePlan([indicator("a")], [
  figure({ indicator: "a", published: "90%", scope: "全市" }), figure({ indicator: "a", published: "91%", scope: "各县市" }),
  figure({ indicator: "a", published: "92%", scope: "甲县" }), figure({ indicator: "a", published: "93%", scope: "乙县" }), figure({ indicator: "a", published: "94%", scope: "中心城区" }),
]);
const said = (area: string) => formOf(plan, { area }).rows.map(({ scope, unjudged = "judged" }) => `${scope} ${unjudged}`);

describe("which scopes get rows", () => {
  it("gives the plan's own area its whole, judged, and what each part is to reach, not judged", () => {
    expect(said("测试市")).toEqual(["全市 judged", "各县市 each", "中心城区 judged"]);
  });
  it("gives a county its own rows, what each is to reach, and the whole as something only the whole can meet", () => {
    expect(said("甲县")).toEqual(["全市 aggregateOnly", "各县市 judged", "甲县 judged", "中心城区 aggregateOnly"]);
  });
  it("gives no county the rows of another", () => {
    expect(said("丙县")).toEqual(["全市 aggregateOnly", "各县市 judged", "中心城区 aggregateOnly"]);
  });
});

describe("figures without a scope", () => {
  const unscoped = [figure({ indicator: "a", published: "90%", scope: "" })];
  const rows = (scopes: Parameters<typeof featurePlan>[2], area: string) =>
    formOf(featurePlan([indicator("a")], unscoped, scopes), { area, areaType: "both" }).rows.map(({ key, unjudged = "judged" }) => `${key} ${unjudged}`);

  it("are the whole's on its own form and each county's on theirs", () => {
    expect([rows({}, "测试市"), rows({}, "甲县")]).toEqual([["a|全市 judged"], ["a|各县市 judged"]]);
  });
  it("are each part's where a plan goes by parts", () => {
    expect(rows({ scopes: [{ name: "城市", areaType: "city" }, { name: "县城", areaType: "county" }, { name: "城镇" }, { name: "全区", whole: true }, { name: "地州市", each: true }] }, "甲县")).toEqual(["a|城市 judged", "a|县城 judged"]);
  });
  it("stand alone where the plan has no scope at all", () => {
    expect([rows({ scopes: [] }, "测试市"), rows({ scopes: [] }, "甲县")]).toEqual([["a| judged"], ["a| aggregateOnly"]]);
  });
  it("find the baseline that the plan gives under its own name", () => {
    const figures = [...unscoped, figure({ indicator: "a", published: "80%", scope: "测试市", kind: "actual", period: "2025" })];
    const named = featurePlan([indicator("a")], figures, { scopes: [{ name: "全市", whole: true }, { name: "测试市", within: "全市" }] });
    expect(rowAt(formOf(named), "a|全市").baseline).toMatchObject({ value: 80, area: "测试市" });
  });
});

test("a plan that calls its area 全区 is its issuer's own: there its baselines are the area's", () => {
  const parts = featurePlan([indicator("a")], [figure({ indicator: "a", published: "80%", scope: "城市", kind: "actual", period: "2020" }), figure({ indicator: "a", published: "90%", scope: "城市", period: "2025" })],
    { area: "全区", issuer: "新疆维吾尔自治区", baseYear: "2020", scopes: [{ name: "城市", areaType: "city" }] });
  const of = (area: string) => { const form = formOf(parts, { area }); return [form.ownPlan, rowAt(form, "a|城市").baseline?.area]; };
  expect([of("新疆维吾尔自治区"), of("喀什市")]).toEqual([[true, "新疆维吾尔自治区"], [false, "全区"]]);
});
