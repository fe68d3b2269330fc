import { catalogue } from "../../../src/app/catalogue";
import type { Figure } from "../../../src/core/catalogue/indicator";

const plan = catalogue().plans.find(({ id }) => id === "urumqi-14");
const figures = plan?.figures ?? [];
const inTable = figures.filter(({ place }) => place.startsWith("专栏1 序号"));
const binding = ["序号6", "序号11", "序号12", "序号13", "序号14", "序号15", "序号16", "序号17"];

function counts(of: readonly Figure[]): Readonly<Record<string, number>> {
  return Object.fromEntries(["actual", "target", "cumulative", "change"].map((kind) => [kind, of.filter((figure) => figure.kind === kind).length]));
}

describe("the catalogue's urumqi-14", () => {
  it("has the form of 专栏1, all seventeen rows in order", () => {
    expect(plan?.form).toEqual([
      "gdp-growth", "labour-productivity-growth", "rd-spending-growth", "digital-economy-share", "income-growth", "schooling-years", "doctors-per-1000",
      "pension-insurance-coverage", "childcare-places-per-1000", "life-expectancy", "energy-intensity-cut", "carbon-intensity-cut", "good-air-days",
      "good-surface-water", "forest-coverage", "grain-capacity", "energy-capacity",
    ]);
    const rows = plan?.form.map((id) => inTable.find(({ indicator }) => indicator === id)?.place);
    expect(rows).toEqual(Array.from({ length: 17 }, (_, row) => `专栏1 序号${row + 1}`));
  });

  it("has a target for every row, two in the row that speaks of the spending and of its intensity", () => {
    expect(counts(inTable)).toEqual({ actual: 9, target: 18, cumulative: 4, change: 0 });
    expect(figures.filter(({ place }) => place.startsWith("专栏1 注"))).toHaveLength(5);
  });

  it("knows the binding rows", () => {
    for (const { place, nature } of inTable) expect([place, nature]).toEqual([place, binding.includes(place.slice("专栏1 ".length)) ? "约束性" : "预期性"]);
  });

  it("counts prose and projects as they were counted by hand", () => {
    const rest = figures.filter(({ place }) => !place.startsWith("专栏1 "));
    expect(counts(rest)).toEqual({ actual: 5, target: 51, cumulative: 5, change: 5 });
  });

  it.each<[id: string, kind: Figure["kind"], period: string, relation: Figure["relation"], value: number | undefined, unit: string]>([
    ["gdp-growth", "actual", "2020", "=", 0.3, "%"], ["labour-productivity-growth", "target", "2021-2025", "relative", undefined, "%"],
    ["rd-spending-growth", "target", "2021-2025", ">", 7, "%"], ["schooling-years", "target", "2025", "=", 11.87, "年"], ["schooling-years", "cumulative", "2021-2025", "cumulative", 0.3, "年"],
    ["energy-intensity-cut", "cumulative", "2016-2020", "cumulative", 17.7, "%"], ["good-surface-water", "target", "2025", "deferred", undefined, "%"],
    ["grain-capacity", "actual", "2020", "=", 3.5, "万吨"], ["grain-task", "change", "2020-2021", "relative", 1, "万亩"], ["gdp", "actual", "2020", "=", 3337.32, "亿元"],
    ["tourism-income", "change", "2016-2020", "relative", 1.6, "倍"], ["built-up-area", "actual", "2020", "=", 522, "平方公里"], ["tourists", "target", "2025", ">", 1.6, "亿人次"],
    ["airport-runways", "target", "2025", "=", 2, "条"], ["airport-cargo", "target", "2030", "=", 75, "万吨/年"], ["china-europe-trains", "target", "2025", "relative", 2, "倍"],
    ["ganquanpu-water-plant", "target", "2021-2025", "=", 40, "万立方米/日"], ["sewage-plant-treatment", "target", "2025", ">=", 99, "%"],
    ["livelihood-spending-share", "target", "2025", ">=", 70, "%"], ["health-service-stations", "target", "2025", ">=", 300, "个"],
  ])("says of %s, %s %s: %s %s %s", (id, kind, period, relation, value, unit) => {
    const found = figures.filter((figure) => figure.indicator === id && figure.kind === kind && figure.period === period);
    expect(found[0]).toMatchObject({ relation, unit, ...(value !== undefined && { value }) });
    expect(new Set(found.map((figure) => figure.value))).toEqual(new Set([value]));
  });
});
