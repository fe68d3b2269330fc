import fc from "fast-check";
import { parseTarget } from "../../../src/core/target/parse";
import { printClause, printTest } from "../../../src/core/target/print";
import { evaluate } from "../../../src/core/target/evaluate";
import { testOf } from "../../../src/core/target/test-of";
import type { Bound, Clause } from "../../../src/core/target/target";

const bounds = fc.constantFrom<Bound>(">=", ">", "<=", "<");
const unit = fc.constantFrom("%", "km/km2", "m2/人", "项", "万立方米/日", "万套", "亿元", "个/千人", "个百分点");

/** A printed number and its places. */
const printed = fc.record({ digits: fc.integer({ min: -999, max: 999_999 }), decimals: fc.constantFrom(0, 1, 2, 3) })
  .map(({ digits, decimals }) => ({ value: Number((digits / 10 ** decimals).toFixed(decimals)), decimals }));

const range = fc.tuple(fc.integer({ min: -99, max: 999 }), fc.integer({ min: -99, max: 999 }), fc.constantFrom(0, 1, 2))
  .map(([a, b, decimals]) => ({ low: Math.min(a, b) / 10 ** decimals, high: Math.max(a, b) / 10 ** decimals, decimals }))
  .map(({ low, high, decimals }) => ({ low: Number(low.toFixed(decimals)), high: Number(high.toFixed(decimals)), decimals }));

/** Leaves out keys without a value, as clauses do. */
function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.option(fc.constantFrom(...values), { nil: undefined });

/** Shares that a text can only give as fractions of a whole, since two places do not hold them. */
const fraction = fc.constantFrom("三分之二", "七分之三", "三十二分之一", "九十九分之九十八").chain((words) => fc.constantFrom(...parseTarget(words).clauses));

const surroundings = fc.record({
  scope: maybe(["城市", "县城", "缺水性城市", "自治区供水监测网分站", "农村"]), period: maybe(["2025", "2030", "2021-2025"]),
  frequency: maybe(["日", "月", "年", "季度", "两年", "5年"]), alternative: maybe([true as const]),
});

const level = fc.record({ relation: fc.constantFrom<Clause["relation"]>("=", ">=", ">", "<=", "<", "approx"), number: printed, unit: fc.option(unit, { nil: undefined }), note: maybe(["力争", "持续", "力争、持续"]), reference: maybe(["77%"]) })
  .map(({ number, ...rest }) => ({ ...rest, ...number }));
/** 占总停车位的10%. */
const share = fc.record({ relation: fc.constantFrom<Clause["relation"]>("=", ">=", ">", "<=", "<", "approx"), number: printed, note: fc.constantFrom("总停车位的", "力争、总用水量的") })
  .map(({ number, ...rest }) => ({ unit: "%", ...number, ...rest }));
const sum = fc.record({ number: range, unit, change: maybe(["rise", "fall"] as const) }).map(({ number, ...rest }) => ({ relation: "cumulative" as const, ...number, ...rest }));
const sets = fc.record({ relation: fc.constantFrom<Clause["relation"]>("=", ">=", "approx"), value: fc.nat(999), note: fc.constantFrom("2×", "力争、3×") }).map((rest) => ({ unit: "兆瓦", decimals: 0, ...rest }));
const ratio = fc.constantFrom("4:15", "1：3", "不高于2:7", "约1∶16").chain((words) => fc.constantFrom(...parseTarget(words).clauses));
const between = fc.record({ number: range, unit, note: maybe(["约", "年均", "力争、约"]) }).map(({ number, ...rest }) => ({ relation: "between" as const, ...number, ...rest }));
const cumulative = fc.record({ number: printed, unit, bound: fc.option(bounds, { nil: undefined }), change: maybe(["rise", "fall"] as const) })
  .map(({ number, ...rest }) => ({ relation: "cumulative" as const, ...number, ...rest }));
const difference = fc.record({
  number: printed, unit, bound: fc.option(bounds, { nil: undefined }), change: fc.constantFrom("rise" as const, "fall" as const),
  reference: maybe(["2020年", "上年", "2015年85座", "同比"]), note: maybe(["年均", "力争"]),
}).map(({ number, ...rest }) => ({ relation: "relative" as const, ...number, ...rest }));
const levelOf = fc.record({ bound: bounds, reference: fc.constantFrom("GDP增长", "“十三五”时期", "全国平均水平") })
  .map((rest) => ({ relation: "relative" as const, ...rest }));

/** 高于全国平均水平2个百分点. */
const margin = fc.record({ number: printed, bound: fc.constantFrom<Bound>(">", "<"), reference: fc.constantFrom("GDP增长", "全国平均水平", "2015年85座"), note: maybe(["约"]) })
  .map(({ number, ...rest }) => ({ relation: "relative" as const, unit: "个百分点", ...number, ...rest }));
/** 下降到2020年的80%, 为2020年的1.5倍. */
const part = fc.record({ number: printed, unit: fc.constantFrom("%", "倍"), bound: fc.option(bounds, { nil: undefined }), reference: fc.constantFrom("2020年", "上年", "2020年水平", "全国平均水平"),
  way: fc.constantFrom({}, { change: "fall", note: "下降到" }, { change: "rise", note: "提高到" }, { change: "fall", note: "力争、下降到" }) })
  .map(({ number, way, ...rest }) => ({ relation: "relative" as const, ...number, ...rest, ...way }));

const fractional = fc.record({ of: fraction, relation: fc.constantFrom<Clause["relation"]>("=", ">=", ">", "<=", "<", "approx", "cumulative") })
  .map(({ of, relation }) => ({ ...of, relation }));

const numeric = fc.tuple(fc.oneof(level, between, cumulative, difference, levelOf, fractional, margin, part, share, sum, ratio, sets), surroundings)
  .map(([core, around]): Clause => given({ ...core, ...around }) as Clause);
const worded = fc.constantFrom<Clause>(
  { relation: "deferred", period: "2025", note: "控制在自治区下达指标内" }, { relation: "qualitative", scope: "农村", note: "全覆盖" }, { relation: "qualitative", period: "2030", note: "力争、应保尽保" },
  { relation: "deferred", note: "控制在自治区下达指标内" }, { relation: "qualitative", note: "全面消除黑臭水体" }, { relation: "qualitative", note: "明显改善" },
);

describe("printClause", () => {
  it("is read back as the same clause, with nothing left over", () => {
    fc.assert(fc.property(fc.oneof({ weight: 9, arbitrary: numeric }, { weight: 1, arbitrary: worded }), (clause) => {
      const text = printClause(clause);
      expect(parseTarget(text)).toEqual({ text, clauses: [clause], unread: "", unreadAt: [] });
    }), { numRuns: 2000 });
  });

  it.each([
    ["城市99%、县城98%以上", ["城市≥99%", "县城≥98%"]], ["≥7.0（8.0）", ["城市≥7.0", "县城≥8.0"]], ["自治区缺水性城市达到60%以上", ["自治区缺水性城市≥60%"]],
    ["较2020年提高5个百分点以上", ["比2020年提高≥5个百分点"]], ["﹝0.3﹞", ["累计0.3"]], ["与GDP增长基本同步", ["与GDP增长基本同步"]], ["10～15%左右", ["约10—15%"]], ["三分之二以上", ["≥三分之二"]], ["高于全国平均水平2个百分点", ["高于全国平均水平2个百分点"]],
    ["达到全国平均水平以上", ["不低于全国平均水平"]], ["降至2020年的80%以下", ["下降到2020年的≤80%"]], ["四分之三", ["75%"]], ["三分之一至三分之二", ["33.33—66.67%"]],
  ])("says %s back", (text, said) => {
    expect(parseTarget(text).clauses.map(printClause)).toEqual(said);
  });
});

describe("printTest", () => {
  it("shows no more than two places of a fraction", () => {
    const [clause] = parseTarget("三分之二以上").clauses;
    const test = clause && testOf(clause, "up");
    expect(test && printTest(test)).toBe("≥ 66.67");
    expect(test && evaluate(test, 66.66)).toMatchObject({ met: false, shortfall: 0.0066666666667 });
    expect(test && evaluate(test, 66.67).met).toBe(true);
  });

  it("shows the published places", () => {
    expect(printTest({ kind: "bound", relation: ">=", value: 98, decimals: 0 })).toBe("≥ 98");
    expect(printTest({ kind: "bound", relation: ">=", value: 7, decimals: 1 })).toBe("≥ 7.0");
    expect(printTest({ kind: "bound", relation: "<=", value: 10, decimals: 0 })).toBe("≤ 10");
    expect(printTest({ kind: "range", low: 10, high: 15, decimals: 0 })).toBe("10–15");
  });
});
