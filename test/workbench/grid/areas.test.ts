import fc from "fast-check";
import { complement, overlap, shifted, toArea, toRange } from "../../../src/workbench/grid/areas";

const area = (row: number, rows: number, column = 0, columns = 1) => ({ row, column, rows, columns });
const AREAS = fc.record({ row: fc.nat(20), column: fc.nat(20), rows: fc.integer({ min: 1, max: 10 }), columns: fc.integer({ min: 1, max: 10 }) });

test.each([
  ["rows put in above move it", { at: 2, count: 3 }, area(8, 4)],
  ["rows put in at its first row move it", { at: 5, count: 1 }, area(6, 4)],
  ["rows put in inside make it larger", { at: 6, count: 2 }, area(5, 6)],
  ["rows put in below leave it", { at: 9, count: 2 }, area(5, 4)],
  ["rows taken out above move it", { at: 1, count: -2 }, area(3, 4)],
  ["rows taken out across its top cut it", { at: 4, count: -2 }, area(4, 3)],
  ["rows taken out inside make it smaller", { at: 6, count: -2 }, area(5, 2)],
  ["rows taken out across its end cut it", { at: 7, count: -5 }, area(5, 2)],
  ["rows taken out below leave it", { at: 9, count: -2 }, area(5, 4)],
])("%s", (_, shift, wanted) => {
  expect(shifted(area(5, 4), { axis: "row", ...shift })).toEqual(wanted);
});

test("an area whose rows are all taken out is gone", () => {
  expect(shifted(area(5, 4), { axis: "row", at: 4, count: -6 })).toBeUndefined();
});

test("columns shift columns and leave rows", () => {
  expect(shifted(area(5, 4, 2, 3), { axis: "column", at: 0, count: 1 })).toEqual(area(5, 4, 3, 3));
});

test("an area goes through Univer's range unchanged", () => {
  fc.assert(fc.property(AREAS, (one) => expect(toArea(toRange(one))).toEqual(one)));
});

test("the complement covers each closed cell once and no open one", () => {
  fc.assert(fc.property(fc.array(AREAS, { maxLength: 6 }), (open) => {
    const whole = area(0, 24, 0, 24);
    const isOpen = (row: number, column: number) => open.some((one) => overlap(one, area(row, 1, column, 1)));
    const covers = complement(whole, isOpen);
    for (let row = 0; row < 24; row++) for (let column = 0; column < 24; column++) {
      expect(covers.filter((one) => overlap(one, area(row, 1, column, 1))).length).toBe(isOpen(row, column) ? 0 : 1);
    }
  }), { numRuns: 30 });
});

test("a form with three open columns needs five rectangles", () => {
  const open = (row: number, column: number) => row >= 6 && row < 66 && (column === 8 || column === 9 || column === 13);
  expect(complement(area(0, 200, 0, 26), open)).toHaveLength(5);
});
