/** @jest-environment jsdom */
import { act } from "react";
import type { Finding } from "../../src/core/validation/finding";
import { HostError } from "../../src/app/ports";
import { QUIET_MILLISECONDS } from "../../src/taskpane/checking/live";
import { isForm } from "../../src/app/check";
import { fakeActions } from "./fake-actions";
import { checkedForm, finding, FOUND, HALF_FILLED, IDENTITY, undecided } from "./form";
import { button, byId, click, find, has, openPane, press, textOf, type, type Stage } from "./stage";

const LARGE = finding(3, "change/large", "warning", { value: 61.8, previous: 41.2, change: 20.6, limit: 10, basis: "previous", period: "2024", isRate: true, unit: "%" });
const WHY = "2025 年 6 月第二污水处理厂再生水工程投用，新增日供水 2.5 万立方米。";

async function checkedPane(...more: readonly Finding[]): Promise<Stage> {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY, checked: checkedForm(HALF_FILLED, [...FOUND, ...more], [undecided(9, "pending")]) }) });
  await click(byId("check-workbook"));
  return stage;
}

/** Opens the row of that cell by itself, by the button that says so. */
async function openRow(cell: string, by: string): Promise<void> {
  await click(find(`[data-cell="${cell}"]`));
  await click(button(by));
  // The screen comes in a chunk of its own.
  await act(async () => { await import("../../src/taskpane/findings/finding-screen"); });
}

test("one warning by itself: its figures, the bar, the usual reasons, and the focus in the text", async () => {
  await checkedPane(LARGE);
  await openRow("I10", "写说明");
  expect(find(".finding-place").textContent).toContain("第 5 / 8 处");
  expect(find(".level").textContent).toContain("核实");
  expect(find(".finding h2").textContent).toBe("城镇再生水利用率 城市 · %");
  expect(find(".facts").textContent).toBe("上年41.20本年61.80变动+20.60界限±10.00");
  expect(document.querySelector(".bar.met")).not.toBeNull();
  expect([...document.querySelectorAll(".reason")].map(({ textContent }) => textContent)).toEqual(["新项目投用", "统计口径变化", "上年数有误", "区划调整", "其他"]);
  expect(document.activeElement).toBe(byId("explain-text"));
  expect(textOf("message")).toBe("改了数，这条说明就失效。");
});

test("a usual reason says in how many other rows it is given; the row's own explanation does not count", async () => {
  const checked = checkedForm(HALF_FILLED, [...FOUND, LARGE]);
  const observations = checked.observations.map((one, index) => ({ ...one, note: index === 3 || index === 5 || index === 6 ? `统计口径变化：第 ${index} 行改按建成区统计` : one.note }));
  await openPane({ fake: fakeActions({ current_: IDENTITY, checked: { ...checked, observations } }) });
  await click(byId("check-workbook"));
  await openRow("I10", "写说明");
  const uses = [...document.querySelectorAll(".reason .unseen:not(input)")].map(({ textContent, parentElement }) => [parentElement?.parentElement?.querySelector("input")?.value, textContent]);
  expect(uses).toEqual([["统计口径变化", "另有 2 行用了"]]);
});

test("an explanation is written with the reason chosen, and the list says so with the focus back in it", async () => {
  const { fake } = await checkedPane(LARGE);
  await openRow("I10", "写说明");
  await click(find('input[value="新项目投用"]'));
  await type(byId("explain-text"), WHY);
  fake.checked = checkedForm(HALF_FILLED, [...FOUND, { ...LARGE, waived: true }], [undecided(9, "pending")]);
  await click(byId("explain-save"));
  expect(fake.asked.at(-1)).toBe(`explain 城镇再生水利用率|城市 新项目投用 ${WHY}`);
  expect(has("explain-text")).toBe(false);
  expect(textOf("message")).toBe("说明写进 K9 了，没有改动数值。");
  expect(find('[data-code="change/large"]').dataset["waived"]).toBe("true");
  expect(document.activeElement?.closest(".group")?.textContent).toContain("已说明");
});

test("too short an explanation is not written, and the pane says what is wanted", async () => {
  const { fake } = await checkedPane(LARGE);
  await openRow("I10", "写说明");
  await type(byId("explain-text"), "情况属实");
  await click(byId("explain-save"));
  expect(find("[role=alert]").textContent).toBe("至少 10 个字：什么时候、什么项目、多少。");
  expect(byId("explain-text").getAttribute("aria-invalid")).toBe("true");
  expect(fake.asked.some((asked) => asked.startsWith("explain"))).toBe(false);
  await type(byId("explain-text"), WHY);
  expect(document.querySelector("[role=alert]")).toBeNull();
});

test("Ctrl+Enter saves, Esc goes back and keeps what was typed", async () => {
  const { fake } = await checkedPane(LARGE);
  await openRow("I10", "写说明");
  await type(byId("explain-text"), WHY);
  await press(byId("explain-text"), "Escape");
  expect(document.activeElement?.closest(".group")?.textContent).toContain("I10");
  await openRow("I10", "写说明");
  expect((byId("explain-text") as HTMLTextAreaElement).value).toBe(WHY);
  await press(byId("explain-text"), "Enter", { ctrlKey: true });
  expect(fake.asked.at(-1)).toBe(`explain 城镇再生水利用率|城市 - ${WHY}`);
});

test("a lapsed explanation offers the old text with its reason", async () => {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  const checked = checkedForm(HALF_FILLED, [LARGE, finding(3, "waiver/lapsed", "warning", { text: `新项目投用：${WHY}`, changed: "value", was: 60, value: 61.8, unit: "%" })]);
  stage.fake.checked = { ...checked, observations: checked.observations.map((one, index) => (index === 3 ? { ...one, note: `新项目投用：${WHY}` } : one)) };
  await click(byId("check-workbook"));
  await openRow("I10", "写说明");
  expect((byId("explain-text") as HTMLTextAreaElement).value).toBe(WHY);
  expect((find('input[value="新项目投用"]') as HTMLInputElement).checked).toBe(true);
  expect(find("main").textContent).toContain("原说明失效");
});

test("beside a proposal the other way is offered: it is right, explain", async () => {
  await checkedPane();
  await openRow("I9", "没写错，说明");
  expect(has("explain-text")).toBe(true);
  expect(document.querySelector(".bar")).toBeNull();
});

test("a shortfall shows how its target was read, and may be explained though nobody asks", async () => {
  await checkedPane();
  await openRow("I11", "详细");
  expect(find(".reading").textContent).toContain("原文≥7.0（8.0）");
  expect(find(".reading").textContent).toContain("范围是城市，用 ≥ 7.0");
  expect(find(".reading").textContent).toContain("预期性，未达标不拦上报");
  expect(find(".reading").textContent).toContain("表2-1 道路交通");
  await click(button("写说明（可不写）"));
  expect(has("explain-text")).toBe(true);
});

test("下一条 goes on to the next by itself, and after the last back to the list", async () => {
  await checkedPane();
  await openRow("I13", "详细");
  await click(byId("next-finding"));
  expect(find(".finding h2").textContent).toContain("园林城镇比例");
  await click(byId("next-finding"));
  expect(has("findings")).toBe(true);
});

test("the way to the cell stays at hand", async () => {
  const { fake } = await checkedPane(LARGE);
  await openRow("I10", "写说明");
  await click(button("跳到 I10"));
  expect(fake.asked.at(-1)).toBe("select I10");
});

test("a locked sheet: the explanation was not written, and what was typed is still there", async () => {
  const { fake } = await checkedPane(LARGE);
  await openRow("I10", "写说明");
  await type(byId("explain-text"), WHY);
  fake.fails.set("explain", new HostError("protected", "AccessDenied"));
  await click(byId("explain-save"));
  expect(find(".card h2").textContent).toBe("说明没有写上");
  await click(button("只看窗格"));
  expect((byId("explain-text") as HTMLTextAreaElement).value).toBe(WHY);
});

test("while somebody writes, a change in the sheet takes neither the text nor the focus", async () => {
  const stage = await checkedPane(LARGE);
  await openRow("I10", "写说明");
  await type(byId("explain-text"), WHY);
  const checked = checkedForm(HALF_FILLED.with(1, 8), [...FOUND.slice(1), LARGE]);
  if (!isForm(checked)) throw new Error("no form");
  stage.fake.rechecked = { kind: "rechecked", checked, rows: [8] };
  await act(async () => stage.fake.changed(8));
  await stage.pass(QUIET_MILLISECONDS);
  expect((byId("explain-text") as HTMLTextAreaElement).value).toBe(WHY);
  expect(document.activeElement).toBe(byId("explain-text"));
});
