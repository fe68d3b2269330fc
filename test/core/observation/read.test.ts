import type { Observation } from "../../../src/core/observation/observation";
import { readObservations, resolve } from "../../../src/core/observation/read";
import { formOf, rowOf, type Filled } from "../validation/sample";

const one = (filled: Filled): Observation => {
  const [observation] = readObservations(formOf([[rowOf(), filled]]));
  if (!observation) throw new Error("the row was not read");
  return observation;
};

test.each<[string, Filled, number | null, Observation["status"]]>([
  ["a number", { value: 98.5 }, 98.5, "reported"],
  ["zero", { value: 0 }, 0, "reported"],
  ["a number as text", { value: "98.5%" }, 98.5, "reported"],
  ["nothing", {}, null, "missing"],
  ["spaces alone", { value: " \u3000" }, null, "missing"],
  ["不适用 in 状态", { status: "不适用" }, null, "notApplicable"],
  ["待报 in 状态, with spaces", { status: " 待报 " }, null, "pending"],
  ["a dash in place of the number", { value: "—" }, null, "notApplicable"],
  ["暂缺 in place of the number", { value: "暂缺" }, null, "pending"],
  ["two statuses: 状态 decides", { value: "—", status: "待报" }, null, "pending"],
  ["a number beside a status counts", { value: 98, status: "待报" }, 98, "reported"],
  ["a word nobody agreed on in 状态", { status: "再说" }, null, "missing"],
  ["something unreadable", { value: "约98" }, null, "unreadable"],
  ["something unreadable beside a status", { value: "约98", status: "不适用" }, null, "unreadable"],
  ["another unit", { value: "15公里" }, null, "unreadable"],
  ["a formula, by its last result", { value: { value: 98.5, formula: "=A1" } }, 98.5, "reported"],
  ["a formula that failed", { value: { value: null, error: "#DIV/0!", formula: "=1/0" } }, null, "unreadable"],
])("%s", (_, filled, value, status) => {
  expect(one(filled)).toMatchObject({ value, status });
});

test("an observation knows its cells, its key and what stood there", () => {
  const row = rowOf({ id: "gas", name: "燃气普及率", scope: "县城" });
  const [first, second] = readObservations(formOf([[rowOf()], [row, { value: "约98 ", status: " x ", note: " 说明 ", hint: "● 旧" }]]));
  expect(first).toMatchObject({ row: 7, cell: "I7" });
  expect(second).toEqual({
    key: "gas|县城", indicator: "gas", name: "燃气普及率", scope: "县城", unit: "%", sheet: "填报表", row: 8,
    cell: "I8", statusCell: "J8", noteCell: "K8", hintCell: "N8", raw: "约98 ",
    typed: { kind: "notANumber", text: "约98 ", proposal: 98 }, value: null, status: "unreadable", statusText: "x", note: "说明", hint: "● 旧",
  });
});

test("rows that are gone and rows that stand twice are not read", () => {
  const observations = readObservations(formOf([[rowOf(), { value: 1 }], [rowOf(), { value: 2 }]], { gone: [rowOf({ id: "gone" })] }));
  expect(observations.map(({ value }) => value)).toEqual([1]);
});

test("an error cell is kept as it shows", () => {
  expect(one({ value: { value: null, error: "#REF!" } }).raw).toBe("#REF!");
});

test("status and value never contradict each other", () => {
  expect(resolve({ kind: "number", value: 0 }, "不适用")).toEqual({ value: 0, status: "reported" });
  expect(resolve({ kind: "otherUnit", text: "1米", number: 1, unit: "米", proposal: 1 }, "待报")).toEqual({ value: null, status: "unreadable" });
});
