import { excelWorkbook } from "../../src/adapters/excel/workbook";
import { readRequested } from "../../src/adapters/xlsx/reader";
import { areas } from "../../src/app/areas";
import { catalogue } from "../../src/app/catalogue";
import { MERGED, openMerged } from "../../src/app/continue";
import { mergeReceived } from "../../src/app/merge";
import { codesOf, receive } from "../../src/app/receive";
import { listSharer } from "../../src/core/merge/sharing";
import { identityOf } from "../../src/core/merge/stored";
import type { StoredMerge } from "../../src/core/merge/stored-json";
import { mergePaper } from "../../src/core/report/merge-sheets/paper";
import { piecesOf, type Piece } from "../../src/core/sheet/pieces";
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

/** What a merge of so many files of a form is stored as. */
function manyFiles(count: number): StoredMerge {
  const file = { kind: "unread", digest: "0".repeat(64), why: { code: "unreadable", detail: "x".repeat(5000) } } as const;
  return { plan: "xj-muni-14", period: "2025", expected: null, strict: false, choices: [], weight: null, received: Array.from({ length: count }, (_, at) => ({ ...file, file: `${at}.xlsx` })) };
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

test("whichever round trip of replacing fails, a whole merge can be gone on from: the one before, or the new one once all of it stands", async () => {
  const first = await paper(99.5);
  const next = await paper(99.5, 97);
  await excelWorkbook().insert(first, true);
  const before = names();
  const record = async () => { const stored = openMerged(await excelWorkbook().read(MERGED), catalogue()); return typeof stored === "string" ? stored : stored.received.length; };
  let round = 1;
  for (; ; round++) {
    const sent = host.traffic().length;
    host.failBatch(round, "GeneralException");
    const done = await excelWorkbook().insert(next, true, shown(first)).then(() => true, () => false);
    if (done) break;
    expect([names().sort(), await record()]).toEqual([[...before].sort(), 1]);
    expect(host.traffic().length - sent).toBeGreaterThanOrEqual(round);
  }
  // Asking, drawing; the last takes away what gave way, and is done once more when it fails.
  expect(round).toBe(3);
  expect([names().sort(), await record()]).toEqual([shown(next).concat("_zhibiao_merge", "Sheet1").sort(), 2]);
});

/** The pieces of a paper as they come from a worker; after so many of them whoever makes them fails, or a person wants no more. */
async function* coming(merged: Paper, most = Infinity): AsyncGenerator<Piece> {
  let count = 0;
  for (const piece of piecesOf(merged)) {
    if (count++ === most) throw new Error("no more");
    yield piece;
  }
}

test("what comes in pieces stands as if it had come at once; what ends half way leaves the workbook as it was", async () => {
  const first = await paper(99.5);
  const next = await paper(99.5, 97);
  const workbook = excelWorkbook();
  await workbook.insertPieces?.(coming(first), ["_zhibiao_merge"]);
  const before = names();
  const stored = async () => openMerged(await workbook.read(MERGED), catalogue());
  for (const most of [0, 1, 7, [...piecesOf(next)].length - 1]) {
    await expect(workbook.insertPieces?.(coming(next, most), [...shown(first), "_zhibiao_merge"])).rejects.toMatchObject({ code: "failed" });
    expect(names().sort()).toEqual([...before].sort());
    expect(await stored()).toMatchObject({ received: { length: 1 } });
  }
  await workbook.insertPieces?.(coming(next), [...shown(first), "_zhibiao_merge"]);
  expect(names().sort()).toEqual([...shown(next), "_zhibiao_merge", "Sheet1"].sort());
  expect(await stored()).toMatchObject({ received: { length: 2 } });
});

test("a sheet that fails to be added because a person has one of that name leaves that one alone", async () => {
  await excelWorkbook().insert({ sheets: [{ ...BLANK_SHEET, name: "说明", content: [["我的"]] }], names: [], parts: [] }, false);
  const before = names();
  await expect(excelWorkbook().insert({ sheets: [{ ...BLANK_SHEET, name: "新" }, { ...BLANK_SHEET, name: "说明" }], names: [], parts: [] }, false)).rejects.toMatchObject({ code: "failed" });
  expect(names()).toEqual(before);
});

test("a record of several parts comes back, each in an answer of its own; that of a merge before does not get in its way", async () => {
  const { parts, sheets } = identityOf(manyFiles(40));
  const [{ namespace = "", xml = "" } = {}] = parts;
  const text = /^(<merge[^>]*>)(.*)(<\/merge>)$/su.exec(xml)?.[2] ?? "";
  const half = Math.ceil(text.length / 2);
  const cut = [text.slice(0, half), text.slice(half)].map((piece, index) => ({ namespace, xml: xml.replace(text, () => piece).replace('part="1" of="1"', `part="${index + 1}" of="2"`) }));
  await excelWorkbook().insert({ sheets: [], names: [], parts: [...identityOf(manyFiles(3)).parts, ...cut] }, false);
  const sent = host.traffic().length;
  expect(openMerged(await excelWorkbook().read(MERGED), catalogue())).toMatchObject({ received: { length: 40 } });
  expect(host.traffic().length - sent).toBe(4);
  expect(sheets).toHaveLength(1);
});

test("a record that is in the hidden sheet alone is read in answers that Excel on the web sends", async () => {
  const stored = manyFiles(700);
  const { sheets } = identityOf(stored);
  expect(sheets[0]?.content.length).toBeGreaterThan(100);
  await excelWorkbook().insert({ sheets: [{ ...BLANK_SHEET, name: "表" }, ...sheets], names: [], parts: [] }, false);
  expect(openMerged(await excelWorkbook().read(MERGED), catalogue())).toMatchObject({ received: { length: 700 } });
});

test("the chart of the areas that miss most targets arrives over its cells", async () => {
  await excelWorkbook().insert(await paper(90, 91), true);
  const sheet = memory.sheets().find(({ name }) => name === "差距_地区_2025")?.id ?? "";
  const column = (at: number) => ({ row: 3, column: at, rows: 2, columns: 1 });
  expect(memory.charts(sheet)).toMatchObject([{ title: "未达目标的项数", series: "未达目标", numberFormat: "0", categories: column(2), values: column(3), at: { column: 6 } }]);
  expect(memory.read({ sheet, row: 3, column: 2, rows: 2, columns: 2 }).map((row) => row.map(({ value }) => value))).toEqual([["喀什市", 1], ["莎车县", 1]]);
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
