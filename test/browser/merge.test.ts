import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath } from "../../scripts/chromium";
import { readRequested, readXlsx } from "../../src/adapters/xlsx/reader";
import { catalogue } from "../../src/app/catalogue";
import { MERGED, openMerged } from "../../src/app/continue";
import { countyForm } from "../fixtures/county-form";
import { openWorkbench, type OpenWorkbench } from "./harness";

/** A prefecture merges what its counties sent: looks at the dry run, decides what is open, writes, and adds a late file. */
const EARLY = "2026-01-08T09:00:00Z";
const folder = mkdtempSync(path.join(tmpdir(), "zhibiao-merge-"));
const kashgar = countyForm("喀什市", { cells: { I7: 99.5, I8: 98.2, J9: "待报" }, modified: EARLY });

/** A file of the folder, by its name. */
function put(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const FILES = [
  put("喀什市_2025.xlsx", kashgar),
  put("喀什市最终版2.xlsx", kashgar),
  put("疏附县.xlsx", countyForm("疏附县", { cells: { I7: 97, I8: 96.5 }, modified: EARLY })),
  put("莎车县.xlsx", countyForm("莎车县", { cells: { I7: 95.2 }, modified: EARLY })),
  put("莎车县改.xlsx", countyForm("莎车县", { cells: { I7: 96.1 }, modified: EARLY })),
  put("泽普县.xlsx", countyForm("泽普县", { cells: { I7: 88 }, modified: EARLY })),
  put("坏.xlsx", kashgar.subarray(0, 5000)),
];
const LATE = put("叶城县.xlsx", countyForm("叶城县", { cells: { I7: 91.5 }, modified: EARLY }));

let bench: OpenWorkbench;
const byId = (id: string) => bench.pane.getByTestId(id);
const message = () => byId("message").innerText();
const sums = async () => (await bench.pane.locator(".equation-sum .figures").allInnerTexts()).map((text) => text.replace(/\s+/gu, " ").trim());
const tidy = async () => (await bench.workbench.read("明细_2025", "B2:J400")).filter((line) => line[0] !== "" && line[5] !== "");

async function choose(files: readonly string[]): Promise<void> {
  await byId("tab-merge").click();
  await byId("merge-files").setInputFiles([...files]);
  await byId("merge-preview").waitFor({ timeout: 60_000 });
}

/** Presses the button without waiting for the grid, which is busy with a dozen new sheets for a while. */
async function write(): Promise<void> {
  await byId("merge-write").evaluate((element) => (element as HTMLElement).click());
  await byId("merge-done").waitFor({ timeout: 110_000 });
}

beforeAll(async () => { bench = await openWorkbench(); });
afterAll(() => bench.close());

test("choosing files shows what balances and what is open; nothing is written", async () => {
  await choose(FILES);
  expect((await sums()).slice(0, 2)).toEqual(["7 = 5 + 1 + 1", "11 = 6 + 2 + 3"]);
  expect(await byId("merge-quarantine").innerText()).toContain("文件坏了");
  expect(await message()).toBe("试算完，还没有写任何东西。");
  expect((await bench.workbench.sheets()).filter((name) => name.startsWith("汇总"))).toEqual([]);
});

test("whose counties should report is chosen; the others are missing, and stay so", async () => {
  await byId("merge-expected").selectOption({ label: "喀什地区 12 个县市" });
  await bench.pane.getByText("喀什地区 · 应报 12 个县市").waitFor();
  expect((await sums())[2]).toBe("12 = 4 + 8");
  expect(await byId("merge-missing-areas").innerText()).toContain("叶城县");
});

test("where two files of one time differ, a person chooses", async () => {
  await byId("merge-conflicts").locator("label").filter({ hasText: "莎车县改.xlsx" }).click();
  await bench.pane.getByText("是你选的，另一个留在记录里。").waitFor();
  expect((await sums())[1]).toBe("11 = 7 + 0 + 4");
});

test("writing adds sheets in few round trips: numbers where they came, blanks where nothing came", async () => {
  const before = (await bench.workbench.traffic()).length;
  await write();
  const batches = (await bench.workbench.traffic()).length - before;
  expect(batches).toBeLessThanOrEqual(10);
  expect(await message()).toBe("已写入 7 格，原文件没有动。删掉新表即可退回。");
  expect(await bench.workbench.sheets()).toEqual(expect.arrayContaining(["汇总_2025", "差距_2025", "明细_2025", "问题清单_2025", "催报_2025", "冲突_2025", "隔离_2025", "说明_2025"]));
  expect((await tidy()).map((line) => [line[0], line[5], line[8]])).toEqual([
    ["喀什市", 99.5, "喀什市_2025.xlsx"], ["喀什市", 98.2, "喀什市_2025.xlsx"], ["疏附县", 97, "疏附县.xlsx"], ["疏附县", 96.5, "疏附县.xlsx"], ["泽普县", 88, "泽普县.xlsx"], ["莎车县", 96.1, "莎车县改.xlsx"],
  ]);
  const reminders = await bench.workbench.read("催报_2025", "A4:F15");
  expect(reminders.filter((line) => line[3] === "未报")).toHaveLength(8);
  await byId("merge-open").click();
});

test("the merged workbook and the tidy file can be taken away", async () => {
  const take = async (id: string) => {
    const [download] = await Promise.all([bench.page.waitForEvent("download"), byId(id).click()]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return { name: download.suggestedFilename(), bytes: readFileSync(file) };
  };
  const workbook = await take("merge-download");
  expect(workbook.name).toBe("汇总_xj-muni-14_2025.xlsx");
  expect(readXlsx(workbook.bytes).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["汇总", "明细", "说明"]));
  const csv = (await take("merge-csv")).bytes.toString("utf8");
  expect(csv).toMatch(/^\ufeffareaCode,area,period,indicator/u);
  expect(csv).toContain("莎车县改.xlsx");
});

test("a late file comes to those of before; the sheets of before give way, and a person's own stay", async () => {
  const others = (await bench.workbench.sheets()).filter((name) => !name.endsWith("_2025"));
  await bench.pane.getByText("再汇总一次").click();
  await choose([LATE]);
  expect(await byId("merge-earlier").innerText()).toContain("上次的 7 个文件也在内");
  expect((await sums())[2]).toBe("12 = 5 + 7");
  await write();
  const names = await bench.workbench.sheets();
  expect(names.filter((name) => name.startsWith("明细"))).toEqual(["明细_2025"]);
  expect(names.filter((name) => name.includes("old"))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(others));
  expect((await tidy()).map((line) => line[0])).toContain("叶城县");
  expect((await tidy()).filter((line) => line[0] === "莎车县").map((line) => line[5])).toEqual([96.1]);
});

test("stopping while files are read leaves nothing behind", async () => {
  const many = Array.from({ length: 60 }, (_, index) => put(`多${index}.xlsx`, kashgar));
  await bench.pane.getByText("再汇总一次").click();
  await byId("merge-files").setInputFiles(many);
  await byId("merge-stop").click();
  await byId("merge-files").waitFor({ state: "attached" });
  expect(await message()).toBe("已停止，什么都没有留下。");
  expect(await byId("merge-preview").count()).toBe(0);
});

test("the offline page, opened from a file, reads in a worker of its own and gives the merged workbook away", async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND"] });
  try {
    const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1200, height: 900 }, acceptDownloads: true })).newPage();
    const wrongs: string[] = [];
    let workers = 0;
    page.on("worker", () => { workers += 1; });
    page.on("pageerror", (error) => wrongs.push(error.message));
    page.on("console", (said) => { if (said.type() === "error") wrongs.push(said.text()); });
    await page.goto(pathToFileURL(path.resolve(__dirname, "../../dist/offline.html")).href);
    await page.getByTestId("tab-merge").click();
    await page.getByTestId("merge-files").setInputFiles(FILES);
    await page.getByTestId("merge-preview").waitFor({ timeout: 60_000 });
    expect(await page.locator(".equation-sum .figures").first().innerText()).toMatch(/7 = 5 \+ 1 \+ 1/u);
    expect(workers).toBe(1);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("merge-write").click()]);
    const file = path.join(folder, "offline.xlsx");
    await download.saveAs(file);
    expect(openMerged(readRequested(readFileSync(file), MERGED), catalogue())).toMatchObject({ plan: "xj-muni-14", period: "2025" });
    await page.getByTestId("merge-done").waitFor();
    expect(wrongs).toEqual([]);
  } finally {
    await browser.close();
  }
});
