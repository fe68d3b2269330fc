import { type GridPage, openGrid } from "./grid-page";

/** One test for each ⚠ of host-over-univer.md, and for those found since: ways in which Univer goes wrong without an error. */
let grid: GridPage;

beforeAll(async () => {
  grid = await openGrid();
});

beforeEach(() => grid.ask((page) => page.blank()));

afterAll(() => grid.close());

test("⚠ a style keeps the formulas of its area: done, undone, and after a refused entry", async () => {
  await grid.ask(async ({ workbook, area }) => {
    workbook.write(area("A1:B2"), [[2, "=A1*3"], [4, "=A2*3"]]);
    await workbook.settle();
    workbook.setStyle(area("A1:B2"), { fill: "#FFFF00" });
    await workbook.settle();
  });
  expect(await grid.ask((page) => page.formulas("B1:B2"))).toEqual([["=A1*3"], ["=A2*3"]]);
  await grid.ask(async ({ workbook, area }) => {
    await workbook.undo();
    workbook.write(area("A1"), [[3]]);
    await workbook.settle();
  });
  expect(await grid.ask((page) => [page.values("B1:B2"), page.formulas("B1:B2")])).toEqual([[[9], [12]], [["=A1*3"], ["=A2*3"]]]);
});

test("⚠ refused commands do not stay on Univer's stack: styles after them keep formulas, and results still come", async () => {
  await grid.ask(async ({ workbook, area }) => {
    workbook.write(area("A1:B2"), [[2, "=A1*3"], [4, "=A2*3"]]);
    workbook.setLocked(area("C1"), false);
    await workbook.protect(workbook.activeSheet(), {});
    // A formula written while Univer still calculates an earlier one may keep the earlier result; that is another matter.
    await workbook.settle();
  });
  await grid.click("A1");
  await grid.page.keyboard.press("Delete");
  await grid.page.keyboard.press("Control+b");
  await grid.until((page) => page.refusals.length, 2);
  await grid.ask(async ({ workbook, area }) => {
    await workbook.unprotect(workbook.activeSheet());
    workbook.write(area("B2"), [["=A2*4"]]);
    workbook.setStyle(area("A1:B2"), { fill: "#FFFF00" });
    workbook.write(area("A1"), [[5]]);
    await workbook.settle();
  });
  expect(await grid.ask((page) => [page.values("A1:B2"), page.formulas("B1:B2")])).toEqual([[[5, 15], [4, 16]], [["=A1*3"], ["=A2*4"]]]);
});

test("⚠ a merge is over when it returns: a style right after it keeps formulas", async () => {
  const formulas = await grid.ask(async ({ workbook, area, formulas: read }) => {
    workbook.write(area("A3:B3"), [[2, "=A3*3"]]);
    workbook.merge(area("A1:B1"));
    workbook.setStyle(area("A3:B3"), { bold: true });
    await workbook.settle();
    return read("B3");
  });
  expect(formulas).toEqual([["=A3*3"]]);
});

const SIGNS = ["", "✖", "", "▲", "", "✖"];
const RED = "#F6C9CE";

/** Marks column A by the signs in B, as the template does. */
async function marked(): Promise<void> {
  await grid.ask(async ({ workbook, area }, signs: readonly string[]) => {
    workbook.write(area("B2:B7"), signs.map((sign) => [sign]));
    workbook.setStyle(area("A2:A7"), { fill: "#FFFFFF" });
    workbook.addRule(workbook.activeSheet(), { area: { row: 1, column: 0, rows: 6, columns: 1 }, formula: '=LEFT($B2,1)="✖"', style: { fill: "#F6C9CE" } });
    await workbook.settle();
  }, SIGNS);
}

async function fills(to: number): Promise<boolean[]> {
  return grid.ask(async ({ workbook }, last: number) => {
    const found: boolean[] = [];
    for (let row = 2; row <= last; row++) found.push((await workbook.cellFill(workbook.activeSheet(), `A${row}`)) === "#F6C9CE");
    return found;
  }, to);
}

test("⚠ after a row is inserted inside a rule's area, every mark colours its own row; undo too", async () => {
  await marked();
  expect(await fills(7)).toEqual(SIGNS.map((sign) => sign === "✖"));
  await grid.ask(({ workbook }) => workbook.insertRows(workbook.activeSheet(), 2, 2));
  expect(await fills(9)).toEqual([false, false, false, true, false, false, false, true]);
  await grid.ask(({ workbook }) => workbook.undo());
  expect(await fills(7)).toEqual(SIGNS.map((sign) => sign === "✖"));
});

test("⚠ deleting the first row of a rule's area rewrites its formula for the next; undo brings both back", async () => {
  await marked();
  await grid.ask(({ workbook }) => workbook.deleteRows(workbook.activeSheet(), 1, 1));
  expect(await fills(6)).toEqual([true, false, false, false, true]);
  await grid.ask(({ workbook }) => workbook.undo());
  expect(await fills(7)).toEqual(SIGNS.map((sign) => sign === "✖"));
});

test("⚠ sorted rows take their marks along", async () => {
  await marked();
  await grid.ask(({ workbook, area }) => workbook.sortRows(area("A2:B7"), [1, 5, 3, 0, 2, 4]));
  expect(await fills(7)).toEqual([true, true, false, false, false, false]);
});

test("rows of a sheet that is not on show move its own formulas, not those of the sheet on show", async () => {
  const found = await grid.ask(async ({ workbook, area, formulas }) => {
    const other = workbook.addSheet("B");
    workbook.write(area("A1:A3", other), [[1], [2], ["=SUM(A1:A2)"]]);
    workbook.write(area("A1:A3"), [[1], [2], ["=SUM(A1:A2)"]]);
    workbook.insertRows(other, 1, 1);
    workbook.deleteRows(other, 0, 1);
    await workbook.settle();
    return [workbook.read(area("A3", other))[0]?.[0]?.formula, formulas("A3")[0]?.[0]];
  });
  expect(found).toEqual(["=SUM(A1:A2)", "=SUM(A1:A2)"]);
});

test("Ctrl+Z takes back a whole batch, a person's entry in between stays a step of its own", async () => {
  await grid.type("C1", "1");
  await grid.ask(async ({ workbook, area }) => {
    const end = workbook.begin();
    workbook.write(area("A1:A2"), [["✖ 没有填"], ["▲ 像是写成了小数"]]);
    workbook.setStyle(area("A1:A2"), { bold: true });
    workbook.write(area("B1"), [["●"]]);
    end();
    await workbook.settle();
  });
  await grid.click("E5");
  await grid.page.keyboard.press("Control+z");
  await grid.until((page) => page.values("A1:C2"), [["", "", 1], ["", "", ""]]);
  expect(await grid.ask(({ workbook, area }) => workbook.style(area("A1")).bold ?? false)).toBe(false);
  await grid.page.keyboard.press("Control+y");
  await grid.until((page) => page.values("A1:C1"), [["✖ 没有填", "●", 1]]);
});

test("undo and redo of a batch that added a sheet leave no failed script behind", async () => {
  await grid.ask(async ({ workbook, area }) => {
    const end = workbook.begin();
    const added = workbook.addSheet("填报");
    workbook.write(area("A1:B2", added), [[1, "=A1*2"], [3, "=A2*2"]]);
    workbook.setStyle(area("A1:B2", added), { fill: "#F2F4F5", locked: false });
    workbook.setValidation(area("A1:A2", added), { rule: { kind: "decimal", operator: ">=", limit: 0 } });
    workbook.addRule(added, { area: { row: 0, column: 0, rows: 2, columns: 1 }, formula: "=$B1>2", style: { fill: "#F6C9CE" } });
    workbook.merge(area("A4:B4", added));
    workbook.freeze(added, 1, 1);
    workbook.activateSheet(added);
    end();
    await workbook.settle();
    await workbook.undo();
  });
  await grid.until(({ workbook }) => workbook.sheets().map(({ name }) => name), ["Sheet1"]);
  await grid.click("B2");
  await grid.page.keyboard.press("Control+y");
  await grid.until(({ workbook }) => workbook.sheets().map(({ name }) => name), ["Sheet1", "填报"]);
  await grid.until(({ workbook, area }) => workbook.read(area("A1:B2", workbook.sheets()[1]?.id)).map((row) => row.map(({ value }) => value)), [[1, 2], [3, 6]]);
});

test("a workbook put in place of another is whole: looks, rules, locks, names, and nothing can be undone", async () => {
  const found = await grid.ask(async ({ workbook, area, values }) => {
    workbook.write(area("A1:B2"), [["题", 1], ["数", 2]]);
    workbook.setStyle(area("A1:B1"), { fill: "#E3E8EA", bold: true, bottom: { style: "thin", color: "#5E6B66" } });
    workbook.setStyle(area("B2"), { locked: false, numberFormat: "0.00##", horizontal: "right", indent: 1 });
    workbook.setValidation(area("B2"), { rule: { kind: "list", values: ["不适用", "待报"] }, prompt: { title: "状态", text: "没有数时才选" }, stop: { title: "选", text: "请选" } });
    workbook.addRule(workbook.activeSheet(), { area: area("A2"), formula: "=$B2=2", style: { fill: "#F6C9CE" }, stop: true });
    workbook.addName({ name: "数据", reference: "=Sheet1!$B$2" });
    workbook.parts.set("{1}", '<a xmlns="urn:x"/>');
    const hidden = workbook.addSheet("_z");
    workbook.setVisibility(hidden, "veryHidden");
    await workbook.protect(workbook.activeSheet(), { allowAutoFilter: true });
    const paper = workbook.paper();
    await workbook.load(paper);
    const again = workbook.paper();
    await workbook.undo();
    return { same: JSON.stringify(paper) === JSON.stringify(again), values: values("A1:B2"), fill: await workbook.cellFill(workbook.activeSheet(), "A2"), sheets: workbook.sheets().map(({ visibility }) => visibility) };
  });
  expect(found).toEqual({ same: true, values: [["题", 1], ["数", 2]], fill: RED, sheets: ["visible", "veryHidden"] });
});
