import * as fc from "fast-check";
import { merge } from "../../../src/core/merge/merge";
import { rollUps } from "../../../src/core/merge/rolled";
import { balanced, roundedRows } from "../../../src/core/merge/rounding";
import { shift, subtract } from "../../../src/core/sheet/decimal";
import { sum } from "../../../src/core/sheet/sum";
import { expectedArea, request, submission } from "./made";

describe("parts at a coarser place", () => {
  it.each<[string, number[], number, number, number[], number[]]>([
    ["three thirds", [33.4, 33.4, 33.2], 0, 100, [33, 33, 33], [34, 33, 33]],
    ["what is whole stays", [10, 20.5, 30.5], 0, 61, [10, 21, 31], [10, 21, 30]],
    ["to 万", [14_000, 14_000, 14_000], -4, 40_000, [10_000, 10_000, 10_000], [20_000, 10_000, 10_000]],
    ["to one decimal, exact as written", [0.15, 0.15, 0.15], 1, 0.5, [0.2, 0.2, 0.2], [0.2, 0.2, 0.1]],
    ["losses and gains", [-1.5, -1.5, 1.2], 0, -2, [-2, -2, 1], [-1, -2, 1]],
    ["one part is the whole", [2.5], 0, 3, [3], [3]],
    ["none", [], 0, 0, [], []],
  ])("%s", (_, values, places, total, rounded, parts) => expect(balanced(values, places)).toEqual({ total, rounded, parts }));

  const decimals = fc.tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 4 })).map(([digits, places]) => shift(digits, -places));
  it("add up to the rounded sum, each within one unit of what is true, whole ones untouched", () => {
    fc.assert(fc.property(fc.array(decimals, { maxLength: 60 }), fc.integer({ min: -4, max: 3 }), (values, places) => {
      const { total, parts } = balanced(values, places);
      const unit = shift(1, -places);
      expect(sum(parts)).toBe(total);
      expect(Math.abs(subtract(total, sum(values)))).toBeLessThanOrEqual(shift(5, -places - 1));
      for (const [at, part] of parts.entries()) {
        const value = values[at] ?? NaN;
        expect(Math.abs(subtract(part, value))).toBeLessThan(unit);
        expect(Number.isInteger(shift(part, places))).toBe(true);
        if (Number.isInteger(shift(value, places))) expect(part).toBe(value);
      }
    }), { numRuns: 500 });
  });
});

describe("a preview of a merge", () => {
  const files = ["喀什市", "疏附县", "疏勒县"].map((area, index) => submission({ file: `${index}.xlsx`, area, areaCode: String(653101 + index), told: { "roads|城市": [33.4, 33.4, 33.2][index] ?? 0, "water|城市": 90 } }));
  const merged = merge(files, request({ expected: [...files.map(({ area, areaCode }) => expectedArea(area, areaCode)), expectedArea("叶城县", "653126")] }));
  const rolled = rollUps(merged);

  it("shows sums alone, of the areas that reported, and leaves the merge as it is", () => {
    const before = JSON.stringify([rolled, merged.areas.map(({ standing }) => [...(standing[0]?.values ?? [])])]);
    expect(roundedRows(merged, rolled, 0)).toMatchObject([{ row: { key: "roads|城市" }, value: 100, total: 100, parts: [{ area: "喀什市", value: 33.4, rounded: 33, balanced: 34 }, { balanced: 33 }, { balanced: 33 }] }]);
    expect(JSON.stringify([rolled, merged.areas.map(({ standing }) => [...(standing[0]?.values ?? [])])])).toBe(before);
  });

  it("leaves out numbers too large to be rounded", () => {
    const large = merge(files.map((file, index) => ({ ...file, values: Float64Array.from([index === 0 ? 1e15 : 0.4, 90]) })), request());
    expect(roundedRows(large, rollUps(large), 1)).toEqual([]);
    expect(roundedRows(large, rollUps(large), 0)).toMatchObject([{ total: 1e15 + 1 }]);
  });

  it("leaves out what is as coarse already", () => {
    expect(roundedRows(merged, rolled, 1)).toEqual([]);
  });
});
