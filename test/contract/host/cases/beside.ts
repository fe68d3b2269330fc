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
];
