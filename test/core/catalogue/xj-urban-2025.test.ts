import { catalogue } from "../../../src/app/catalogue";

const plan = catalogue().plans.find(({ id }) => id === "xj-urban-2025");

describe("the catalogue's xj-urban-2025", () => {
  it("has the two targets of its prose, both in the form", () => {
    expect(plan?.figures.map(({ name, scope, kind, period, published, relation, value, unit, place }) => [name, scope, kind, period, published, relation, value, unit, place])).toEqual([
      ["常住人口城镇化率", "全区", "target", "2030", "提升至接近65%", "approx", 65, "%", "一、总体要求"],
      ["城市生活污水管网", "城市", "target", "2035", "全覆盖", "qualitative", undefined, "%", "六、（十六）"],
    ]);
    expect(plan?.form).toEqual(plan?.indicators.map(({ id }) => id));
  });

  it("is the document of 2025 with its two horizons", () => {
    expect(plan).toMatchObject({ area: "新疆维吾尔自治区", baseYear: "2025", horizon: ["2030", "2035"] });
  });
});
