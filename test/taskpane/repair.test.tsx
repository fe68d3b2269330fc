/** @jest-environment jsdom */
import { act } from "react";
import { HostError } from "../../src/app/ports";
import { isForm, type Checked } from "../../src/app/check";
import { fakeActions, HALF_CHECKED } from "./fake-actions";
import { FOUND, IDENTITY, SHEET, checkedForm, HALF_FILLED, placeOf } from "./form";
import { byId, click, find, has, openPane, textOf, type Stage } from "./stage";
import type { Finding } from "../../src/core/validation/finding";

const changed = (index: number, code: "structure/unit-changed" | "structure/target-changed" | "structure/label-changed" | "structure/formula-overwritten", cell: string, found: string, expected: string, waived = false): Finding =>
  ({ code, severity: code === "structure/formula-overwritten" ? "error" : "warning", facts: { head: "x", found, expected }, place: { ...placeOf(index), cell }, waived });

const TAMPERED: readonly Finding[] = [
  changed(4, "structure/unit-changed", "E11", "公里", "公里/平方公里"), changed(6, "structure/formula-overwritten", "M13", "0.6", "=IF(1)"),
  changed(7, "structure/formula-overwritten", "L14", "", "=IF(1)"), changed(5, "structure/target-changed", "G12", "95%", "99%"),
];

async function checkedWith(findings: readonly Finding[], change: (checked: Checked) => Checked = (same) => same): Promise<Stage> {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY, checked: change(checkedForm(HALF_FILLED, [...FOUND, ...findings])) }) });
  await click(byId("check-workbook"));
  await act(async () => { await import("../../src/taskpane/repairing/tampered-screen"); });
  return stage;
}

const lines = () => [...document.querySelectorAll('[data-testid="tampered"] > div')].map((line) => line.textContent);

test("a check that finds the form changed says what, what is safe, and offers to put it back", async () => {
  await checkedWith(TAMPERED);
  expect(find(".card h2").textContent).toBe("模板有 4 处被改动");
  expect(find(".card").textContent).toContain("按行的标识认得出 10 行，你填的 7 个数都在。修复只恢复下面这些，不碰白格。");
  expect(lines()).toEqual(["公式M13、L14 的公式被盖住或删掉", "单位E11 “公里”，应为“公里/平方公里”", "目标G12 “95%”，应为“99%”"]);
  expect([textOf("repair-template"), textOf("message")]).toEqual(["修复 4 处", "模板被改动过，数据没有丢。"]);
});

test("repairing shows what the form says then", async () => {
  const stage = await checkedWith(TAMPERED);
  if (!isForm(HALF_CHECKED)) throw new Error("no form");
  stage.fake.repaired = { kind: "repaired", checked: HALF_CHECKED, cells: TAMPERED.map(({ place }) => ({ sheet: SHEET, cell: place?.cell ?? "", content: "" })) };
  await click(byId("repair-template"));
  expect(stage.fake.asked.at(-1)).toBe("repair");
  expect(textOf("message")).toBe("已修复 4 处，没有碰白格。");
  expect([has("findings"), has("repair-offer")]).toEqual([true, false]);
});

test("left as it is, the findings are shown, with the way back; the same changes are not offered again, others are", async () => {
  const stage = await checkedWith(TAMPERED);
  await click(byId("repair-later"));
  expect([has("findings"), textOf("repair-offer")]).toEqual([true, "修复 4 处"]);
  await click(byId("check-workbook"));
  expect(has("findings")).toBe(true);
  stage.fake.checked = checkedForm(HALF_FILLED, [...FOUND, ...TAMPERED.slice(1)]);
  await click(byId("check-workbook"));
  expect(has("findings")).toBe(false);
  await click(byId("repair-later"));
  await click(byId("repair-offer"));
  expect(find(".card h2").textContent).toBe("模板有 3 处被改动");
});

test("what a person explained is not offered; a form nobody touched goes straight to its findings", async () => {
  await checkedWith(TAMPERED.map((one) => ({ ...one, waived: true })));
  expect([has("findings"), has("repair-offer")]).toEqual([true, false]);
  await checkedWith([]);
  expect([has("findings"), has("repair-offer")]).toEqual([true, false]);
});

test("a sheet that was renamed is named as it was", async () => {
  await checkedWith(TAMPERED, (checked) => ({ ...checked, recognised: checked.recognised && { ...checked.recognised, sheet: { ...checked.recognised.sheet, name: "Sheet1 (2)" } } }));
  expect(find(".card-head p").textContent).toBe(`工作表“Sheet1 (2)”，原名“${SHEET}”`);
});

test("a password in the way is the sheet's trouble, and nothing was repaired", async () => {
  const stage = await checkedWith(TAMPERED);
  stage.fake.fails.set("repair", new HostError("protected", "AccessDenied"));
  await click(byId("repair-template"));
  expect(find(".card h2").textContent).toBe("没有修复");
});

test("it speaks English", async () => {
  const stage = await checkedWith(TAMPERED);
  await act(async () => { stage.pane.store.set({ language: "en-US" }); });
  expect(find(".card h2").textContent).toBe("4 changes to the template");
  expect(textOf("repair-template")).toBe("Repair 4 places");
});
