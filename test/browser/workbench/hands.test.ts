import { type GridPage, openGrid } from "./grid-page";

let grid: GridPage;

beforeAll(async () => {
  grid = await openGrid();
});

beforeEach(() => grid.ask((page) => page.blank()));

afterAll(() => grid.close());

test("what is typed with mouse and keyboard stands in the cell and is told once", async () => {
  await grid.type("B2", "98.5");
  await grid.until((page) => page.values("B2"), [[98.5]]);
  await grid.until((page) => page.heard("edited").map(({ own, details }) => [own, details]), [[false, { before: "", after: 98.5 }]]);
});

test("Enter goes down, Tab goes right, Delete empties, Ctrl+Z brings back", async () => {
  await grid.type("B2", "1");
  await grid.page.keyboard.type("2");
  await grid.page.keyboard.press("Tab");
  await grid.page.keyboard.type("3");
  await grid.page.keyboard.press("Enter");
  await grid.until((page) => page.values("B2:C3"), [[1, ""], [2, 3]]);
  await grid.click("B3");
  await grid.page.keyboard.press("Delete");
  await grid.until((page) => page.values("B3"), [[""]]);
  await grid.page.keyboard.press("Control+z");
  await grid.until((page) => page.values("B3"), [[2]]);
});

test("an entry that validation refuses is taken back with the rule's own title, and nobody hears of it", async () => {
  await grid.ask(({ workbook, area }) => workbook.setValidation(area("B2"), { rule: { kind: "decimal", operator: "between", low: 0, high: 100 }, stop: { title: "这里只能填数", text: "请填 0 到 100 的数" } }));
  await grid.type("B2", "约98");
  await grid.until((page) => page.refusals, ["这里只能填数"]);
  expect(await grid.ask((page) => page.values("B2"))).toEqual([[""]]);
  await grid.type("B2", "150");
  await grid.until((page) => page.refusals.length, 2);
  await grid.type("B2", "50");
  await grid.until((page) => page.values("B2"), [[50]]);
  await grid.until((page) => page.heard("edited").map(({ details }) => details?.after), [50]);
});

test("a cell with a list takes what is in it, by keyboard and by its list, and nothing else", async () => {
  await grid.ask(({ workbook, area }) => workbook.setValidation(area("B2:B3"), { rule: { kind: "list", values: ["不适用", "待报"] }, stop: { title: "这里只能选", text: "请选" } }));
  await grid.type("B2", "也许");
  await grid.until((page) => page.refusals, ["这里只能选"]);
  await grid.type("B2", "待报");
  await grid.until((page) => page.values("B2"), [["待报"]]);
  await grid.click("B3", { clickCount: 2 });
  await grid.page.getByText("不适用", { exact: true }).click();
  await grid.until((page) => page.values("B3"), [["不适用"]]);
});

test("on a protected sheet open cells take what is typed, locked ones do not even open", async () => {
  await grid.ask(async ({ workbook, area }) => {
    workbook.write(area("A1:B1"), [["题", ""]]);
    workbook.setLocked(area("B1:B5"), false);
    await workbook.protect(workbook.activeSheet(), {});
  });
  await grid.type("B1", "7");
  await grid.until((page) => page.values("A1:B1"), [["题", 7]]);
  await grid.type("A1", "x");
  await grid.until((page) => page.refusals.includes("locked"), true);
  await grid.click("A1", { clickCount: 2 });
  await grid.click("A1");
  await grid.page.keyboard.press("Delete");
  expect(await grid.ask((page) => [page.values("A1:B1"), page.workbook.editing()])).toEqual([[["题", 7]], false]);
});

test("typing by program goes the way of Univer's editor: looks, percent and formulas as by hand", async () => {
  const sheet = await grid.ask(({ workbook }) => workbook.activeSheet());
  await grid.ask(({ workbook }, id) => workbook.type(id, "A1", "98.5%"), sheet);
  await grid.ask(({ workbook }, id) => workbook.type(id, "A2", "=A1*2"), sheet);
  await grid.type("B1", "98.5%");
  await grid.type("B2", "=B1*2");
  await grid.until((page) => page.values("A2:B2"), [[1.97, 1.97]]);
  const [[one, two] = []] = await grid.ask((page) => page.workbook.read(page.area("A1:B1")));
  expect(one).toEqual(two);
});

test("a person's paste from the clipboard skips validation and meets protection", async () => {
  await grid.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await grid.ask(async ({ workbook, area }) => {
    workbook.setLocked(area("B1:C5"), false);
    workbook.setValidation(area("B1:C5"), { rule: { kind: "decimal", operator: "<=", limit: 100 }, stop: { title: "", text: "至多 100" } });
    await workbook.protect(workbook.activeSheet(), {});
  });
  await grid.page.evaluate(() => navigator.clipboard.writeText("约38\t500\n3\t4"));
  await grid.click("B2");
  await grid.page.keyboard.press("Control+v");
  await grid.until((page) => page.values("B2:C3"), [["约38", 500], [3, 4]]);
  await grid.click("A2");
  await grid.page.keyboard.press("Control+v");
  await grid.until((page) => page.refusals.includes("locked"), true);
  expect(await grid.ask((page) => page.values("A2:C3"))).toEqual([["", "约38", 500], ["", 3, 4]]);
});

test("a row inserted from Univer's own menu is as open as the one it was made from", async () => {
  await grid.ask(({ workbook, area }) => {
    workbook.write(area("A2:B3"), [["甲", 1], ["乙", 2]]);
    workbook.setStyle(area("B2:B3"), { locked: false, fill: "#FFFFFF" });
  });
  await grid.click("B3", { button: "right" });
  await grid.page.getByText("插入", { exact: true }).hover();
  await grid.page.getByText("在上方插入").first().click({ position: { x: 4, y: 4 } });
  await grid.until((page) => page.values("A2:B4"), [["甲", 1], ["", ""], ["乙", 2]]);
  expect(await grid.ask(({ workbook, area }) => workbook.locked(area("B2:B4")))).toBe(false);
  await grid.until((page) => page.heard("rowsInserted").length, 1);
  expect(await grid.ask((page) => page.heard("edited").filter(({ own }) => !own))).toEqual([]);
});

test("while a person writes in a cell, the workbook says so", async () => {
  await grid.click("B2");
  await grid.page.keyboard.type("12");
  await grid.until(({ workbook }) => workbook.editing(), true);
  await grid.page.keyboard.press("Enter");
  await grid.until(({ workbook }) => workbook.editing(), false);
});
