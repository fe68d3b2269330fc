import { excelWorkbook } from "../../src/adapters/excel/workbook";
import { readRequested } from "../../src/adapters/xlsx/reader";
import { areas } from "../../src/app/areas";
import { catalogue } from "../../src/app/catalogue";
import { MERGED, openMerged } from "../../src/app/continue";
import { mergeReceived } from "../../src/app/merge";
import { codesOf, receive } from "../../src/app/receive";
import { listSharer } from "../../src/core/merge/sharing";
import { mergePaper } from "../../src/core/report/merge-sheets/paper";
import { BLANK_SHEET, type Paper } from "../../src/core/sheet/sheet";
import { countyForm } from "../fixtures/county-form";
import type { Host } from "../../src/workbench/host/host";
import { memoryWorkbook, officeInNode, type MemoryWorkbook } from "../workbench/host/office-node";

let memory: MemoryWorkbook;
let host: Host;
let close: () => Promise<void>;
beforeEach(async () => { memory = memoryWorkbook(); ({ host, close } = await officeInNode(memory)); });
afterEach(() => close());

/** A merge of two counties as sheets with the year behind their names. */
async function paper(...filled: readonly number[]): Promise<Paper> {
  const tools = { read: readRequested, catalogue: catalogue(), codes: codesOf(areas()), share: listSharer() };
  const received = await Promise.all(filled.map((value, index) => receive(`${index}.xlsx`, countyForm(["喀什市", "莎车县"][index] ?? "", { cells: { I7: value } }), tools)));
  const outcome = mergeReceived(received, { strict: false, choices: [] }, catalogue(), areas());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return mergePaper(outcome.merged, outcome.rolled, { taken: [], suffix: "_2025", weight: null, digest: "d", time: "2026-01-14T02:00:00Z", version: "0" });
}

const names = () => memory.sheets().map(({ name }) => name);
const shown = (merged: Paper) => merged.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);

test("a merge written into the open workbook can be gone on from", async () => {
  const merged = await paper(99.5, 97);
  await excelWorkbook().insert(merged, true);
  expect(openMerged(await excelWorkbook().read(MERGED), catalogue())).toMatchObject({ plan: "xj-muni-14", period: "2025", sheets: shown(merged) });
});

test("sheets of the merge before give way to those of the next, also ones that it no longer has; a person's own stay", async () => {
  const first = await paper(99.5);
  await excelWorkbook().insert(first, true);
  await excelWorkbook().insert({ sheets: [{ ...BLANK_SHEET, name: "我的表" }, { ...BLANK_SHEET, name: "汇总_旧类_2025" }], names: [], parts: [] }, false);
  const before = names();
  await excelWorkbook().insert(await paper(99.5, 97), true, [...shown(first), "汇总_旧类_2025"]);
  expect(names().sort()).toEqual(before.filter((name) => name !== "汇总_旧类_2025").sort());
  expect(openMerged(await excelWorkbook().read(MERGED), catalogue())).toMatchObject({ received: [{ file: "0.xlsx" }, { file: "1.xlsx" }] });
});

test.each([1, 2])("when round trip %i of replacing fails, the merge before is there as it was", async (round) => {
  const first = await paper(99.5);
  await excelWorkbook().insert(first, true);
  const before = names();
  host.failBatch(round, "GeneralException");
  await expect(excelWorkbook().insert(await paper(99.5, 97), true, shown(first))).rejects.toMatchObject({ code: "failed" });
  expect(names().sort()).toEqual([...before].sort());
  expect(openMerged(await excelWorkbook().read(MERGED), catalogue())).toMatchObject({ received: [{ file: "0.xlsx" }] });
});

test("writing takes as few round trips as a form, and two more for each further 20,000 cells", async () => {
  const merged = await paper(99.5, 97);
  const cells = merged.sheets.reduce((sum, { content }) => sum + content.length * Math.max(0, ...content.map((row) => row.length)), 0);
  const before = host.traffic().length;
  await excelWorkbook().insert(merged, true);
  expect(host.traffic().length - before).toBeLessThanOrEqual(6 + 2 * Math.floor(cells / 20_000));
});

test("a record of several megabytes goes over in round trips that Excel on the web takes", async () => {
  const content = Array.from({ length: 200 }, (_, row) => [`${row}`.padEnd(30_000, "x")]);
  const part = (index: number) => ({ namespace: "urn:zhibiao:merge:1", xml: `<merge xmlns="urn:zhibiao:merge:1" part="${index}" of="2">${"y".repeat(2_000_000)}</merge>` });
  const before = host.traffic().length;
  await excelWorkbook().insert({ sheets: [{ ...BLANK_SHEET, name: "长", content }], names: [], parts: [part(1), part(2)] }, false);
  const batches = host.traffic().slice(before).map(({ bytes }) => bytes);
  expect(Math.max(...batches)).toBeLessThan(5_000_000);
  expect(batches.length).toBeGreaterThan(2);
});
