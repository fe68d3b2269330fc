/** @jest-environment jsdom */
import { HostError, type HostErrorCode } from "../../src/app/ports";
import { fakeActions, HALF_CHECKED } from "./fake-actions";
import { IDENTITY } from "./form";
import { button, byId, click, find, has, openPane, textOf, type Stage } from "./stage";

async function checkedPane(): Promise<Stage> {
  const stage = await openPane({ fake: fakeActions({ current_: { ...IDENTITY, counts: HALF_CHECKED.summary } }) });
  await click(byId("check-workbook"));
  return stage;
}

test("a protected sheet: marks were not written, the results stay on show, and it can be tried again", async () => {
  const { fake } = await checkedPane();
  fake.fails.set("mark", new HostError("protected", "AccessDenied N8"));
  await click(byId("mark-findings"));
  expect(find(".card h2").textContent).toBe("标记没有写上");
  expect(find(".card").textContent).toContain("工作表“填报_喀什市_2025”");
  expect(textOf("message")).toBe("检查已完成，只是标记没有写上。");
  expect(document.querySelectorAll('[data-testid="finding"]')).toHaveLength(8);
  await click(button("再试一次"));
  expect(textOf("message")).toBe("已标 6 行，没有改动数值。");
  expect(document.querySelector(".card")).toBeNull();
});

test("只看窗格 puts the trouble away and keeps the results", async () => {
  const { fake } = await checkedPane();
  fake.fails.set("mark", new HostError("protected", "AccessDenied"));
  await click(byId("mark-findings"));
  await click(button("只看窗格"));
  expect(document.querySelector(".card")).toBeNull();
  expect(has("findings")).toBe(true);
});

test("a cell being edited: the check waits, keeps the last result, and goes on by itself", async () => {
  const { fake, pass } = await checkedPane();
  fake.fails.set("check", new HostError("editing", "InvalidOperationInCellEditMode"));
  await click(byId("check-workbook"));
  expect(find(".card h2").textContent).toBe("有一格还在编辑");
  expect(find("main").textContent).toContain("上一次结果 · 10:42");
  expect(textOf("message")).toBe("等待结束编辑…");
  await pass(1000);
  expect(document.querySelector(".card")).toBeNull();
  expect(textOf("message")).toContain("10:42 检查完，没有改动数值。");
});

test("the waiting check can be given up", async () => {
  const { fake, pass } = await checkedPane();
  fake.fails.set("check", new HostError("editing", ""));
  await click(byId("check-workbook"));
  await click(button("取消检查"));
  const before = fake.asked.length;
  await pass(1000);
  expect(fake.asked).toHaveLength(before);
  expect(has("findings")).toBe(true);
});

test("anything else: what was not done, what to do, and codes only in the closed fold", async () => {
  const { fake } = await checkedPane();
  fake.fails.set("check", new Error("GeneralException"));
  await click(byId("check-workbook"));
  expect(find(".card h2").textContent).toBe("没有做成：检查");
  const fold = find("details.support") as HTMLDetailsElement;
  expect(fold.open).toBe(false);
  expect(find("pre", fold).textContent).toContain("GeneralException");
  fold.remove();
  expect(document.body.textContent).not.toContain("GeneralException");
});

test("the fold copies what support needs", async () => {
  const { fake, copied } = await checkedPane();
  fake.fails.set("check", new HostError("busy", "HostBusy 42"));
  await click(byId("check-workbook"));
  const text = find("details.support pre");
  Object.defineProperty(text, "innerText", { value: text.textContent });
  await click(button("复制"));
  expect(copied[0]).toContain("check / busy\nHostBusy 42");
  expect(find(".support [role=status]").textContent).toBe("已复制");
});

test("where copying is forbidden the text is selected, and the pane says what to press", async () => {
  const { fake, pane } = await checkedPane();
  fake.fails.set("check", new HostError("busy", "HostBusy"));
  await click(byId("check-workbook"));
  pane.copy = async () => false;
  await click(button("复制"));
  expect(find(".support [role=status]").textContent).toContain("Ctrl+C");
  expect(getSelection()?.toString()).toContain("HostBusy");
});

test.each<HostErrorCode>(["protected", "busy", "too-large", "unsupported", "gone", "failed", "not-office"])("%s at opening: the pane still stands and says what to do", async (code) => {
  const fake = fakeActions();
  fake.fails.set("current", new HostError(code, ""));
  await openPane({ fake });
  expect(find(".card p").textContent?.length).toBeGreaterThan(0);
  await click(button("再试一次"));
  expect(document.querySelector(".card")).toBeNull();
});

test("a cell that cannot be reached is said, and the list stays", async () => {
  const { fake } = await checkedPane();
  fake.fails.set("select", new HostError("gone", "ItemNotFound"));
  await click(byId("next-finding"));
  expect(find(".card h2").textContent).toBe("没有跳过去");
  expect(has("findings")).toBe(true);
});

test("one task at a time: the buttons that would begin another are off", async () => {
  const { fake } = await checkedPane();
  fake.mark = () => new Promise(() => undefined);
  await click(byId("mark-findings"));
  expect(byId("check-workbook").getAttribute("aria-disabled")).toBe("true");
  const before = fake.asked.length;
  await click(byId("check-workbook"));
  expect(fake.asked).toHaveLength(before);
});
