import fc from "fast-check";
import { pathAt } from "../../../src/core/template/path";
import type { Test } from "../../../src/core/target/target";
import { featurePlan, figure, formOf, indicator, rowAt } from "../../fixtures/feature-plan";

const bound = (relation: ">=" | "<=", value: number): Test => ({ kind: "bound", relation, value, decimals: 1 });

describe("the straight way from baseline to target", () => {
  it.each([
    [99.2, ">=", 99.5, "2028", 99.38], [12, "<=", 10, "2027", 11.2], [99.2, ">=", 99.5, "2025", 99.2], [99.2, ">=", 99.5, "2030", 99.5], [99.2, ">=", 99.5, "2033", 99.5],
    [99.6, ">=", 99.5, "2027", 99.5], [9, "<=", 10, "2027", 10],
  ] as const)("from %d to %s %d is in %s at %d", (value, relation, target, period, expected) => {
    expect(pathAt(bound(relation, target), { value, period: "2025" }, "2030", period)).toBe(expected);
  });
  it("is nowhere before the start, nor on the way to a range", () => {
    expect(pathAt(bound(">=", 5), { value: 1, period: "2025" }, "2030", "2024")).toBeUndefined();
    expect(pathAt({ kind: "range", low: 1, high: 2, decimals: 0 }, { value: 1, period: "2025" }, "2030", "2026")).toBeUndefined();
  });
  it("never lies beyond the target, nor behind the start", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 2025, max: 2040 }), (from, to, year) => {
      const value = pathAt(bound(to > from ? ">=" : "<=", to / 10), { value: from / 10, period: "2025" }, "2035", String(year)) ?? NaN;
      expect(value).toBeGreaterThanOrEqual(Math.min(from, to) / 10);
      expect(value).toBeLessThanOrEqual(Math.max(from, to) / 10);
    }));
  });
});

describe("on a form", () => {
  const plan = featurePlan([indicator("a")], [
    figure({ indicator: "a", published: "60%", kind: "actual", period: "2025" }), figure({ indicator: "a", published: "80%" }), figure({ indicator: "a", published: "85%", period: "2035" }),
    figure({ indicator: "a", published: "80%", scope: "各县市" }),
  ]);
  const path = (period: string, area = "测试市") => rowAt(formOf(plan, { period, area }), area === "测试市" ? "a|全市" : "a|各县市").path;
  it("goes by the target that comes first", () => {
    expect([path("2025"), path("2027"), path("2030"), path("2032"), path("2035")]).toEqual([60, 68, 80, 82, 85]);
  });
  it("needs a baseline of the area's own", () => {
    expect(path("2027", "甲县")).toBeUndefined();
  });
});
