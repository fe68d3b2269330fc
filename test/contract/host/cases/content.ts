import { same } from "../assert";
import { at, first, value, values, type Case } from "./places";

/** Values, formulas, formats as text. */
export const contentCases: readonly Case[] = [
  { name: "numbers, texts and truths are read as written, empty cells as \"\"", async run(workbook) {
    const area = at(first(workbook), "B2:D3");
    workbook.write(area, [[1.5, "字", true], ["", 0, false]]);
    same(values(workbook, area), [[1.5, "字", true], ["", 0, false]]);
    const [empty] = workbook.read(at(first(workbook), "H9"))[0] ?? [];
    same(empty, { value: "", formula: "", text: "", format: "General" });
  } },
  { name: "null leaves a cell alone, \"\" empties it", async run(workbook) {
    const area = at(first(workbook), "A1:B1");
    workbook.write(area, [[1, 2]]);
    workbook.write(area, [[null, ""]]);
    same(values(workbook, area), [[1, ""]]);
  } },
  { name: "a formula gives its value once settled, also across sheets; where there is none, formula is the value", async run(workbook) {
    const sheet = first(workbook);
    const other = workbook.addSheet("B");
    workbook.write(at(other, "A1"), [[4]]);
    workbook.write(at(sheet, "A1:B1"), [["=B!A1*2", 3]]);
    await workbook.settle();
    same(workbook.read(at(sheet, "A1:B1"))[0]?.map(({ value, formula }) => [value, formula]), [[8, "=B!A1*2"], [3, 3]]);
  } },
  { name: "the functions of our template compute", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1:A3"), [[98.5], [""], ["不适用"]]);
    workbook.write(at(sheet, "B1:B5"), [
      ['=IF(ISERROR(A1),"先改数",IF(TRIM(A2)="",IF(AND(A1>=98,NOT(A1>100)),"达标","未达标"),""))'],
      ["=ROUND(MAX(98-A1,A1-98.2),6)"],
      ['=COUNT(A1:A3)+COUNTIFS(A1:A3,"",A1:A3,"<>x")'],
      ['="已填 "&COUNTIF(A1:A3,"不适用")&" / "&ROWS(A1:A3)'],
      ["=1/0"],
    ]);
    await workbook.settle();
    same(values(workbook, at(sheet, "B1:B5")), [["达标"], [0.3], [2], ["已填 1 / 3"], ["#DIV/0!"]]);
  } },
  { name: "text is read as if typed: numbers and per cent become numbers", async run(workbook) {
    const area = at(first(workbook), "A1:C1");
    workbook.write(area, [["12", "98.5%", "约98"]]);
    same(values(workbook, area), [[12, 0.985, "约98"]]);
  } },
  { name: "an apostrophe and a text cell keep text", async run(workbook) {
    const sheet = first(workbook);
    workbook.setFormats(at(sheet, "B1"), [["@"]]);
    workbook.write(at(sheet, "A1:B1"), [["'007", "12"]]);
    same(values(workbook, at(sheet, "A1:B1")), [["007", "12"]]);
  } },
  { name: "a number is shown in its format", async run(workbook) {
    const area = at(first(workbook), "A1:C1");
    workbook.write(area, [[3.5, 0.985, 7]]);
    workbook.setFormats(area, [["0.00", "0.0%", null]]);
    same(workbook.read(area)[0]?.map(({ text, format }) => [text, format]), [["3.50", "0.00"], ["98.5%", "0.0%"], ["7", "General"]]);
  } },
  { name: "clearing contents keeps looks, clearing formats keeps contents, clearing all keeps neither", async run(workbook) {
    const sheet = first(workbook);
    const area = at(sheet, "A1:C1");
    workbook.write(area, [[1, 2, 3]]);
    workbook.setStyle(area, { bold: true });
    workbook.clear(at(sheet, "A1"), "contents");
    workbook.clear(at(sheet, "B1"), "formats");
    workbook.clear(at(sheet, "C1"));
    same(values(workbook, area), [["", 2, ""]]);
    same(["A1", "B1", "C1"].map((cell) => workbook.style(at(sheet, cell)).bold === true), [true, false, false]);
  } },
  { name: "the used area holds values alone, or whatever has looks too; an empty sheet has none", async run(workbook) {
    const sheet = workbook.addSheet("B");
    same(workbook.usedArea(sheet, true), null);
    workbook.write(at(sheet, "B3"), [[1]]);
    workbook.setStyle(at(sheet, "D5"), { fill: "#FFFF00" });
    same(workbook.usedArea(sheet, true), at(sheet, "B3"));
    same(workbook.usedArea(sheet, false), at(sheet, "B3:D5"));
  } },
  { name: "cells far outside a new sheet can be written and read", async run(workbook) {
    const sheet = workbook.addSheet("B");
    workbook.write(at(sheet, "AB2000"), [["远"]]);
    same(value(workbook, at(sheet, "AB2000")), "远");
  } },
  { name: "1,500 rows by 14 columns are written at once", async run(workbook) {
    const sheet = workbook.addSheet("B");
    const rows = Array.from({ length: 1500 }, (_, row) => Array.from({ length: 14 }, (_, column) => row * 14 + column));
    workbook.write(at(sheet, "A1:N1500"), rows);
    same(value(workbook, at(sheet, "N1500")), 20999);
  } },
];
