import { readPaper } from "../../../src/adapters/xlsx/paper";
import { patchXlsx } from "../../../src/adapters/xlsx/patch";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { a1 } from "../../../src/core/sheet/address";
import { cellAt, type ReadSheet } from "../../../src/core/sheet/cells";
import { BLANK_SHEET, type Content, type Sheet } from "../../../src/core/sheet/sheet";
import { FORM, FULL_PAPER } from "../../fixtures/xlsx/full-paper";
import { noLibreOffice, noOpenpyxl, readByOpenpyxl, savedByLibreOffice, savedByOpenpyxl } from "../../fixtures/xlsx/other-programs";

// LibreOffice and openpyxl are no part of the project: a machine without one says so and passes its tests over.
const LIMIT_MS = 120_000;
for (const why of [noLibreOffice, noOpenpyxl]) if (why !== undefined) console.warn(`Tests with it are passed over: ${why}.`);

const shown = (content: Content | undefined): unknown => (typeof content === "object" && content !== null ? content.value : content);
const change = {
  cells: [{ sheet: FORM.name, cell: "C5", value: 98.6 }, { sheet: FORM.name, cell: "B40", value: "远处" }, { sheet: FORM.name, cell: "D7", value: null }],
  add: { sheets: [{ ...FORM, name: "审核结果" }], names: [], parts: [] }, select: { sheet: "审核结果", cell: "C3" },
};

/** After a patch: the changed cells changed, the look of a changed cell the same, the sheet that came there whole. */
function expectPatched(before: Uint8Array, after: Uint8Array): void {
  const [old] = readXlsx(before).sheets as [ReadSheet];
  const [form, ...others] = readXlsx(after).sheets as [ReadSheet, ...ReadSheet[]];
  expect(cellAt(form, 4, 2)).toEqual({ value: 98.6, format: "0.00##" });
  expect([cellAt(form, 39, 1).value, cellAt(form, 6, 3).value]).toEqual(["远处", null]);
  for (const [row, column] of [[0, 0], [1, 5], [3, 2], [5, 4], [12, 0]] as const) expect(cellAt(form, row, column)).toEqual(cellAt(old, row, column));
  expect(cellAt(others.at(-1) as ReadSheet, 1, 2).value).toBe("实际值");
  expect(readPaper(after).sheets.at(-1)).toMatchObject({ name: "审核结果", selected: "C3", validations: FORM.validations, merges: FORM.merges });
}

(noLibreOffice === undefined ? describe : describe.skip)("LibreOffice", () => {
  it("saves what we wrote: values, looks, validations, rules, protection, print", () => {
    const [sheet] = readPaper(savedByLibreOffice(writeXlsx(FULL_PAPER))).sheets as [Sheet];
    for (const [row, column] of [[0, 0], [1, 4], [2, 1], [2, 2], [2, 5], [5, 4], [6, 3]] as const) expect([row, column, shown(sheet.content[row]?.[column])]).toEqual([row, column, shown(FORM.content[row]?.[column])]);
    expect(sheet.validations.map(({ area, rule }) => [area, rule])).toEqual(expect.arrayContaining(FORM.validations.map(({ area, rule }) => [area, rule])));
    expect(sheet.conditionals.map(({ formula, style }) => [formula, style.fill])).toEqual(FORM.conditionals.map(({ formula, style }) => [formula, style.fill]));
    expect(sheet).toMatchObject({ protection: FORM.protection, merges: FORM.merges, filter: FORM.filter });
    expect(sheet.print).toMatchObject({ fitWidth: true, centered: true, orientation: "landscape", repeatRows: { first: 1, last: 1 }, footerRight: expect.stringContaining("&P") });
    for (const [side, mm] of Object.entries(FORM.print?.margins ?? {})) expect([side, sheet.print?.margins[side as "left"].toFixed(1)]).toEqual([side, mm.toFixed(1)]);
  }, LIMIT_MS);

  it("opens what we patched, its own files too", () => {
    const own = savedByLibreOffice(writeXlsx(FULL_PAPER));
    const patched = patchXlsx(own, change);
    expectPatched(own, patched);
    const again = readXlsx(savedByLibreOffice(patched)).sheets;
    expect([again[0] && cellAt(again[0], 39, 1).value, again.at(-1)?.name]).toEqual(["远处", "审核结果"]);
    expect(again.at(-1) && cellAt(again.at(-1) as ReadSheet, 2, 5)).toMatchObject({ value: 1.005, formula: expect.stringContaining("IF(") });
  }, LIMIT_MS);
});

(noOpenpyxl === undefined ? describe : describe.skip)("openpyxl", () => {
  it("reads what we wrote", () => {
    const cells = readByOpenpyxl(writeXlsx(FULL_PAPER))[FORM.name] ?? {};
    for (const [row, contents] of FORM.content.entries()) {
      for (const [column, content] of contents.entries()) {
        const expected = typeof content === "object" && content !== null ? content.formula : content;
        if (a1(row, column) !== "F14" && expected !== null) expect([a1(row, column), cells[a1(row, column)]?.[0]]).toEqual([a1(row, column), expected]);
      }
    }
    expect([cells.C3, cells.B3]).toEqual([[1.005, "0.00##", false], [`指标 1 <"&'> 😀`, "General", true]]);
  }, LIMIT_MS);

  it("opens what we patched, its own files too", () => {
    const own = savedByOpenpyxl(writeXlsx(FULL_PAPER));
    const patched = patchXlsx(own, change);
    expectPatched(own, patched);
    expect(readByOpenpyxl(patched)[FORM.name]?.C5).toEqual([98.6, "0.00##", false]);
    const removed = patchXlsx(patched, { remove: ["审核结果"], add: { sheets: [{ ...BLANK_SHEET, name: "空" }], names: [], parts: [] } });
    expect(Object.keys(readByOpenpyxl(removed))).toEqual([...FULL_PAPER.sheets.map(({ name }) => name), "空"]);
  }, LIMIT_MS);
});
