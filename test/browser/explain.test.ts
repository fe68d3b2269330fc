import { openWorkbench, type OpenWorkbench } from "./harness";

/** A suspicious value as a clerk settles it: a proposal taken and taken back, explained, lapsed with another value, sent, reported. */
const SHEET = "填报_2025";
const ROWS = 19;

let bench: OpenWorkbench;
const byId = (id: string) => bench.pane.getByTestId(id);
const finding = (cell: string, code: string) => bench.pane.locator(`[data-testid=finding][data-cell="${cell}"][data-code="${code}"]`);
const group = (cell: string) => bench.pane.locator("li.group", { has: bench.pane.locator(`[data-testid=finding][data-cell="${cell}"]`) });
const open = (cell: string) => group(cell).first().locator(".group-name").click();
const says = (text: string | RegExp) => byId("message").filter({ hasText: text }).waitFor({ timeout: 30_000 });
const cell = async (address: string) => (await bench.workbench.read(SHEET, address)).flat()[0];

beforeAll(async () => {
  bench = await openWorkbench();
  await byId("area-input").fill("喀什市");
  await byId("insert-template").click();
  await byId("check-workbook").waitFor({ timeout: 60_000 });
  const targets = (await bench.workbench.read(SHEET, `H7:H${6 + ROWS}`)).flat().map((text) => /[\d.]+/.exec(String(text))?.[0]);
  await bench.workbench.paste(SHEET, "I7", targets.map((number) => [number === undefined ? "" : Number(number), number === undefined ? "待报" : ""]));
  await bench.workbench.paste(SHEET, "I13", [[0.986]]);
  await byId("check-workbook").click();
  await byId("findings").waitFor({ timeout: 30_000 });
});
afterAll(() => bench.close());

test("a slip keeps the form from being sent; its proposal is written by one press and taken back by another", async () => {
  await finding("I13", "unit/slip").waitFor();
  expect(await byId("submit-workbook").count()).toBe(0);
  await open("I13");
  await byId("accept-proposal").click();
  await says(/已把 I13 从 0\.986 改为/u);
  expect(await cell("I13")).toBe(98.6);
  await byId("submit-workbook").waitFor();
  await bench.pane.getByRole("button", { name: "撤消" }).click();
  await says(/I13 又是 0\.986/u);
  expect(await cell("I13")).toBe(0.986);
  await finding("I13", "unit/slip").waitFor();
});

test("an explanation that says too little is not written", async () => {
  await open("I13");
  await bench.pane.getByRole("button", { name: "没写错，说明" }).click();
  await byId("explain-text").fill("属实");
  await byId("explain-save").click();
  await bench.pane.getByText("至少 10 个字").waitFor();
  expect(await cell("K13")).toBe("");
});

test("with a usual reason and what happened it stands in the row, and the finding is explained", async () => {
  await bench.pane.getByText("统计口径变化").click();
  await byId("explain-text").fill("2025 年起改按建成区统计，只算一座厂");
  await byId("explain-save").click();
  await says(/说明写进 K13 了/u);
  expect(await cell("K13")).toBe("统计口径变化：2025 年起改按建成区统计，只算一座厂");
  expect(await cell("I13")).toBe(0.986);
  await byId("submit-workbook").waitFor();
  expect(await finding("I13", "unit/slip").getAttribute("data-waived")).toBe("true");
});

test("another value lapses it while typing, and the form may not be sent", async () => {
  await bench.workbench.type(SHEET, "I13", "0.985");
  await finding("I13", "waiver/lapsed").waitFor({ timeout: 15_000 });
  expect(await byId("submit-workbook").count()).toBe(0);
});

test("given again for the new value, the form is sent with its number, and the figures stay", async () => {
  await open("I13");
  await bench.pane.getByRole("button", { name: "没写错，说明" }).click();
  await byId("explain-save").click();
  await says(/说明写进 K13 了/u);
  const before = await bench.workbench.read(SHEET, `I7:K${6 + ROWS}`);
  await byId("submit-workbook").click();
  await says("第 1 次上报");
  expect(await bench.workbench.read(SHEET, `I7:K${6 + ROWS}`)).toEqual(before);
  expect(await byId("summary").innerText()).toMatch(/第 1 次/u);
});

test("the printed form says that it may be sent, with the explanation", async () => {
  await byId("report").click();
  const printed = bench.pane.frameLocator("#printed");
  await printed.getByText("统计口径变化：2025 年起改按建成区统计").first().waitFor({ state: "attached", timeout: 30_000 });
});
