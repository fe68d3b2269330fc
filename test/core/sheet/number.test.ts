import * as fc from "fast-check";
import type { Cell } from "../../../src/core/sheet/cells";
import { plain } from "../../../src/core/sheet/decimal";
import { readStatus, readWritten } from "../../../src/core/sheet/number";

const written = (value: Cell["value"], format?: string) => readWritten({ value, ...(format !== undefined && { format }) });
const unreadable = (text: string, guess?: number, unit = "") =>
  ({ kind: "unreadable", text, ...(guess !== undefined && { guess: { kind: "quantity", text, value: guess, unit } }) });

test.each([null, "", " ", "\u00a0", "　 \u2009\u202f\t\r\n", "\u200b", "\ufeff"])("%j is empty", (value) => {
  expect(written(value)).toEqual({ kind: "empty" });
});

test.each([0, 98.5, -3, 1e21, 5e-9])("the number %p is a number", (value) => {
  expect(written(value)).toEqual({ kind: "number", value });
});

test.each<[string, string, number]>([
  ["0.00%", "98.5%", 98.5], ["0%", "98.5%", 98.5], ['0.0"%"%', "98.5%", 98.5], ["0.00%;[Red]-0.00%", "98.5%", 98.5],
])("0.985 formatted %s is %s", (format, text, value) => {
  expect(written(0.985, format)).toEqual({ kind: "quantity", text, value, unit: "%" });
});

test("a percentage is exact", () => {
  expect(written(0.9861, "0.00%")).toMatchObject({ value: 98.61, text: "98.61%" });
  expect(written(0.0007, "0.00%")).toMatchObject({ value: 0.07, text: "0.07%" });
});

test.each(['0.00"%"', "0.00\\%", "0.00##", "#,##0.00_);[Red](#,##0.00)", "0.00E+00", "[$¥-804]#,##0", '0"days"', "General", '_-* #,##0.00_-', "[DBNum1]General"])(
  "%s leaves a number a number", (format) => { expect(written(98.5, format)).toEqual({ kind: "number", value: 98.5 }); });

test.each<[number, string, string]>([
  [45659, "yyyy-mm-dd", "2025-01-02"], [45659, 'm"月"d"日"', "2025-01-02"], [45659.5, "yyyy/m/d h:mm", "2025-01-02"], [36585, "[$-804]yyyy年m月d日", "2000-02-29"],
  [1, "m/d", "1900-01-01"], [59, "d-mmm", "1900-02-28"], [61, "d-mmm", "1900-03-01"], [2958465, "yyyy", "9999-12-31"],
  [0.5, "h:mm", "12:00"], [0.0625, "[h]:mm", "1:30"], [3e6, "yyyy", "3000000"], [-1, "yyyy", "-1"], [45659, "aaaa", "2025-01-02"],
])("%p formatted %s is a date, no number", (value, format, text) => {
  expect(written(value, format)).toEqual(unreadable(text));
});

test.each<[string, number]>([
  ["98", 98], ["'98", 98], ["’98", 98], ["９８．５", 98.5], [" 98.5\u00a0", 98.5], ["　98.5　", 98.5], ["\u200b98.5\u202c", 98.5],
  ["1,234.5", 1234.5], ["1，234", 1234], ["１，２３４，５６７．８", 1234567.8], ["12,345,678", 12345678], ["-5", -5], ["−5", -5], ["－５", -5], ["+5", 5], ["＋５", 5],
  [".5", 0.5], ["5.", 5], ["0", 0], ["-0", 0], ["00.50", 0.5], ["1e3", 1000], ["1.5E-3", 0.0015], ["１Ｅ３", 1000], ["1e+2", 100],
])("%j is the number %p written as text", (text, value) => {
  expect(written(text)).toEqual({ kind: "quantity", text, value, unit: "" });
});

test.each<[string, number, string]>([
  ["98.5%", 98.5, "%"], ["９８．５％", 98.5, "%"], ["98.5 %", 98.5, "%"], ["12万", 12, "万"], ["15公里", 15, "公里"], ["6.4公里/平方公里", 6.4, "公里/平方公里"],
  ["15m2/人", 15, "m2/人"], ["15㎡", 15, "㎡"], ["98.5(97)", 98.5, "(97)"], ["98.5（97）", 98.5, "(97)"], ["98.5.3", 98.5, ".3"], ["98~99", 98, "~99"], ["98-99", 98, "-99"], ["98 99", 98, "99"], ["98.5①", 98.5, "①"],
])("%j is %p with %j behind it", (text, value, unit) => {
  expect(written(text)).toEqual({ kind: "quantity", text, value, unit });
});

test.each<[string, number, string]>([
  ["约98", 98, ""], ["约 98", 98, ""], ["大约98.5", 98.5, ""], ["37.4%左右", 37.4, "%"], ["约12万", 12, "万"], ["98上下", 98, ""], ["近98", 98, ""],
  ["达到98", 98, ""], ["≈98", 98, ""], ["~98", 98, ""], ["98.5。", 98.5, ""], ["98。5", 98.5, ""], ["98，", 98, ""], ["约98.5（97）", 98.5, "(97)"],
])("%j is unreadable, but can only mean %p %s", (text, guess, unit) => {
  expect(written(text)).toEqual(unreadable(text, guess, unit));
});

test.each([
  "…", "……", "...", "无", "没有", "--", "(5)", "（5）", "- 5", "1,23", "1,2345", "12,34,567", "98,5", "1234,567", "九成", "百分之九十五",
  "≥98", "超过98", "9e400", "9e-400", "Infinity", "NaN", "½", "e3", ".", "-.", ",", "②",
])("%j is unreadable, and nobody can say what it means", (text) => {
  expect(written(text)).toEqual(unreadable(text));
});

test.each(["—", "-", "–", "－", "−", "——", "/", "／", "不适用", "N/A", "n/a", "Ｎ／Ａ", "无此项", " 不适用 ", "\u3000—\u3000"])("%j means not applicable", (text) => {
  expect(written(text)).toEqual({ kind: "status", status: "notApplicable" });
  expect(readStatus(text)).toBe("notApplicable");
});

test.each(["待报", "未统计", "暂缺", "待报　"])("%j means pending", (text) => {
  expect(written(text)).toEqual({ kind: "status", status: "pending" });
});

test.each(["", "已报", "不适用吗", "98", "///", "无"])("%j is no status", (text) => {
  expect(readStatus(text)).toBeUndefined();
});

test("booleans, errors and what is no number are unreadable as they show", () => {
  expect(written(true)).toEqual(unreadable("TRUE"));
  expect(written(false)).toEqual(unreadable("FALSE"));
  expect(readWritten({ value: null, error: "#DIV/0!" })).toEqual({ kind: "errorCell", text: "#DIV/0!" });
  expect(written(Number.NaN)).toEqual(unreadable("NaN"));
  expect(written(Number.POSITIVE_INFINITY)).toEqual(unreadable("Infinity"));
});

test("a formula counts by its last result; one that shows nothing is empty", () => {
  expect(readWritten({ value: 98.5, formula: "=A1" })).toEqual({ kind: "number", value: 98.5 });
  expect(readWritten({ value: "", formula: '=IF(A1="","",A1)' })).toEqual({ kind: "empty" });
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test("every number printed plainly reads back equal", () => {
  fc.assert(fc.property(finite, (value) => {
    expect(written(String(value))).toEqual({ kind: "quantity", text: String(value), value: value + 0, unit: "" });
  }));
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
    const value = Number(`${digits}e-${places}`);
    expect(written(plain(value, 2))).toMatchObject({ kind: "quantity", value });
  }));
});

test("full-width digits and thousands separators change nothing", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
    const grouped = value.toLocaleString("en-US");
    const wide = grouped.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
    for (const text of [grouped, wide]) expect(written(text)).toMatchObject({ kind: "quantity", value });
  }));
});

test("whatever is typed, no value is ever NaN or endless, and nothing without digits is a number", () => {
  const alphabet = fc.string({ unit: fc.constantFrom(..."0123456789.,，-+eE%万约左右（）—/ 　'人不适用。") });
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), alphabet), (text) => {
    const read = written(text);
    const quantity = read.kind === "quantity" ? read : read.kind === "unreadable" ? read.guess : undefined;
    if (quantity) expect(Number.isFinite(quantity.value)).toBe(true);
    if (quantity) expect(text).toMatch(/[0-9０-９]/);
    expect(read.kind).not.toBe("number");
  }), { numRuns: 2000 });
});
