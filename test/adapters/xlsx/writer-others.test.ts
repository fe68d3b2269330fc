import { read, utils, type WorkSheet } from "@e965/xlsx";
import { Workbook, type Worksheet } from "exceljs";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { a1 } from "../../../src/core/sheet/address";
import type { Content } from "../../../src/core/sheet/sheet";
import { FORM, FULL_PAPER } from "../../fixtures/xlsx/full-paper";

const bytes = writeXlsx(FULL_PAPER);
const cells = FORM.content.flatMap((row, at) => row.map((content, column) => ({ address: a1(at, column), content })));

/** SheetJS shows a formula without a result as 0. */
const UNCALCULATED = 0;

/** Neither library turns all escapes of control characters back. */
const comparable = cells.filter(({ address }) => address !== "F14");

describe("what we write, read by @e965/xlsx", () => {
  const workbook = read(bytes, { type: "array", cellNF: true, cellFormula: true, cellStyles: true, WTF: true });
  const sheet = workbook.Sheets[FORM.name] as WorkSheet;

  it.each(comparable)("$address", ({ address, content }) => {
    const cell = sheet[address] as { v?: unknown; f?: string } | undefined;
    expect({ value: cell?.v ?? null, formula: cell?.f }).toEqual(plain(content, UNCALCULATED));
  });

  it("has the same sheets, merges, names and formats", () => {
    expect(workbook.SheetNames).toEqual(FULL_PAPER.sheets.map(({ name }) => name));
    expect(workbook.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1, 2]);
    expect(sheet["!merges"]?.map((merge) => utils.encode_range(merge))).toEqual(["A1:F1"]);
    expect(workbook.Workbook?.Names).toContainEqual(expect.objectContaining({ Name: "zhibiao_table", Ref: "'填报 ''2025'' 年'!$A$2:$F$12" }));
    expect((sheet.C3 as { z?: string }).z).toBe("0.00##");
    expect((sheet["!autofilter"] as { ref: string }).ref).toBe("A2:F12");
  });
});

describe("what we write, read by exceljs", () => {
  let sheet: Worksheet;
  beforeAll(async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    sheet = workbook.getWorksheet(FORM.name) as Worksheet;
  });

  it.each(comparable.filter(({ address }) => !/^[B-F]1$/.test(address)))("$address", ({ address, content }) => {
    const { value, formula, result } = sheet.getCell(address);
    expect(formula ? { value: result ?? null, formula } : { value }).toEqual(plain(content, null));
  });

  it("looks as painted", () => {
    expect(sheet.getCell("C3")).toMatchObject({
      numFmt: "0.00##", font: { name: "微软雅黑", size: 12, bold: true }, alignment: { horizontal: "right", indent: 1, vertical: "middle" }, protection: { locked: false },
      fill: { fgColor: { argb: "FFFFFFFF" } }, border: { left: { style: "thin", color: { argb: "FF5E6B66" } }, bottom: { style: "hair" } },
    });
    expect(sheet.getCell("B5")).toMatchObject({ font: { underline: true, color: { argb: "FF5F6670" } }, alignment: { vertical: "top" } });
    expect(sheet.getCell("B5").font.bold).toBeUndefined();
    expect(sheet.getCell("A1").isMerged && sheet.getCell("F1").isMerged).toBe(true);
    expect([1, 2, 3].map((column) => sheet.getColumn(column).width)).toEqual([5, 27.5, 11.5]);
    expect(sheet.getColumn(8).hidden).toBe(true);
    expect([1, 2, 4].map((row) => sheet.getRow(row).height)).toEqual([38, 27, 35]);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 2, zoomScale: 90, showGridLines: false, activeCell: "C3" });
  });

  it("accepts what the validations accept", () => {
    expect(sheet.getCell("C3").dataValidation).toMatchObject({ type: "decimal", operator: "between", formulae: [0, 100], allowBlank: true, promptTitle: "指标 <1>", errorTitle: "这里只能填数" });
    expect(sheet.getCell("D3").dataValidation).toMatchObject({ type: "list", formulae: ['"不适用,待报,a ""b"" & c"'] });
    expect(sheet.getCell("E12").dataValidation).toMatchObject({ type: "textLength", operator: "lessThanOrEqual", formulae: [300] });
    expect(sheet.getCell("A13").dataValidation).toMatchObject({ type: "whole", operator: "greaterThanOrEqual", formulae: [-5] });
  });

  it("prints as laid out", () => {
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true });
    expect(sheet.pageSetup.margins?.left).toBeCloseTo(10 / 25.4, 5);
    expect(sheet.headerFooter.oddFooter).toBe("&L单位负责人：A&&B <C>&R第 &P 页 共 &N 页");
    expect(sheet.autoFilter).toBe("A2:F12");
  });

  it("colours by the three rules in their order", () => {
    const rules = (sheet as unknown as { conditionalFormattings: { ref: string; rules: { priority: number; formulae: string[]; style: object }[] }[] }).conditionalFormattings;
    expect(rules.map(({ ref, rules: [rule] }) => [ref, rule?.priority, rule?.formulae[0]])).toEqual([
      ["C3:C12", 1, 'LEFT($F3,1)="✖"'], ["C3:C12", 2, 'AND($C3<>"",$C3>100)'], ["F3:F12", 3, '$F3="未填"'],
    ]);
    expect(rules[0]?.rules[0]?.style).toMatchObject({ font: { bold: true, color: { argb: "FF7A0A15" } }, fill: { bgColor: { argb: "FFF6C9CE" } } });
  });
});

function plain(content: Content, uncalculated: unknown): { value: unknown; formula?: string } {
  if (content === null) return { value: null };
  return typeof content === "object" ? { value: content.value ?? uncalculated, formula: content.formula.slice(1) } : { value: content };
}
