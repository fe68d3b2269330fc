import { utils, write } from "@e965/xlsx";
import { Workbook } from "exceljs";
import * as fc from "fast-check";
import { cellBudget } from "../../../src/adapters/xlsx/read/cell-grid";
import type { CellContext } from "../../../src/adapters/xlsx/read/cell-value";
import { decodeXml } from "../../../src/adapters/xlsx/xml/decode";
import { readPlainSheet } from "../../../src/adapters/xlsx/read/plain-sheet";
import { cellContext, openXlsx } from "../../../src/adapters/xlsx/reader";
import { readSheetCells, type SheetCells } from "../../../src/adapters/xlsx/read/sheet-cells";
import { readIndex } from "../../../src/adapters/xlsx/read/workbook-index";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { HostError } from "../../../src/app/ports";
import { FULL_PAPER } from "../../fixtures/xlsx/full-paper";
import { noLibreOffice, savedByLibreOffice } from "../../fixtures/xlsx/other-programs";
import { plainCells } from "../../fixtures/xlsx/plain-cells";
import { workbookFile, worksheet } from "../../fixtures/xlsx/workbook-file";

const STRINGS = ["城市", "", "_x0041_", "a & b"];
const context = (since1904 = false): CellContext => ({
  strings: (index) => STRINGS[index], shown: [], formats: [undefined, "0.0%", "yyyy/m/d"], since1904,
});

/** What a reading gives, comparable; what it refuses, by code. */
function outcome(read: () => SheetCells | undefined): unknown {
  try {
    const sheet = read();
    return sheet && { area: sheet.area, cells: plainCells(sheet.cells), protected: sheet.protected };
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

const asText = (bytes: Uint8Array, given = context()) => outcome(() => readSheetCells(decodeXml(bytes, "sheet"), given, cellBudget()));
const asBytes = (bytes: Uint8Array, given = context()) => outcome(() => readPlainSheet(bytes, given, cellBudget()));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const NUMBER = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.integer().map(String), fc.stringMatching(/^-?\d{0,17}\.?\d{0,17}$/), fc.constantFrom("", " 1 ", "1e5", "0x10", "+1", "-0", ".5", "5.", "1,2", "NaN", "007"));
const TEXT = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[&<\uD800-\uDFFF]/gu, "")), fc.constantFrom("城市98.6%", "_x0041_b", "a&amp;b", "&#x1F600;", "&who;", " 前后 ", "😀", "a\r\nb", "]]>", "1", "true", "2025-01-02", "#N/A", "0", "3", "-1"));
const ADDRESS = fc.oneof(fc.constant(undefined), fc.tuple(fc.constantFrom("A", "B", "Z", "AA", "XFD", "XFE", "a", "AAAA", ""), fc.constantFrom("1", "2", "9", "0", "1048576", "1048577", "x")).map((parts) => parts.join("")));
const attribute = (name: string, value: string | number | undefined, quote: string): string => (value === undefined ? "" : ` ${name}=${quote}${value}${quote}`);
const VALUE = fc.oneof(fc.oneof(NUMBER, TEXT).map((text) => `<v>${text}</v>`), fc.constantFrom("", "<v/>", "<v></v>", "<v >1</v >", "<v><!-- 1 -->2</v>", "<v><![CDATA[3]]></v>", "<v>1</v><v>2</v>", '<v xml:space="preserve"> 4 </v>', "<w>5</w>", "<extLst><ext><v>6</v></ext></extLst>"));
const FORMULA = fc.oneof({ weight: 4, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constantFrom("<f>B1*2</f>", "<f/>", "<f></f>", '<f t="shared" ref="A1:A9" si="0">$B1+C$1</f>', '<f t="shared" si="0"/>', '<f t="array" ref="A1">SUM(B1:B2)</f>', "<f>&quot;%&quot;&amp;A1&lt;3</f>") });
const INLINE = fc.oneof(TEXT.map((text) => `<is><t>${text}</t></is>`), fc.constantFrom("<is/>", "<is><t/></is>", '<is><t xml:space="preserve"> a </t></is>', "<is><r><t>a</t></r><rPh><t>b</t></rPh></is>", "<is> <t>a</t> </is>"));
const CELL = fc.record({
  address: ADDRESS, style: fc.constantFrom(undefined, 0, 1, 2, 9, "x"), type: fc.constantFrom(undefined, "n", "s", "s", "str", "b", "e", "d", "inlineStr", "inlineStr", "x"),
  inside: fc.oneof({ weight: 5, arbitrary: fc.tuple(FORMULA, VALUE).map((parts) => parts.join("")) }, { weight: 1, arbitrary: INLINE }, { weight: 1, arbitrary: fc.constantFrom(" <v>1</v>\n", "text", "<v>1") }),
  quote: fc.constantFrom('"', '"', '"', "'"), more: fc.constantFrom("", "", "", ' cm="1"', ' x:t="s"', ' note="a>b"', ' t = "s"', "\nvm='1'"), empty: fc.boolean(),
}).map(({ address, style, type, inside, quote, more, empty }) => {
  const tag = `<c${attribute("r", address, quote)}${attribute("s", style, quote)}${more}${attribute("t", type, quote)}`;
  return empty && inside.length > 30 ? `${tag}/>` : `${tag}>${inside}</c>`;
});
const ROW = fc.record({ number: fc.constantFrom(undefined, "1", "2", "7", "0", "x", " 3 "), more: fc.constantFrom("", "", ' spans="1:15" ht="27"', ' x14ac:dyDescent="0.2"', ' x:r="5"', ' r="4"'), cells: fc.array(CELL, { maxLength: 4 }), between: fc.constantFrom("", "", "\n  ", "text", "<!-- -->", "<?go?>") })
  .map(({ number, more, cells, between }) => `<row${attribute("r", number, '"')}${more}>${cells.join(between)}${between}</row>`);
const SIDE = fc.constantFrom("", "", '<dimension ref="A1"/>', '<sheetProtection sheet="1"/>', '<sheetProtection sheet="0"/>', '<cols><col min="1" max="2" customWidth="1"/></cols>', '<dataValidations><dataValidation prompt="填 &gt; 0 > 的数"><formula1>A1>0</formula1></dataValidation></dataValidations>', "<a><b></a></b>", "<x:sheetData/>", "<mc:AlternateContent><sheetData/></mc:AlternateContent>", "<extLst><ext uri='{1}'><![CDATA[<]]></ext></extLst>", "<sheetData><row r='1'><c r='A1'><v>9</v></c></row></sheetData>", "text");
const SHEET = fc.tuple(fc.array(ROW, { maxLength: 4 }), SIDE, SIDE).map(([rows, before, after]) => worksheet(rows.join(""), before, after));

const RUNS = 600;

describe("a worksheet read as bytes", () => {
  it("says what reading as text says, or leaves it to that", () => {
    let compared = 0;
    fc.assert(fc.property(SHEET, fc.boolean(), (xml, since1904) => {
      const bytes = utf8(xml);
      const quick = asBytes(bytes, context(since1904));
      if (quick === undefined) return;
      expect(quick).toEqual(asText(bytes, context(since1904)));
      compared += 1;
    }), { numRuns: RUNS });
    expect(compared).toBeGreaterThan(RUNS / 20);
  });

  it("does so however a plain sheet is damaged", () => {
    const row = '<row r="2" spans="1:3"><c r="A2" s="1"><v>98.6</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="str"><f>IF(A2&gt;1,"a","")</f><v>a</v></c><c r="D2" s="2"/><c r="E2" t="inlineStr"><is><t>城市</t></is></c></row>';
    const whole = worksheet(row, '<cols><col min="1" max="2" width="9"/></cols>', '<sheetProtection sheet="1"/><pageMargins left="0.7"/>');
    fc.assert(fc.property(fc.nat(whole.length), fc.nat(3), fc.constantFrom("", "<", ">", "/", '"', "'", "&", "=", " ", "r", "1", "x:", "城", "<!--", "</c>", "<v>"), (at, cut, put) => {
      const bytes = utf8(whole.slice(0, at) + put + whole.slice(at + cut));
      const quick = asBytes(bytes);
      if (quick !== undefined) expect(quick).toEqual(asText(bytes));
    }), { numRuns: RUNS });
  });

  it.each(["<!-- -->", "<!--", "<?go?>", "<![CDATA[]]>"])("does not take %s for an element behind the protection", (between) => {
    const bytes = utf8(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', "", `${between}<sheetProtection sheet="1"/>`));
    expect(asBytes(bytes)).toBeUndefined();
  });

  it("costs the budget nothing when it gives up", () => {
    const budget = cellBudget();
    expect(readPlainSheet(utf8(worksheet('<row r="1"><c r="A1"><v>1</v></c><!-- --></row>')), context(), budget)).toBeUndefined();
    expect(budget).toEqual(cellBudget());
  });

  it.each(["utf-8", "UTF-8"])("reads %s with a byte order mark and without a declaration", (encoding) => {
    const xml = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace("UTF-8", encoding);
    for (const text of [xml, `\uFEFF${xml}`, xml.replace(/^<\?.*?\?>/, "")]) expect(asBytes(utf8(text))).toMatchObject({ cells: [[{ value: 1 }]] });
  });
});

describe("what programs write is read as bytes, and says what reading as text says", () => {
  const rows: (string | number | boolean | Date)[][] = [["指标", "实际值"], ["公园绿地 <&>", 98.6], ["是", true], [" 空格 ", -0.5], ["日", new Date(Date.UTC(2025, 0, 2))], ["长".repeat(300), 1e21]];
  const files: (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
    ["ours", () => writeXlsx(FULL_PAPER)],
    ["exceljs", async () => {
      const workbook = new Workbook();
      const sheet = workbook.addWorksheet("表");
      sheet.addRows(rows);
      sheet.getCell("C1").value = { formula: 'B2&"%"', result: "98.6%" };
      sheet.getCell("C2").value = { richText: [{ text: "粗", font: { bold: true } }, { text: "细" }] };
      return new Uint8Array(await workbook.xlsx.writeBuffer() as unknown as ArrayBuffer);
    }],
    ["@e965/xlsx", () => {
      const sheet = utils.aoa_to_sheet(rows);
      return new Uint8Array(write({ SheetNames: ["表"], Sheets: { 表: sheet } }, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer);
    }],
    ...(noLibreOffice === undefined ? [["LibreOffice", () => savedByLibreOffice(writeXlsx(FULL_PAPER))] as const] : []),
  ];

  it.each(files)("%s", async (_name, make) => {
    const file = openXlsx(await make());
    const index = readIndex(file);
    const given = cellContext(file, index);
    for (const { part } of index.sheets) {
      const bytes = file.bytes(part ?? "") ?? new Uint8Array();
      expect(asBytes(bytes, given)).toEqual(asText(bytes, given));
    }
  }, 120_000);
});

it("reads shared formulas one after the other with those of the text reader", () => {
  const file = openXlsx(workbookFile({ rows: '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' }));
  expect(asBytes(file.bytes("xl/worksheets/sheet1.xml") ?? new Uint8Array())).toMatchObject({ cells: [[{ formula: "=B1" }], [{ formula: "=B2" }]] });
});
