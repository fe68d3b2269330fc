import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { BLANK_SHEET } from "../../src/core/sheet/sheet";
import { SHEET, filledForm } from "../fixtures/filled-form";
import { machineWith } from "./machine";

const FOREIGN = writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "Sheet1", content: [["别的表"]] }], names: [], parts: [] });

async function machine() {
  const form = (await filledForm()).bytes();
  const broken = patchXlsx(form, { cells: [{ sheet: SHEET, cell: "L7", value: "达标" }, { sheet: SHEET, cell: "E8", value: "‰" }] });
  return { ...machineWith([["form.xlsx", form], ["broken.xlsx", broken], ["foreign.xlsx", FOREIGN]]), form };
}

it("restores what was changed of the form and leaves its white cells alone", async () => {
  const { zhibiao, said, files, form } = await machine();
  expect(await zhibiao("repair", "broken.xlsx", "--out", "mended.xlsx", "--json")).toBe(0);
  expect(JSON.parse(said.out)).toEqual({ file: "mended.xlsx", repaired: [{ sheet: SHEET, cell: "L7" }, { sheet: SHEET, cell: "E8" }], errors: 0 });
  const cells = (bytes: Uint8Array) => readXlsx(bytes).sheets.find(({ name }) => name === SHEET)?.cells.map((row) => row.map(({ value, formula }) => formula ?? value));
  expect(cells(files.get("mended.xlsx") as Uint8Array)).toEqual(cells(form));
});

it("says that there is nothing to restore, and writes nothing for a workbook without a form", async () => {
  const { zhibiao, said, files } = await machine();
  expect(await zhibiao("repair", "form.xlsx", "--out", "same.xlsx")).toBe(0);
  expect(said.out).toBe("已写 same.xlsx：模板没有要修复的。\n");
  expect(await zhibiao("repair", "foreign.xlsx", "--out", "none.xlsx")).toBe(1);
  expect(files.has("none.xlsx")).toBe(false);
});
