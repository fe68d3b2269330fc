import { createHash } from "node:crypto";
import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { xlsxWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { catalogue } from "../../src/app/catalogue";
import { checkWorkbook } from "../../src/app/check";
import { submit } from "../../src/app/submit";
import { changedSinceSubmission } from "../../src/core/record/snapshot";
import { RECORD_NAMESPACE } from "../../src/core/record/storage";
import { SHEET, filledForm } from "../fixtures/filled-form";

const NOW = new Date("2026-01-08T02:00:00Z");
const WHY = "8 月县城再生水管网通水，日供 2 万吨";
const send = (workbook: XlsxWorkbook, explanation?: string) => submit(workbook, catalogue(), NOW, explanation);
const check = (workbook: XlsxWorkbook) => checkWorkbook(workbook, catalogue());
const formSheet = (workbook: XlsxWorkbook) => readXlsx(workbook.bytes()).sheets.find(({ name }) => name === SHEET)?.cells;

it("sends a form without errors, every warning explained, and leaves its cells alone", async () => {
  const workbook = await filledForm();
  const before = formSheet(workbook);
  const sent = await send(workbook);
  expect(sent).toMatchObject({ kind: "submitted", submission: { number: 1, time: "2026-01-08T02:00:00Z" }, proposed: "653101_喀什市_xj-muni-14_2025_1.xlsx" });
  expect(formSheet(workbook)).toEqual(before);
  const { recognised, record } = await check(workbook);
  expect(recognised?.identity.submission).toEqual(sent.kind === "submitted" && sent.submission);
  expect(record.snapshots).toHaveLength(1);
  expect(record.trail.entries.map(({ act }) => act)).toEqual(["changed", "submitted"]);
});

it("has the digest that anybody can compute: one line a row, in the order of keys", async () => {
  const workbook = await filledForm();
  const sent = await send(workbook);
  const { observations } = await check(workbook);
  const lines = observations.map(({ key, value, status, note }) => `${key}|${value ?? ""}|${status}|${note}`).sort();
  const digest = createHash("sha256").update(lines.join("\n")).digest("hex");
  expect(sent).toMatchObject({ submission: { digest } });
});

it("sends nothing while something is open, and says what", async () => {
  const workbook = await filledForm();
  await workbook.write([{ sheet: SHEET, cell: "I7", value: "约98" }, { sheet: SHEET, cell: "I19", value: 0.618 }]);
  const before = workbook.bytes();
  expect(await send(workbook)).toMatchObject({ kind: "open", open: [{ code: "value/not-a-number", place: { cell: "I7" } }, { code: "unit/slip", place: { cell: "I19" } }] });
  expect(workbook.bytes()).toBe(before);
});

it("takes an explanation typed without the add-in, and binds it", async () => {
  const workbook = await filledForm();
  await workbook.write([{ sheet: SHEET, cell: "I19", value: 0.618 }, { sheet: SHEET, cell: "K19", value: WHY }]);
  expect(await send(workbook)).toMatchObject({ kind: "submitted" });
  expect((await check(workbook)).record.waivers).toMatchObject([{ rule: "unit/slip", value: 0.618, text: WHY }]);
});

it("knows an unchanged form, counts what changed since, and numbers the next one", async () => {
  const workbook = await filledForm();
  await send(workbook);
  const once = workbook.bytes();
  expect(await send(workbook)).toMatchObject({ kind: "unchanged", submission: { number: 1 }, proposed: expect.stringMatching(/_1\.xlsx$/) });
  expect(workbook.bytes()).toBe(once);
  await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.9 }, { sheet: SHEET, cell: "K8", value: "仪表换过" }]);
  const changed = await check(workbook);
  expect(changedSinceSubmission(changed.record, changed.observations)).toBe(2);
  expect(await send(workbook)).toMatchObject({ kind: "submitted", submission: { number: 2 } });
  expect((await check(workbook)).record.snapshots.map(({ number }) => number)).toEqual([1, 2]);
});

it("goes on counting where the record was lost, and asks how that came about", async () => {
  const workbook = await filledForm();
  await send(workbook);
  const damaged = xlsxWorkbook(patchXlsx(workbook.bytes(), {
    cells: [{ sheet: "_zhibiao", cell: "B2", value: "{" }, { sheet: SHEET, cell: "I7", value: 99.9 }],
    parts: [{ namespace: RECORD_NAMESPACE, xml: `<record xmlns="${RECORD_NAMESPACE}">{</record>` }],
  }));
  expect(await send(damaged)).toMatchObject({ kind: "open", open: [{ code: "trail/broken" }] });
  expect(await send(damaged, "是的")).toMatchObject({ kind: "open" });
  expect(await send(damaged, "文件在另一台电脑上打开修复过一次")).toMatchObject({ kind: "submitted", submission: { number: 2 } });
  expect((await check(damaged)).findings.filter(({ code }) => code === "trail/broken")).toMatchObject([{ waived: true }]);
});
