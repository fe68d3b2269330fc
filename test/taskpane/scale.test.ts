import fc from "fast-check";
import { barScale } from "../../src/taskpane/findings/scale";

const bound = (relation: ">=" | "<=", value: number) => ({ kind: "bound", relation, value, decimals: 0 }) as const;

test("the scale runs 10 % past the outermost points", () => {
  const at = barScale({ baseline: 0, actual: 50, test: bound(">=", 100) });
  expect(at.baseline).toBeCloseTo(8.33, 1);
  expect(at.actual).toBeCloseTo(50, 5);
  expect(at.target).toBeCloseTo(91.67, 1);
});

test("where less is better the flag leans left", () => {
  expect(barScale({ actual: 12, test: bound("<=", 10) }).flagLeft).toBe(true);
  expect(barScale({ actual: 12, test: bound(">=", 10) }).flagLeft).toBe(false);
});

test("a range aims at its nearer bound", () => {
  const range = { kind: "range", low: 10, high: 20, decimals: 0 } as const;
  expect(barScale({ actual: 0, test: range })).toMatchObject(barScale({ actual: 0, test: bound(">=", 10) }));
  expect(barScale({ actual: 30, test: range }).target).toBeLessThan(barScale({ actual: 30, test: range }).actual);
});

test("every point lies on the bar, in the order of the values", () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(fc.property(number, number, number, (baseline, actual, target) => {
    const at = barScale({ baseline, actual, test: bound(">=", target) });
    for (const place of [at.baseline ?? 0, at.actual, at.target]) {
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(100);
    }
    if (actual < target) expect(at.actual).toBeLessThanOrEqual(at.target);
  }), { examples: [[0, -5e-324, 0]] });
});
