import * as fc from "fast-check";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import type { XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { catalogue } from "../../src/app/catalogue";
import { checkWorkbook, isForm, type CheckedForm } from "../../src/app/check";
import { markFindings } from "../../src/app/mark";
import { planReview, reviewView, reviewWorkbook } from "../../src/app/review";
import { submit } from "../../src/app/submit";
import type { Author } from "../../src/core/record/catch-up";
import type { Verdict } from "../../src/core/record/review";
import { cellAt } from "../../src/core/sheet/cells";
import { evaluate } from "../../src/workbench/host/memory/formula/evaluate";
import { Matrix, type Scalar } from "../../src/workbench/host/memory/formula/values";
import { SHEET, filledForm } from "../fixtures/filled-form";

const NOW = new Date("2026-01-08T02:00:00Z");
const PREFECTURE: Author = { unit: "喀什地区", role: "复核", at: "2026-01-13T02:00:00Z" };
const WHY = "8 月县城再生水管网通水，日供 2 万吨";

async function formIn(workbook: XlsxWorkbook): Promise<CheckedForm> {
  const checked = await checkWorkbook(workbook, catalogue());
  if (!isForm(checked)) throw new Error("no form");
  return checked;
}

/** A form that was sent with one explanation, and the key of a row by its value cell. */
async function sent() {
  const workbook = await filledForm();
  await workbook.write([{ sheet: SHEET, cell: "I19", value: 0.618 }, { sheet: SHEET, cell: "K19", value: WHY }]);
  await submit(workbook, catalogue(), NOW);
  const { observations } = await formIn(workbook);
  const key = (cell: string) => observations.find((one) => one.cell === cell)?.key ?? "";
  return { workbook, key };
}

const cellsOf = (workbook: XlsxWorkbook, columns: readonly number[]) => {
  const sheet = readXlsx(workbook.bytes()).sheets.find(({ name }) => name === SHEET);
  return sheet?.cells.map((row) => columns.map((column) => row[column]?.value ?? null));
};

/** What the slip's cells show, calculated from the workbook. */
function slipShows(workbook: XlsxWorkbook, called = "退回单"): string[][] {
  const { sheets } = readXlsx(workbook.bytes());
  const slip = sheets.find(({ name }) => name === called);
  if (!slip) return [];
  const values = (name: string): Scalar[][] => (sheets.find((sheet) => sheet.name === name)?.cells ?? []).map((row) => row.map(({ value, formula }) => (formula ? shown(formula, name) : value)));
  const shown = (formula: string, home: string): Scalar => evaluate(formula, { home, rows: 0, columns: 0 }, {
    values: ({ sheet = home, first, last }) => new Matrix(Array.from({ length: last.row - first.row + 1 }, (_, row) => Array.from({ length: last.column - first.column + 1 }, (__, column) => {
      const cell = cellAt(sheets.find(({ name }) => name === sheet) ?? slip, first.row + row, first.column + column);
      return cell.formula && sheet === called ? shown(cell.formula, sheet) : cell.value;
    }))),
    name: () => undefined,
  });
  return values(called).map((row) => row.map((value) => String(value ?? "")));
}

it("shows a first submission with nothing to compare, and the explanation that is open", async () => {
  const { workbook } = await sent();
  const view = reviewView(await formIn(workbook));
  expect(view).toMatchObject({ since: null, compared: [], returned: [], allMended: false, accepted: false });
  expect(view.explained).toMatchObject([{ observation: { cell: "I19", note: WHY }, verdict: "open" }]);
});

it("compares what was sent with what was sent before, cell by cell", async () => {
  const { workbook, key } = await sent();
  await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.9 }]);
  await submit(workbook, catalogue(), new Date("2026-01-12T02:00:00Z"));
  const { since, compared } = reviewView(await formIn(workbook));
  expect(since).toEqual({ number: 1, time: "2026-01-08T02:00:00Z" });
  expect(compared.filter(({ change }) => change === "changed")).toMatchObject([{ key: key("I7"), now: [key("I7"), 99.9, "reported", ""] }]);
  expect(compared.filter(({ change }) => change === "unchanged").length).toBeGreaterThan(20);
});

it("returns with a reason: a slip in the county's own workbook, a hint in the row, a finding, and no value changed", async () => {
  const { workbook, key } = await sent();
  const before = cellsOf(workbook, [8, 9, 10]);
  const reviewed = await reviewWorkbook(workbook, catalogue(), [{ kind: "return", key: key("I19"), reason: "请写出新增水量" }, { kind: "return", key: key("I7"), reason: "核实是否 98" }], PREFECTURE, "zh-CN");
  expect(reviewed).toMatchObject({ kind: "reviewed", slip: "退回单" });
  expect(cellsOf(workbook, [8, 9, 10])).toEqual(before);
  const { observations, summary, record } = await formIn(workbook);
  expect(observations.find(({ cell }) => cell === "I19")?.hint).toBe("▲ 复核退回：请写出新增水量。改数，或改写说明");
  expect(summary.warnings).toBe(3);
  expect(record.trail.entries.slice(-2).map(({ act, unit, role, why }) => [act, unit, role, why])).toEqual([["returned", "喀什地区", "复核", "请写出新增水量"], ["returned", "喀什地区", "复核", "核实是否 98"]]);
  const slip = slipShows(workbook);
  expect(slip.slice(0, 4).map(([first]) => first)).toEqual(["退回单", "喀什市　2025 年　喀什地区 2026-01-13 退回", "已改 0 / 2", "还有 2 条没改。只有填报单位能改数，改前改后会一起上报。"]);
  expect(slip.slice(5).map((row) => [row[3], row[5], row[7], row[8]])).toEqual([["I7", "99", "核实是否 98", "未改"], ["I19", "0.618", "请写出新增水量", "未改"]]);
});

it("closes each line of the slip once it is mended, and says when all are", async () => {
  const { workbook, key } = await sent();
  const state = () => slipShows(workbook).slice(5).map((row) => row[8]);
  await reviewWorkbook(workbook, catalogue(), [{ kind: "return", key: key("I19"), reason: "请写出新增水量" }, { kind: "return", key: key("I7"), reason: "核实是否 98" }], PREFECTURE, "zh-CN");
  expect(await submit(workbook, catalogue(), NOW)).toMatchObject({ kind: "open" });
  await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.5 }]);
  expect(state()).toEqual(["已改，待检查", "未改"]);
  await markFindings(workbook, catalogue(), "zh-CN", NOW);
  expect(state()).toEqual(["已改", "未改"]);
  expect(slipShows(workbook)[2]?.[0]).toBe("已改 1 / 2");
  await workbook.write([{ sheet: SHEET, cell: "K19", value: "8 月第二再生水厂投产，比上年多 2 万吨" }]);
  await markFindings(workbook, catalogue(), "zh-CN", NOW);
  expect(state()).toEqual(["已改", "已改"]);
  expect(slipShows(workbook)[3]?.[0]).toBe("退回项都改完了，可以重新上报。");
  expect(reviewView(await formIn(workbook)).allMended).toBe(true);
  expect(await submit(workbook, catalogue(), NOW)).toMatchObject({ kind: "submitted", submission: { number: 2 } });
});

it("takes the place of an earlier slip, and lists only what is still open", async () => {
  const { workbook, key } = await sent();
  const giveBack = (cell: string) => reviewWorkbook(workbook, catalogue(), [{ kind: "return", key: key(cell), reason: "核实" }], PREFECTURE, "zh-CN");
  await giveBack("I7");
  await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.5 }]);
  expect(await giveBack("I8")).toMatchObject({ slip: "退回单" });
  expect(slipShows(workbook).slice(5).map((row) => row[3])).toEqual(["I8"]);
  expect(readXlsx(workbook.bytes()).sheets.filter(({ name }) => name.startsWith("退回单"))).toHaveLength(1);
});

it("speaks the reviewer's language in a slip of its own name, closes its lines in it, and a later slip takes its place", async () => {
  const { workbook, key } = await sent();
  const lines = () => slipShows(workbook, "Return slip");
  expect(await reviewWorkbook(workbook, catalogue(), [{ kind: "return", key: key("I7"), reason: "Is it 98?" }, { kind: "return", key: key("I8"), reason: "Same here" }], PREFECTURE, "en-US")).toMatchObject({ slip: "Return slip" });
  expect(lines().slice(0, 4).map(([first]) => first)).toEqual(["Return slip", "喀什市, 2025. Returned by 喀什地区, 2026-01-13", "Done 0 of 2", "2 left. Only the reporting unit changes values; old and new are sent together."]);
  expect(lines().slice(5).map((row) => [row[3], row[7], row[8]])).toEqual([["I7", "Is it 98?", "Open"], ["I8", "Same here", "Open"]]);
  await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.5 }]);
  expect(lines()[5]?.[8]).toBe("Changed, check again");
  await markFindings(workbook, catalogue(), "en-US", NOW);
  expect([lines()[2]?.[0], lines()[5]?.[8]]).toEqual(["Done 1 of 2", "Done"]);
  expect(await reviewWorkbook(workbook, catalogue(), [{ kind: "return", key: key("I9"), reason: "核实" }], PREFECTURE, "zh-CN")).toMatchObject({ slip: "Return slip" });
  expect(lines()[4]?.slice(0, 4)).toEqual(["序号", "指标", "范围", "单元格"]);
});

it("accepts a form as a whole when nothing is open, and writes no slip", async () => {
  const { workbook, key } = await sent();
  expect(await reviewWorkbook(workbook, catalogue(), [{ kind: "accept", key: key("I19") }, { kind: "acceptForm" }], PREFECTURE, "zh-CN")).toMatchObject({ kind: "reviewed", slip: null, view: { accepted: true, explained: [{ verdict: "accepted" }] } });
});

it("a reviewer can change no value: whatever is decided, only hints are among the edits", async () => {
  const { workbook } = await sent();
  await workbook.write([{ sheet: SHEET, cell: "I8", value: "约12" }, { sheet: SHEET, cell: "I9", value: 0.5 }]);
  const form = await formIn(workbook);
  const key = fc.constantFrom(...form.observations.map((one) => one.key));
  const verdict: fc.Arbitrary<Verdict> = fc.oneof(fc.record({ kind: fc.constant("return" as const), key, reason: fc.string({ minLength: 1 }) }), fc.record({ kind: fc.constant("accept" as const), key }), fc.constant({ kind: "acceptForm" as const }));
  const hints = new Set(form.observations.map(({ hintCell }) => hintCell));
  fc.assert(fc.property(fc.array(verdict, { maxLength: 6 }), (verdicts) => {
    const planned = planReview(form, verdicts, PREFECTURE, "zh-CN");
    if (!planned.ok) return;
    expect(planned.value.hints.filter(({ cell }) => !hints.has(cell))).toEqual([]);
    expect(planned.value.after.observations.map(({ raw, statusText, note }) => [raw, statusText, note])).toEqual(form.observations.map(({ raw, statusText, note }) => [raw, statusText, note]));
  }), { numRuns: 40 });
});
