import * as fc from "fast-check";
import { compareRows, comparedWith, type ValueChange } from "../../../src/core/record/compare";
import { EMPTY_RECORD } from "../../../src/core/record/form-record";
import type { RowState, Value } from "../../../src/core/record/row-state";
import { digestOf, withSnapshot } from "../../../src/core/record/snapshot";

type Short = readonly [Value, RowState[2]];
const row = ([value, status]: Short, note = "", key = "a|城市"): RowState => [key, value, status, note];

test.each<[string, Short, Short, ValueChange]>([
  ["95.2 stays", [95.2, "reported"], [95.2, "reported"], "unchanged"],
  ["95.2 becomes 96.1", [95.2, "reported"], [96.1, "reported"], "changed"],
  ["待报 becomes 71", [null, "pending"], [71, "reported"], "filled"],
  ["待报 becomes 不适用", [null, "pending"], [null, "notApplicable"], "filled"],
  ["不适用 becomes 3", [null, "notApplicable"], [3, "reported"], "changed"],
  ["3 becomes 待报", [3, "reported"], [null, "pending"], "cleared"],
  ["3 becomes text", [3, "reported"], ["约3", "unreadable"], "cleared"],
  ["待报 stays", [null, "pending"], [null, "pending"], "missing"],
  ["0 becomes nothing", [0, "reported"], [null, "missing"], "cleared"],
  ["nothing becomes 0", [null, "missing"], [0, "reported"], "filled"],
])("%s", (_, before, now, change) => {
  expect(compareRows([row(before)], [row(now)])).toEqual([{ key: "a|城市", change, before: row(before), now: row(now), noteChanged: false }]);
});

test("an explanation that reads otherwise is told, and rows that came or went", () => {
  const same: Short = [3, "reported"];
  expect(compareRows([row(same, "旧"), row(same, "", "gone")], [row(same, "新"), row(same, "", "new")]).map(({ key, change, noteChanged }) => [key, change, noteChanged])).toEqual([
    ["a|城市", "unchanged", true], ["new", "filled", false], ["gone", "cleared", false],
  ]);
});

const state = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 })), fc.constant("reported" as const), fc.constantFrom("", "n", "|"));
const rows = fc.uniqueArray(state, { selector: ([key]) => key });

test("a form held against itself is unchanged, and every row of both is there once", () => {
  fc.assert(fc.property(rows, rows, (before, now) => {
    expect(compareRows(now, now).every(({ change, noteChanged }) => change === "unchanged" && !noteChanged)).toBe(true);
    expect(compareRows(before, now).map(({ key }) => key).sort()).toEqual([...new Set([...before, ...now].map(([key]) => key))].sort());
  }));
});

test("the digest knows every value and explanation, not the order of rows", () => {
  fc.assert(fc.property(rows, rows, (one, other) => {
    const sorted = (list: readonly RowState[]) => JSON.stringify([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(digestOf(one) === digestOf(other)).toBe(sorted(one) === sorted(other));
    expect(digestOf([...one].reverse())).toBe(digestOf(one));
  }));
});

test("a form as it was sent is held against the one sent before; one changed since, against the last", () => {
  const [first, second, third] = [[row([1, "reported"])], [row([2, "reported"])], [row([3, "reported"])]];
  const sent = (number: number, rows: RowState[]) => ({ number, time: "", digest: digestOf(rows), rows });
  const once = withSnapshot(EMPTY_RECORD, sent(1, first));
  const twice = withSnapshot(once, sent(2, second));
  expect([comparedWith(EMPTY_RECORD, first), comparedWith(once, first)?.number, comparedWith(once, second)?.number]).toEqual([undefined, undefined, 1]);
  expect([comparedWith(twice, second)?.number, comparedWith(twice, third)?.number]).toEqual([1, 2]);
});
