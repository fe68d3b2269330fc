import { eventually, refuses, same } from "../assert";
import { at, first, heard, value, values, type Case } from "./places";

/** Protection. */
export const lockCases: readonly Case[] = [
  { name: "cells are locked unless said otherwise; null where some are and some are not", async run(workbook) {
    const sheet = first(workbook);
    same(workbook.locked(at(sheet, "A1:B2")), true);
    workbook.setLocked(at(sheet, "A1"), false);
    same([workbook.locked(at(sheet, "A1")), workbook.locked(at(sheet, "A1:B2")), workbook.locked(at(sheet, "B2"))], [false, null, true]);
  } },
  { name: "a protected sheet takes writing in unlocked cells alone", async run(workbook) {
    const sheet = first(workbook);
    workbook.setLocked(at(sheet, "B1:B2"), false);
    await workbook.protect(sheet, { allowFormatColumns: true });
    workbook.write(at(sheet, "B1:B2"), [[1], [2]]);
    same(values(workbook, at(sheet, "B1:B2")), [[1], [2]]);
    await refuses("AccessDenied", () => workbook.write(at(sheet, "A1"), [["x"]]));
    await refuses("AccessDenied", () => workbook.write(at(sheet, "A1:B1"), [["x", 9]]));
    same(values(workbook, at(sheet, "A1:B1")), [["", 1]]);
  } },
  { name: "null over a locked cell is no writing", async run(workbook) {
    const sheet = first(workbook);
    workbook.setLocked(at(sheet, "B1"), false);
    await workbook.protect(sheet, {});
    workbook.write(at(sheet, "A1:B1"), [[null, 5]]);
    same(value(workbook, at(sheet, "B1")), 5);
  } },
  { name: "what is allowed can be read; unprotecting ends it", async run(workbook) {
    const sheet = first(workbook);
    same(workbook.protection(sheet), null);
    await workbook.protect(sheet, { allowAutoFilter: true, allowFormatColumns: true });
    same([workbook.protection(sheet)?.allowAutoFilter, workbook.protection(sheet)?.allowFormatColumns, workbook.protection(sheet)?.allowInsertRows === true], [true, true, false]);
    await workbook.unprotect(sheet);
    same(workbook.protection(sheet), null);
    workbook.write(at(sheet, "A1"), [[1]]);
    same(value(workbook, at(sheet, "A1")), 1);
  } },
  { name: "a password is needed to unprotect", async run(workbook) {
    const sheet = first(workbook);
    await workbook.protect(sheet, {}, "geheim");
    await refuses("AccessDenied", () => workbook.unprotect(sheet));
    await refuses("AccessDenied", () => workbook.unprotect(sheet, "x"));
    await workbook.unprotect(sheet, "geheim");
    same(workbook.protection(sheet), null);
  } },
  { name: "a person cannot type or paste into locked cells, and nothing is told", async run(workbook) {
    const sheet = first(workbook);
    workbook.write(at(sheet, "A1"), [["题"]]);
    workbook.setLocked(at(sheet, "B1"), false);
    await workbook.protect(sheet, {});
    const changes = heard(workbook);
    await workbook.type(sheet, "A1", "x");
    await workbook.paste(sheet, "A1", [["y", "z"]]);
    same(values(workbook, at(sheet, "A1:B1")), [["题", ""]]);
    same(changes.filter(({ kind }) => kind === "edited").length, 0);
    await workbook.type(sheet, "B1", "7");
    same(value(workbook, at(sheet, "B1")), 7);
  } },
  { name: "other sheets stay open", async run(workbook) {
    const other = workbook.addSheet("B");
    await workbook.protect(first(workbook), {});
    workbook.write(at(other, "A1"), [[1]]);
    same(value(workbook, at(other, "A1")), 1);
  } },
  { name: "protecting is told", async run(workbook) {
    const changes = heard(workbook);
    await workbook.protect(first(workbook), {});
    await eventually(() => changes.filter(({ kind }) => kind === "protection").length, 1);
  } },
];
