import fc from "fast-check";
import { unzipSync } from "fflate";
import { readPaper } from "../../../src/adapters/xlsx/paper";
import { patchXlsx, type CellChange } from "../../../src/adapters/xlsx/patch";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { readDirectory } from "../../../src/adapters/xlsx/zip/zip-directory";
import { a1 } from "../../../src/core/sheet/address";
import { cellAt, type ReadSheet } from "../../../src/core/sheet/cells";
import { BLANK_SHEET, type Paper } from "../../../src/core/sheet/sheet";
import { FORM, FULL_PAPER } from "../../fixtures/xlsx/full-paper";
import { plainCell } from "../../fixtures/xlsx/plain-cells";
import { noSchemas, schemaFaults } from "../../fixtures/xlsx/schemas";
import { link, relationships, stylesheet, workbook, workbookFile, worksheet, type Parts } from "../../fixtures/xlsx/workbook-file";

const partText = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);
const sheetText = (bytes: Uint8Array): string => /<[\w:]*sheetData.*<\/[\w:]*sheetData>/s.exec(partText(bytes, "xl/worksheets/sheet1.xml"))?.[0] ?? "";
const change = (cell: string, value: CellChange["value"], formula?: string): CellChange => ({ sheet: "Sheet1", cell, value, ...(formula === undefined ? undefined : { formula }) });
const patched = (parts: Parts, ...cells: CellChange[]): Uint8Array => patchXlsx(workbookFile(parts), { cells });
const cellOf = (bytes: Uint8Array, row: number, column: number): unknown => plainCell(cellAt(readXlsx(bytes).sheets[0] as ReadSheet, row, column));
const extra: Paper = {
  sheets: [{ ...FORM, name: "审核结果" }, { ...BLANK_SHEET, name: "_zhibiao", visibility: "veryHidden", content: [["{}"]] }],
  names: [{ name: "hints", sheet: "审核结果", area: { row: 0, column: 0, rows: 2, columns: 1 } }], parts: [{ namespace: "urn:zhibiao:test", xml: '<a xmlns="urn:zhibiao:test"/>' }],
};

const partsOfKind = (bytes: Uint8Array, kind: string): string[] => Object.keys(unzipSync(bytes)).filter((name) => new RegExp(`${kind}/[^/]+\\.xml$`, "u").test(name));

// The schemas and xmllint are not everywhere; a run without them says so and passes over.
const withSchemas = noSchemas === undefined ? it : it.skip;
if (noSchemas !== undefined) console.warn(`Schema tests passed over: ${noSchemas}.`);

describe("patchXlsx: cells", () => {
  it.each<[string, string, CellChange, string]>([
    ["a cell that is there keeps its look", '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', change("A1", 42), '<row r="1"><c r="A1" s="1"><v>42</v></c></row>'],
    ["text goes in as text", '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', change("A1", "=1 & <2>"), '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>=1 &amp; &lt;2&gt;</t></is></c></row>'],
    ["null empties, the look stays", '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>', change("A1", null), '<row r="1"><c r="A1" s="1"/></row>'],
    ["a plain cell that is emptied goes", '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>', change("A1", ""), '<row r="1"><c r="B1"/></row>'],
    ["a formula with its result", '<row r="1"><c r="A1"/></row>', change("A1", 4, "=2*2"), '<row r="1"><c r="A1"><f>2*2</f><v>4</v></c></row>'],
    ["a formula to be calculated", '<row r="1"><c r="A1"/></row>', change("A1", null, "=B1"), '<row r="1"><c r="A1"><f>B1</f></c></row>'],
    ["between two cells", '<row r="1" spans="1:3"><c r="A1"/><c r="C1"/></row>', change("B1", true), '<row r="1"><c r="A1"/><c r="B1" t="b"><v>1</v></c><c r="C1"/></row>'],
    ["behind the last cell", '<row r="1"><c r="A1"/></row>', change("B1", 1), '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row>'],
    ["into a row without cells, with the row's look", '<row r="1" s="1" customFormat="1"/>', change("B1", 1), '<row r="1" s="1" customFormat="1"><c r="B1" s="1"><v>1</v></c></row>'],
    ["a row between two", '<row r="1"/><row r="5"/>', change("A3", 1), '<row r="1"/><row r="3"><c r="A3"><v>1</v></c></row><row r="5"/>'],
    ["a row behind the last", '<row r="1"/>', change("A2", 1), '<row r="1"/><row r="2"><c r="A2"><v>1</v></c></row>'],
    ["nothing into nothing", '<row r="1"/>', change("A2", null), '<row r="1"/>'],
    ["cells without addresses", "<row><c><v>1</v></c><c><v>2</v></c></row>", change("B1", 9), '<row><c><v>1</v></c><c r="B1"><v>9</v></c></row>'],
    ["rows out of order", '<row r="2"><c r="B2"/></row><row r="1"><c r="B1"/></row>', change("A1", 9), '<row r="2"><c r="B2"/></row><row r="1"><c r="A1"><v>9</v></c><c r="B1"/></row>'],
  ])("%s", (_name, rows, cell, expected) => {
    expect(sheetText(patched({ rows, styles: stylesheet("0.00") }, cell))).toBe(`<sheetData>${expected}</sheetData>`);
  });

  it.each(["<sheetData/>", "<sheetData></sheetData>", "<sheetData />"])("opens an empty sheet: %s", (data) => {
    const bytes = patchXlsx(workbookFile({ sheet: `<worksheet>${data}<pageMargins/></worksheet>` }), { cells: [change("B2", 1), change("A1", "x"), change("A2", 3)] });
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toBe('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>1</v></c></row></sheetData><pageMargins/></worksheet>');
  });

  it("speaks the prefix of the sheet", () => {
    const bytes = patchXlsx(workbookFile({ sheet: '<x:worksheet xmlns:x="urn"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>' }), { cells: [change("A1", "a"), change("A2", null, "=A1")] });
    expect(sheetText(bytes)).toBe('<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>A1</x:f></x:c></x:row></x:sheetData>');
  });

  it("writes UTF-8 where it read UTF-16", () => {
    const utf16 = Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData/></worksheet>', "utf16le");
    expect(cellOf(patchXlsx(workbookFile({ sheet: utf16 }), { cells: [change("A1", "汉")] }), 0, 0)).toEqual({ value: "汉" });
  });

  it("takes the look of the column where there is neither cell nor row", () => {
    const bytes = patched({ before: '<cols><col min="2" max="3" style="1"/></cols>', styles: stylesheet("0.00") }, change("C7", 5));
    expect(cellOf(bytes, 6, 2)).toEqual({ value: 5, format: "0.00" });
  });

  it("lets the area that the sheet claims grow", () => {
    expect(partText(patched({ before: '<dimension ref="B2:C3"/>', rows: '<row r="2"><c r="B2"/></row>' }, change("E1", 5)), "xl/worksheets/sheet1.xml")).toContain('<dimension ref="B1:E3"/>');
  });

  it("gives the others their own formula when the one they share goes", () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>';
    const bytes = patched({ rows }, change("A1", 7));
    expect([cellOf(bytes, 0, 0), cellOf(bytes, 1, 0)]).toEqual([{ value: 7 }, { value: 2, formula: "=B2*$C$1" }]);
  });

  it("refuses what is no sheet and no cell", () => {
    expect(() => patchXlsx(workbookFile({}), { cells: [{ sheet: "没有", cell: "A1", value: 1 }] })).toThrow("没有");
    expect(() => patchXlsx(workbookFile({}), { cells: [change("A0x", 1)] })).toThrow(RangeError);
  });

  it("reads back whatever is put in, and everything else as before", () => {
    const values = fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.boolean(), fc.constant(null));
    const cells = fc.array(fc.record({ row: fc.nat(8), column: fc.nat(8), value: values }), { maxLength: 25 });
    fc.assert(fc.property(cells, cells, (before, after) => {
      const file = patchXlsx(workbookFile({}), { cells: before.map(({ row, column, value }) => change(a1(row, column), value)) });
      const bytes = patchXlsx(file, { cells: after.map(({ row, column, value }) => change(a1(row, column), value)) });
      const expected = new Map([...before, ...after].map(({ row, column, value }) => [a1(row, column), value === "" ? null : value]));
      for (const [cell, value] of expected) {
        const [column, row] = [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1];
        expect([cell, cellOf(bytes, row, column)]).toEqual([cell, { value }]);
      }
    }), { numRuns: 80 });
  });
});

describe("patchXlsx: what is left alone", () => {
  const more = [{ name: "xl/media/图.png", data: new Uint8Array([1, 2, 3]), stored: true }, { name: "xl/drawings/drawing1.xml", data: "<d/>", descriptor: true }, { name: "customXml/item1.xml", data: '<a xmlns="urn:a"/>' }];

  it("copies the other parts byte for byte, in their order", () => {
    const before = workbookFile({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', strings: "<si><t>x</t></si>", styles: stylesheet(), more });
    const after = patchXlsx(before, { cells: [change("A1", 2)] });
    const concerned = new Set(["xl/worksheets/sheet1.xml", "xl/workbook.xml"]);
    const [old, now] = [readDirectory(before), readDirectory(after)];
    expect(now.map(({ name }) => name)).toEqual(old.map(({ name }) => name));
    for (const [index, entry] of old.entries()) {
      const same = Buffer.from(entry.compressed).equals(Buffer.from(now[index]?.compressed ?? []));
      expect([entry.name, same]).toEqual([entry.name, !concerned.has(entry.name)]);
    }
  });

  it("changes nothing at all when nothing is asked", () => {
    const before = writeXlsx(FULL_PAPER);
    expect(Buffer.from(patchXlsx(before, {})).equals(Buffer.from(before))).toBe(true);
  });

  it("makes the program calculate, and drops the chain only when a formula came or went", () => {
    const chain = { more: [{ name: "xl/calcChain.xml", data: "<calcChain/>" }], workbookRelationships: relationships(link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId5", "calcChain", "calcChain.xml")), rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>' };
    const value = patched(chain, change("A1", 2));
    expect(partText(value, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect([Object.keys(unzipSync(value)).includes("xl/calcChain.xml"), Object.keys(unzipSync(patched(chain, change("B1", 2)))).includes("xl/calcChain.xml")]).toEqual([true, false]);
    expect(partText(patched(chain, change("B1", 2)), "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("patchXlsx: sheets", () => {
  const bare = workbookFile({ rows: '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>', styles: stylesheet("0.00%") });

  it("adds sheets whose looks do not disturb those that were there", () => {
    const bytes = patchXlsx(bare, { add: extra });
    expect(readXlsx(bytes).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Sheet1", "visible"], ["审核结果", "visible"], ["_zhibiao", "veryHidden"]]);
    expect(cellOf(bytes, 0, 0)).toEqual({ value: 0.5, format: "0.00%" });
    const [, added] = readPaper(bytes).sheets;
    const alone = readPaper(writeXlsx({ ...extra, sheets: [FORM] })).sheets[0];
    expect(added?.paints.slice(1)).toEqual(alone?.paints.slice(1).map(({ area, style }) => ({ area, style: { font: "微软雅黑", ...style } })).map(({ area, style }) => ({ area, style: expect.objectContaining(withoutBase(style)) })));
    expect({ ...added, paints: [], name: "" }).toEqual({ ...alone, paints: [], name: "" });
    expect(readPaper(bytes).names).toEqual(extra.names);
  });

  it.each<[string, Uint8Array]>([
    ["no stylesheet", workbookFile({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' })],
    ["a stylesheet with nothing in it", workbookFile({ styles: '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' })],
    ["a workbook with a prefix", workbookFile({ workbook: '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Sheet1" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>' })],
    ["names and views already there", workbookFile({ workbook: workbook('<sheet name="Sheet1" sheetId="1" r:id="rId1"/>', '<definedNames><definedName name="HINTS">Sheet1!$A$1</definedName></definedNames><calcPr calcId="1" fullCalcOnLoad="0"/>', '<bookViews><workbookView activeTab="0"/></bookViews>') })],
    ["our own file", writeXlsx({ ...FULL_PAPER, sheets: [{ ...FORM, name: "Sheet1" }] })],
  ])("adds sheets to %s", (_name, file) => {
    const bytes = patchXlsx(file, { add: extra, select: { sheet: "审核结果", cell: "C3" } });
    expect(readXlsx(bytes).sheets.map(({ name }) => name)).toEqual(["Sheet1", "审核结果", "_zhibiao"]);
    expect(cellAt(readXlsx(bytes).sheets[1] as ReadSheet, 1, 2)).toEqual({ value: "实际值" });
    expect(readPaper(bytes).names).toContainEqual(extra.names[0]);
    expect(partText(bytes, "xl/workbook.xml").match(/name="hints"/gi)).toHaveLength(1);
    expect(partText(bytes, "xl/workbook.xml")).toMatch(/activeTab="1"/);
    if (noSchemas === undefined) expect(schemaFaults(bytes)).toEqual([]);
  });

  it("keeps strict files strict", () => {
    const strict = (text: string): string => text.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const bytes = patchXlsx(workbookFile({ workbook: strict(workbook('<sheet name="Sheet1" sheetId="1" r:id="rId1"/>')), workbookRelationships: strict(relationships(link("rId1", "worksheet", "worksheets/sheet1.xml"))), sheet: strict(worksheet("")) }), { add: extra });
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain("http://purl.oclc.org/ooxml/spreadsheetml/main");
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("schemas.openxmlformats.org/officeDocument");
    for (const part of [...partsOfKind(bytes, "charts"), ...partsOfKind(bytes, "drawings")]) expect(partText(bytes, part)).not.toMatch(/schemas\.openxmlformats\.org\/(drawingml|officeDocument)/u);
    expect(readPaper(bytes).sheets[1]?.charts).toEqual(FORM.charts);
    expect(readXlsx(bytes).sheets).toHaveLength(3);
  });

  it("adds the same name only once", () => {
    expect(() => patchXlsx(patchXlsx(bare, { add: extra }), { add: extra })).toThrow("审核结果");
  });

  it("writes a sheet afresh in its place, with its names", () => {
    const file = patchXlsx(bare, { add: extra });
    const bytes = patchXlsx(file, { replace: [{ ...FORM, name: "审核结果", visibility: "hidden", content: [["新"]], filter: { row: 0, column: 0, rows: 3, columns: 1 } }] });
    const names = partText(bytes, "xl/workbook.xml");
    expect(readXlsx(bytes).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Sheet1", "visible"], ["审核结果", "hidden"], ["_zhibiao", "veryHidden"]]);
    expect(cellAt(readXlsx(bytes).sheets[1] as ReadSheet, 0, 0)).toMatchObject({ value: "新" });
    expect(names.match(/_FilterDatabase/g)).toHaveLength(1);
    expect(names).toContain("'审核结果'!$A$1:$A$3");
  });

  it("writes charts afresh with their sheet, and leaves none of the old ones behind", () => {
    const [chart] = FORM.charts ?? [];
    if (!chart) throw new Error("the form has charts");
    const sheet = { ...BLANK_SHEET, name: FORM.name, content: FORM.content, charts: [{ ...chart, title: "新的" }] };
    const bytes = patchXlsx(writeXlsx(FULL_PAPER), { replace: [sheet] });
    expect(readPaper(bytes).sheets[0]?.charts).toEqual(sheet.charts);
    expect([partsOfKind(bytes, "charts"), partsOfKind(bytes, "drawings")].map(({ length }) => length)).toEqual([1, 1]);
    const bare = patchXlsx(bytes, { replace: [{ ...BLANK_SHEET, name: FORM.name }] });
    expect([partsOfKind(bare, "charts"), partsOfKind(bare, "drawings"), readPaper(bare).sheets[0]?.charts]).toEqual([[], [], undefined]);
    if (noSchemas === undefined) expect([schemaFaults(bytes), schemaFaults(bare)]).toEqual([[], []]);
  });

  it("keeps the charts of a sheet in which only cells change", () => {
    const bytes = patchXlsx(writeXlsx(FULL_PAPER), { cells: [{ sheet: FORM.name, cell: "C3", value: 5 }] });
    expect(readPaper(bytes).sheets[0]?.charts).toEqual(FORM.charts);
  });

  it("takes a sheet out with all that belonged to it", () => {
    const three = patchXlsx(patchXlsx(bare, { add: extra }), { add: { sheets: [{ ...FORM, name: "c" }], names: [], parts: [] } });
    const bytes = patchXlsx(three, { remove: ["审核结果"] });
    expect(readXlsx(bytes).sheets.map(({ name }) => name)).toEqual(["Sheet1", "_zhibiao", "c"]);
    expect(partText(bytes, "xl/workbook.xml")).not.toContain("审核结果");
    expect(partText(bytes, "xl/workbook.xml").match(/localSheetId="\d"/g)).toEqual(['localSheetId="2"', 'localSheetId="2"', 'localSheetId="2"']);
    expect(Object.keys(unzipSync(bytes)).filter((name) => /worksheets\/[^/]+\.xml$/u.test(name))).toHaveLength(3);
    expect(partsOfKind(bytes, "charts")).toHaveLength(FORM.charts?.length ?? NaN);
    expect(readPaper(bytes).sheets[2]?.print?.repeatRows).toEqual({ first: 1, last: 1 });
    expect(() => patchXlsx(bare, { remove: ["Sheet1"] })).toThrow("needs a sheet");
  });

  it("sets a custom XML part of a namespace, and keeps the others", () => {
    const one = patchXlsx(bare, { parts: [{ namespace: "urn:a", xml: '<a xmlns="urn:a">1</a>' }, { namespace: "urn:b", xml: '<b xmlns="urn:b"/>' }] });
    const bytes = patchXlsx(one, { parts: [{ namespace: "urn:a", xml: '<a xmlns="urn:a">2</a>' }] });
    expect(readXlsx(bytes).parts).toEqual([{ namespace: "urn:a", xml: '<a xmlns="urn:a">2</a>' }, { namespace: "urn:b", xml: '<b xmlns="urn:b"/>' }]);
    expect(partText(bytes, "xl/_rels/workbook.xml.rels").match(/customXml"/g)).toHaveLength(2);
  });

  it("opens on one sheet only", () => {
    const file = writeXlsx({ ...FULL_PAPER, sheets: [{ ...FORM, name: "a" }, { ...BLANK_SHEET, name: "b" }, { ...BLANK_SHEET, name: "c", frozen: { rows: 1, columns: 0 } }] });
    const bytes = patchXlsx(file, { select: { sheet: "c", cell: "D9" } });
    const selected = [1, 2, 3].map((number) => /tabSelected="1"/.test(partText(bytes, `xl/worksheets/sheet${number}.xml`)));
    expect(selected).toEqual([false, false, true]);
    expect(readPaper(bytes).sheets[2]).toMatchObject({ selected: "D9", frozen: { rows: 1, columns: 0 } });
    const bareView = patchXlsx(workbookFile({ before: '<sheetPr/><dimension ref="A1"/>' }), { select: { sheet: "Sheet1", cell: "B2" } });
    expect(partText(bareView, "xl/worksheets/sheet1.xml")).toContain('<dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>');
    const plainView = patchXlsx(workbookFile({ before: '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' }), { select: { sheet: "Sheet1", cell: "B2" } });
    expect(readPaper(plainView).sheets[0]?.selected).toBe("B2");
  });

  withSchemas("leaves parts that the schemas accept", () => {
    const changed = patchXlsx(writeXlsx(FULL_PAPER), {
      cells: [{ sheet: FORM.name, cell: "C5", value: 98.6 }, { sheet: FORM.name, cell: "Z99", value: "远" }, { sheet: "隐藏", cell: "B2", value: true }], add: { ...extra, sheets: [{ ...FORM, name: "再来" }] },
      replace: [{ ...FORM, name: "第二张" }], remove: ["_zhibiao"], parts: [{ namespace: "urn:new", xml: "<n/>" }], select: { sheet: "第二张", cell: "B7" },
    });
    expect(schemaFaults(changed)).toEqual([]);
  });
});

/** Where the workbook's own font is another, ours is spelled out. */
function withoutBase(style: object): object {
  return Object.fromEntries(Object.entries(style).filter(([key]) => key !== "font"));
}
