/** @jest-environment jsdom */
import { act } from "react";
import { HostError } from "../../src/app/ports";
import { fakeActions } from "./fake-actions";
import { IDENTITY } from "./form";
import { button, byId, click, find, has, openPane, textOf, type } from "./stage";

const options = (id: string) => [...byId(id).querySelectorAll("option")].map(({ value }) => value);
const isOff = (id: string) => byId(id).getAttribute("aria-disabled") === "true";

test("a workbook without a form opens on 模板 and asks for the area first", async () => {
  await openPane();
  expect(byId("tab-template").getAttribute("aria-selected")).toBe("true");
  expect(textOf("message")).toBe("先填地区。");
  expect(isOff("insert-template")).toBe(true);
});

test("the selects are native, with the ids of the contract as values; the year is the plan's", async () => {
  await openPane();
  expect(byId("plan-select").tagName).toBe("SELECT");
  expect(options("plan-select")).toEqual(["xj-muni-14"]);
  expect(options("area-type-select")).toEqual(["city", "county", "both"]);
  expect(options("period-select")).toContain("2024");
  expect((byId("period-select") as HTMLSelectElement).value).toBe("2025");
  expect(byId("area-input").tagName).toBe("INPUT");
});

test("how targets are read stands there before anything is written; all of them on request", async () => {
  const { fake } = await openPane();
  const readings = () => [...document.querySelectorAll(".readings li")].map((line) => line.textContent);
  expect(document.body.textContent).toContain("将插入 10 行");
  expect(readings()).toContain("≥7.0（8.0）≥ 7.0");
  expect(readings()).toHaveLength(4);
  await click(button("看全部 10 条"));
  expect(readings()).toHaveLength(10);
  expect(readings()).toContain("园林城镇比例100%不判定");
  expect(fake.asked).toEqual(["current"]);
});

test("while it is being inserted the fields are locked and the button says so", async () => {
  const fake = fakeActions();
  fake.insert = () => new Promise(() => undefined);
  await openPane({ fake });
  await type(byId("area-input"), "喀什市");
  await click(byId("insert-template"));
  expect(textOf("insert-template")).toBe("正在插入…");
  expect((byId("area-input") as HTMLInputElement).disabled).toBe(true);
  expect((byId("plan-select") as HTMLSelectElement).disabled).toBe(true);
});

test("a workbook that has a form keeps it: its choices are shown, locked, and the way leads to 检查", async () => {
  const { fake } = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  await click(byId("tab-template"));
  expect(textOf("message")).toBe("本工作簿已有 2025 年模板。");
  expect((byId("area-input") as HTMLInputElement).value).toBe("喀什市");
  expect((byId("period-select") as HTMLSelectElement).disabled).toBe(true);
  expect(textOf("insert-template")).toBe("去检查");
  await click(byId("insert-template"));
  expect(byId("tab-check").getAttribute("aria-selected")).toBe("true");
  expect(fake.asked.filter((asked) => asked.startsWith("insert"))).toEqual([]);
});

test("a form that came in unnoticed is not written over", async () => {
  const fake = fakeActions();
  fake.insert = async () => ({ kind: "exists", identity: { ...IDENTITY, period: "2024" } });
  await openPane({ fake });
  await type(byId("area-input"), "喀什市");
  await click(byId("insert-template"));
  expect(textOf("message")).toBe("本工作簿已有 2024 年模板。");
});

test("a form that was deleted by hand is gone when 模板 is opened again", async () => {
  const { fake } = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  fake.current_ = null;
  await click(byId("tab-template"));
  expect(find("h1").textContent).toBe("还没有模板");
  expect(textOf("insert-template")).toBe("插入模板");
});

test("the three steps stay away once they were put away", async () => {
  const { memory } = await openPane();
  expect(document.querySelectorAll(".strip li")).toHaveLength(3);
  await click(find('[aria-label="不再显示"]'));
  expect(document.querySelector(".strip")).toBeNull();
  await openPane({ memory });
  expect(document.querySelector(".strip")).toBeNull();
});

test("a protected workbook: what happened, what to do, and the same button again", async () => {
  const { fake } = await openPane();
  await type(byId("area-input"), "喀什市");
  fake.fails.set("insert", new HostError("protected", "AccessDenied"));
  await click(byId("insert-template"));
  expect(find(".card h2").textContent).toBe("模板没有插入");
  expect(textOf("insert-template")).toBe("再试一次");
  await click(byId("insert-template"));
  expect(byId("tab-check").getAttribute("aria-selected")).toBe("true");
});

test("where 汇总 cannot be fetched the pane says so, and pretends nothing", async () => {
  jest.doMock("../../src/taskpane/merging/merge-screen", () => { throw new Error("the line is broken"); });
  await openPane();
  await click(byId("tab-merge"));
  await act(async () => { await import("../../src/taskpane/merging/merge-screen").catch(() => undefined); });
  expect(find("main").textContent).toContain("汇总没有读到，还没有写任何东西。");
  expect(has("merge-write")).toBe(false);
});
