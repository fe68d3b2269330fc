import * as fc from "fast-check";
import Papa from "papaparse";
import { writeCsv } from "../../../src/adapters/csv/write";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

test("heads, lines ending in CR LF, and the mark by which Excel knows Chinese", () => {
  expect(textOf(writeCsv(["area", "value"], [["喀什市", 1.5], ["a,\"b\"", null]], true))).toBe("\ufeffarea,value\r\n喀什市,1.5\r\n\"a,\"\"b\"\"\",\r\n");
  expect(textOf(writeCsv(["a"], [], false))).toBe("a\r\n");
});

test.each(["=1+1", "+86", "-x", "@sum", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"])("a text that would run is written as text: %j", (text) => {
  expect(Papa.parse<string[]>(textOf(writeCsv(["a"], [[text]], false))).data[1]).toEqual([`'${text}`]);
});

test("a negative number stays a number", () => {
  expect(textOf(writeCsv(["a"], [[-1.5]], false))).toBe("a\r\n-1.5\r\n");
});

test("whatever is written reads back, but for the apostrophe", () => {
  fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 2, maxLength: 2 }), { maxLength: 40 }), (rows) => {
    const { data } = Papa.parse<string[]>(textOf(writeCsv(["a", "b"], rows, true)), { skipEmptyLines: true });
    expect(data.slice(1).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, "")))).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, ""))));
    for (const row of data) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  }));
});

test("many lines are one file", () => {
  const rows = Array.from({ length: 25_001 }, (_, at) => [`行${at}`, at]);
  expect(textOf(writeCsv(["a", "b"], rows, true)).split("\r\n")).toHaveLength(25_003);
});
