import { median, outliersIn, type Peer } from "../../../src/core/merge/peers";
import { frameOf } from "../../../src/core/merge/frame";
import { PLAN } from "./made";

const rowOf = (id: string) => frameOf(PLAN, [`${id}|城市`])[0] as NonNullable<ReturnType<typeof frameOf>[0]>;
const found = (id: string, values: readonly (number | undefined)[], more: (at: number) => Partial<Peer> = () => ({})) =>
  outliersIn(rowOf(id), values.map((value, at) => (value === undefined ? undefined : { value, kind: "county" as const, ...more(at) }))).map(({ at }) => at);

describe("far from its peers", () => {
  it.each<[string, string, (number | undefined)[], number[]]>([
    ["a rate far below", "green", [95, 96, 94, 97, 95, 96, 62], [6]],
    ["rates that agree closely do not make 99 and 96 apart", "green", [99, 99, 99, 99, 99, 99, 96], []],
    ["too few areas say nothing", "green", [95, 96, 94, 97, 12], []],
    ["an amount typed in another unit", "roads", [120, 340, 80, 210, 150, 1_600_000], [5]],
    ["amounts of large and small areas differ tenfold without being wrong", "roads", [120, 340, 80, 210, 150, 1200, 20], []],
    ["areas without a number are passed over", "green", [95, undefined, 96, 94, 97, 95, 96, 62], [7]],
    ["0 among amounts has no ratio", "roads", [120, 340, 80, 210, 150, 100, 0], []],
  ])("%s", (_, id, values, outliers) => expect(found(id, values)).toEqual(outliers));

  it("compares only areas of one type and one size class, and with all of the type where a class has too few", () => {
    const values = [95, 96, 94, 97, 95, 96, 62];
    expect(found("green", values, (at) => ({ kind: at === 6 ? "city" : "county" }))).toEqual([]);
    const small = [95, 96, 94, 97, 95, 96];
    const large = [62, 61, 63, 60, 62, 62];
    expect(found("green", [...small, ...large], (at) => ({ size: at < 6 ? 10 : 500 }))).toEqual([]);
    expect(found("green", [...small, ...large, 62], (at) => ({ size: at < 6 || at === 12 ? 10 : 500 }))).toEqual([12]);
    expect(found("green", values, (at) => ({ size: at === 6 ? 500 : 10 }))).toEqual([6]);
    expect(found("green", values, () => ({ size: 10 }))).toEqual([6]);
  });
  it("says how far, in points for a rate and in times for an amount", () => {
    const facts = (id: string, values: readonly number[]) => outliersIn(rowOf(id), values.map((value) => ({ value, kind: "county" as const })))[0]?.facts;
    expect(facts("green", [95, 96, 94, 97, 95, 96, 62])).toEqual({ value: 62, median: 95, peers: 7, kind: "county", unit: "%", apart: -33 });
    expect(facts("roads", [100, 100, 100, 100, 100, 10_000])).toEqual({ value: 10_000, median: 100, peers: 6, kind: "county", unit: "公里", times: 100 });
  });
});

test("the median of an even number is the mean of the middle two", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([0.1, 0.2])]).toEqual([2, 2.5, 0.15]);
});
