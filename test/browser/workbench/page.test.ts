import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { BLANK_SHEET, type Paper } from "../../../src/core/sheet/sheet";
import { openWorkbench, type OpenWorkbench } from "../harness";

const FILL: Paper["sheets"][number] = {
  ...BLANK_SHEET, name: "填报", content: [["指标", "实际值"], ["供水普及率", 98.5], ["路网密度", null], ["合计", { formula: "=SUM(B2:B3)", value: 98.5 }]],
  paints: [{ area: { row: 1, column: 1, rows: 2, columns: 1 }, style: { locked: false, fill: "#FFFFFF" } }, { area: { row: 0, column: 0, rows: 1, columns: 2 }, style: { fill: "#E3E8EA", bold: true } }],
  validations: [{ area: { row: 1, column: 1, rows: 2, columns: 1 }, rule: { kind: "decimal", operator: "between", low: 0, high: 100 }, prompt: { title: "供水普及率", text: "填 % 的数。" }, stop: { title: "这里只能填数", text: "请填 0 到 100 的数。" } }],
  protection: { filter: true, columnWidth: true }, selected: "B2",
};
const PAPER: Paper = { sheets: [FILL, { ...BLANK_SHEET, name: "说明" }, { ...BLANK_SHEET, name: "_z", visibility: "veryHidden", content: [["x"]] }], names: [], parts: [{ namespace: "urn:x", xml: '<a xmlns="urn:x">1</a>' }] };

let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench();
});

afterAll(() => bench.close());

const message = () => bench.page.getByTestId("workbench-message");
const prompt = () => bench.page.getByTestId("prompt");

async function openFile(name: string, bytes: Uint8Array): Promise<void> {
  await bench.page.getByTestId("open-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

async function savedBytes(): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.getByTestId("save-file").click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

test("⚠ the pane's first script attaches it, before office.js; a pane reloaded alone finds the workbook again", async () => {
  expect((await bench.pane.locator("script").first().innerHTML()).trim()).toBe("parent.attachAddin(window)");
  expect(await bench.pane.locator("script").nth(1).getAttribute("src")).toContain("/office-js/office.js");
  const [sheet = ""] = await bench.workbench.sheets();
  await bench.workbench.type(sheet, "A1", "在");
  await bench.pane.locator("html").evaluate(() => location.reload());
  await bench.pane.getByTestId("tab-template").waitFor();
  expect(await bench.workbench.read(sheet, "A1")).toEqual([["在"]]);
});

test("a file opens: its visible sheets as tabs, its values, its locks, the input message of the cell chosen", async () => {
  await openFile("叶城县.xlsx", writeXlsx(PAPER));
  await message().getByText("已打开 叶城县.xlsx，2 张表。").waitFor();
  expect(await bench.page.getByRole("tab").allInnerTexts()).toEqual(["填报", "说明"]);
  expect(await bench.workbench.sheets()).toEqual(["填报", "说明"]);
  expect(await bench.workbench.read("填报", "A1:B4")).toEqual([["指标", "实际值"], ["供水普及率", 98.5], ["路网密度", ""], ["合计", 98.5]]);
  expect(await bench.workbench.read("_z", "A1")).toEqual([["x"]]);
  await prompt().getByText("填 % 的数。").waitFor();
  expect(await bench.workbench.cellFill("填报", "A1")).toBe("#E3E8EA");
});

test("a refused entry is said with the rule's own words, a locked cell with ours", async () => {
  await bench.workbench.type("填报", "B2", "约98");
  await prompt().getByText("请填 0 到 100 的数。").waitFor();
  await bench.workbench.type("填报", "A2", "x");
  await prompt().getByText("这里锁着，不能改。").waitFor();
  expect(await bench.workbench.read("填报", "A2:B2")).toEqual([["供水普及率", 98.5]]);
});

test("saving gives the opened file back with what was typed, and only that part changed", async () => {
  await bench.workbench.type("填报", "B3", "7.5");
  const { name, bytes } = await savedBytes();
  expect(name).toBe("叶城县.xlsx");
  const { sheets, parts } = readXlsx(bytes);
  expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual([["填报", "visible", true], ["说明", "visible", false], ["_z", "veryHidden", false]]);
  expect(sheets[0]?.cells.map((row) => row[1]?.value)).toEqual(["实际值", 98.5, 7.5, 106]);
  expect(parts).toEqual(PAPER.parts);
  const [before, after] = [unzipSync(writeXlsx(PAPER)), unzipSync(bytes)];
  const changed = Object.keys(after).filter((part) => !before[part] || Buffer.compare(before[part], after[part] as Uint8Array) !== 0);
  expect(changed.sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});

test("what is no workbook is refused in one sentence, and the workbook stays", async () => {
  await openFile("旧表.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]));
  await message().getByText("没有打开 旧表.xls").waitFor();
  expect(await bench.workbench.read("填报", "B3")).toEqual([[7.5]]);
});

test("tabs change sheets, add one, and rename by double click; a name that cannot be is refused in words", async () => {
  await bench.page.getByRole("tab", { name: "说明" }).click();
  await bench.page.getByTitle("加一张表").click();
  expect(await bench.workbench.sheets()).toEqual(["填报", "说明", "Sheet4"]);
  await bench.page.getByRole("tab", { name: "Sheet4" }).dblclick();
  await bench.page.keyboard.type("草稿");
  await bench.page.keyboard.press("Enter");
  expect(await bench.workbench.sheets()).toEqual(["填报", "说明", "草稿"]);
  await bench.page.getByRole("tab", { name: "草稿" }).dblclick();
  await bench.page.keyboard.type("说明");
  await bench.page.keyboard.press("Enter");
  await message().getByText("表名没有改").waitFor();
  expect(await bench.workbench.sheets()).toEqual(["填报", "说明", "草稿"]);
});

test("the ribbon's pane button shuts and opens the pane again and again", async () => {
  const pane = bench.page.getByTestId("task-pane");
  const button = bench.page.locator("#ribbon").getByRole("button", { name: "任务窗格" });
  for (const state of ["hidden", "visible", "hidden", "visible"] as const) {
    await button.click();
    await pane.waitFor({ state });
  }
});

test("a pasted percentage shows as one and keeps the cell's lock", async () => {
  await bench.workbench.paste("填报", "B3", [["98.5%"]]);
  expect(await bench.workbench.read("填报", "B3:B2")).toEqual([[98.5], [0.985]]);
  const saved = readXlsx((await savedBytes()).bytes).sheets[0]?.cells[2]?.[1];
  expect([saved?.value, JSON.stringify(saved)]).toEqual([0.985, expect.stringContaining("%")]);
});

test("a file opened over unsaved work opens on its form, and the work before can be downloaded", async () => {
  await bench.workbench.type("填报", "B3", "12");
  await openFile("二.xlsx", writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "别的" }, { ...FILL, name: "表单" }], names: [{ name: "zhibiao_table", sheet: "表单", area: { row: 0, column: 0, rows: 4, columns: 2 } }], parts: [] }));
  await message().getByText("已打开 二.xlsx，2 张表。").waitFor();
  expect(await bench.page.getByRole("tab", { selected: true }).innerText()).toBe("表单");
  const line = bench.page.getByTestId("left-workbook").filter({ hasText: "叶城县" });
  expect(await line.innerText()).toContain("原来的工作簿有没保存的改动：叶城县.xlsx。");
  const [file] = await Promise.all([bench.page.waitForEvent("download"), line.getByText("下载它").click()]);
  expect(readXlsx(new Uint8Array(readFileSync(await file.path()))).sheets[0]?.cells[2]?.[1]?.value).toBe(12);
  expect(await line.count()).toBe(0);
});

test("an unknown sheet or address is answered with a sentence", async () => {
  await expect(bench.workbench.read("没有", "A1")).rejects.toThrow("There is no sheet “没有”");
  await expect(bench.workbench.read("表单", "hello")).rejects.toThrow("is not an address");
});

test("the page is English where that is asked for", async () => {
  await bench.page.goto(`${bench.page.url()}?lang=en-US`);
  await bench.page.getByText("Open sample").waitFor();
  expect(await bench.page.locator("html").getAttribute("lang")).toBe("en-US");
  expect(await bench.page.locator("#ribbon button").allInnerTexts()).toEqual(["Insert template", "Task pane", "Check", "Mark cells", "Clear marks", "Next", "Review", "Report", "Merge", "Help", "Undo", "Sort by column"]);
});

test("nothing written, nothing is offered back: the sample opened over the empty workbook and over itself", async () => {
  for (const round of [1, 2]) {
    await bench.page.getByTestId("open-sample").click();
    await message().getByText("Opened sample.xlsx").waitFor();
    await bench.pane.getByTestId("tab-template").waitFor();
    expect([round, await bench.page.getByTestId("left-workbook").count()]).toEqual([round, 0]);
    await bench.page.evaluate(() => { (document.querySelector("#message") as HTMLElement).textContent = ""; });
  }
});

test("the pane turns dark with the browser", async () => {
  const frame = bench.page.frames().find((each) => each.url().includes("taskpane"));
  const ground = await frame?.evaluate(() => getComputedStyle(document.querySelector("#pane > *") as Element).backgroundColor);
  expect(ground).toBeDefined();
  await bench.page.emulateMedia({ colorScheme: "dark" });
  await frame?.waitForFunction((light) => getComputedStyle(document.querySelector("#pane > *") as Element).backgroundColor !== light, ground);
});
