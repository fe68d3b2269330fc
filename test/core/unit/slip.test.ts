import * as fc from "fast-check";
import { slipCandidate, type SlipQuestion } from "../../../src/core/unit/slip";

type Row = Omit<SlipQuestion, "value">;
const share = (direction: Row["direction"], baseline: number | undefined, target: Row["target"]): Row =>
  ({ unit: "%", direction, bounds: { minimum: 0, maximum: 100 }, baseline: baseline === undefined ? undefined : { value: baseline, area: "全区", own: false }, target });
const amount = (unit: string, baseline: number | undefined, target: Row["target"]): Row =>
  ({ ...share("up", baseline, target), unit, bounds: { minimum: 0 } });

/** The rows of 表2-1 with their regional baselines and targets. */
const WATER = share("up", 99.24, { low: 99 });
const LEAKAGE = share("down", undefined, { high: 10 });
const COLLECTED = share("up", undefined, { low: 97 });
const SEWAGE = share("up", 98.04, { low: 98 });
const REUSE = share("up", 36.57, { low: 60 });
const ROAD_AREA = share("up", 12.71, { low: 15 });
const ROAD_DENSITY = amount("km/km2", 5.8, { low: 7 });
const GAS = share("up", 98.64, { low: 99 });
const CLEAN_HEAT = share("up", undefined, { low: 50 });
const INCINERATION = share("up", 12.46, { low: 30 });
const INCINERATION_COUNTY = share("up", 0.6, undefined);
const GREEN = share("up", 35.88, { low: 37 });
const GREEN_REACH = share("up", 77.22, { low: 85 });
const PARK = amount("m2/人", 13.19, { low: 15 });
const DAILY_TESTS = amount("项", undefined, { low: 10 });
const MONTHLY_TESTS = amount("项", undefined, { low: 42 });
const SEWAGE_CAPACITY: Row = { ...amount("万立方米/日", undefined, undefined), baseline: { value: 233.07, area: "喀什市", own: true } };

test.each<[string, Row, number, number, number]>([
  ["a fraction for a percentage", WATER, 0.994, 100, 99.4],
  ["a fraction for a percentage", SEWAGE, 0.986, 100, 98.6],
  ["1 for 100 %", SEWAGE, 1, 100, 100],
  ["a fraction where only the target is known", CLEAN_HEAT, 0.86, 100, 86],
  ["a fraction of a smaller share", ROAD_AREA, 0.153, 100, 15.3],
  ["a fraction, loosely known", INCINERATION, 0.225, 100, 22.5],
  ["a fraction of what is far above baseline", REUSE, 0.618, 100, 61.8],
  ["the point lost", ROAD_AREA, 1530, 0.01, 15.3],
  ["the point one place off, impossible", ROAD_AREA, 153, 0.1, 15.3],
  ["the point lost in a full share", SEWAGE, 986, 0.1, 98.6],
  ["the point lost, two places", SEWAGE, 9860, 0.01, 98.6],
  ["per mille for per cent, only a target known", COLLECTED, 972, 0.1, 97.2],
  ["the point lost where less is wanted", LEAKAGE, 850, 0.01, 8.5],
  ["one place off, all known values close", GAS, 9.24, 10, 92.4],
  ["one place off, all known values close", GREEN, 3.8, 10, 38],
  ["two places down", ROAD_DENSITY, 0.0642, 100, 6.42],
  ["two places up", ROAD_DENSITY, 642, 0.01, 6.42],
  ["one place up", ROAD_DENSITY, 64.2, 0.1, 6.42],
  ["the point lost in an amount a head", PARK, 1542, 0.01, 15.42],
  ["立方米 for 万立方米", SEWAGE_CAPACITY, 2330700, 0.0001, 233.07],
  ["亿 for 万", SEWAGE_CAPACITY, 0.0233, 10000, 233],
])("%s: %p %p × %p is %p", (_, row, value, factor, candidate) => {
  expect(slipCandidate({ ...row, value })).toMatchObject({ factor, candidate });
});

/** What counties really report, the odd ones included. */
const NATURAL: readonly (readonly [string, Row, readonly number[]])[] = [
  ["water", WATER, [100, 99.61, 98, 95, 87.4, 70, 45, 20]],
  ["leakage", LEAKAGE, [0.1, 0.5, 1, 2, 4.2, 8, 9.99, 10, 12, 15.5, 25, 40, 60, 99]],
  ["sewage", SEWAGE, [100, 98.6, 95, 84.67, 66, 50, 30, 20]],
  ["reuse", REUSE, [1.2, 3, 5, 8, 12, 20, 36.57, 61.8, 75, 100]],
  ["road area", ROAD_AREA, [3, 5, 8, 11.49, 15.3, 20, 25, 38, 60]],
  ["road density", ROAD_DENSITY, [1.1, 2, 3, 4.5, 5.8, 6.42, 7, 8, 9.6, 12, 18, 25]],
  ["gas", GAS, [100, 98, 90, 75, 50, 25]],
  ["clean heating", CLEAN_HEAT, [5, 10, 22, 50, 86, 100]],
  ["incineration", INCINERATION, [1.5, 3, 5, 8, 12.46, 22.5, 30, 45, 60, 90, 100]],
  ["incineration, counties", INCINERATION_COUNTY, [0.3, 0.5, 0.6, 1, 5, 20, 60, 100]],
  ["green", GREEN, [15, 25, 30, 35.88, 38, 45, 60]],
  ["green reach", GREEN_REACH, [20, 40, 60, 77.22, 81.4, 95, 100]],
  ["park", PARK, [3, 5, 8, 13.19, 15.42, 25, 40, 60, 80]],
  ["tests a day", DAILY_TESTS, [1, 5, 9, 10, 11, 42, 43, 100, 106, 1000]],
  ["tests a month", MONTHLY_TESTS, [1, 4, 10, 42, 43, 106, 420]],
  ["sewage capacity", SEWAGE_CAPACITY, [80, 150, 300, 700]],
];

test.each(NATURAL.flatMap(([name, row, values]) => values.map((value) => [name, value, row] as const)))("%s: %p is left alone", (_, value, row) => {
  expect(slipCandidate({ ...row, value })).toBeUndefined();
});

test.each([0, -0.98, -98.6, Number.NaN])("%p never slipped", (value) => {
  for (const [, row] of NATURAL) expect(slipCandidate({ ...row, value })).toBeUndefined();
});

test.each<[string, Row, number]>([
  ["8 or 80", INCINERATION, 0.8], ["4.5 or 45", INCINERATION, 450], ["a little above the maximum is no slip", WATER, 102.3], ["a share knows no 万", WATER, 994000], ["nothing is known", amount("km/km2", undefined, undefined), 642],
  ["where less is wanted, small is success", share("down", 12, { high: 10 }), 0.11], ["a known value of 0 says nothing", share("up", 0, undefined), 0.5],
  ["a floor alone says nothing of large amounts", amount("km/km2", undefined, { low: 7 }), 642], ["one known value is too few for one place", COLLECTED, 9.72],
])("no candidate: %s", (_, row, value) => {
  expect(slipCandidate({ ...row, value })).toBeUndefined();
});

test("evidence names what the candidate fits", () => {
  expect(slipCandidate({ ...SEWAGE, value: 0.986, otherScope: () => 95.87 })?.evidence).toEqual([
    { kind: "baseline", value: 98.04, area: "全区" }, { kind: "target", value: 98 }, { kind: "otherScope", value: 95.87 },
  ]);
  expect(slipCandidate({ ...ROAD_AREA, value: 1530, otherScope: () => 0.11 })?.evidence).toEqual([
    { kind: "baseline", value: 12.71, area: "全区" }, { kind: "target", value: 15 }, { kind: "bounds", value: 100 },
  ]);
});

test("the other scope decides nothing: both may have slipped, or differ", () => {
  expect(slipCandidate({ ...SEWAGE, value: 0.986, otherScope: () => 0.95 })?.candidate).toBe(98.6);
  expect(slipCandidate({ ...INCINERATION_COUNTY, value: 0.3, otherScope: () => 30 })).toBeUndefined();
  expect(slipCandidate({ ...share("up", undefined, undefined), value: 0.98, otherScope: () => 98 })).toBeUndefined();
});

test("a range is one known value, met anywhere within it", () => {
  const row = amount("m2/人", undefined, { low: 10, high: 15 });
  expect(slipCandidate({ ...row, value: 12 })).toBeUndefined();
  expect(slipCandidate({ ...row, value: 1200 })?.candidate).toBe(12);
});

const hundredths = (low: number, high: number) => fc.integer({ min: Math.ceil(low * 100), max: Math.floor(high * 100) }).map((n) => n / 100);

test("whatever is within three times of all that is known is left alone", () => {
  fc.assert(fc.property(hundredths(1, 100), hundredths(1, 100), fc.constantFrom("%", "km/km2"), fc.constantFrom<"up" | "down">("up", "down"), fc.double({ min: 1 / 3, max: 3, noNaN: true }), (baseline, target, unit, direction, times) => {
    const row = { ...(unit === "%" ? share(direction, baseline, { low: target }) : amount(unit, baseline, { low: target })), direction };
    const value = Math.min(baseline * times, row.bounds.maximum ?? Infinity);
    expect(slipCandidate({ ...row, value })).toBeUndefined();
  }));
});

test("a fraction of a share close to what is known is always found, exactly", () => {
  fc.assert(fc.property(hundredths(20, 100), hundredths(0.7, 1.4), (known, times) => {
    const meant = Math.min(Math.round(known * times * 100) / 100, 100);
    const found = slipCandidate({ ...share("up", known, { low: known }), value: Number(`${meant}e-2`) });
    expect(found).toMatchObject({ factor: 100, candidate: meant });
  }));
});

const digits = (value: number): string | undefined => value.toExponential().split("e")[0];

test("a candidate keeps the digits, lies within bounds, and is itself no slip", () => {
  fc.assert(fc.property(fc.constantFrom(...NATURAL.map(([, row]) => row)), fc.double({ min: -6, max: 9, noNaN: true }), (row, exponent) => {
    const value = Number((10 ** exponent).toPrecision(5));
    const found = slipCandidate({ ...row, value });
    if (!found) return;
    expect(digits(found.candidate)).toBe(digits(value));
    expect(found.candidate).toBeGreaterThanOrEqual(0);
    expect(found.candidate).toBeLessThanOrEqual(row.bounds.maximum ?? Infinity);
    expect(slipCandidate({ ...row, value: found.candidate })).toBeUndefined();
    expect(found.evidence.length).toBeGreaterThan(0);
  }), { numRuns: 1000 });
});

test.each<[string, number | undefined]>([
  ["%", 23.3], ["km/km2", 23.3], ["m2/人", 23.3], ["标台/万人", 23.3], ["万立方米/日", undefined], ["亿元", undefined], ["万套", undefined], ["座", undefined], ["瓢", undefined],
])("another area's baseline in %s supports %p: a total says nothing of another area's", (unit, candidate) => {
  const row = amount(unit, 20, undefined);
  expect(slipCandidate({ ...row, value: 0.233 })?.candidate).toBe(candidate);
});
