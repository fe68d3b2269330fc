import { eventually, pause, same } from "../assert";
import { at, brief, first, heard, value, values, type Case } from "./places";

/** What a person does, and what is told of it. */
export const handCases: readonly Case[] = [
  { name: "selecting is told once and can be read, on another sheet too", async run(workbook) {
    const other = workbook.addSheet("B");
    const changes = heard(workbook);
    workbook.select(at(other, "B2:C3"));
    same([workbook.selection(), workbook.activeSheet()], [at(other, "B2:C3"), other]);
    await eventually(() => changes.filter(({ kind, area }) => kind === "selected" && area.sheet === other && area.row === 1 && area.rows === 2).length, 1);
  } },
  { name: "typing is read as typed and told once, as a person's, with before and after", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "B2"), [[5]]);
    await workbook.settle();
    const changes = heard(workbook);
    await workbook.type(sheet, "B2", "98.5");
    same(value(workbook, at(sheet, "B2")), 98.5);
    await eventually(() => brief(changes, "edited"), ["1,1 1x1 person"]);
    same(changes.find(({ kind }) => kind === "edited")?.details, { before: 5, after: 98.5 });
  } },
  { name: "validation refuses what is typed: the cell stays, nothing is told", async run(workbook) {
    const sheet = first(workbook);
    workbook.setValidation(at(sheet, "B2"), { rule: { kind: "decimal", operator: "between", low: 0, high: 100 }, stop: { title: "不是数", text: "请填 0 到 100。" } });
    workbook.setValidation(at(sheet, "C2"), { rule: { kind: "list", values: ["不适用", "待报"] }, stop: { title: "只能选", text: "请选。" } });
    const changes = heard(workbook);
    await workbook.type(sheet, "B2", "150");
    await workbook.type(sheet, "C2", "也许");
    same(values(workbook, at(sheet, "B2:C2")), [["", ""]]);
    await pause(100);
    same(brief(changes, "edited"), []);
    await workbook.type(sheet, "B2", "50");
    await workbook.type(sheet, "C2", "待报");
    same(values(workbook, at(sheet, "B2:C2")), [[50, "待报"]]);
    await eventually(() => brief(changes, "edited").length, 2);
  } },
  { name: "pasting skips validation and is told", async run(workbook) {
    const sheet = first(workbook);
    workbook.setValidation(at(sheet, "B2"), { rule: { kind: "decimal", operator: "<=", limit: 100 }, stop: { title: "", text: "至多 100。" } });
    const changes = heard(workbook);
    await workbook.paste(sheet, "B2", [[150, "x"], ["", true]]);
    same(values(workbook, at(sheet, "B2:C3")), [[150, "x"], ["", true]]);
    await eventually(() => changes.filter(({ kind, own }) => kind === "edited" && !own).length, 1);
  } },
  { name: "undo takes back what was typed and is told as undo", async run(workbook) {
    const sheet = first(workbook);
    await workbook.type(sheet, "A1", "1");
    await workbook.type(sheet, "A1", "2");
    const changes = heard(workbook);
    await workbook.undo();
    same(value(workbook, at(sheet, "A1")), 1);
    await eventually(() => changes.filter(({ kind }) => kind === "edited").map(({ undo, own }) => [undo, own]), [[true, false]]);
  } },
  { name: "one undo takes back a whole batch", async run(workbook) {
    const sheet = first(workbook);
    await workbook.type(sheet, "A1", "1");
    const end = workbook.begin();
    workbook.write(at(sheet, "A1:B1"), [["✖", "▲"]]);
    workbook.write(at(sheet, "A2"), [["●"]]);
    workbook.setStyle(at(sheet, "A1:B2"), { bold: true });
    end();
    await workbook.settle();
    await workbook.undo();
    await workbook.settle();
    same(values(workbook, at(sheet, "A1:B2")), [[1, ""], ["", ""]]);
    same(workbook.style(at(sheet, "A1")).bold === true, false);
  } },
  { name: "undo of a batch that added a sheet takes the sheet away", async run(workbook) {
    const before = workbook.sheets().length;
    const end = workbook.begin();
    const id = workbook.addSheet("填报");
    workbook.write(at(id, "A1:B2"), [[1, 2], [3, "=A1+B1"]]);
    end();
    await workbook.settle();
    await workbook.undo();
    same(workbook.sheets().length, before);
  } },
  { name: "what is done inside a batch is the add-in's own; style alone is no edit", async run(workbook) {
    const sheet = first(workbook);
    const changes = heard(workbook);
    const end = workbook.begin();
    workbook.write(at(sheet, "A1:B2"), [[1, 2], [3, "=A1"]]);
    workbook.setStyle(at(sheet, "A1:B2"), { bold: true });
    end();
    await workbook.settle();
    await eventually(() => brief(changes, "edited"), ["0,0 2x2 own"]);
    same(brief(changes, "formatted"), ["0,0 2x2 own"]);
  } },
  { name: "nobody is editing a cell to begin with", async run(workbook) {
    await workbook.ready;
    same(workbook.editing(), false);
  } },
];
