import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { cellAt, type Cell } from "../../../src/core/sheet/cells";
import { plainCell } from "../../fixtures/xlsx/plain-cells";
import { link, relationships, stylesheet, workbook, workbookFile, worksheet, type Parts } from "../../fixtures/xlsx/workbook-file";

/** The cell A1 of a workbook whose first row is `xml`. */
function first(xml: string, parts: Parts = {}): Cell {
  const [sheet] = readXlsx(workbookFile({ rows: `<row r="1">${xml}</row>`, ...parts })).sheets;
  if (!sheet) throw new Error("no sheet");
  return plainCell(cellAt(sheet, 0, 0));
}

describe("readXlsx: what a cell holds", () => {
  const strings = "<si><t>城市</t></si><si><r><t>漏损</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">率 </t></r><rPh sb=\"0\" eb=\"1\"><t>カゼイ</t></rPh></si><si><t/></si>";
  it.each<[string, string, Cell]>([
    ["a number", '<c r="A1"><v>98.6</v></c>', { value: 98.6 }],
    ["a number in scientific form", '<c r="A1" t="n"><v>1.5E-3</v></c>', { value: 0.0015 }],
    ["a shared string", '<c r="A1" t="s"><v>0</v></c>', { value: "城市" }],
    ["rich text without its reading", '<c r="A1" t="s"><v>1</v></c>', { value: "漏损率 " }],
    ["an inline string", '<c r="A1" t="inlineStr"><is><t>待报</t></is></c>', { value: "待报" }],
    ["true", '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ["false", '<c r="A1" t="b"><v>0</v></c>', { value: false }],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { value: null, error: "#DIV/0!" }],
    ["a formula with its result", '<c r="A1"><f>B1*2</f><v>4</v></c>', { value: 4, formula: "=B1*2" }],
    ["a formula whose result is text", '<c r="A1" t="str"><f>B1&amp;"%"</f><v>4%</v></c>', { value: "4%", formula: '=B1&"%"' }],
    ["a formula whose result is the empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', { value: "", formula: '=""' }],
    ["a formula that nobody calculated", '<c r="A1"><f>B1</f></c>', { value: null, formula: "=B1" }],
    ["a formula with an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { value: null, formula: "=1/0", error: "#DIV/0!" }],
    ["text that looks like a number", '<c r="A1" t="inlineStr"><is><t>123.45</t></is></c>', { value: "123.45" }],
    ["full-width digits", '<c r="A1" t="str"><v>９８．５</v></c>', { value: "９８．５" }],
    ["a number that is none stays text", '<c r="A1"><v>0x10</v></c>', { value: "0x10" }],
    ["an empty v", '<c r="A1"><v></v></c>', { value: null }],
    ["an empty v of a shared string", '<c r="A1" t="s"><v/></c>', { value: null }],
    ["an empty v of a text", '<c r="A1" t="str"><v/></c>', { value: null }],
    ["an empty v of a truth value", '<c r="A1" t="b"><v/></c>', { value: null }],
    ["a shared string that is not there", '<c r="A1" t="s"><v>99</v></c>', { value: null }],
    ["an empty shared string", '<c r="A1" t="s"><v>2</v></c>', { value: null }],
    ["an ISO date of a strict file", '<c r="A1" t="d"><v>2025-12-31</v></c>', { value: 46022 }],
    ["an ISO moment", '<c r="A1" t="d"><v>2025-12-31T12:00:00</v></c>', { value: 46022.5 }],
  ])("%s", (_name, xml, expected) => {
    expect(first(xml, { strings })).toEqual(expected);
  });

  it.each([["1", "0.00##"], ["2", "0.00%"]])("keeps the number format of style %s", (style, format) => {
    expect(first(`<c r="A1" s="${style}"><v>0.5</v></c>`, { styles: stylesheet("0.00##", "0.00%") })).toEqual({ value: 0.5, format });
  });

  it("leaves out General, and a style that is not there", () => {
    expect(first('<c r="A1" s="1"><v>1</v></c>', { styles: stylesheet("General") })).toEqual({ value: 1 });
    expect(first('<c r="A1" s="7"><v>1</v></c>', { styles: stylesheet() })).toEqual({ value: 1 });
  });

  it("moves dates of the system of 1904, and no other numbers", () => {
    const parts = { styles: stylesheet("yyyy-mm-dd", "0.00"), workbook: workbook('<sheet name="a" sheetId="1" r:id="rId1"/>', "", '<workbookPr date1904="1"/>') };
    expect(first('<c r="A1" s="1"><v>44560</v></c>', parts).value).toBe(46022);
    expect(first('<c r="A1" s="2"><v>44560</v></c>', parts).value).toBe(44560);
  });

  it("writes shared formulas out where they stand", () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">$B1*B$1+LOG10(C1)+Sheet2!D1&amp;"A1"</f><v>1</v></c></row>'
      + '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';
    const [sheet] = readXlsx(workbookFile({ rows })).sheets;
    expect(sheet && plainCell(cellAt(sheet, 2, 0))).toEqual({ value: 3, formula: '=$B3*B$1+LOG10(C3)+Sheet2!D3&"A1"' });
  });
});

describe("readXlsx: sheets", () => {
  it("says where the used cells are, whatever the file claims", () => {
    const rows = '<row r="3"><c r="B3"><v>1</v></c><c r="D3" s="1"/></row><row r="5"><c r="C5"><v>2</v></c></row>';
    const [sheet] = readXlsx(workbookFile({ rows, before: '<dimension ref="A1:XFD1048576"/>' })).sheets;
    expect(sheet?.area).toEqual({ row: 2, column: 1, rows: 3, columns: 2 });
    expect(sheet?.cells).toEqual([[{ value: 1 }, { value: null }], [{ value: null }, { value: null }], [{ value: null }, { value: 2 }]]);
  });

  it("gives an empty sheet no cells", () => {
    expect(readXlsx(workbookFile({})).sheets).toEqual([{ name: "Sheet1", visibility: "visible", area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [], protected: false }]);
  });

  it("keeps order, names and visibility, and finds chart sheets without cells", () => {
    const sheets = '<sheet name="填报 &amp; 一" sheetId="3" r:id="rId1"/><sheet name="__proto__" sheetId="1" state="hidden" r:id="rId2"/><sheet name="图" sheetId="2" r:id="rId3"/><sheet name="_z" sheetId="9" state="veryHidden" r:id="rId1"/>';
    const read = readXlsx(workbookFile({
      workbook: workbook(sheets), more: [{ name: "xl/worksheets/sheet2.xml", data: worksheet('<row r="1"><c r="A1"><v>7</v></c></row>') }, { name: "xl/chartsheets/sheet1.xml", data: "<chartsheet/>" }],
      workbookRelationships: relationships(link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId2", "worksheet", "/xl/worksheets/sheet2.xml") + link("rId3", "chartsheet", "chartsheets/sheet1.xml")),
    }));
    expect(read.sheets.map(({ name, visibility, cells }) => [name, visibility, cells.length])).toEqual([["填报 & 一", "visible", 0], ["__proto__", "hidden", 1], ["图", "visible", 0], ["_z", "veryHidden", 0]]);
  });

  it.each([["1", true], ["true", true], ["0", false]])("sheetProtection sheet=%s: protected is %s", (value, expected) => {
    expect(readXlsx(workbookFile({ after: `<sheetProtection sheet="${value}"/>` })).sheets[0]?.protected).toBe(expected);
  });
});

describe("readXlsx: custom XML parts", () => {
  const more = [
    { name: "customXml/item1.xml", data: '\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<a xmlns="urn:one">1</a>' },
    { name: "customXml/item2.xml", data: '<p:b xmlns:q="urn:not" xmlns:p="urn:two"><p:c/></p:b>' },
    { name: "customXml/itemProps1.xml", data: "<x/>" },
  ];
  it("gives all of them, or those of one namespace, without their first line", () => {
    expect(readXlsx(workbookFile({ more })).parts).toEqual([{ namespace: "urn:one", xml: '<a xmlns="urn:one">1</a>' }, { namespace: "urn:two", xml: '<p:b xmlns:q="urn:not" xmlns:p="urn:two"><p:c/></p:b>' }]);
    expect(readXlsx(workbookFile({ more }), { namespaces: ["urn:two"] }).parts.map(({ namespace }) => namespace)).toEqual(["urn:two"]);
    expect(readXlsx(workbookFile({ more }), { namespaces: ["urn:none"] }).parts).toEqual([]);
  });
});
