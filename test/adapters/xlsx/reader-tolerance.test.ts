import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { cellAt } from "../../../src/core/sheet/cells";
import { rawZip } from "../../fixtures/xlsx/raw-zip";
import { workbookFile, workbookParts, worksheet, type Parts } from "../../fixtures/xlsx/workbook-file";

const STRICT = [["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"], ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"]] as const;
const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>98.6</v></c></row>';
const STRINGS = "<si><t>城市</t></si>";
const expected = [["城市", 98.6]];

const values = (bytes: Uint8Array): unknown[][] => (readXlsx(bytes).sheets[0]?.cells ?? []).map((row) => row.map(({ value }) => value));
const rows = (xml: string, parts: Parts = {}): unknown[][] => values(workbookFile({ rows: xml, ...parts }));
const renamed = (rename: (name: string) => string): Uint8Array => rawZip(workbookParts({ rows: ROWS, strings: STRINGS }).map((file) => ({ ...file, name: rename(file.name) })));

/** Gives every element a prefix, as the Open XML SDK does. */
const withPrefix = (xml: string): string => xml.replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, "<$1x:$2").replace(/\bxmlns=/, "xmlns:x=");

describe("readXlsx: files that other programs write", () => {
  it.each<[string, Uint8Array]>([
    ["x: before every element", rawZip(workbookParts({ rows: ROWS, strings: STRINGS }).map((file) => /workbook\.xml$|sheet1|sharedS/.test(file.name) ? { ...file, data: withPrefix(String(file.data)) } : file))],
    ["strict namespaces", rawZip(workbookParts({ rows: ROWS, strings: STRINGS }).map((file) => ({ ...file, data: STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), String(file.data)) })))],
    ["backslashes in part names", renamed((name) => name.replace(/\//g, "\\"))],
    ["a slash before part names", renamed((name) => `/${name}`)],
    ["part names in another case", renamed((name) => name.toUpperCase())],
    ["UTF-16, little end first", workbookFile({ strings: STRINGS, sheet: utf16(worksheet(ROWS), false) })],
    ["UTF-16, big end first", workbookFile({ strings: STRINGS, sheet: utf16(worksheet(ROWS), true) })],
    ["sizes behind the data", rawZip(workbookParts({ rows: ROWS, strings: STRINGS }).map((file) => ({ ...file, descriptor: true })))],
    ["parts that are only stored", rawZip(workbookParts({ rows: ROWS, strings: STRINGS }).map((file) => ({ ...file, stored: true })))],
    ["entries for the folders themselves", rawZip([{ name: "xl/", data: "", stored: true }, { name: "xl/worksheets/", data: "", stored: true }, ...workbookParts({ rows: ROWS, strings: STRINGS })])],
    ["folder entries twice", rawZip([{ name: "xl/", data: "", stored: true }, { name: "XL/", data: "", stored: true }, ...workbookParts({ rows: ROWS, strings: STRINGS })])],
    ["GBK, as it declares", workbookFile({ sheet: Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'), Buffer.from([0xb3, 0xc7, 0xca, 0xd0]), Buffer.from('</t></is></c><c r="B1"><v>98.6</v></c></row></sheetData></worksheet>')]) })],
  ])("%s", (_name, bytes) => {
    expect(values(bytes)).toEqual(expected);
  });

  it("counts rows and cells that have no address", () => {
    expect(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row><row r='5'><c r='C5'><v>5</v></c><c><v>6</v></c></row>")).toEqual([
      [1, 2, null, null], [null, 4, null, null], [null, null, null, null], [null, null, null, null], [null, null, 5, 6],
    ]);
  });

  it("takes rows and cells in any order", () => {
    expect(rows('<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>')).toEqual([[1, 2], [3, 4]]);
  });

  it.each([
    ["CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b&amp;]]></t></is></c>', "a<b&amp;"],
    ["_xHHHH_", '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', "a\rb_x0041_"],
    ["an emoji by number", '<c r="A1" t="inlineStr"><is><t>&#x1F600;&#128512;😀</t></is></c>', "😀😀😀"],
    ["entities", '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&gt;&quot;&apos;&#65;</t></is></c>', "<&>\"'A"],
    ["a comment inside a value", '<c r="A1"><v>1<!-- > -->2</v></c>', 12],
    ["a > inside an attribute", '<c r="A1" x="a>b"><v>3</v></c>', 3],
    ["an instruction between", '<?go <c r="A1"><v>9</v></c>?><c r="A1"><v>4</v></c>', 4],
    ["extensions inside a cell", '<c r="A1"><v>5</v><extLst><ext><v>6</v></ext></extLst></c>', 5],
    ["what WPS writes for a picture", '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>', '=DISPIMG("ID_1",1)'],
  ])("%s", (_name, xml, value) => {
    expect(rows(`<row r="1">${xml}</row>`)).toEqual([[value]]);
  });

  it("finds the workbook where no relationship leads to it", () => {
    const parts = workbookParts({ rows: ROWS, strings: STRINGS }).filter(({ name }) => name !== "_rels/.rels" && name !== "[Content_Types].xml");
    expect(values(rawZip(parts))).toEqual(expected);
  });

  it("never shows a sheet's look as content", () => {
    const [sheet] = readXlsx(workbookFile({ rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000" s="3" customFormat="1"><c r="Z900000" s="3"/></row>' })).sheets;
    expect(sheet?.area).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    expect(sheet && cellAt(sheet, 899_999, 25)).toEqual({ value: null });
  });
});

function utf16(text: string, bigEnd: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
  return bigEnd ? bytes.swap16() : bytes;
}
