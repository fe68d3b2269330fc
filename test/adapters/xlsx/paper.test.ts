import fc from "fast-check";
import { readPaper } from "../../../src/adapters/xlsx/paper";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { BLANK_SHEET, type Area, type Paint, type Paper, type Sheet, type Style } from "../../../src/core/sheet/sheet";
import { FORM, FULL_PAPER } from "../../fixtures/xlsx/full-paper";
import { link, relationships, workbook, workbookFile } from "../../fixtures/xlsx/workbook-file";

const NORMAL: Style = { font: "微软雅黑", size: 11 };

/** What a cell looks like: paints laid over one another, and nothing said that is so anyway. */
function drawn({ paints }: Sheet, row: number, column: number): Style {
  const style: Style = Object.assign({}, NORMAL, ...paints.filter(({ area }) => covers(area, row, column)).map((paint) => paint.style)) as Style;
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== undefined && value !== false || key === "locked" && value === false)) as Style;
}

const covers = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean => atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

function sameLooks(one: Sheet, other: Sheet, rows: number, columns: number): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) expect([row, column, drawn(one, row, column)]).toEqual([row, column, drawn(other, row, column)]);
  }
}

const again = (paper: Paper): Paper => readPaper(writeXlsx(paper));
const sheetOf = (paper: Paper): Sheet => paper.sheets[0] as Sheet;

describe("readPaper(writeXlsx(paper))", () => {
  const read = again(FULL_PAPER);

  it("draws every cell as before", () => sameLooks(FORM, sheetOf(read), 20, 10));

  it("says everything else as before", () => {
    const trimmed = FORM.content.map((row) => row.slice(0, 1 + row.reduce<number>((last, content, column) => (content === null ? last : column), -1)));
    for (const [index, sheet] of FULL_PAPER.sheets.entries()) {
      const { content, paints: _looks, selected = "A1", ...rest } = sheet;
      const { content: readContent, paints: _readLooks, ...readRest } = read.sheets[index] as Sheet;
      expect(readRest).toEqual({ ...rest, selected });
      expect(readContent).toEqual(index === 0 ? trimmed : content);
    }
    expect([read.names, read.parts]).toEqual([FULL_PAPER.names, FULL_PAPER.parts]);
  });

  it("gives the same file when written again", () => {
    expect(Buffer.from(writeXlsx(again(read))).equals(Buffer.from(writeXlsx(read)))).toBe(true);
  });

  it("keeps columns painted from top to bottom", () => {
    const paints: Paint[] = [{ area: { row: 0, column: 1, rows: 1_048_576, columns: 2 }, style: { fill: "#112233", locked: false } }, { area: { row: 1, column: 0, rows: 1, columns: 3 }, style: { fill: "#FFFFFF" } }];
    const sheet = { ...BLANK_SHEET, name: "a", content: [["x"]], paints };
    sameLooks(sheet, sheetOf(again({ sheets: [sheet], names: [], parts: [] })), 4, 4);
    expect(drawn(sheetOf(again({ sheets: [sheet], names: [], parts: [] })), 500_000, 2)).toMatchObject({ fill: "#112233", locked: false });
  });

  it("holds for any paints", () => {
    const areas = fc.record({ row: fc.nat(6), column: fc.nat(6), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
    const colors = fc.constantFrom("#112233", "#FFFFFF", "#AB0000");
    const lines = fc.record({ style: fc.constantFrom("hair" as const, "thin" as const, "medium" as const), color: colors });
    const styles = fc.record({
      fill: colors, color: colors, size: fc.constantFrom(9, 10.5, 18), bold: fc.boolean(), underline: fc.boolean(), wrap: fc.boolean(), locked: fc.constant(false), indent: fc.constantFrom(1, 3),
      horizontal: fc.constantFrom("left" as const, "center" as const, "right" as const), vertical: fc.constantFrom("top" as const, "center" as const, "bottom" as const),
      numberFormat: fc.constantFrom("0.00##", "0.00%", "@", 'yyyy"年"'), top: lines, bottom: lines, left: lines, right: lines,
    }, { requiredKeys: [] });
    fc.assert(fc.property(fc.array(fc.record({ area: areas, style: styles }), { maxLength: 6 }), (paints) => {
      const sheet = { ...BLANK_SHEET, name: "a", paints };
      sameLooks(sheet, sheetOf(again({ sheets: [sheet], names: [], parts: [] })), 11, 11);
    }), { numRuns: 60 });
  });
});

describe("readPaper: files of other programs", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const fontsAndFills = (fonts: string, fills: string, xfs: string): string => `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="Calibri"/></font>${fonts}</fonts><fills><fill/><fill/>${fills}</fills><borders><border/></borders><cellXfs><xf/>${xfs}</cellXfs></styleSheet>`;
  const solid = (color: string): string => `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;

  it.each([
    ['rgb="FF112233"', "#112233"], ['indexed="10"', "#FF0000"], ['indexed="2"', "#FF0000"], ['theme="0"', "#FFFFFF"], ['theme="1"', "#000000"], ['theme="4"', "#5B9BD5"],
    ['theme="4" tint="0.3999755851924192"', "#9DC3E6"], ['theme="0" tint="-0.249977111117893"', "#BFBFBF"], ['theme="1" tint="0.499984740745262"', "#7F7F7F"], ['auto="1"', undefined], ['indexed="64"', undefined],
  ])("shows the colour %s as %s", (color, hex) => {
    const paper = readPaper(workbookFile({ rows: '<row r="1"><c r="A1" s="1"/></row>', styles: fontsAndFills("", solid(color), '<xf fillId="2"/>') }));
    expect(drawn(sheetOf(paper), 0, 0).fill).toBe(hex);
  });

  it("takes colours from the workbook's own theme", () => {
    const theme = '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="010203"/></a:dk1><a:lt1><a:srgbClr val="FAFAFA"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
    const paper = readPaper(workbookFile({
      rows: '<row r="1"><c r="A1" s="1"/></row>', styles: fontsAndFills('<font><color theme="1"/></font>', solid('theme="0"'), '<xf fillId="2" fontId="1"/>'), more: [{ name: "xl/theme/theme1.xml", data: theme }],
      workbookRelationships: relationships(link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId3", "styles", "styles.xml") + link("rId4", "theme", "theme/theme1.xml")),
    }));
    expect(drawn(sheetOf(paper), 0, 0)).toMatchObject({ fill: "#FAFAFA", color: "#010203" });
  });

  it("gives rows without cells their look, but not a million of them", () => {
    const rows = `<row r="1" s="1" customFormat="1"><c r="B1"><v>1</v></c></row>${Array.from({ length: 3000 }, (_, row) => `<row r="${row + 2}" s="1" customFormat="1"/>`).join("")}`;
    const sheet = sheetOf(readPaper(workbookFile({ rows, styles: fontsAndFills("", solid('rgb="FF112233"'), '<xf fillId="2"/>') })));
    expect([drawn(sheet, 0, 0).fill, drawn(sheet, 0, 1).fill, drawn(sheet, 5, 1).fill, drawn(sheet, 2500, 1).fill]).toEqual(["#112233", undefined, "#112233", undefined]);
    expect(sheet.paints).toHaveLength(3);
  });

  it("puts other rules into the words it has, and drops what it has none for", () => {
    const after = `<conditionalFormatting sqref="A1:A9 C3"><cfRule type="cellIs" operator="greaterThan" priority="2" dxfId="0"><formula>$B1</formula></cfRule><cfRule type="colorScale" priority="3"/></conditionalFormatting>`
      + `<conditionalFormatting sqref="B1"><cfRule type="containsText" operator="containsText" text="x" priority="1"><formula>NOT(ISERROR(SEARCH("x",B1)))</formula></cfRule></conditionalFormatting>`
      + `<dataValidations><dataValidation type="whole" operator="greaterThan" sqref="A1 B2:B3"><formula1>4</formula1></dataValidation><dataValidation type="list" showInputMessage="1" promptTitle="t" prompt="p" sqref="C1"><formula1>$A$1:$A$4</formula1></dataValidation><dataValidation type="custom" sqref="D1"><formula1>A1</formula1></dataValidation></dataValidations>`;
    const sheet = sheetOf(readPaper(workbookFile({ after })));
    expect(sheet.conditionals.map(({ area, formula }) => [area.row, area.column, formula])).toEqual([[0, 1, '=NOT(ISERROR(SEARCH("x",B1)))'], [0, 0, "=A1>$B1"], [2, 2, "=C3>$B3"]]);
    expect(sheet.validations.map(({ area, rule, prompt }) => [area.rows, rule, prompt?.text])).toEqual([[1, { kind: "whole", operator: ">=", limit: 5 }, undefined], [2, { kind: "whole", operator: ">=", limit: 5 }, undefined], [1, { kind: "any" }, "p"]]);
  });

  it("keeps errors and uncalculated formulas as formulas", () => {
    const sheet = sheetOf(readPaper(workbookFile({ rows: '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>A1</f></c></row>' })));
    expect(sheet.content).toEqual([[{ formula: "=#N/A" }, { formula: "=1/0" }, { formula: "=A1" }]]);
  });

  it("leaves out chart sheets and keeps the places of the others' names", () => {
    const names = '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">\'b\'!$A:$B,\'b\'!$3:$4</definedName><definedName name="n">b!$B$2</definedName><definedName name="f">SUM(b!$B$2)</definedName></definedNames>';
    const paper = readPaper(workbookFile({
      workbook: workbook('<sheet name="图" sheetId="1" r:id="rId2"/><sheet name="b" sheetId="2" r:id="rId1"/>', names), after: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
      workbookRelationships: relationships(link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId2", "chartsheet", "chartsheets/sheet1.xml")), more: [{ name: "xl/chartsheets/sheet1.xml", data: "<chartsheet/>" }],
    }));
    expect(paper.sheets.map(({ name, print }) => [name, print?.repeatRows, print?.repeatColumns])).toEqual([["b", { first: 2, last: 3 }, { first: 0, last: 1 }]]);
    expect(paper.names).toEqual([{ name: "n", sheet: "b", area: { row: 1, column: 1, rows: 1, columns: 1 } }]);
  });
});
