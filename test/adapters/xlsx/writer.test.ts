import { unzipSync } from "fflate";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { cellAt, type ReadSheet } from "../../../src/core/sheet/cells";
import { BLANK_SHEET, type Content, type Paper, type Sheet } from "../../../src/core/sheet/sheet";
import { FORM, FULL_PAPER } from "../../fixtures/xlsx/full-paper";
import { noSchemas, schemaFaults } from "../../fixtures/xlsx/schemas";

const paperOf = (sheet: Partial<Sheet>): Paper => ({ sheets: [{ ...BLANK_SHEET, name: "a", ...sheet }], names: [], parts: [] });
const partText = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);
const sheetText = (sheet: Partial<Sheet>): string => partText(writeXlsx(paperOf(sheet)), "xl/worksheets/sheet1.xml");
const roundTrip = (content: Content): unknown => readXlsx(writeXlsx(paperOf({ content: [[content]] }))).sheets[0]?.cells[0]?.[0];

/** Says why in the run's output instead of passing silently. */
const withSchemas = noSchemas === undefined ? it : it.skip;
if (noSchemas !== undefined) console.warn(`Schema tests passed over: ${noSchemas}.`);

describe("writeXlsx", () => {
  withSchemas("writes parts that the ECMA-376 schemas accept", () => {
    expect(schemaFaults(writeXlsx(FULL_PAPER, { created: "2025-11-22T08:00:00Z", creator: "指标填报助手" }))).toEqual([]);
    expect(schemaFaults(writeXlsx(paperOf({})))).toEqual([]);
  });

  it("gives the same bytes for the same paper, and no date that was not given", () => {
    expect(Buffer.from(writeXlsx(FULL_PAPER)).equals(Buffer.from(writeXlsx(FULL_PAPER)))).toBe(true);
    expect(partText(writeXlsx(FULL_PAPER), "docProps/core.xml")).not.toMatch(/created|creator/);
    expect(partText(writeXlsx(FULL_PAPER, { created: "2025-11-22T08:00:00Z", creator: "a<b" }), "docProps/core.xml")).toMatch(/a&lt;b.*2025-11-22T08:00:00Z/);
  });

  it("reads back as it was written: sheets, parts, every cell", () => {
    const read = readXlsx(writeXlsx(FULL_PAPER));
    expect(read.sheets.map(({ name, visibility, protected: closed }) => [name, visibility, closed])).toEqual([["填报 '2025' 年", "visible", true], ["第二张", "visible", true], ["隐藏", "hidden", false], ["_zhibiao", "veryHidden", false]]);
    expect(read.parts).toEqual(FULL_PAPER.parts);
    for (const [row, cells] of FORM.content.entries()) {
      for (const [column, content] of cells.entries()) expect(cellAt(read.sheets[0] as ReadSheet, row, column)).toMatchObject(asRead(content));
    }
  });

  it.each<[string, Content]>([["=1+1", "=1+1"], ["+1", "+1"], ["-1", "-1"], ["@a", "@a"], ["'98", "'98"], ["a number as text", "007"], ["spaces around", "  a  "], ["line ends", "a\nb\r\nc\rd"],
    ["control characters", "\u0000\u001f\ufffe"], ["half a pair", "a\ud83dz"], ["what looks escaped", "_x000D_ _x_ _x00zz_"], ["markup", "<c r=\"A1\">&amp;]]>"]])("keeps text: %s", (_name, text) => {
    expect(roundTrip(text)).toEqual({ value: text });
  });

  it.each([0, -0.1, 1e21, 1e-7, 123456789.123, 0.1 + 0.2])("keeps the number %d to the last digit", (number) => {
    expect(roundTrip(number)).toEqual({ value: number });
  });

  it("takes the longest text a cell can hold, and no longer", () => {
    expect(roundTrip("长".repeat(32_767))).toEqual({ value: "长".repeat(32_767) });
    expect(() => roundTrip("长".repeat(32_768))).toThrow(RangeError);
  });

  it.each<[string, Partial<Sheet>]>([
    ["a number that is none", { content: [[NaN]] }],
    ["a list of more than 255 characters", { validations: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: "list", values: ["a".repeat(200), "b".repeat(55)] } }] }],
    ["a list entry with a comma", { validations: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: "list", values: ["a,b"] } }] }],
    ["a prompt of more than 255 characters", { validations: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: "any" }, prompt: { title: "a", text: "b".repeat(256) } }] }],
    ["a title of more than 32 characters", { validations: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: "any" }, stop: { title: "a".repeat(33), text: "b" } }] }],
    ["a sheet without a name", { name: "" }],
    ["a sheet's name of more than 31 characters", { name: "a".repeat(32) }],
    ["a sheet's name with a colon", { name: "a:b" }],
    ["a footer of more than 255 characters", { print: { ...(FORM.print as NonNullable<Sheet["print"]>), footerLeft: "a".repeat(250) } }],
  ])("refuses what would make Excel call the file damaged: %s", (_name, sheet) => {
    expect(() => writeXlsx(paperOf(sheet))).toThrow(RangeError);
  });

  it("refuses a workbook without sheets, or with two of one name", () => {
    expect(() => writeXlsx({ sheets: [], names: [], parts: [] })).toThrow("needs a sheet");
    expect(() => writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "A" }, { ...BLANK_SHEET, name: "a" }], names: [], parts: [] })).toThrow("two sheets");
  });

  it("keeps a control character in a message from breaking the file", () => {
    const bytes = writeXlsx(paperOf({ validations: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: "list", values: ["a\u0001"] }, prompt: { title: "t\u0002", text: "<\u0003>" } }] }));
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain('promptTitle="t_x0002_" prompt="&lt;_x0003_&gt;"');
    expect(readXlsx(bytes).sheets).toHaveLength(1);
  });

  it("asks for calculation only when a result is missing", () => {
    const workbookOf = (content: Content): string => partText(writeXlsx(paperOf({ content: [[content]] })), "xl/workbook.xml");
    expect(workbookOf({ formula: "=1" })).toContain('fullCalcOnLoad="1"');
    expect(workbookOf({ formula: "=1", value: 1 })).not.toContain("fullCalcOnLoad");
    expect(workbookOf("=1")).not.toContain("fullCalcOnLoad");
  });

  it("lets later paints win property by property", () => {
    const a1 = { row: 0, column: 0, rows: 1, columns: 1 };
    const bytes = writeXlsx(paperOf({ paints: [{ area: a1, style: { fill: "#112233", numberFormat: "0.0" } }, { area: a1, style: { fill: "#445566" } }], content: [[1]] }));
    expect(readXlsx(bytes).sheets[0]?.cells[0]?.[0]).toEqual({ value: 1, format: "0.0" });
    expect(partText(bytes, "xl/styles.xml")).toContain("FF445566");
    expect(partText(bytes, "xl/styles.xml")).not.toContain("FF112233");
  });

  it("paints whole columns without a million cells", () => {
    const text = sheetText({ paints: [{ area: { row: 0, column: 1, rows: 1_048_576, columns: 2 }, style: { fill: "#112233" } }], content: [["a", "b"]] });
    expect(text).toContain('<col min="2" max="3" width="9" style="1"/>');
    expect(text.length).toBeLessThan(1500);
  });

  it("freezes so that the selected cell lies in the pane that scrolls", () => {
    expect(sheetText({ frozen: { rows: 6, columns: 4 }, selected: "I7" })).toContain('<pane xSplit="4" ySplit="6" topLeftCell="E7" activePane="bottomRight" state="frozen"/>');
    expect(sheetText({ frozen: { rows: 1, columns: 0 } })).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"');
  });

  it("names what Excel looks for: filter, print area and titles", () => {
    const text = partText(writeXlsx(FULL_PAPER), "xl/workbook.xml");
    expect(text).toContain(`<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'填报 ''2025'' 年'!$A$2:$F$12</definedName>`);
    expect(text).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'填报 ''2025'' 年'!$A:$B,'填报 ''2025'' 年'!$2:$2</definedName>`);
    expect(text).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'填报 ''2025'' 年'!$A$1:$F$12</definedName>`);
  });

  it("allows filter and column width under protection by writing 0", () => {
    expect(sheetText({ protection: { filter: true, columnWidth: true } })).toContain('<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" autoFilter="0"/>');
    expect(sheetText({ protection: { filter: false, columnWidth: false } })).toContain('<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  });
});

function asRead(content: Content): object {
  if (content === null) return { value: null };
  return typeof content === "object" ? { formula: content.formula, value: content.value ?? null } : { value: content };
}
