import { EMPTY_RECORD, type FormRecord } from "../../../src/core/record/form-record";
import { allMended, returnedRows } from "../../../src/core/record/returns";
import { explainedRows, isAccepted, review, type Verdict } from "../../../src/core/record/review";
import { catchUp, withEvent, type Author } from "../../../src/core/record/catch-up";
import { firstBroken } from "../../../src/core/record/trail";
import type { Filled } from "../validation/sample";
import { COUNTY, REUSE, settled } from "./form";

const PREFECTURE: Author = { unit: "喀什地区", role: "复核", at: "2026-01-13T02:00:00Z" };
const WHY = "新项目投用：8 月县城再生水管网通水";
const GREEN = { ...REUSE, id: "green", name: "绿地率" };
const form = (one: Filled, other: Filled = { value: 45 }, record?: FormRecord) => settled([[REUSE, one], [GREEN, other]], record);
const explained = { value: 61.8, note: WHY };
const after = (seen: ReturnType<typeof settled>, ...verdicts: Verdict[]): FormRecord => {
  const reviewed = review({ ...seen, record: catchUp(seen, COUNTY) }, verdicts, PREFECTURE);
  if (!reviewed.ok) throw new Error(JSON.stringify(reviewed.faults));
  return reviewed.value;
};
const accept: Verdict = { kind: "accept", key: "reuse|城市" };
const giveBack = (key: string, reason = "请写出新增水量"): Verdict => ({ kind: "return", key, reason });
const words = (seen: ReturnType<typeof settled>) => explainedRows(seen).map(({ observation: { cell }, verdict, reason }) => [cell, verdict, reason]);

test("a reviewer sees every row that needs an explanation, given or not", () => {
  expect(words(form(explained, { value: 61.8 }))).toEqual([["I7", "open", ""], ["I8", "open", ""]]);
  expect(words(form({ value: 45 }))).toEqual([]);
});

test("an accepted explanation stays accepted until value or text change", () => {
  const record = after(form(explained), accept);
  expect(words(form(explained, { value: 45 }, record))).toEqual([["I7", "accepted", ""]]);
  expect(words(form({ ...explained, note: `${WHY}了` }, { value: 45 }, record))).toEqual([["I7", "open", ""]]);
  expect(words(form({ ...explained, value: 62.8 }, { value: 45 }, record))).toEqual([["I7", "open", ""]]);
});

test("a returned explanation says what was asked, and counts no longer", () => {
  const record = after(form(explained), giveBack("reuse|城市"));
  const seen = form(explained, { value: 45 }, record);
  expect(words(seen)).toEqual([["I7", "returned", "请写出新增水量"]]);
  expect(seen.summary.warnings).toBe(2);
});

test("verdicts leave their traces, by unit and role, in a chain that holds", () => {
  const record = after(form(explained), accept, giveBack("green|城市", "核实是否 54"));
  expect(record.trail.entries.slice(-2)).toMatchObject([
    { ...PREFECTURE, act: "accepted", changes: [{ key: "reuse|城市", cell: "I7", old: 61.8, new: 61.8, rule: "change/large 1" }] },
    { ...PREFECTURE, act: "returned", why: "核实是否 54", changes: [{ key: "green|城市", cell: "I8", old: 45, new: 45 }] },
  ]);
  expect(firstBroken(record.trail)).toBeUndefined();
});

test("the last word on a row is the one that is kept", () => {
  const returned = after(form(explained), giveBack("reuse|城市"));
  expect(after(form({ ...explained, note: `${WHY}，日供 2 万吨` }, { value: 45 }, returned), accept).reviews).toMatchObject([{ verdict: "accepted" }]);
});

test("a return may be taken back while the row stands as it was returned", () => {
  const record = after(form(explained), giveBack("reuse|城市"), giveBack("green|城市", "核实是否 54"));
  expect(words(form(explained, { value: 45 }, after(form(explained, { value: 45 }, record), accept, { kind: "accept", key: "green|城市" })))).toEqual([["I7", "accepted", ""]]);
  expect(review(form({ ...explained, note: "是的" }, { value: 45 }, after(form({ ...explained, note: "是的" }), giveBack("reuse|城市"))), [accept], PREFECTURE).ok).toBe(false);
});

test.each<[string, Verdict[], string[]]>([
  ["a row that reads otherwise than it was seen", [{ ...accept, seen: ["reuse|城市", 61.7, "reported", WHY] }], ["changedMeanwhile"]],
  ["a row that is not there", [giveBack("nothing|城市")], ["rowUnknown"]],
  ["an explanation that nobody gave", [{ kind: "accept", key: "green|城市" }], ["nothingExplained"]],
  ["a return without a reason", [giveBack("reuse|城市", " ")], ["noReason"]],
  ["a form of which something is returned", [giveBack("reuse|城市"), { kind: "acceptForm" }], ["stillOpen"]],
  ["all faults at once", [giveBack("reuse|城市", ""), accept, { kind: "accept", key: "x" }], ["noReason", "rowUnknown"]],
])("%s cannot be decided on", (_, verdicts, codes) => {
  const reviewed = review(form(explained), verdicts, PREFECTURE);
  expect(reviewed.ok ? [] : reviewed.faults.map(({ code }) => code)).toEqual(codes);
});

test("a form is accepted as a whole when nothing is open, until it is sent or returned again", () => {
  expect(review(form({ value: 61.8 }), [{ kind: "acceptForm" }], PREFECTURE).ok).toBe(false);
  const record = after(form(explained), accept, { kind: "acceptForm" });
  expect([isAccepted(EMPTY_RECORD), isAccepted(after(form(explained), accept)), isAccepted(record)]).toEqual([false, false, true]);
  expect(isAccepted(withEvent(record, { ...COUNTY, act: "submitted" }))).toBe(false);
});

describe("a returned row", () => {
  const record = after(form(explained, { status: "待报" }), giveBack("reuse|城市"), giveBack("green|城市", "应当已有数"));
  const states = (one: Filled, other: Filled) => returnedRows(form(one, other, record)).map(({ state }) => state);
  test.each<[string, Filled, Filled, string[]]>([
    ["as it was", explained, { status: "待报" }, ["open", "open"]],
    ["explained anew, filled in", { ...explained, note: `${WHY}，日供 2 万吨` }, { value: 45 }, ["mended", "mended"]],
    ["explained too shortly, filled in wrongly", { ...explained, note: "是的" }, { value: "约45" }, ["changed", "changed"]],
    ["changed to what needs an explanation of its own", { value: 62.8, note: WHY }, { value: 45 }, ["changed", "mended"]],
    ["changed to what needs none", { value: 45, note: WHY }, { status: "不适用" }, ["mended", "mended"]],
  ])("%s", (_, one, other, expected) => { expect(states(one, other)).toEqual(expected); });

  test("all is mended only when every row is", () => {
    expect(allMended(returnedRows(form({ value: 45 }, { status: "待报" }, record)))).toBe(false);
    expect(allMended(returnedRows(form({ value: 45 }, { value: 45 }, record)))).toBe(true);
    expect(allMended([])).toBe(false);
  });

  test("is open where it is gone from the form", () => {
    expect(returnedRows(settled([[REUSE, { value: 45 }]], record)).map(({ state }) => state)).toEqual(["mended", "open"]);
  });

  test("that was mended and sent again is forgotten in the next round", () => {
    const sent = { ...record, snapshots: [{ number: 2, time: "2026-01-20T02:00:00Z", digest: "", rows: [] }] };
    expect(after(form(explained, { value: 45 }, sent)).reviews.map(({ row: [key] }) => key)).toEqual(["reuse|城市"]);
    expect(after(form(explained, { value: 45 }, record)).reviews).toHaveLength(2);
  });
});
