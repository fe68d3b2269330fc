import { eventually, same } from "../assert";
import { at, brief, first, heard, value, values, type Case } from "./places";

/** Inserting, deleting and sorting rows. */
export const rowCases: readonly Case[] = [
  { name: "an inserted row moves cells, formulas and names, and takes the looks of the row above", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1:B3"), [[1, "=A1+A3"], [2, ""], [3, ""]]);
    workbook.setStyle(at(sheet, "A1"), { bold: true });
    workbook.addName({ name: "末", reference: `=${workbook.sheets()[0]?.name ?? ""}!$A$3` });
    workbook.insertRows(sheet, 1, 1);
    await workbook.settle();
    same(values(workbook, at(sheet, "A1:A4")), [[1], [""], [2], [3]]);
    same([workbook.read(at(sheet, "B1"))[0]?.[0]?.formula, value(workbook, at(sheet, "B1"))], ["=A1+A4", 4]);
    same(workbook.names()[0]?.reference.endsWith("$A$4"), true);
    same(workbook.style(at(sheet, "A2")).bold, true);
  } },
  { name: "a deleted row pulls the others up", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1:A4"), [[1], [2], [3], ["=A3*10"]]);
    workbook.deleteRows(sheet, 1, 1);
    await workbook.settle();
    same(values(workbook, at(sheet, "A1:A4")), [[1], [3], [30], [""]]);
  } },
  { name: "validation follows inserted and deleted rows", async run(workbook) {
    const sheet = first(workbook);
    workbook.setValidation(at(sheet, "C3:C4"), { rule: { kind: "list", values: ["a", "b"] } });
    workbook.insertRows(sheet, 0, 2);
    same(workbook.validation(at(sheet, "C5"))?.rule, { kind: "list", values: ["a", "b"] });
    same(workbook.validation(at(sheet, "C3")), null);
    workbook.deleteRows(sheet, 0, 2);
    same(workbook.validation(at(sheet, "C3"))?.rule, { kind: "list", values: ["a", "b"] });
  } },
  { name: "unlocked cells stay unlocked where rows move, and in the inserted row", async run(workbook) {
    const sheet = first(workbook);
    workbook.setLocked(at(sheet, "B2:B3"), false);
    workbook.insertRows(sheet, 2, 1);
    same(["B2", "B3", "B4", "A3"].map((cell) => workbook.locked(at(sheet, cell))), [false, false, false, true]);
  } },
  { name: "sorted rows take values, formulas and looks along", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1:B3"), [[1, "=A1*10"], [2, "=A2*10"], [3, "=A3*10"]]);
    workbook.setStyle(at(sheet, "A3"), { bold: true });
    workbook.sortRows(at(sheet, "A1:B3"), [2, 0, 1]);
    await workbook.settle();
    same(values(workbook, at(sheet, "A1:B3")), [[3, 30], [1, 10], [2, 20]]);
    same([workbook.style(at(sheet, "A1")).bold === true, workbook.style(at(sheet, "A3")).bold === true], [true, false]);
  } },
  { name: "inserting, deleting and sorting rows is told once each, and not as an edit", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1:A3"), [[1], [2], ["=A1+A2"]]);
    await workbook.settle();
    const changes = heard(workbook);
    workbook.insertRows(sheet, 1, 2);
    await eventually(() => changes.filter(({ kind }) => kind === "rowsInserted").map(({ area }) => [area.row, area.rows]), [[1, 2]]);
    workbook.deleteRows(sheet, 1, 2);
    await eventually(() => changes.filter(({ kind }) => kind === "rowsDeleted").map(({ area }) => [area.row, area.rows]), [[1, 2]]);
    workbook.sortRows(at(sheet, "A1:A2"), [1, 0]);
    await eventually(() => brief(changes, "sorted").length, 1);
    await workbook.settle();
    same(brief(changes, "edited"), []);
  } },
];
