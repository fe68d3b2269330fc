import { openWorkbench, type OpenWorkbench } from "./harness";

let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench();
});

test("the grid is drawn: a large canvas with more than one colour on it", async () => {
  const canvas = bench.page.locator("canvas");
  const heights = await canvas.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeGreaterThan(300);
  const tallest = canvas.nth(heights.indexOf(Math.max(...heights)));
  const colours = await tallest.evaluate((element) => {
    const { data } = (element as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, 400, 200) ?? { data: new Uint8ClampedArray() };
    return new Set(new Uint32Array(data.buffer)).size;
  });
  expect(colours).toBeGreaterThan(2);
});

test("the workbook has a sheet, and takes what is typed", async () => {
  const [sheet = ""] = await bench.workbench.sheets();
  await bench.workbench.type(sheet, "B2", "12.5");
  expect(await bench.workbench.read(sheet, "B2")).toEqual([[12.5]]);
});

test("the pane stands beside it, in Chinese, with its four tabs", async () => {
  await expect(bench.pane.getByRole("tab").allInnerTexts()).resolves.toEqual(["模板", "检查", "汇总", "复核"]);
  expect(await bench.pane.locator("html").getAttribute("lang")).toBe("zh-CN");
});

test("the pane talks to the workbook through the real office.js", async () => {
  const version = await bench.pane.locator("html").evaluate(() => (window as unknown as { Office: { context: { host: string } } }).Office.context.host);
  expect(version).toBe("Excel");
  expect((await bench.workbench.traffic()).length).toBeGreaterThan(0);
});

test("no script failed, no file was missing, no other machine was asked", async () => {
  await bench.close();
});
