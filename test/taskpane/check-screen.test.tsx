/** @jest-environment jsdom */
import { act } from "react";
import { fakeActions, HALF_CHECKED } from "./fake-actions";
import { checkedForm, finding, FOUND, HALF_FILLED, IDENTITY, undecided } from "./form";
import { button, byId, choose, click, find, has, openPane, press, textOf, type Stage } from "./stage";

const lines = () => [...document.querySelectorAll<HTMLElement>('[data-testid="finding"]')];
const listed = () => lines().map(({ dataset }) => `${dataset.severity} ${dataset.code} ${dataset.cell}`);
const tile = (value: string) => find(`[data-testid="finding-filter-severity"] [value="${value}"]`);

async function checkedPane(checked = HALF_CHECKED): Promise<Stage> {
  const stage = await openPane({ fake: fakeActions({ current_: { ...IDENTITY, counts: HALF_CHECKED.summary }, checked }) });
  await click(byId("check-workbook"));
  return stage;
}

test("a workbook with a form opens on 检查, with what is filled and what the signs mean", async () => {
  await openPane({ fake: fakeActions({ current_: { ...IDENTITY, counts: HALF_CHECKED.summary } }) });
  expect(find("main").textContent).toContain("已填 7 / 10 行");
  expect(find("main").textContent).toContain("不改不能上报");
  expect(textOf("message")).toBe("准备好了。");
});

test("keys stand in the tooltips where the host has them, and only there", async () => {
  for (const hasKeys of [true, false]) {
    await openPane({ fake: fakeActions({ current_: IDENTITY }), hasKeys });
    expect(byId("check-workbook").title).toBe(hasKeys ? "检查：Ctrl+Alt+H" : "");
  }
});

test("without a form it says so and leads to 模板", async () => {
  await openPane();
  await click(byId("tab-check"));
  expect(find("main").textContent).toContain("这个工作簿里没有模板。");
  await click(button("去插入"));
  expect(byId("tab-template").getAttribute("aria-selected")).toBe("true");
});

test("a check of a workbook whose form is gone says the same", async () => {
  await checkedPane({ ...HALF_CHECKED, recognised: null });
  expect(textOf("message")).toBe("这个工作簿里没有模板。");
  expect(has("findings")).toBe(false);
});

test("every finding is a line with its code, class and cell: worst class first, then down the sheet", async () => {
  await checkedPane();
  expect(listed()).toEqual([
    "error value/missing I8", "error value/above-maximum I12", "error value/not-a-number I14",
    "warning unit/slip I9", "info target/shortfall I9",
    "info target/shortfall I11", "info target/shortfall I13", "undecided target/undecidable I16",
  ]);
  expect(lines()[0]?.textContent).toBe("没有填。填数，或在“状态”选不适用、待报。");
});

test("the summary says in words what is filled, empty, met and short", async () => {
  await checkedPane();
  expect(textOf("summary")).toContain("先改 3 处强制错误");
  expect(textOf("summary")).toContain("再核实 1 处，就能上报。");
  expect(textOf("summary")).toContain("已填 7 / 10 行");
  expect(textOf("summary")).toContain("没填 1 · 读不出 1 · 待报 1");
  expect(textOf("summary")).toContain("达标 3 / 10 行 · 未达标 3");
});

test("the status line gives the time, says that nothing was changed, and speaks the verdict", async () => {
  const { fake } = await checkedPane();
  expect(textOf("message")).toBe("先改 3 处强制错误 10:42 检查完，没有改动数值。");
  expect(fake.asked.filter((asked) => /write|mark|clear/.test(asked))).toEqual([]);
});

test("a tile shows its class alone, and all again when pressed again", async () => {
  await checkedPane();
  await click(tile("warning"));
  expect(tile("warning").getAttribute("aria-pressed")).toBe("true");
  expect(listed()).toEqual(["warning unit/slip I9", "info target/shortfall I9"]);
  await click(tile("warning"));
  expect(lines()).toHaveLength(8);
  await click(tile("undecided"));
  await click(button("看全部"));
  expect(lines()).toHaveLength(8);
});

test("a class without findings stays in place and says that it is empty", async () => {
  await checkedPane(checkedForm(HALF_FILLED, FOUND));
  await click(tile("undecided"));
  expect(find("main").textContent).toContain("没有这一类。");
});

test("下一条 goes through the cells in the list's order and begins again after the last", async () => {
  const { fake } = await checkedPane();
  for (let press = 0; press < 8; press++) await click(byId("next-finding"));
  const cells = fake.asked.filter((asked) => asked.startsWith("select"));
  expect(cells).toEqual(["I8", "I12", "I14", "I9", "I11", "I13", "I16", "I8"].map((cell) => `select ${cell}`));
  expect(textOf("message")).toBe("第 1 / 7 处：I8");
});

test("one row is open at a time, with the figures that let a person judge it", async () => {
  await checkedPane();
  await click(find('[data-code="unit/slip"]'));
  expect(document.querySelectorAll(".group.open")).toHaveLength(1);
  expect(find(".group.open .facts").textContent).toBe("0.986 × 10098.602020 年全区98.04目标≥ 98");
  expect(find(".group.open").textContent).toContain("改这 1 格，消 2 条");
});

test("a shortfall shows its bar, and whose baseline it starts from", async () => {
  await checkedPane();
  await click(find('[data-cell="I11"]'));
  expect(find(".group.open .facts").textContent).toBe("实际6.42目标≥ 7.0差0.58");
  expect(find(".group.open").textContent).toContain("基期为 2020 年全区城市水平（表1-1）。");
  expect(document.querySelector(".group.open .bar")).not.toBeNull();
});

test("a proposal is written by its press alone, checked again, and taken back", async () => {
  const { fake } = await checkedPane();
  await click(find('[data-code="unit/slip"]'));
  expect(textOf("accept-proposal")).toBe("改为 98.60");
  await click(byId("accept-proposal"));
  expect(fake.asked.slice(-3)).toEqual(["check", "write I9 98.6", "check"]);
  expect(textOf("message")).toBe("已把 I9 从 0.986 改为 98.60。");
  await click(button("撤消"));
  expect(fake.asked.slice(-2)).toEqual(["write I9 0.986", "check"]);
  expect(textOf("message")).toBe("已撤消，I9 又是 0.986。");
});

test("a cell that was changed meanwhile is left alone", async () => {
  const { fake } = await checkedPane();
  await click(find('[data-code="unit/slip"]'));
  fake.checked = checkedForm(HALF_FILLED.with(2, 97.1), FOUND.filter(({ place }) => place?.cell !== "I9"));
  await click(byId("accept-proposal"));
  expect(fake.asked.some((asked) => asked.startsWith("write"))).toBe(false);
  expect(textOf("message")).toBe("I9 已经改过，没有动它。");
});

test("after a check the open row stays open, or the one that took its place", async () => {
  const { fake } = await checkedPane();
  await click(find('[data-cell="I12"]'));
  await click(byId("check-workbook"));
  expect(find(".group.open").textContent).toContain("I12");
  fake.checked = checkedForm(HALF_FILLED.with(5, 99), FOUND.filter(({ place }) => place?.cell !== "I12"));
  await click(byId("check-workbook"));
  expect(find(".group.open").textContent).toContain("I14");
});

test("marks go to the sheet and off again", async () => {
  const { fake } = await checkedPane();
  await click(byId("mark-findings"));
  expect(fake.asked.at(-1)).toBe("mark zh-CN");
  expect(textOf("message")).toBe("已标 6 行，没有改动数值。");
  await click(byId("clear-marks"));
  expect(textOf("message")).toBe("已清除 6 处标记，没有改动数值。");
});

test("without errors and open questions the form may be submitted; what is undecided stays in sight", async () => {
  const shortfalls = FOUND.filter(({ code, place }) => code === "target/shortfall" && place?.cell !== "I9");
  await checkedPane(checkedForm([99.6, 8, 98.6, 61.8, 6.42, 99.3, 22.5, 38, 15.42, null], shortfalls, [undecided(9, "pending")]));
  expect(find("main h2").textContent).toBe("可以上报");
  expect(textOf("summary")).toContain("已填 9 / 10 行");
  expect(textOf("summary")).toContain("7 / 9 项　未达标 2 项");
  expect(tile("undecided").textContent).toContain("1");
  expect(has("submit-workbook")).toBe(true);
  expect(find(".shortfalls").textContent).toContain("未达标 2 项");
});

test("an explained warning no longer asks for anything", async () => {
  const explained = finding(3, "unit/slip", "warning", { value: 61.8, factor: 0.1, candidate: 6.18, unit: "%", evidence: [] }, true);
  await checkedPane(checkedForm(HALF_FILLED.with(7, 38), [explained]));
  expect(find("main").textContent).toContain("1 条核实都有说明");
  expect(has("next-finding")).toBe(false);
});

test("a check that takes long shows how far it is, and can be stopped", async () => {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  stage.fake.check = (progress) => { progress?.(12, 19); return new Promise(() => undefined); };
  await click(byId("check-workbook"));
  expect(find("main").textContent).not.toContain("正在检查");
  await stage.pass(400);
  expect(find("main").textContent).toContain("12/19");
  expect(textOf("message")).toBe("正在检查…");
  await click(button("停止"));
  expect(textOf("message")).toBe("已停止，没有改动数值。");
  expect(has("check-workbook")).toBe(true);
});

test("what a stopped check brings later is dropped", async () => {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  let bring: (checked: typeof HALF_CHECKED) => void = () => undefined;
  stage.fake.check = () => new Promise((done) => { bring = done; });
  await click(byId("check-workbook"));
  await stage.pass(400);
  await click(button("停止"));
  await act(async () => bring(HALF_CHECKED));
  expect(has("findings")).toBe(false);
});

test("the language changes everything on show, what was said before too, and is remembered", async () => {
  const { memory } = await checkedPane();
  await choose(byId("language-select"), "en-US");
  expect(textOf("summary")).toContain("Fix 3 errors first");
  expect(textOf("message")).toContain("Checked 10:42. No value changed.");
  expect(lines()[0]?.textContent).toBe("Empty. Type a number, or set Status.");
  expect(document.documentElement.lang).toBe("en-US");
  await openPane({ memory });
  expect(textOf("tab-check")).toBe("Check");
});

test("the tabs: arrows move the focus around, Enter opens", async () => {
  await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  await press(byId("tab-check"), "ArrowRight");
  expect(document.activeElement).toBe(byId("tab-merge"));
  expect(byId("tab-check").getAttribute("aria-selected")).toBe("true");
  await press(byId("tab-merge"), "End");
  await press(byId("tab-review"), "ArrowRight");
  expect(document.activeElement).toBe(byId("tab-template"));
  await press(byId("tab-template"), "Enter");
  expect(byId("tab-template").getAttribute("aria-selected")).toBe("true");
});

test("the list: one tab stop, arrows move and open, Enter goes to the cell", async () => {
  const { fake } = await checkedPane();
  const names = () => [...document.querySelectorAll<HTMLElement>(".group-name")];
  const stops = () => names().filter(({ tabIndex }) => tabIndex === 0);
  expect(stops()).toHaveLength(1);
  await press(stops()[0] as HTMLElement, "Home");
  expect(document.activeElement).toBe(names()[0]);
  await press(names()[0] as HTMLElement, "ArrowDown");
  expect(names()[1]?.getAttribute("aria-expanded")).toBe("true");
  expect(stops()).toEqual([names()[1]]);
  await press(names()[1] as HTMLElement, "End");
  expect(document.activeElement).toBe(names().at(-1));
  await press(names().at(-1) as HTMLElement, "Enter");
  expect(fake.asked.at(-1)).toBe("select I16");
});
