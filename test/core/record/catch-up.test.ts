import { catchUp } from "../../../src/core/record/catch-up";
import { EMPTY_RECORD } from "../../../src/core/record/form-record";
import { firstBroken } from "../../../src/core/record/trail";
import { COUNTY, recordAfter, REUSE, settled } from "./form";

const WHY = "新项目投用：8 月县城再生水管网通水";
const GREEN = { ...REUSE, id: "green", name: "绿地率" };

test("an empty form leaves no trace", () => {
  expect(recordAfter([[REUSE, {}], [GREEN, {}]])).toBe(EMPTY_RECORD);
});

test("what was filled in elsewhere is one entry, listing its cells; what is explained is bound", () => {
  const record = recordAfter([[REUSE, { value: 61.8, note: WHY }], [GREEN, { status: "待报" }]]);
  expect(record.waivers).toEqual([{ key: "reuse|城市", rule: "change/large", version: "1", numbers: "", value: 61.8, period: "2025", text: WHY }]);
  expect(record.trail.entries).toMatchObject([
    { ...COUNTY, act: "changed", changes: [{ key: "reuse|城市", cell: "I7", old: null, new: 61.8 }, { key: "reuse|城市", cell: "K7", old: null, new: WHY }, { key: "green|城市", cell: "I8", old: null, new: "pending" }] },
    { ...COUNTY, act: "explained", changes: [{ key: "reuse|城市", cell: "K7", old: null, new: WHY, rule: "change/large 1" }] },
  ]);
  expect(firstBroken(record.trail)).toBeUndefined();
});

test("a second look at the same form leaves no second trace", () => {
  const rows = [[REUSE, { value: 61.8, note: WHY }]] as const;
  const record = recordAfter(rows);
  expect(recordAfter(rows, record)).toBe(record);
});

test("old and new stand side by side, also where a row is gone", () => {
  const record = recordAfter([[REUSE, { value: 45 }], [GREEN, { value: 46 }]]);
  expect(recordAfter([[REUSE, { value: "约45" }]], record).trail.entries.at(-1)?.changes).toEqual([
    { key: "reuse|城市", cell: "I7", old: 45, new: "约45" }, { key: "green|城市", cell: "", old: 46, new: null },
  ]);
});

test("a new explanation takes the place of the one bound before", () => {
  const before = recordAfter([[REUSE, { value: 61.8, note: WHY }]]);
  const after = recordAfter([[REUSE, { value: 62.8, note: "8 月第二再生水厂投产，日供 2 万吨" }]], before);
  expect(after.waivers).toMatchObject([{ value: 62.8, text: "8 月第二再生水厂投产，日供 2 万吨" }]);
});

test("a lapsed or returned explanation is not bound", () => {
  const before = recordAfter([[REUSE, { value: 61.8, note: WHY }]]);
  expect(recordAfter([[REUSE, { value: 62.8, note: WHY }]], before).waivers).toEqual(before.waivers);
});

test("a log that nobody can read is written anew, and says so", () => {
  const { trail } = catchUp(settled([[REUSE, { value: 45 }]], EMPTY_RECORD, true), COUNTY);
  expect(trail.entries.map(({ act }) => act)).toEqual(["lost", "changed"]);
});
