import { readXlsx } from "../../src/adapters/xlsx/reader";
import { xlsxWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { catalogue } from "../../src/app/catalogue";
import { checkWorkbook } from "../../src/app/check";
import { explain } from "../../src/app/explain";
import { markFindings } from "../../src/app/mark";
import { submit } from "../../src/app/submit";
import { formKey, isOfForm } from "../../src/core/record/form-findings";
import { renderTemplate } from "../../src/core/template/render";
import { kashgarForm } from "../contract/workbook";
import { filledForm } from "../fixtures/filled-form";

const NOW = new Date("2026-01-08T02:00:00.500Z");
const SHEET = "填报_2025";
const WHY = "8 月县城再生水管网通水，日供 2 万吨";
const open = () => xlsxWorkbook(writeXlsx(renderTemplate(kashgarForm())));

/** A workbook in which one row seems to have slipped by 100. */
async function slipped() {
  const workbook = open();
  await workbook.write([{ sheet: SHEET, cell: "I19", value: 0.618 }]);
  const found = async () => (await checkWorkbook(workbook, catalogue())).findings.filter(({ place, severity }) => place?.cell === "I19" && severity === "warning").map(({ code, waived }) => ({ code, waived }));
  const key = (await checkWorkbook(workbook, catalogue())).observations.find(({ cell }) => cell === "I19")?.key ?? "";
  return { workbook, found, key };
}

it("writes the explanation and binds it, with its trace", async () => {
  const { workbook, found, key } = await slipped();
  expect(await found()).toEqual([{ code: "unit/slip", waived: false }]);
  expect(await explain(workbook, catalogue(), { key, reason: "新项目投用", text: WHY }, NOW)).toMatchObject({ kind: "explained", cell: "K19" });
  expect(await found()).toEqual([{ code: "unit/slip", waived: true }]);
  const { record, observations } = await checkWorkbook(workbook, catalogue());
  expect(observations.find((one) => one.key === key)?.note).toBe(`新项目投用：${WHY}`);
  expect(record.waivers).toMatchObject([{ key, rule: "unit/slip", version: "1", value: 0.618, period: "2025" }]);
  expect(record.trail.entries.map(({ act, unit, role, at }) => [act, unit, role, at])).toEqual([["changed", "喀什市", "填报", "2026-01-08T02:00:00Z"], ["explained", "喀什市", "填报", "2026-01-08T02:00:00Z"]]);
});

describe("a row that is none of the form's", () => {
  const stray = async () => {
    const workbook = await filledForm();
    await workbook.restore([{ sheet: SHEET, cell: "C50", content: "合计" }]);
    await workbook.restore([{ sheet: SHEET, cell: "I50", content: "12" }]);
    return workbook;
  };
  const unknown = async (workbook: XlsxWorkbook) => (await checkWorkbook(workbook, catalogue())).findings.filter(isOfForm).map(({ code, waived }) => [code, waived]);
  const keyIn = async (workbook: XlsxWorkbook) => (await checkWorkbook(workbook, catalogue())).findings.filter(isOfForm).map(formKey)[0] ?? "";

  it("is explained in the record, without writing a cell, and the form may then be sent", async () => {
    const workbook = await stray();
    expect(await unknown(workbook)).toEqual([["structure/row-unknown", false]]);
    const before = readXlsx(workbook.bytes()).sheets.find(({ name }) => name === SHEET)?.cells;
    expect(await submit(workbook, catalogue(), NOW)).toMatchObject({ kind: "open", open: [{ code: "structure/row-unknown" }] });
    expect(await explain(workbook, catalogue(), { key: await keyIn(workbook), text: "本级汇总用的合计，上级不采用" }, NOW)).toMatchObject({ kind: "explained", cell: "I50" });
    expect(await unknown(workbook)).toEqual([["structure/row-unknown", true]]);
    expect(readXlsx(workbook.bytes()).sheets.find(({ name }) => name === SHEET)?.cells).toEqual(before);
    expect((await checkWorkbook(workbook, catalogue())).record.trail.entries.at(-1)).toMatchObject({ act: "explained", changes: [{ cell: "I50", rule: "structure/row-unknown" }] });
    expect(await submit(workbook, catalogue(), NOW)).toMatchObject({ kind: "submitted" });
  });

  it("asks again once its name or value changes, not where it was moved", async () => {
    const workbook = await stray();
    await explain(workbook, catalogue(), { key: await keyIn(workbook), text: "本级汇总用的合计，上级不采用" }, NOW);
    await workbook.restore([{ sheet: SHEET, cell: "I50", content: "13" }]);
    expect(await unknown(workbook)).toEqual([["structure/row-unknown", false]]);
    await workbook.restore([{ sheet: SHEET, cell: "I50", content: "" }, { sheet: SHEET, cell: "C50", content: "" }, { sheet: SHEET, cell: "I52", content: "12" }, { sheet: SHEET, cell: "C52", content: "合计" }]);
    expect(await unknown(workbook)).toEqual([["structure/row-unknown", true]]);
  });

  it("a head that was renamed is explained so too", async () => {
    const workbook = await filledForm();
    await workbook.restore([{ sheet: SHEET, cell: "E6", content: "单位" }]);
    expect(await submit(workbook, catalogue(), NOW)).toMatchObject({ kind: "open", open: [{ code: "structure/label-changed" }] });
    await explain(workbook, catalogue(), { key: await keyIn(workbook), text: "按上级通知统一改了表头的叫法" }, NOW);
    expect(await submit(workbook, catalogue(), NOW)).toMatchObject({ kind: "submitted" });
  });

  it("is explained with the submission too, and one explanation that says too little explains nothing", async () => {
    const workbook = await stray();
    expect(await submit(workbook, catalogue(), NOW, "合计")).toMatchObject({ kind: "open" });
    expect(await submit(workbook, catalogue(), NOW, "本级汇总用的合计，上级不采用")).toMatchObject({ kind: "submitted" });
  });
});

it("lapses with the value, and may be given again in the same words", async () => {
  const { workbook, found, key } = await slipped();
  await explain(workbook, catalogue(), { key, text: WHY }, NOW);
  await workbook.write([{ sheet: SHEET, cell: "I19", value: 0.628 }]);
  expect(await found()).toEqual([{ code: "waiver/lapsed", waived: false }, { code: "unit/slip", waived: false }]);
  await explain(workbook, catalogue(), { key, text: WHY }, NOW);
  expect(await found()).toEqual([{ code: "unit/slip", waived: true }]);
});

it("writes nothing that says too little, nor for a row that is not there", async () => {
  const { workbook, key } = await slipped();
  const before = workbook.bytes();
  expect(await explain(workbook, catalogue(), { key, reason: "其他", text: "情况属实" }, NOW)).toEqual({ kind: "tooShort", length: 4, least: 10 });
  expect(await explain(workbook, catalogue(), { key: "nothing|城市", text: WHY }, NOW)).toEqual({ kind: "gone" });
  expect(workbook.bytes()).toBe(before);
});

it("marking binds what was typed without the add-in; a value changed after that lapses it", async () => {
  const { workbook, found } = await slipped();
  await workbook.write([{ sheet: SHEET, cell: "K19", value: WHY }]);
  expect(await found()).toEqual([{ code: "unit/slip", waived: true }]);
  await markFindings(workbook, catalogue(), "zh-CN", NOW);
  await workbook.write([{ sheet: SHEET, cell: "I19", value: 0.628 }]);
  expect((await found()).map(({ code }) => code)).toContain("waiver/lapsed");
});

it("marking an untouched form again keeps the record as it is", async () => {
  const workbook = open();
  await markFindings(workbook, catalogue(), "zh-CN", NOW);
  const once = workbook.bytes();
  await markFindings(workbook, catalogue(), "zh-CN", NOW);
  expect(workbook.bytes()).toBe(once);
});
