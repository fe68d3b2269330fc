import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { xlsxWorkbook } from "../../../src/adapters/xlsx/workbook";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import type { HostError } from "../../../src/app/ports";
import { cellAt, type ReadSheet } from "../../../src/core/sheet/cells";
import { BLANK_SHEET, type Paper, type Sheet } from "../../../src/core/sheet/sheet";

const OPEN = { row: 1, column: 1, rows: 3, columns: 1 };
const FORM: Sheet = { ...BLANK_SHEET, name: "表", content: [["指标", "提示"], ["a", "✖ 没有填"], ["b", "自己的话"], ["c", "▲ 核实"]], paints: [{ area: OPEN, style: { locked: false, numberFormat: "@" } }], protection: { filter: true, columnWidth: true } };
const PAPER: Paper = { sheets: [FORM], names: [{ name: "hints", sheet: "表", area: OPEN }], parts: [{ namespace: "urn:a", xml: '<a xmlns="urn:a"/>' }] };
const open = () => xlsxWorkbook(writeXlsx(PAPER));
const value = (bytes: Uint8Array, row: number, column: number) => cellAt(readXlsx(bytes).sheets[0] as ReadSheet, row, column).value;
const code = (work: Promise<unknown>) => work.then(() => "done", (error: HostError) => error.code);
const request = { identitySheet: "_zhibiao", namespaces: ["urn:a"], wanted: () => ["表"] };

describe("xlsxWorkbook", () => {
  it("reads nothing where there is nothing yet, and inserting makes the file", async () => {
    const workbook = xlsxWorkbook(null);
    expect(await workbook.read(request)).toEqual({ sheets: [], parts: [] });
    expect(await code(workbook.write([{ sheet: "表", cell: "A1", value: 1 }]))).toBe("gone");
    expect(await workbook.clear({ name: "hints", when: () => true })).toBeUndefined();
    await workbook.insert(PAPER, false);
    expect(Buffer.from(workbook.bytes()).equals(Buffer.from(writeXlsx(PAPER)))).toBe(true);
  });

  it("restores closed cells of a protected sheet, which stays protected; one with a password is left alone", async () => {
    const workbook = open();
    await workbook.restore([{ sheet: "表", cell: "A1", content: "指标甲" }, { sheet: "表", cell: "A2", content: { formula: "=1+1" } }]);
    expect([value(workbook.bytes(), 0, 0), cellAt(readXlsx(workbook.bytes()).sheets[0] as ReadSheet, 1, 0).formula]).toEqual(["指标甲", "=1+1"]);
    expect(await code(workbook.write([{ sheet: "表", cell: "A1", value: "改了" }]))).toBe("protected");
    expect(await code(workbook.restore([{ sheet: "没有", cell: "A1", content: "" }]))).toBe("gone");
    const parts = unzipSync(workbook.bytes());
    const sheet = "xl/worksheets/sheet1.xml";
    const locked = xlsxWorkbook(zipSync({ ...parts, [sheet]: strToU8(strFromU8(parts[sheet] as Uint8Array).replace("<sheetProtection ", '<sheetProtection password="CC1A" ')) }));
    const before = locked.bytes();
    expect(await code(locked.restore([{ sheet: "表", cell: "A1", content: "x" }]))).toBe("protected");
    expect(locked.bytes()).toBe(before);
  });

  it("inserts over what stands under the same names, even the only sheet", async () => {
    const workbook = open();
    const again = { ...PAPER, sheets: [{ ...FORM, content: [["新"]] }], parts: [{ namespace: "urn:a", xml: '<a xmlns="urn:a">2</a>' }] };
    await expect(workbook.insert(again, false)).rejects.toThrow("there already");
    await workbook.insert(again, true);
    const read = readXlsx(workbook.bytes());
    expect([read.sheets.map(({ name }) => name), value(workbook.bytes(), 0, 0), read.parts]).toEqual([["表"], "新", again.parts]);
  });

  it("writes open cells, and keeps their format", async () => {
    const workbook = open();
    await workbook.write([{ sheet: "表", cell: "B2", value: "98.6" }, { sheet: "表", cell: "B3", value: 5 }, { sheet: "表", cell: "B4", value: "" }]);
    expect([1, 2, 3].map((row) => cellAt(readXlsx(workbook.bytes()).sheets[0] as ReadSheet, row, 1))).toEqual([{ value: "98.6", format: "@" }, { value: 5, format: "@" }, { value: null }]);
  });

  it.each([["a locked cell", "A2"], ["a cell nobody made", "Z99"]])("refuses %s and writes nothing", async (_name, cell) => {
    const workbook = open();
    const before = workbook.bytes();
    expect(await code(workbook.write([{ sheet: "表", cell: "B2", value: 1 }, { sheet: "表", cell, value: 1 }]))).toBe("protected");
    expect(workbook.bytes()).toBe(before);
  });

  it("writes locked cells where no protection is on", async () => {
    const workbook = xlsxWorkbook(writeXlsx({ ...PAPER, sheets: [{ ...BLANK_SHEET, name: "表" }] }));
    await workbook.write([{ sheet: "表", cell: "A2", value: 7 }]);
    expect(value(workbook.bytes(), 1, 0)).toBe(7);
  });

  it("says that a sheet is gone", async () => {
    expect(await code(open().write([{ sheet: "别的", cell: "A1", value: 1 }]))).toBe("gone");
    expect(await code(open().select("别的", "A1"))).toBe("gone");
  });

  it("clears what is meant to be cleared, and counts it", async () => {
    const workbook = open();
    expect(await workbook.clear({ name: "HINTS", when: (text) => /^[✖▲]/.test(text) })).toBe(2);
    expect([1, 2, 3].map((row) => value(workbook.bytes(), row, 1))).toEqual([null, "自己的话", null]);
    expect(await workbook.clear({ name: "hints", when: () => false })).toBe(0);
    expect(await workbook.clear({ name: "other", when: () => true })).toBeUndefined();
  });

  it("reads the identity first, then only the sheets it names", async () => {
    const sheet = (name: string, text: string): Sheet => ({ ...BLANK_SHEET, name, content: [[text]] });
    const workbook = xlsxWorkbook(writeXlsx({ ...PAPER, names: [], sheets: [sheet("别的", "x"), sheet("表", "y"), { ...sheet("_zhibiao", "表"), visibility: "veryHidden" }] }));
    const read = await workbook.read({ ...request, wanted: (first) => first.sheets.map(({ cells }) => String(cells[0]?.[0]?.value)) });
    expect(read.sheets.map(({ name, cells }) => [name, cells])).toEqual([["别的", []], ["表", [[{ value: "y" }]]], ["_zhibiao", [[{ value: "表" }]]]]);
  });

  it("gives parts of one namespace only", async () => {
    expect((await open().read(request)).parts).toHaveLength(1);
    expect((await open().read({ ...request, namespaces: ["urn:b"] })).parts).toHaveLength(0);
  });
});
