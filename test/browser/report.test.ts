import { readFileSync } from "node:fs";
import { readPaper } from "../../src/adapters/xlsx/paper";
import { patchXlsx } from "../../src/adapters/xlsx/patch";
import type { Sheet } from "../../src/core/sheet/sheet";
import { SHEET, filledForm } from "../fixtures/filled-form";
import { openWorkbench, type OpenWorkbench } from "./harness";

let bench: OpenWorkbench;

beforeAll(async () => { bench = await openWorkbench(); });
afterAll(() => bench.close());

async function open(bytes: Uint8Array): Promise<void> {
  await bench.page.getByTestId("open-file").setInputFiles({ name: "喀什市.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await bench.page.getByTestId("workbench-message").getByText("已打开 喀什市.xlsx").waitFor();
}

async function savedSheet(): Promise<{ readonly bytes: Uint8Array; readonly sheet: Sheet | undefined }> {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.getByTestId("save-file").click()]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return { bytes, sheet: readPaper(bytes).sheets.find(({ name }) => name === "审核表") };
}

test("a clean form gets its 审核表 beside it; the saved file holds its chart, which later changes leave alone", async () => {
  // 城市建成区路网密度 misses its target, which blocks nothing.
  await open(patchXlsx((await filledForm()).bytes(), { cells: [{ sheet: SHEET, cell: "I23", value: 6.42 }] }));
  await bench.pane.getByTestId("check-workbook").click();
  await bench.pane.getByTestId("report-sheet").click();
  await bench.pane.getByTestId("message").getByText("审核表写在工作表“审核表”，没有改动数值。").waitFor();
  expect(await bench.workbench.sheets()).toEqual([SHEET, "审核表"]);
  expect((await bench.workbench.read("审核表", "A1:A4")).flat()).toEqual(["指标填报审核表", "填报单位（盖章）：喀什市", expect.stringContaining("规划："), "可以上报"]);
  await bench.page.getByTestId("prompt").getByText("工作台不画图，保存的 .xlsx 里有：差距相当于目标的百分之几").waitFor();
  const { bytes, sheet } = await savedSheet();
  expect(sheet?.charts).toMatchObject([{ title: "差距相当于目标的百分之几", values: { rows: 1 }, numberFormat: "0.0%" }]);
  expect(sheet?.print).toMatchObject({ orientation: "portrait", fitWidth: true });
  await open(bytes);
  await bench.workbench.type(SHEET, "I23", "6.5");
  expect((await savedSheet()).sheet?.charts).toEqual(sheet?.charts);
});
