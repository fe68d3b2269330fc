import { catalogue } from "../../../src/app/catalogue";
import type { ReadWorkbook } from "../../../src/core/sheet/cells";
import { FIRST_ROW, layOut } from "../../../src/core/template/layout";
import { recognise } from "../../../src/core/template/recognise";
import { renderTemplate } from "../../../src/core/template/render";
import { kashgarForm } from "../../contract/workbook";
import { readBack } from "../../fixtures/read-back";

const form = renderTemplate(kashgarForm());
const COLUMNS = layOut(kashgarForm()).columns;
const keysOf = (read: ReadWorkbook) => recognise(read, catalogue())?.rows.map(({ expected }) => expected.key);
const expected = kashgarForm().rows.map(({ key }) => key);

describe("finding a form again", () => {
  it("finds every row of a fresh one", () => {
    expect(keysOf(readBack(form))).toEqual(expected);
  });
  it("needs only one of part and sheet", () => {
    expect(keysOf({ ...readBack(form), parts: [] })).toEqual(expected);
    expect(keysOf({ ...readBack(form), sheets: readBack(form).sheets.slice(0, 1) })).toEqual(expected);
  });
  it("is no form without either", () => {
    expect(recognise({ parts: [], sheets: readBack(form).sheets.slice(0, 1) }, catalogue())).toBeUndefined();
  });
  it("finds a renamed sheet", () => {
    const read = readBack(form);
    expect(keysOf({ ...read, sheets: read.sheets.map((sheet) => (sheet.visibility === "visible" ? { ...sheet, name: "改名" } : sheet)) })).toEqual(expected);
  });
  it("follows rows sorted whole", () => {
    const read = readBack(form, (content) => content.splice(FIRST_ROW, 34, ...content.slice(FIRST_ROW).reverse()));
    expect(keysOf(read)).toEqual([...expected].reverse());
  });
  it("follows the labels when only visible columns were sorted, so that no number changes its indicator", () => {
    const read = readBack(form, (content) => {
      const rows = content.slice(FIRST_ROW);
      rows.forEach((row, index) => { content[FIRST_ROW + index] = [...(rows[rows.length - 1 - index] ?? []).slice(0, COLUMNS["标识"]), row[COLUMNS["标识"]] ?? null]; });
    });
    expect(keysOf(read)).toEqual([...expected].reverse());
  });
  it("keeps to the key where the label was changed", () => {
    const read = readBack(form, (content) => { const row = content[FIRST_ROW]; if (row) row[COLUMNS["指标"]] = "供水普及"; });
    expect(keysOf(read)).toEqual(expected);
  });
  it("passes over rows put in between and lines put above", () => {
    const read = readBack(form, (content) => { content.splice(FIRST_ROW + 3, 0, ["", "", "小计"]); content.splice(0, 0, ["备注"], []); });
    const found = recognise(read, catalogue());
    expect(found?.rows.map(({ row }) => row).slice(0, 4)).toEqual([8, 9, 10, 12]);
    expect(found?.missing).toEqual([]);
  });
  it("names rows that are gone and rows that stand twice", () => {
    const read = readBack(form, (content) => { const [gone] = content.splice(FIRST_ROW, 1); const second = content[FIRST_ROW]; if (gone && second) content.push([...second]); });
    const found = recognise(read, catalogue());
    expect(found?.missing.map(({ key }) => key)).toEqual([expected[0]]);
    expect(found?.duplicates.map(({ expected: row }) => row.key)).toEqual([expected[1]]);
  });
  it("reads heads that another program broke into lines, and columns put in between", () => {
    const read = readBack(form, (content) => content.forEach((row, index) => {
      if (index === FIRST_ROW - 1) row[COLUMNS["目标（原文）"]] = "目标\n（原文）";
      row.splice(COLUMNS["实际值"], 0, index === FIRST_ROW - 1 ? "上年值" : null);
    }));
    expect(recognise(read, catalogue())?.columns).toMatchObject({ "目标（原文）": 6, "实际值": 9, "审核提示": 14 });
  });
  it("is no form of ours when its identity cannot be read", () => {
    const broken = readBack(form);
    expect(recognise({ parts: [{ ...form.parts[0]!, xml: "<template>{</template>" }], sheets: broken.sheets.slice(0, 1) }, catalogue())).toBeUndefined();
  });
});
