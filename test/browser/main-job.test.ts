import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkbench, type OpenWorkbench } from "./harness";

/** The main job as a clerk does it: insert the form, type, check, look, mark, clear, save, open again. */
const SHEET = "填报_2025";
const RED = "#F6C9CE";

let bench: OpenWorkbench;
const byId = (id: string) => bench.pane.getByTestId(id);
const message = () => byId("message").innerText();
const cells = async (address: string) => (await bench.workbench.read(SHEET, address)).flat();

/** Batches that one press sends, what the pane reads afterwards included. */
async function batchesOf(press: () => Promise<unknown>): Promise<number> {
  const before = (await bench.workbench.traffic()).length;
  await press();
  await bench.page.waitForTimeout(1500);
  return (await bench.workbench.traffic()).length - before;
}

beforeAll(async () => { bench = await openWorkbench(); });
afterAll(() => bench.close());

test("the template tab shows how the targets will be read before anything is written", async () => {
  await byId("plan-select").selectOption("xj-muni-14");
  await byId("area-input").fill("喀什市");
  await byId("area-type-select").selectOption("city");
  await byId("period-select").selectOption("2025");
  await bench.pane.getByText("将插入 19 行").waitFor();
  await bench.pane.getByText("持续控制在10%以内").first().waitFor();
  expect(await bench.workbench.sheets()).not.toContain(SHEET);
});

test("one press inserts the form: 19 rows, white cells empty, first one selected", async () => {
  const batches = await batchesOf(async () => {
    await byId("insert-template").click();
    await byId("check-workbook").waitFor({ timeout: 30_000 });
  });
  expect(batches).toBeLessThanOrEqual(6);
  expect(await bench.workbench.sheets()).toContain(SHEET);
  expect(await cells("A6:N6")).toEqual(["序号", "类别", "指标", "范围", "计量单位", "基期值", "目标（原文）", "目标（读作）", "实际值", "状态", "填报说明", "达标情况", "差距", "审核提示"]);
  expect(await cells("A7:A25")).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  expect(await cells("G19:H19")).toEqual(["50%", "≥ 50 %"]);
  expect(await cells("I7:I25")).toEqual(Array.from({ length: 19 }, () => ""));
  expect(new Set(await cells("L7:L25"))).toEqual(new Set(["未填"]));
});

test("typing a value answers at once in the sheet's own formulas", async () => {
  await bench.workbench.type(SHEET, "I7", "98.5");
  await bench.page.waitForTimeout(600);
  expect(await cells("I7:M7")).toEqual([98.5, "", "", "未达标", 0.5]);
});

test("a value beyond the bounds is refused when typed, and locked cells stay as they are", async () => {
  await bench.workbench.type(SHEET, "I8", "102.3");
  expect(await cells("I8")).toEqual([""]);
  await bench.workbench.type(SHEET, "C8", "别的名字");
  expect(await cells("C8")).toEqual(["城市公共供水管网漏损率"]);
  await bench.page.keyboard.press("Escape");
});

test("checking says the verdict first, then every problem with its cell", async () => {
  await bench.workbench.paste(SHEET, "I8", [[102.3], [10], [42]]);
  await bench.workbench.paste(SHEET, "I13", [[0.986], ["约58"]]);
  await bench.workbench.type(SHEET, "J11", "不适用");
  const batches = await batchesOf(async () => {
    await byId("check-workbook").click();
    await byId("findings").waitFor({ timeout: 15_000 });
  });
  expect(batches).toBeLessThanOrEqual(3);
  const found = await byId("finding").evaluateAll((all) => all.map((one) => `${(one as HTMLElement).dataset["cell"]} ${(one as HTMLElement).dataset["code"]}`));
  expect(found).toEqual(expect.arrayContaining(["I8 value/above-maximum", "I13 unit/slip", "I14 value/not-a-number", "I12 value/missing"]));
  await bench.pane.getByText(/先改 \d+ 处强制错误/u).first().waitFor();
  expect(await message()).toMatch(/没有改动数值/u);
});

test("the summary says how many are filled, missing, met and short", async () => {
  const summary = await byId("summary").innerText();
  expect(summary).toMatch(/没填 \d+/u);
  expect(summary).toMatch(/达标 \d+/u);
});

test("the next finding is selected in the sheet", async () => {
  await byId("next-finding").click();
  await expect(byId("finding").first().getAttribute("data-cell")).resolves.toMatch(/^I\d+$/u);
});

test("marking colours the cells and writes sign and sentence; values stay", async () => {
  const before = await cells("I7:K25");
  expect(await batchesOf(() => byId("mark-findings").click())).toBeLessThanOrEqual(4);
  expect((await cells("N8"))[0]).toMatch(/^✖ 102.30% 大于上限 100%/u);
  expect((await bench.workbench.cellFill(SHEET, "I8"))?.toUpperCase()).toBe(RED);
  expect(await cells("I7:K25")).toEqual(before);
});

test("what was saved holds the values, and opening it goes on where we were", async () => {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.getByTestId("save-file").click()]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "zhibiao-")), "saved.xlsx");
  await download.saveAs(file);
  const again = await openWorkbench();
  try {
    await again.page.getByTestId("open-file").setInputFiles(file);
    await again.pane.getByText("喀什市").first().waitFor({ timeout: 30_000 });
    expect((await again.workbench.read(SHEET, "I7")).flat()).toEqual([98.5]);
    await again.pane.getByTestId("check-workbook").click();
    await again.pane.getByTestId("findings").waitFor({ timeout: 15_000 });
  } finally {
    await again.close();
  }
});

test("clearing empties the marks and nothing else", async () => {
  const before = await cells("A7:M25");
  expect(await batchesOf(() => byId("clear-marks").click())).toBeLessThanOrEqual(2);
  expect(new Set(await cells("N7:N25"))).toEqual(new Set([""]));
  expect(await cells("A7:M25")).toEqual(before);
  expect((await bench.workbench.cellFill(SHEET, "I8"))?.toUpperCase()).not.toBe(RED);
});

test("a second form is not inserted over the first", async () => {
  await byId("tab-template").click();
  await bench.pane.getByText("本工作簿已有 2025 年模板").first().waitFor();
});

test("the sample opens with a dozen mistakes, in Chinese and English", async () => {
  await bench.page.getByTestId("open-sample").click();
  await bench.pane.getByText("喀什市").first().waitFor({ timeout: 30_000 });
  await byId("check-workbook").click();
  await byId("findings").waitFor({ timeout: 15_000 });
  expect(await byId("finding").count()).toBeGreaterThanOrEqual(12);
  await byId("language-select").selectOption("en-US");
  await bench.pane.getByText(/Fix \d+ errors first/u).first().waitFor();
  await byId("language-select").selectOption("zh-CN");
});

test.each([["旧表.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")], ["坏的.xlsx", Buffer.from("504b0304deadbeef", "hex")], ["表.csv", Buffer.from("a,b\n1,2\n")]])(
  "%s is not opened, a sentence says why, and the workbook stays", async (name, bytes) => {
    const sheets = await bench.workbench.sheets();
    await bench.page.getByTestId("open-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
    await bench.page.getByText(/没有打开/u).first().waitFor({ timeout: 10_000 });
    expect(await bench.workbench.sheets()).toEqual(sheets);
  });
