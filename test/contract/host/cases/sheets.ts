import { eventually, refuses, same } from "../assert";
import { at, first, heard, value, type Case } from "./places";

/** Sheets: order, names, visibility. */
export const sheetCases: readonly Case[] = [
  { name: "a new sheet comes last, keeps its id when renamed, and is not activated", async run(workbook) {
    const before = first(workbook);
    const id = workbook.addSheet("填报");
    same(workbook.sheets().at(-1), { id, name: "填报", visibility: "visible" });
    workbook.renameSheet(id, "填报表");
    same(workbook.sheets().at(-1), { id, name: "填报表", visibility: "visible" });
    same(workbook.activeSheet(), before);
  } },
  { name: "a sheet moves in the order of tabs", async run(workbook) {
    const id = workbook.addSheet("B");
    workbook.moveSheet(id, 0);
    same(workbook.sheets()[0]?.id, id);
  } },
  { name: "the three visibilities are told apart", async run(workbook) {
    const id = workbook.addSheet("B");
    for (const visibility of ["hidden", "veryHidden", "visible"] as const) {
      workbook.setVisibility(id, visibility);
      same(workbook.sheets().find((sheet) => sheet.id === id)?.visibility, visibility);
    }
  } },
  { name: "a removed sheet is gone, and whoever asks for it hears ItemNotFound", async run(workbook) {
    const id = workbook.addSheet("B");
    workbook.removeSheet(id);
    same(workbook.sheets().some((sheet) => sheet.id === id), false);
    await refuses("ItemNotFound", () => workbook.renameSheet(id, "C"));
  } },
  { name: "activating, adding and removing sheets is told", async run(workbook) {
    const changes = heard(workbook);
    const id = workbook.addSheet("B");
    workbook.activateSheet(id);
    same(workbook.activeSheet(), id);
    await eventually(() => [changes.filter(({ kind }) => kind === "sheetAdded").length, changes.filter(({ kind, area }) => kind === "activated" && area.sheet === id).length], [1, 1]);
    workbook.removeSheet(id);
    await eventually(() => changes.filter(({ kind, area }) => kind === "sheetRemoved" && area.sheet === id).length, 1);
  } },
  { name: "a tab has a colour, or none", async run(workbook) {
    const sheet = first(workbook);
    same(workbook.tabColor(sheet), "");
    workbook.setTabColor(sheet, "#0F6B5C");
    same(workbook.tabColor(sheet).toUpperCase(), "#0F6B5C");
  } },
  { name: "formulas and names follow a renamed sheet", async run(workbook) {
    const data = workbook.addSheet("数据");
    workbook.write(at(data, "A1"), [[7]]);
    workbook.write(at(first(workbook), "A1"), [["=数据!A1*2"]]);
    workbook.addName({ name: "起点", reference: "=数据!$A$1" });
    workbook.renameSheet(data, "底数");
    await workbook.settle();
    same(value(workbook, at(first(workbook), "A1")), 14);
    same(workbook.names()[0]?.reference, "=底数!$A$1");
  } },
  { name: "nothing is told to a listener that left", async run(workbook) {
    let told = 0;
    const leave = workbook.on(() => told++);
    leave();
    workbook.addSheet("B");
    same(told, 0);
  } },
];
