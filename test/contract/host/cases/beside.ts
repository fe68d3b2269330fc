import { refuses, same } from "../assert";
import { at, first, type Case } from "./places";

/** Names, parts, settings, print layout, filter. */
export const besideCases: readonly Case[] = [
  { name: "names are added, listed and removed; none stands twice", async run(workbook) {
    const sheet = workbook.sheets()[0]?.name ?? "";
    workbook.addName({ name: "审核提示", reference: `=${sheet}!$N$8:$N$65` });
    same(workbook.names().map(({ name, reference }) => [name, reference]), [["审核提示", `=${sheet}!$N$8:$N$65`]]);
    await refuses("ItemAlreadyExists", () => workbook.addName({ name: "审核提示", reference: `=${sheet}!$A$1` }));
    workbook.removeName("审核提示");
    same(workbook.names(), []);
  } },
  { name: "parts and settings are plain maps", async run(workbook) {
    workbook.parts.set("{1}", "<a xmlns=\"urn:x\"/>");
    workbook.settings.set("语言", "zh-CN");
    same([...workbook.parts], [["{1}", "<a xmlns=\"urn:x\"/>"]]);
    same(workbook.settings.get("语言"), "zh-CN");
  } },
  { name: "print layout is changed member by member", async run(workbook) {
    const sheet = first(workbook);
    workbook.setPrintLayout(sheet, { orientation: "landscape", fitWidth: true });
    workbook.setPrintLayout(sheet, { footerLeft: "指标填报助手", repeatRows: { first: 5, last: 6 } });
    const { orientation, fitWidth, footerLeft, repeatRows } = workbook.printLayout(sheet);
    same([orientation, fitWidth, footerLeft, repeatRows], ["landscape", true, "指标填报助手", { first: 5, last: 6 }]);
  } },
  { name: "a filter is set and taken away", async run(workbook) {
    const sheet = first(workbook);
    same(workbook.filter(sheet), null);
    workbook.write(at(sheet, "A1:B2"), [["甲", "乙"], [1, 2]]);
    workbook.setFilter(sheet, at(sheet, "A1:B2"));
    same(workbook.filter(sheet), at(sheet, "A1:B2"));
    workbook.setFilter(sheet, null);
    same(workbook.filter(sheet), null);
  } },
  { name: "charts follow the rows they show, and go with the last of them", async run(workbook) {
    const sheet = first(workbook);
    const area = (row: number, rows = 3) => ({ row, column: 0, rows, columns: 1 });
    const chart = { id: "chart-1", name: "Chart 1", title: "差距", series: "差距", categories: area(1), values: { ...area(1), column: 1 }, numberFormat: "0.0%", at: { row: 6, column: 0, rows: 9, columns: 4 } };
    workbook.write(at(sheet, "A2:B4"), [["甲", 1], ["乙", 2], ["丙", 3]]);
    workbook.setCharts(sheet, [chart]);
    same(workbook.charts(sheet), [chart]);
    workbook.insertRows(sheet, 0, 2);
    same(workbook.charts(sheet), [{ ...chart, categories: area(3), values: { ...area(3), column: 1 }, at: { ...chart.at, row: 8 } }]);
    workbook.deleteRows(sheet, 4, 1);
    same(workbook.charts(sheet).map(({ categories, values, at: place }) => [categories?.rows, values.rows, place.row]), [[2, 2, 7]]);
    workbook.deleteRows(sheet, 3, 2);
    same(workbook.charts(sheet), []);
  } },
];
