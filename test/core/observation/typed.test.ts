import * as fc from "fast-check";
import type { Typed } from "../../../src/core/observation/observation";
import { readTyped } from "../../../src/core/observation/typed";
import type { Cell } from "../../../src/core/sheet/cells";

const typed = (value: Cell["value"], unit: string, format?: string) => readTyped({ value, ...(format !== undefined && { format }) }, unit);
const other = (text: string, number: number, unit: string, proposal?: number): Typed =>
  ({ kind: "otherUnit", text, number, unit, ...(proposal !== undefined && { proposal }) });
const notANumber = (text: string, proposal?: number): Typed => ({ kind: "notANumber", text, ...(proposal !== undefined && { proposal }) });

test.each<[string, string, number]>([
  ["98.5%", "%", 98.5], ["９８．５％", "%", 98.5], ["98.5 ％", "%", 98.5], ["98.5", "%", 98.5], ["９８．５", "km/km2", 98.5], ["1,234.5", "项", 1234.5], ["1，234", "项", 1234], ["'98", "%", 98],
  ["6.4公里/平方公里", "km/km2", 6.4], ["6.4 km/km²", "km/km2", 6.4], ["15平方米/人", "m2/人", 15], ["15㎡/人", "m2/人", 15], ["106项", "项", 106], ["12万套", "万套", 12], ["12万", "万套", 12], ["233.07万", "万立方米/日", 233.07],
])("%j in a row of %s is %p, written as text", (text, unit, value) => {
  expect(typed(text, unit)).toEqual({ kind: "textNumber", value, text });
});

test.each<[string, string, Typed]>([
  ["12万", "项", other("12万", 12, "万", 120000)],
  ["12万", "km/km2", other("12万", 12, "万", 120000)],
  ["12万", "%", other("12万", 12, "万")],
  ["12亿", "万立方米/日", other("12亿", 12, "亿", 120000)],
  ["1.2万亿", "亿元", other("1.2万亿", 1.2, "万亿", 12000)],
  ["12700万平方米", "亿平方米", other("12700万平方米", 12700, "万平方米", 1.27)],
  ["15公里", "km/km2", other("15公里", 15, "公里", 15)],
  ["15公里", "万公里", other("15公里", 15, "公里", 0.0015)],
  ["15公里", "%", other("15公里", 15, "公里")],
  ["15m2", "m2/人", other("15m2", 15, "平方米", 15)],
  ["985‰", "%", other("985‰", 985, "‰", 98.5)],
  ["98.5%", "km/km2", other("98.5%", 98.5, "%")],
  ["5个百分点", "%", other("5个百分点", 5, "个百分点")],
])("%j in a row of %s is of another unit", (text, unit, expected) => {
  expect(typed(text, unit)).toEqual(expected);
});

test.each<[string, string, Typed]>([
  ["约98", "%", notANumber("约98", 98)], ["37.4%左右", "%", notANumber("37.4%左右", 37.4)], ["约12万", "项", notANumber("约12万", 120000)], ["约6.4km/km2", "km/km2", notANumber("约6.4km/km2", 6.4)],
  ["98.5(97)", "%", notANumber("98.5(97)")], ["98.5（97）", "%", notANumber("98.5（97）")], ["约98.5（97）", "%", notANumber("约98.5（97）")], ["…", "%", notANumber("…")],
  ["98.5.3", "%", notANumber("98.5.3")], ["98~99", "%", notANumber("98~99")], ["98.5①", "%", notANumber("98.5①")], ["98abc", "%", notANumber("98abc")], ["无", "%", notANumber("无")], ["约15公里", "%", notANumber("约15公里")],
])("%j in a row of %s is no number", (text, unit, expected) => {
  expect(typed(text, unit)).toEqual(expected);
});

test("a percent format counts in a % row and is another unit elsewhere", () => {
  expect(typed(0.985, "%", "0.00%")).toEqual({ kind: "textNumber", value: 98.5, text: "98.5%" });
  expect(typed(0.985, "km/km2", "0.00%")).toEqual(other("98.5%", 98.5, "%"));
});

test("numbers, statuses and blanks pass through; dates, booleans and errors are no numbers", () => {
  expect(typed(0, "%")).toEqual({ kind: "number", value: 0 });
  expect(typed(null, "%")).toEqual({ kind: "empty" });
  expect(typed("—", "%")).toEqual({ kind: "status", status: "notApplicable" });
  expect(typed("暂缺", "%")).toEqual({ kind: "status", status: "pending" });
  expect(typed(45659, "%", "m/d")).toEqual(notANumber("2025-01-02"));
  expect(typed(true, "%")).toEqual(notANumber("TRUE"));
  expect(readTyped({ value: null, error: "#N/A" }, "%")).toEqual({ kind: "errorCell", text: "#N/A" });
});

test("a unit nobody knows still recognises itself", () => {
  expect(typed("12瓢", "瓢")).toEqual({ kind: "textNumber", value: 12, text: "12瓢" });
  expect(typed("12瓢", "%")).toEqual(notANumber("12瓢"));
});

test("nothing typed ever becomes NaN or a silent 0", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0123456789.,，-+eE%‰万亿约左右（）—/ 公里m2人不适用。") });
  fc.assert(fc.property(text, fc.constantFrom("%", "km/km2", "m2/人", "项", "万套"), (value, unit) => {
    const read = typed(value, unit);
    const numbers = read.kind === "textNumber" ? [read.value] : read.kind === "otherUnit" ? [read.number, read.proposal ?? 1] : read.kind === "notANumber" ? [read.proposal ?? 1] : [];
    for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
    if (!/[0-9０-９]/.test(value)) expect(["empty", "status", "notANumber"]).toContain(read.kind);
    if (numbers.includes(0)) expect(value).toMatch(/[0０]/);
  }), { numRuns: 2000 });
});
