import fc from "fast-check";
import type { Direction } from "../../../src/core/kernel/codes";
import { evaluate } from "../../../src/core/target/evaluate";
import { parseTarget } from "../../../src/core/target/parse";
import { printTest } from "../../../src/core/target/print";
import type { Test } from "../../../src/core/target/target";
import { testOf } from "../../../src/core/target/test-of";

const bound = (relation: ">=" | ">" | "<=" | "<", value: number): Test => ({ kind: "bound", relation, value, decimals: 1 });

function read(text: string, direction: Direction): string | undefined {
  const clause = parseTarget(text).clauses[0];
  const test = clause && testOf(clause, direction);
  return test && printTest(test);
}

describe("testOf", () => {
  it.each<[string, Direction, string]>([
    ["达到98%", "up", "≥ 98"], ["10%", "down", "≤ 10"], ["10%以上", "down", "≥ 10"], ["不超过7.0", "up", "≤ 7.0"], ["超过5个", "up", "> 5"], ["低于5个", "up", "< 5"],
    ["10—15%", "up", "10–15"], ["10—15%", "down", "10–15"], ["约65%", "up", "≥ 64.5"], ["37.4%左右", "down", "≤ 37.45"],
  ])("reads %s (%s) as %s", (text, direction, test) => {
    expect(read(text, direction)).toBe(test);
  });

  it.each(["﹝0.3﹞", "下降12.5%", "高于GDP增长", "控制在自治区下达指标内", "全面消除黑臭水体"])("holds nothing against %s", (text) => {
    expect(read(text, "up")).toBeUndefined();
  });
});

describe("evaluate", () => {
  it.each<[Test, number, boolean, number]>([
    [bound(">=", 7), 6.42, false, 0.58], [bound(">=", 7), 7, true, 0], [bound(">=", 99), 99.61, true, 0], [bound(">=", 98), 0.986, false, 97.014],
    [bound("<=", 10), 10.3, false, 0.3], [bound("<=", 10), 0, true, 0], [bound(">", 5), 5, false, 0], [bound(">", 5), 5.1, true, 0], [bound("<", 5), 5, false, 0],
    [bound(">=", 0.3), 0.1, false, 0.2],
    [{ kind: "range", low: 10, high: 15, decimals: 0 }, 9.9, false, 0.1], [{ kind: "range", low: 10, high: 15, decimals: 0 }, 15.2, false, 0.2],
    [{ kind: "range", low: 10, high: 15, decimals: 0 }, 15, true, 0],
  ])("holds %j against %d", (test, actual, met, shortfall) => {
    expect(evaluate(test, actual)).toMatchObject({ met, shortfall });
  });

  const clauses = ["98%", "≥98%", "超过98%", "不超过98%", "低于98%", "约98%", "98.5%左右", "三分之二以上"];
  const value = fc.integer({ min: -500, max: 2000 }).map((tenths) => tenths / 10);
  it.each(clauses.flatMap((text) => (["up", "down"] as const).map((direction) => [text, direction] as const)))("moves one way with the value, for %s where %s is wanted", (text, direction) => {
    const [clause] = parseTarget(text).clauses;
    const test = clause && testOf(clause, direction);
    if (test?.kind !== "bound") throw new Error("no bound");
    const more = test.relation.startsWith(">") ? 1 : -1;
    fc.assert(fc.property(value, value, (one, other) => {
      const [worse, better] = [one, other].sort((a, b) => (a - b) * more).map((actual) => evaluate(test, actual));
      expect(worse?.met && !better?.met).toBe(false);
      expect(worse?.shortfall).toBeGreaterThanOrEqual(better?.shortfall ?? NaN);
      expect(worse?.margin).toBeLessThanOrEqual(better?.margin ?? NaN);
    }));
  });

  it("says by how much a value lies on either side", () => {
    const range: Test = { kind: "range", low: 10, high: 15, decimals: 0 };
    expect([9.9, 10, 12, 15.2].map((actual) => evaluate(range, actual).margin)).toEqual([-0.1, 0, 2, -0.2]);
    expect([102.3, 97].map((actual) => evaluate(bound(">=", 100), actual).margin)).toEqual([2.3, -3]);
    expect(evaluate(bound("<=", 10), 10.3)).toEqual({ met: false, shortfall: 0.3, margin: -0.3 });
  });
});
