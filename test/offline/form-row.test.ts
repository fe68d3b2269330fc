import { xlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { catalogue } from "../../src/app/catalogue";
import { checkWorkbook } from "../../src/app/check";
import { formRows, rowAt, targetOf, textOf, unitOf } from "../../src/offline/form-row";
import { SHEET, filledForm } from "../fixtures/filled-form";

const FIRST = { sheet: SHEET, cell: "I7", value: 102.3 };

async function rows() {
  const workbook = xlsxWorkbook((await filledForm()).bytes());
  await workbook.write([FIRST]);
  return formRows(await checkWorkbook(workbook, catalogue()));
}

test("a row is found by any of its cells, and only on its sheet", async () => {
  const all = await rows();
  expect(["I7", "J7", "K7", "N7", "C7"].map((cell) => rowAt(all, { sheet: SHEET, cell })?.seen.cell)).toEqual(["I7", "I7", "I7", "I7", "I7"]);
  expect(rowAt(all, { sheet: "别的表", cell: "I7" })).toBeUndefined();
  expect(rowAt(all, { sheet: SHEET, cell: "I3" })).toBeUndefined();
});

test("a row says what was typed, in the form's own unit, with the target as published and as tested, and its worst class", async () => {
  const [first] = await rows();
  if (!first) throw new Error("no row");
  expect([textOf(first), unitOf(first), first.level]).toEqual(["102.3", "%", "error"]);
  expect(targetOf(first)).toMatch(/^.*99%.*（≥ 99）$/u);
});

test("a row with nothing against it has no class", async () => {
  expect((await rows()).slice(1).filter(({ level }) => level === "error" || level === "warning")).toEqual([]);
});
