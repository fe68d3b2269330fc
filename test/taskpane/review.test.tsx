/** @jest-environment jsdom */
import "./jsdom-bytes";
import { act } from "react";
import type { XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { xlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { catalogue } from "../../src/app/catalogue";
import type { LiveWorkbook } from "../../src/app/ports";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { reviewWorkbook } from "../../src/app/review";
import { submit } from "../../src/app/submit";
import type { Language } from "../../src/core/kernel/codes";
import { showSlip } from "../../src/taskpane/reviewing/reviewing";
import { workbookActions } from "../../src/taskpane/workbook-actions";
import { SHEET, filledForm } from "../fixtures/filled-form";
import { fakeActions, type Fake } from "./fake-actions";
import { byId, button, choose, click, find, has, openPane, textOf, type, type Stage } from "./stage";

const JAN_8 = new Date("2026-01-08T02:00:00Z");
const JAN_12 = new Date("2026-01-12T02:00:00Z");
const PREFECTURE = { unit: "喀什地区", role: "复核", at: "2026-01-13T02:00:00Z" } as const;
const WHY = "8 月县城再生水管网通水，日供 2 万吨";

/** A form that was sent with one explanation, once. */
async function sent(): Promise<XlsxWorkbook> {
  const workbook = await filledForm();
  await workbook.write([{ sheet: SHEET, cell: "I19", value: 0.618 }, { sheet: SHEET, cell: "K19", value: WHY }]);
  await submit(workbook, catalogue(), JAN_8);
  return workbook;
}

/** The pane over a real workbook, in memory. */
async function stageOn(workbook: XlsxWorkbook, language: Language = "zh-CN"): Promise<Stage> {
  const live: LiveWorkbook = { ...workbook, watch: async () => async () => undefined, readStrips: async (name) => ({ name, strips: [] }) };
  const fake: Fake = { ...fakeActions(), ...workbookActions(live, 2025), select: async (sheet, cell) => { fake.asked.push(`select ${sheet}!${cell}`); } };
  const stage = await openPane({ fake, language });
  await settled();
  return stage;
}

/** Lazy screens and plans arrive in turns of their own. */
async function settled(): Promise<void> {
  await act(async () => { await Promise.all([import("../../src/taskpane/reviewing/review-screen"), import("../../src/taskpane/reviewing/slip-screen"), import("../../src/taskpane/findings/finding-screen")]); });
  await act(async () => { await new Promise((done) => { setTimeout(done, 20); }); });
}

const tab = async () => { await click(byId("tab-review")); await settled(); };
const at = (id: string, cell: string) => find(`[data-testid="${id}"][data-cell="${cell}"]`);
const keyOf = (cell: string, workbook: XlsxWorkbook) => {
  const sheet = readXlsx(workbook.bytes()).sheets.find(({ name }) => name === SHEET);
  return String(sheet?.cells[Number(cell.slice(1)) - 1]?.[14]?.value ?? "");
};
const whites = (workbook: XlsxWorkbook) => readXlsx(workbook.bytes()).sheets.find(({ name }) => name === SHEET)?.cells.map((row) => row.slice(8, 11).map(({ value }) => value));
const disabled = (id: string) => byId(id).getAttribute("aria-disabled") === "true" || (byId(id) as HTMLButtonElement).disabled;

describe("复核, as the reviewer sees it", () => {
  test("a first submission has nothing to compare, and says so", async () => {
    await stageOn(await sent());
    await tab();
    expect(textOf("review-first")).toBe("这是第一次报送，没有可比的。");
    expect(find(".context p").textContent).toBe("第 1 次报送 · 1月8日");
    expect(textOf("message")).toBe("复核只接受或退回，不改数。");
    expect(at("review-row", "I19").textContent).toContain(WHY);
    expect(textOf("review-counts")).toBe("接受 0，退回 0，未定 1");
    expect([disabled("return-slip"), textOf("return-slip")]).toEqual([true, "生成退回单（0 条）"]);
  });

  test("what changed since the submission before stands with old and new value, and leads to its cell", async () => {
    const workbook = await sent();
    await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.9 }, { sheet: SHEET, cell: "I8", value: "" }, { sheet: SHEET, cell: "J8", value: "不适用" }]);
    await submit(workbook, catalogue(), JAN_12);
    const stage = await stageOn(workbook);
    await tab();
    expect(find('[data-testid="review-changes"] h2').textContent).toBe("比上次改了 2 处 上次 1月8日");
    expect([at("review-change", "I7").querySelector("del")?.textContent, at("review-change", "I7").querySelector("ins")?.textContent, at("review-change", "I7").dataset["kind"]]).toEqual(["99.00", "99.90", "changed"]);
    expect(at("review-change", "I8").querySelector("ins")?.textContent).toBe("不适用");
    await click(find("button.cell", at("review-change", "I7")));
    expect(stage.fake.asked.at(-1)).toBe(`select ${SHEET}!I7`);
  });

  test("a return without a reason is not written; with one it makes a slip, and no value changes", async () => {
    const workbook = await sent();
    const before = whites(workbook);
    await stageOn(workbook);
    await tab();
    await click(at("review-return", "I19"));
    expect(textOf("return-slip")).toBe("生成退回单（1 条）");
    await click(byId("return-slip"));
    expect(textOf("message")).toBe("I19 退回要写原因。");
    await type(at("review-reason", "I19"), "请写出新增水量");
    await type(byId("review-unit"), "喀什地区");
    await choose(byId("review-other"), keyOf("I7", workbook));
    await type(at("review-reason", "I7"), "核实是否 98");
    expect(textOf("review-counts")).toBe("接受 0，退回 2，未定 0");
    await click(byId("return-slip"));
    await settled();
    expect(textOf("message")).toBe("“退回单”写好了，数没有动。保存，发回填报单位。");
    expect(whites(workbook)).toEqual(before);
    expect(readXlsx(workbook.bytes()).sheets.find(({ name }) => name === "退回单")?.cells.slice(5).map((row) => [row[3]?.value, row[7]?.value])).toEqual([["I7", "核实是否 98"], ["I19", "请写出新增水量"]]);
    expect(has("slip")).toBe(true);
  });

  test("when every explanation is accepted the whole form may be", async () => {
    const workbook = await sent();
    await stageOn(workbook);
    await tab();
    await click(at("review-accept", "I19"));
    expect([textOf("accept-form"), disabled("accept-form"), byId("accept-form").className.includes("primary") || !disabled("accept-form")]).toEqual(["接受全表", false, true]);
    await click(byId("accept-form"));
    await settled();
    expect(textOf("message")).toBe("全表已接受，数没有动。保存。");
    expect([textOf("accept-form"), disabled("accept-form")]).toEqual(["全表已接受", true]);
  });

  test("a row that changed since it was looked at is not decided on", async () => {
    const workbook = await sent();
    await stageOn(workbook);
    await tab();
    await click(at("review-accept", "I19"));
    await workbook.write([{ sheet: SHEET, cell: "I19", value: 0.628 }]);
    await click(byId("accept-form"));
    await settled();
    expect(textOf("message")).toBe("I19 改过了，看过再定。什么都没有写。");
    expect(at("review-row", "I19").dataset["verdict"]).toBe("open");
  });

  test("a workbook without a form says where to get one", async () => {
    await stageOn(xlsxWorkbook(null));
    await tab();
    expect(find(".body").textContent).toContain("这个工作簿里没有模板。");
  });

  test("it speaks English, and so does its slip", async () => {
    const workbook = await sent();
    await stageOn(workbook, "en-US");
    await tab();
    expect(textOf("review-first")).toBe("This is the first submission; there is nothing to compare.");
    await click(at("review-return", "I19"));
    await type(at("review-reason", "I19"), "How much water?");
    await click(byId("return-slip"));
    await settled();
    expect(textOf("message")).toBe("Sheet “Return slip” made; no value changed. Save, and send it back.");
    expect(textOf("slip-done")).toBe("0 of 1 done");
  });
});

describe("复核, as the county sees it that got its form back", () => {
  async function returned(): Promise<XlsxWorkbook> {
    const workbook = await sent();
    await reviewWorkbook(workbook, catalogue(), [
      { kind: "return", key: keyOf("I19", workbook), reason: "请写出新增水量" }, { kind: "return", key: keyOf("I7", workbook), reason: "核实是否 98" },
    ], PREFECTURE, "zh-CN");
    return workbook;
  }
  const hintOfI7 = (workbook: XlsxWorkbook) => readXlsx(workbook.bytes()).sheets.find(({ name }) => name === SHEET)?.cells[6]?.[13]?.value;

  test("the pane opens on the slip, with what is asked", async () => {
    const stage = await stageOn(await returned());
    expect(stage.pane.store.get().tab).toBe("review");
    expect(find(".context p").textContent).toBe("喀什地区 1月13日退回");
    expect([textOf("slip-done"), textOf("message")]).toEqual(["已改 0 / 2", "还有 2 条没改。"]);
    expect(at("slip-line", "I7").textContent).toContain("要求：核实是否 98");
    await click(byId("slip-next"));
    expect(stage.fake.asked.at(-1)).toBe(`select ${SHEET}!I19`);
  });

  test("a check that is done first leads there too, where nobody was at work meanwhile", async () => {
    const stage = await stageOn(await returned());
    await click(byId("tab-check"));
    await act(async () => { await showSlip(stage.pane); });
    await settled();
    expect([stage.pane.store.get().tab, textOf("slip-done")]).toEqual(["review", "已改 0 / 2"]);
  });

  test("a line ticks itself once its cell is changed and right, and the hint that keeps the sheet's line open goes with the next check", async () => {
    const workbook = await returned();
    await stageOn(workbook);
    await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.5 }]);
    expect(hintOfI7(workbook)).toBe("▲ 复核退回：核实是否 98。改数，或改写说明");
    await click(byId("slip-again"));
    expect([textOf("slip-done"), textOf("message")]).toEqual(["已改 1 / 2", "还有 1 条没改。"]);
    expect(at("slip-line", "I7").textContent).toContain("99.00 → 99.50，已改");
    expect(hintOfI7(workbook)).toBeNull();
  });

  test("an explanation is written from the line, and when all is done the form may be sent again", async () => {
    const workbook = await returned();
    const stage = await stageOn(workbook);
    await workbook.write([{ sheet: SHEET, cell: "I7", value: 99.5 }]);
    await click(at("slip-line", "I19"));
    await click(byId("slip-explain"));
    await settled();
    await type(byId("explain-text"), "8 月第二再生水厂投产，比上年多 2 万吨");
    await click(byId("explain-save"));
    await settled();
    await click(byId("slip-again"));
    expect(textOf("message")).toBe("退回项都改完了，可以重新上报。");
    await click(byId("submit-workbook"));
    await settled();
    expect(stage.pane.store.get().current?.submission?.number).toBe(2);
    await tab();
    expect(at("review-change", "I7").textContent).toContain("退回项已改");
    expect(button("接受全表")).toBeDefined();
  });
});
