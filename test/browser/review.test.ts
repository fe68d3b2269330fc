import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { openWorkbench, type OpenWorkbench } from "./harness";

/** A form on its way as people do it: filled and sent, changed and sent again, reviewed and returned, mended and sent; then its template repaired. */
const SHEET = "填报_2025";
const ROWS = 19;
const WHY = "8 月再生水厂投产，日供水 2 万吨";

let bench: OpenWorkbench;
const byId = (id: string) => bench.pane.getByTestId(id);
const at = (id: string, cell: string) => bench.pane.locator(`[data-testid="${id}"][data-cell="${cell}"]`);
const says = (text: string | RegExp) => byId("message").filter({ hasText: text }).waitFor({ timeout: 30_000 });
const column = async (letter: string) => (await bench.workbench.read(SHEET, `${letter}7:${letter}${6 + ROWS}`)).flat();
const slip = async (address: string) => (await bench.workbench.read("退回单", address)).flat();

beforeAll(async () => { bench = await openWorkbench(); });
afterAll(() => bench.close());

test("the form is filled, one value explained, and sent", async () => {
  await byId("plan-select").selectOption("xj-muni-14");
  await byId("area-input").fill("喀什市");
  await byId("area-type-select").selectOption("city");
  await byId("period-select").selectOption("2025");
  await byId("insert-template").click();
  await byId("check-workbook").waitFor({ timeout: 60_000 });
  const numbers = (await column("H")).map((text) => /[\d.]+/.exec(String(text))?.[0]);
  await bench.workbench.paste(SHEET, "I7", numbers.map((number) => [number === undefined ? "" : Number(number), number === undefined ? "待报" : ""]));
  await bench.workbench.type(SHEET, "I13", "0.618");
  await bench.workbench.type(SHEET, "K13", WHY);
  await byId("check-workbook").click();
  await byId("submit-workbook").click({ timeout: 60_000 });
  await says("第 1 次上报");
});

test("a first submission has nothing to compare", async () => {
  await byId("tab-review").click();
  await byId("review-first").waitFor({ timeout: 30_000 });
  await says("复核只接受或退回，不改数。");
});

test("what is changed and sent again stands in the review with old and new value", async () => {
  const before = (await column("I"))[0];
  await byId("tab-check").click();
  await bench.workbench.type(SHEET, "I7", "99.9");
  await byId("submit-workbook").click({ timeout: 60_000 });
  await says("第 2 次上报");
  await byId("tab-review").click();
  const change = at("review-change", "I7");
  await change.waitFor({ timeout: 30_000 });
  expect(await change.locator("del").innerText()).toBe(Number(before).toFixed(2));
  expect(await change.locator("ins").innerText()).toBe("99.90");
});

test("rows are returned with a reason: the slip is a sheet of the county's own workbook, and no value has changed", async () => {
  const before = [await column("I"), await column("J"), await column("K")];
  await at("review-return", "I13").click();
  await at("review-reason", "I13").fill("请写出新增水量");
  const other = await byId("review-other").locator("option").filter({ hasText: /^I7 / }).getAttribute("value");
  await byId("review-other").selectOption(other ?? "");
  await at("review-reason", "I7").fill("核实是否 99");
  await byId("review-unit").fill("喀什地区");
  await byId("return-slip").click();
  await byId("slip").waitFor({ timeout: 60_000 });
  expect(await bench.workbench.sheets()).toContain("退回单");
  expect(await slip("D6:D7")).toEqual(["I7", "I13"]);
  expect(await slip("H6:I7")).toEqual(["核实是否 99", "未改", "请写出新增水量", "未改"]);
  expect([await column("I"), await column("J"), await column("K")]).toEqual(before);
  expect((await bench.workbench.read(SHEET, "N13")).flat()[0]).toMatch(/^▲ 复核退回：请写出新增水量/u);
});

test("a line ticks itself as its cell is mended, in the pane at once and on the sheet with the next check", async () => {
  await bench.workbench.type(SHEET, "I7", "99");
  await byId("slip-done").filter({ hasText: "已改 1 / 2" }).waitFor({ timeout: 30_000 });
  expect(await slip("I6:I7")).toEqual(["已改，待检查", "未改"]);
  await byId("slip-again").click();
  await says("还有 1 条没改。");
  expect(await slip("I6:I7")).toEqual(["已改", "未改"]);
});

test("the explanation is written from the slip, and the form may be sent again", async () => {
  await at("slip-line", "I13").click();
  await byId("slip-explain").click();
  await byId("explain-text").fill("第二再生水厂 8 月投产，比上年多 2 万吨");
  await byId("explain-save").click();
  await byId("slip-done").filter({ hasText: "已改 2 / 2" }).waitFor({ timeout: 30_000 });
  await byId("submit-workbook").click();
  await says("第 3 次上报");
  expect(await slip("A3:A4")).toEqual(["已改 2 / 2", "退回项都改完了，可以重新上报。"]);
});

test("the reviewer sees the returned rows as mended, accepts the explanation and the form", async () => {
  await byId("tab-review").click();
  await at("review-change", "I7").filter({ hasText: "退回项已改" }).waitFor({ timeout: 30_000 });
  await at("review-accept", "I13").click();
  await byId("accept-form").click();
  await says("全表已接受");
});

test("a formula that was pasted over elsewhere is put back, and the sheet is closed again", async () => {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.getByTestId("save-file").click()]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "zhibiao-")), "saved.xlsx");
  await download.saveAs(file);
  const values = await column("I");
  writeFileSync(file, patchXlsx(readFileSync(file), { cells: [{ sheet: SHEET, cell: "L8", value: "达标" }, { sheet: SHEET, cell: "M9", value: 0 }, { sheet: SHEET, cell: "E10", value: "‰" }] }));
  const again = await openWorkbench();
  const mine = bench;
  bench = again;
  try {
    await again.page.getByTestId("open-file").setInputFiles(file);
    await again.pane.getByText("喀什市").first().waitFor({ timeout: 60_000 });
    await byId("check-workbook").click();
    await byId("repair-template").filter({ hasText: "修复 3 处" }).waitFor({ timeout: 60_000 });
    await byId("repair-template").click();
    await says("已修复 3 处，没有碰白格。");
    await again.workbench.type(SHEET, "I8", "9.5");
    expect((await again.workbench.read(SHEET, "E10")).flat()).not.toEqual(["‰"]);
    expect((await again.workbench.read(SHEET, "L8")).flat()).toEqual(["达标"]);
    await again.workbench.type(SHEET, "I8", "12");
    await again.page.waitForTimeout(600);
    expect((await again.workbench.read(SHEET, "L8:M8")).flat()).toEqual(["未达标", 2]);
    await again.workbench.type(SHEET, "E10", "‰");
    expect((await again.workbench.read(SHEET, "E10")).flat()).not.toEqual(["‰"]);
    expect((await column("I")).filter((_, index) => index !== 1)).toEqual(values.filter((_, index) => index !== 1));
  } finally {
    bench = mine;
    await again.close();
  }
});
