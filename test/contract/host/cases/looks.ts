import { near, same } from "../assert";
import { at, first, value, type Case } from "./places";

/** Styles, sizes, merges, frozen panes. */
export const lookCases: readonly Case[] = [
  { name: "a style is laid over another, property by property", async run(workbook) {
    const sheet = first(workbook);
    workbook.setStyle(at(sheet, "A1:B2"), { fill: "#F2F4F5", bold: true, font: "宋体", size: 9.5, color: "#0F6B5C" });
    workbook.setStyle(at(sheet, "B2"), { bold: false, horizontal: "center", vertical: "center", wrap: true, underline: true });
    const { fill, bold, font, size, color, horizontal, vertical, wrap, underline } = workbook.style(at(sheet, "B2"));
    same([fill?.toUpperCase(), bold ?? false, font, size, color?.toUpperCase(), horizontal, vertical, wrap, underline], ["#F2F4F5", false, "宋体", 9.5, "#0F6B5C", "center", "center", true, true]);
    same(workbook.style(at(sheet, "A1")).bold, true);
  } },
  { name: "⚠ a style leaves formulas and values alone (host-over-univer §2)", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1:B1"), [[2, "=A1*3"]]);
    workbook.setStyle(at(sheet, "A1:B1"), { fill: "#FFFF00" });
    workbook.setFormats(at(sheet, "A1:B1"), [["0.0", "0.0"]]);
    await workbook.settle();
    same(workbook.read(at(sheet, "B1"))[0]?.[0], { value: 6, formula: "=A1*3", text: "6.0", format: "0.0" });
  } },
  { name: "⚠ a style right after a merge leaves formulas alone (host-over-univer §2)", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A3:B3"), [[2, "=A3*3"]]);
    workbook.merge(at(sheet, "A1:B1"));
    workbook.setStyle(at(sheet, "A3:B3"), { bold: true });
    await workbook.settle();
    same(value(workbook, at(sheet, "B3")), 6);
  } },
  { name: "borders of several sides stand together", async run(workbook) {
    const area = at(first(workbook), "A1:B1");
    workbook.setStyle(area, { top: { style: "medium", color: "#000000" } });
    workbook.setStyle(area, { bottom: { style: "hair", color: "#D5DADD" } });
    const { top, bottom } = workbook.style(area);
    same([top?.style, bottom?.style, bottom?.color.toUpperCase()], ["medium", "hair", "#D5DADD"]);
  } },
  { name: "merged cells are known and can be taken apart", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1"), [["题"]]);
    workbook.merge(at(sheet, "A1:D1"));
    same(workbook.merges(sheet), [at(sheet, "A1:D1")]);
    same(value(workbook, at(sheet, "A1")), "题");
    workbook.unmerge(at(sheet, "B1"));
    same(workbook.merges(sheet), []);
  } },
  { name: "widths and heights are points", async run(workbook) {
    const sheet = first(workbook);
    workbook.setColumnWidth(at(sheet, "B1:C1"), 90);
    workbook.setRowHeight(at(sheet, "A2:A3"), 33);
    near(workbook.columnWidth(sheet, 2), 90, 1);
    near(workbook.rowHeight(sheet, 1), 33, 1);
  } },
  { name: "columns and rows hide and come back", async run(workbook) {
    const sheet = first(workbook);
    workbook.setColumnsHidden(at(sheet, "B1"), true);
    workbook.setRowsHidden(at(sheet, "A3"), true);
    same([workbook.columnHidden(sheet, 1), workbook.columnHidden(sheet, 2), workbook.rowHidden(sheet, 2)], [true, false, true]);
    workbook.setColumnsHidden(at(sheet, "B1"), false);
    workbook.setRowsHidden(at(sheet, "A3"), false);
    same([workbook.columnHidden(sheet, 1), workbook.rowHidden(sheet, 2)], [false, false]);
  } },
  { name: "panes freeze and thaw, gridlines go and come", async run(workbook) {
    const sheet = first(workbook);
    workbook.freeze(sheet, 6, 3);
    same(workbook.frozen(sheet), { rows: 6, columns: 3 });
    workbook.freeze(sheet, 0, 0);
    same(workbook.frozen(sheet), { rows: 0, columns: 0 });
    workbook.setGridlines(sheet, false);
    same(workbook.gridlines(sheet), false);
  } },
];
