import * as fc from "fast-check";
import { frameOf } from "../../../src/core/merge/frame";
import { rollUp, type Report, type Reports, type Weights } from "../../../src/core/merge/roll-up";
import { PLAN, type Told } from "./made";

const report = (told: Told | "absent"): Report | undefined =>
  told === "absent" ? undefined : typeof told === "number" ? { kind: "reported", value: told } : { kind: told === "notApplicable" ? told : "missing" };

/** Rolls up one indicator in 城市; `said` are the areas' answers by row. */
function rolled(id: string, said: Readonly<Record<string, readonly (Told | "absent")[]>>, weights?: Weights) {
  const reports: Reports = (key) => (said[key.split("|")[0] ?? ""] ?? []).map(report);
  const [row] = frameOf(PLAN, [`${id}|城市`]);
  const { method, value, low, high, coverage } = rollUp(row as NonNullable<typeof row>, reports, weights);
  return [method, value, low, high, coverage];
}

describe("a total", () => {
  it.each<[string, (Told | "absent")[], unknown[]]>([
    ["adds up exactly", [0.1, 0.2, 0.3], ["sum", 0.6, 0.6, 0.6, 1]],
    ["0 counts", [0, 5], ["sum", 5, 5, 5, 1]],
    ["a missing area leaves the top open and the bottom at the sum", [1, 2, undefined, 4], ["sum", 7, 7, null, 0.75]],
    ["待报 and what cannot be read count as missing", [1, "pending", "unreadable"], ["sum", 1, 1, null, 1 / 3]],
    ["不适用 is out of the whole", [1, "notApplicable", 2], ["sum", 3, 3, 3, 1]],
    ["an area without the row is out as well", [1, "absent"], ["sum", 1, 1, 1, 1]],
    ["nobody reported", [undefined, undefined], ["sum", null, 0, null, 0]],
    ["numbers too large to be added have no sum", [1e308, 1e308], ["sum", null, null, null, 1]],
    ["nobody is asked", ["notApplicable"], ["sum", null, null, null, null]],
  ])("%s", (_, said, outcome) => expect(rolled("roads", { roads: said })).toEqual(outcome));
});

describe("a rate", () => {
  it.each<[string, Record<string, (Told | "absent")[]>, unknown[]]>([
    ["is Σ numerator / Σ denominator, not the mean of rates", { water: [90, 100], "water.numerator": [90, 10], "water.denominator": [100, 10] }, ["ratio", 90.9090909090909, 90.9090909090909, 90.9090909090909, 1]],
    ["without components is refused; the whole lies among its areas", { water: [90, 100] }, ["refused", null, 90, 100, 1]],
    ["without components and with a gap it lies anywhere it may", { water: [90, undefined] }, ["refused", null, 0, 100, 0.5]],
    ["a missing numerator lies between 0 and the denominator", { water: [90, undefined], "water.numerator": [90, undefined], "water.denominator": [100, 100] }, ["ratio", 90, 45, 95, 0.5]],
    ["a missing area of unknown weight may drag it anywhere", { water: [90, undefined], "water.numerator": [90, undefined], "water.denominator": [100, undefined] }, ["ratio", 90, 0, 100, 0.5]],
    ["不适用 is out of numerator and denominator", { water: [90, "notApplicable"], "water.numerator": [90, 3], "water.denominator": [100, 9] }, ["ratio", 90, 90, 90, 1]],
    ["不适用 in the amounts alone leaves a rate that was reported out of the sums, not out of the whole", { water: [90, 50], "water.numerator": [90, "notApplicable"], "water.denominator": [100, "notApplicable"] }, ["ratio", 90, 0, 100, 0.5]],
    ["of which nobody is asked has no bounds", { water: ["notApplicable"] }, ["refused", null, null, null, null]],
    ["of amounts too large has no value", { water: [90, 90], "water.numerator": [1e308, 1e308], "water.denominator": [1, 1] }, ["ratio", null, null, null, 1]],
    ["a denominator of 0 gives no rate", { water: [undefined], "water.numerator": [0], "water.denominator": [0] }, ["ratio", null, null, null, 1]],
  ])("%s", (_, said, outcome) => expect(rolled("water", said)).toEqual(outcome));

  it("is weighted where a weight is given, and says so", () => {
    const weights: Weights = { name: "人口", of: () => [100, 300, undefined] };
    expect(rolled("green", { green: [40, 20, "absent"] }, weights)).toEqual(["weighted", 25, 25, 25, 1]);
    expect(rolled("green", { green: [40, undefined, "absent"] }, weights)).toEqual(["weighted", 40, 10, 85, 0.5]);
    expect(rolled("green", { green: [40, 20, 30] }, weights)).toEqual(["weighted", 25, 0, 100, 2 / 3]);
  });
  it("prefers components to a weight", () => {
    expect(rolled("water", { water: [50], "water.numerator": [1], "water.denominator": [2] }, { name: "人口", of: () => [7] })).toEqual(["ratio", 50, 50, 50, 1]);
  });
});

describe("an amount of a rate", () => {
  it.each<[string, Told, unknown[]]>([
    ["is missing where a form asks for the rate alone", 80, ["sum", 90, 90, null, 0.5]],
    ["is missing where that rate is", undefined, ["sum", 90, 90, null, 0.5]],
    ["does not apply where the rate does not", "notApplicable", ["sum", 90, 90, 90, 1]],
  ])("%s", (_, rate, outcome) => expect(rolled("water.numerator", { water: [90, rate], "water.numerator": [90, "absent"] })).toEqual(outcome));
});

test("a growth rate has no roll-up and no bounds", () => {
  expect(rolled("growth", { growth: [5, 7] })).toEqual(["refused", null, null, null, 1]);
});

describe("bounds", () => {
  /** An area as it is, and what of that came: everything, the denominator alone, the rate alone, nothing, or that it does not apply. */
  const truth = fc.record({ below: fc.integer({ min: 0, max: 50 }), share: fc.integer({ min: 0, max: 100 }), came: fc.constantFrom("all", "all", "denominator", "rate", "nothing", "notApplicable") });
  const within = (whole: number, low: unknown, high: unknown) => {
    if (typeof low === "number") expect(whole).toBeGreaterThanOrEqual(low - 1e-9);
    if (typeof high === "number") expect(whole).toBeLessThanOrEqual(high + 1e-9);
  };

  it("hold the whole that comes out when everything is known", () => {
    fc.assert(fc.property(fc.array(truth, { minLength: 1, maxLength: 6 }), fc.boolean(), (areas, weighted) => {
      const some = areas.filter(({ came }) => came !== "notApplicable");
      const one = (came: string, from: readonly string[], value: number): Told => (came === "notApplicable" ? came : from.includes(came) ? value : undefined);
      const below = some.reduce((sum, area) => sum + area.below, 0);
      const whole = below === 0 ? undefined : some.reduce((sum, area) => sum + area.below * area.share, 0) / below;
      const rate = areas.map(({ came, share }) => one(came, ["all", "rate"], share));
      const parts = weighted ? {} : {
        "water.numerator": areas.map(({ came, below: amount, share }) => one(came, ["all"], (amount * share) / 100)), "water.denominator": areas.map(({ came, below: amount }) => one(came, ["all", "denominator"], amount)),
      };
      const weights: Weights = { name: "人口", of: () => areas.map(({ came, below: amount }) => (["all", "denominator"].includes(came) ? amount : undefined)) };
      const [, value, low, high] = rolled("water", { water: rate, ...parts }, weighted ? weights : undefined);
      if (whole !== undefined) within(whole, low, high);
      if (typeof value === "number") within(value, low, high);
      const total = rolled("roads", { roads: areas.map(({ came, below: amount }) => one(came, ["all"], amount)) });
      within(below, total[2], total[3]);
    }), { numRuns: 500 });
  });
});
