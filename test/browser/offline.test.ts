import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Download, type Page } from "playwright-core";
import { chromiumPath } from "../../scripts/chromium";
import { xlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { catalogue } from "../../src/app/catalogue";
import { checkWorkbook } from "../../src/app/check";
import { machineWith } from "../cli/machine";
import { oleFile } from "../fixtures/xlsx/ole-file";
import { filledForm } from "../fixtures/filled-form";

/** The offline page as a clerk uses it: double-clicked, no network, a workbook dropped on it, the marked or submitted copy taken away. */
const PAGE = pathToFileURL(path.resolve(__dirname, "../../dist/offline.html")).href;
const SAMPLE = readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx"));

let browser: Browser;
let context: BrowserContext;
let page: Page;
let wrongs: string[];
const byId = (id: string) => page.getByTestId(id);

beforeAll(async () => { browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND"] }); });
afterAll(() => browser.close());

/** Opens the page; high, so that the whole list is drawn. */
async function open(query = ""): Promise<void> {
  context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1200, height: 4000 }, acceptDownloads: true });
  page = await context.newPage();
  wrongs = [];
  page.on("pageerror", (error) => wrongs.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") wrongs.push(message.text()); });
  context.on("request", (request) => { if (request.url() !== PAGE + query) wrongs.push(`asked for ${request.url().slice(0, 100)}`); });
  await page.goto(PAGE + query);
  await byId("tab-template").waitFor({ timeout: 45_000 });
}

afterEach(async () => {
  await context.close();
  expect(wrongs).toEqual([]);
});

/** Drops a file anywhere on the page. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const files = await page.evaluateHandle(([as, held]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0))], as));
    return transfer;
  }, [name, Buffer.from(bytes).toString("base64")] as const);
  await page.dispatchEvent("body", "drop", { dataTransfer: files });
}

async function saved(download: Download): Promise<Uint8Array> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "zhibiao-")), "saved.xlsx");
  await download.saveAs(file);
  return readFileSync(file);
}

async function press(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), byId(id).click()]);
  return { name: download.suggestedFilename(), bytes: await saved(download) };
}

const read = async (bytes: Uint8Array) => (await checkWorkbook(xlsxWorkbook(bytes), catalogue())).observations;
const values = async (bytes: Uint8Array) => (await read(bytes)).map(({ cell, raw, statusText, note }) => ({ cell, raw, statusText, note }));

/** What the command line finds in the sample. */
async function byCommand() {
  const machine = machineWith([["sample.xlsx", SAMPLE]]);
  await machine.zhibiao("check", "sample.xlsx", "--json");
  const [file] = machine.json()["files"] as unknown as { summary: Record<string, number>; findings: { code: string; cell?: string; waived: boolean }[] }[];
  if (!file) throw new Error("nothing was checked");
  return file;
}

test("a dropped workbook shows what the command line finds; its marked copy has the marks and the same values", async () => {
  await open();
  await drop("喀什市.xlsx", SAMPLE);
  await byId("findings").waitFor();
  const expected = await byCommand();
  const shown = await byId("finding").evaluateAll((all) => all.map((one) => { const { severity, code, cell } = (one as HTMLElement).dataset; return { severity, line: `${cell} ${code}` }; }));
  expect(shown.filter(({ severity }) => severity !== "undecided").map(({ line }) => line).sort()).toEqual(expected.findings.map(({ code, cell }) => `${cell ?? ""} ${code}`).sort());
  const tiles = await byId("finding-filter-severity").locator("button .tile-number").allInnerTexts();
  expect(tiles.map(Number)).toEqual(["errors", "warnings", "infos", "undecided"].map((key) => expected.summary[key]));
  expect(await byId("unsaved").getAttribute("data-unsaved")).toBe("false");
  await byId("mark-findings").click();
  await page.getByText(/已标 \d+ 行/u).first().waitFor();
  expect(await byId("unsaved").getAttribute("data-unsaved")).toBe("true");
  const { name, bytes } = await press("save-file");
  expect(name).toBe("喀什市_审核.xlsx");
  expect((await read(bytes)).filter(({ hint }) => /^[✖▲●] /u.test(hint)).length).toBeGreaterThanOrEqual(10);
  expect(await values(bytes)).toEqual(await values(SAMPLE));
  expect(await byId("unsaved").getAttribute("data-unsaved")).toBe("false");
});

test("next shows the row and its place in the form; a proposal is accepted, and what is not downloaded is not lost", async () => {
  await open();
  await drop("喀什市.xlsx", SAMPLE);
  await byId("next-finding").click();
  const first = await byId("finding").first().getAttribute("data-cell");
  await expect(byId("found-row").innerText()).resolves.toContain(first);
  expect(await byId("form-table").locator("[aria-current]").count()).toBe(1);
  await page.locator(".group", { hasText: "“约58”" }).locator(".group-name").click();
  await byId("accept-proposal").first().click();
  await page.getByText(/已把 I\d+ 从 约58 改为 58/u).first().waitFor();
  await drop("另一个.xlsx", SAMPLE);
  await byId("left-workbook").waitFor();
  await expect(byId("left-workbook").innerText()).resolves.toContain("喀什市_审核.xlsx");
  const [download] = await Promise.all([page.waitForEvent("download"), byId("left-workbook").getByText("下载它").click()]);
  expect((await read(await saved(download))).some(({ raw }) => raw === 58)).toBe(true);
  expect(await byId("left-workbook").count()).toBe(0);
});

test("leaving with changes asks first", async () => {
  await open();
  await drop("喀什市.xlsx", SAMPLE);
  await byId("mark-findings").click();
  await page.getByText(/已标 \d+ 行/u).first().waitFor();
  const [dialog] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
});

test("a form that may be sent is stamped and goes out under its proposed name", async () => {
  await open();
  await drop("喀什市.xlsx", (await filledForm()).bytes());
  const { name, bytes } = await press("submit-workbook");
  expect(name).toBe("653101_喀什市_xj-muni-14_2025_1.xlsx");
  expect((await checkWorkbook(xlsxWorkbook(bytes), catalogue())).recognised?.identity.submission?.number).toBe(1);
});

test("a form is inserted here and downloaded, with no workbook to begin with", async () => {
  await open();
  await byId("area-input").fill("喀什市");
  await page.getByText(/将插入 \d+ 行/u).waitFor();
  await byId("insert-template").click();
  await byId("check-workbook").waitFor();
  const { name, bytes } = await press("save-file");
  expect(name).toBe("653101_喀什市_xj-muni-14_2025.xlsx");
  expect((await read(bytes)).length).toBeGreaterThan(0);
});

test.each([
  ["旧表.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "不是 Excel 工作簿"], ["坏的.xlsx", SAMPLE.subarray(0, 5000), "文件坏了"], ["表.csv", Buffer.from("a,b\n1,2\n"), "另存为 .xlsx"],
  ["锁着.xlsx", oleFile("EncryptedPackage"), "打开要密码"],
])("%s is refused in the command line's words, and the workbook stays", async (name, bytes, words) => {
  await open();
  await drop("喀什市.xlsx", SAMPLE);
  await byId("findings").waitFor();
  await drop(name, bytes);
  await expect(byId("file-message").innerText()).resolves.toContain(`${name}：`);
  await expect(byId("file-message").innerText()).resolves.toContain(words);
  expect(await byId("findings").count()).toBe(1);
});

test("in English", async () => {
  await open("?lang=en-US");
  await page.getByText("Drop a filled .xlsx here").waitFor();
  await drop("form.xlsx", SAMPLE);
  await page.getByText(/Fix \d+ errors first/u).first().waitFor();
  await drop("form.csv", Buffer.from("a,b\n"));
  await expect(byId("file-message").innerText()).resolves.toContain("Not an Excel workbook");
});
