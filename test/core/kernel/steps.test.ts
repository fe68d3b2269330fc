import * as fc from "fast-check";
import { atOnce, rowByRow } from "../../../src/core/kernel/steps";

it("rows changed step by step are the rows changed at once, in order", () => {
  fc.assert(fc.property(fc.array(fc.integer(), { maxLength: 1200 }), (rows) => {
    expect(atOnce(rowByRow(rows, (row, index) => row * 2 + index))).toEqual(rows.map((row, index) => row * 2 + index));
  }));
});

it("many rows take several steps, few take one", () => {
  const stepsFor = (count: number) => [...rowByRow(Array.from({ length: count }, () => 0), String)].length;
  expect([stepsFor(0), stepsFor(60), stepsFor(5000)]).toEqual([0, 0, 19]);
});
