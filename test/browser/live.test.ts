import { handsOn, type Hands } from "./hands";
import { openWorkbench, type OpenWorkbench } from "./harness";

/** Findings follow what a person does in the grid, by hand alone; marking does not set them off. */
type PaneWindow = { readonly Excel: { run(act: (context: { readonly runtime: { enableEvents: boolean }; sync(): Promise<void> }) => Promise<void>): Promise<void> } };

let bench: OpenWorkbench;
let hands: Hands;
const byId = (id: string) => bench.pane.getByTestId(id);
const finding = (cell: string, code: string) => bench.pane.locator(`[data-testid=finding][data-cell="${cell}"][data-code="${code}"]`);
const appears = (cell: string, code: string) => finding(cell, code).waitFor({ state: "attached", timeout: 10_000 });
const goes = (cell: string, code: string) => finding(cell, code).waitFor({ state: "detached", timeout: 10_000 });
const batches = async () => (await bench.workbench.traffic()).length;

beforeAll(async () => {
  bench = await openWorkbench();
  hands = handsOn(bench);
  await byId("area-input").fill("喀什市");
  await bench.pane.getByText("将插入 19 行").waitFor();
  await byId("insert-template").click();
  await byId("check-workbook").click();
  await byId("findings").waitFor({ timeout: 30_000 });
});
afterAll(() => bench.close());

test("a number typed settles its empty row; another over it takes the new value", async () => {
  await appears("I7", "value/missing");
  await hands.type("I7", "98.5");
  await goes("I7", "value/missing");
  await appears("I7", "target/shortfall");
  await hands.type("I7", "99.9");
  await goes("I7", "target/shortfall");
});

test("a block pasted is checked row by row, without a check by hand", async () => {
  await hands.paste("I8", "102.3\n约10\n42");
  await appears("I8", "value/above-maximum");
  await appears("I9", "value/not-a-number");
  await goes("I10", "value/missing");
});

test("undo and redo are followed as typing is", async () => {
  await hands.press("Control+z");
  await appears("I8", "value/missing");
  await goes("I8", "value/above-maximum");
  await hands.press("Control+y");
  await appears("I8", "value/above-maximum");
});

test("a value deleted is missing again, a status settles it", async () => {
  await hands.go("I10");
  await hands.press("Delete");
  await appears("I10", "value/missing");
  await hands.type("J10", "不适用");
  await goes("I10", "value/missing");
});

test("filled down, every row has the value of the first", async () => {
  await hands.type("I12", "0.5");
  await hands.go("I12");
  await bench.page.keyboard.down("Shift");
  for (const _ of [1, 2, 3]) await hands.press("ArrowDown");
  await bench.page.keyboard.up("Shift");
  await hands.press("Control+d");
  for (const cell of ["I13", "I14", "I15"]) await goes(cell, "value/missing");
});

test("what the add-in writes itself sets nothing off", async () => {
  await byId("mark-findings").click();
  await bench.pane.getByText(/已标 \d+ 行/u).waitFor();
  const sent = await batches();
  await bench.page.waitForTimeout(1500);
  expect(await batches()).toBe(sent);
  expect(await byId("message").innerText()).toMatch(/已标 \d+ 行/u);
});

test("a change that nobody told of is found by the next check", async () => {
  const events = (on: boolean) => bench.pane.locator("html").evaluate((_, enabled) => (globalThis as unknown as PaneWindow).Excel.run(async (context) => {
    context.runtime.enableEvents = enabled;
    await context.sync();
  }), on);
  await events(false);
  await hands.paste("I18", "102.3");
  await bench.page.waitForTimeout(1000);
  expect(await finding("I18", "value/above-maximum").count()).toBe(0);
  await byId("check-workbook").click();
  await appears("I18", "value/above-maximum");
  await events(true);
});

/**
 * From the key that ends an entry to the finding in the page, by the page's own clock. It is told and not judged: the grid draws
 * itself anew on the same thread, which a spreadsheet program does not, and a busy machine adds what it likes.
 */
test("each entry has its finding, and how long that took is told", async () => {
  await hands.go("I20");
  await bench.page.evaluate(() => {
    const pane = document.querySelector("iframe")?.contentWindow as unknown as Window & typeof globalThis;
    const times = Object.assign(window, { entered: 0, waited: [] as number[] });
    addEventListener("keydown", ({ key }) => { if (key === "Enter") times.entered = performance.now(); }, true);
    new pane.MutationObserver(() => {
      if (times.entered > 0) times.waited.push(performance.now() - times.entered);
      times.entered = 0;
    }).observe(pane.document.querySelector("[data-testid=findings]") as Node, { childList: true, subtree: true, characterData: true });
  });
  for (const text of ["1", "2", "3", "4", "5", "6", "7"]) {
    await hands.go("I20");
    await bench.page.keyboard.type(text);
    await hands.press("Enter");
    await bench.page.waitForTimeout(1500);
  }
  const waited = await bench.page.evaluate(() => (window as unknown as { waited: number[] }).waited);
  console.log(`ms from Enter to the finding: ${waited.map(Math.round).join(", ")}`);
  expect(waited).toHaveLength(7);
});
