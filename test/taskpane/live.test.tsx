/** @jest-environment jsdom */
import { act } from "react";
import { isForm, type Checked } from "../../src/app/check";
import { HostError } from "../../src/app/ports";
import { EDITED_MILLISECONDS, follow, QUIET_MILLISECONDS } from "../../src/taskpane/checking/live";
import { fakeActions, HALF_CHECKED } from "./fake-actions";
import { checkedForm, FOUND, HALF_FILLED, IDENTITY, undecided } from "./form";
import { button, byId, click, find, openPane, textOf, type Stage } from "./stage";

/** The form after I8 was filled. */
const FILLED: Checked = checkedForm(HALF_FILLED.with(1, 8), FOUND.slice(1), [undecided(9, "pending")]);

async function checkedPane(): Promise<Stage> {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  await click(byId("check-workbook"));
  stage.fake.asked.length = 0;
  if (!isForm(FILLED)) throw new Error("no form");
  stage.fake.rechecked = { kind: "rechecked", checked: FILLED, rows: [8] };
  return stage;
}

const change = ({ fake }: Stage, row: number | null, own?: boolean) => act(async () => fake.changed(row, own));

test("a change is looked at when it is quiet, and the list says what is left", async () => {
  const stage = await checkedPane();
  await change(stage, 8);
  expect(stage.fake.asked).toEqual([]);
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual(["recheck 8"]);
  expect(textOf("message")).toBe("表改过，已重新检查第 8 行。");
  expect(textOf("summary")).toContain("先改 2 处强制错误");
});

test("what is typed quickly is looked at once, all rows together", async () => {
  const stage = await checkedPane();
  for (const row of [8, 9, 10]) await change(stage, row);
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual(["recheck 8 9 10"]);
});

test("our own writes are none of its business", async () => {
  const stage = await checkedPane();
  await change(stage, 8, true);
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual([]);
});

test("a change that changes nothing of the form says nothing", async () => {
  const stage = await checkedPane();
  stage.fake.rechecked = { kind: "same" };
  const before = textOf("message");
  await change(stage, 40);
  await stage.pass(QUIET_MILLISECONDS);
  expect(textOf("message")).toBe(before);
});

test("where rows cannot tell what moved, everything is read, without the busy screen", async () => {
  const stage = await checkedPane();
  stage.fake.rechecked = { kind: "unclear" };
  stage.fake.checked = FILLED;
  await change(stage, null);
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual(["recheck ", "check"]);
  expect(textOf("message")).toBe("表改过，已重新检查。");
});

test("while a cell is being edited it waits, and then looks at the same rows", async () => {
  const stage = await checkedPane();
  const answer = stage.fake.rechecked;
  stage.fake.rechecked = new HostError("editing", "InvalidOperationInCellEditMode");
  await change(stage, 8);
  await stage.pass(QUIET_MILLISECONDS);
  expect(find(".findings")).not.toBeNull();
  stage.fake.rechecked = answer;
  await stage.pass(EDITED_MILLISECONDS);
  expect(stage.fake.asked).toEqual(["recheck 8", "recheck 8"]);
  expect(textOf("message")).toBe("表改过，已重新检查第 8 行。");
});

test("where it cannot be followed the result is said to be stale, and the next change reads everything", async () => {
  const stage = await checkedPane();
  stage.fake.rechecked = new HostError("busy", "HostBusy");
  await change(stage, 8);
  await stage.pass(QUIET_MILLISECONDS);
  expect(textOf("message")).toBe("表改过，请重新检查。");
  expect(document.querySelector(".ring.stale")).not.toBeNull();
  stage.fake.checked = FILLED;
  await change(stage, 9);
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual(["recheck 8", "check"]);
  expect(document.querySelector(".ring.stale")).toBeNull();
});

test("a change during a task is looked at afterwards", async () => {
  const stage = await checkedPane();
  let end: () => void = () => undefined;
  stage.fake.clear = () => new Promise((done) => { end = () => done(0); });
  await click(byId("clear-marks"));
  await change(stage, 8);
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual([]);
  await act(async () => end());
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual(["recheck 8"]);
});

test("a check that came in between is not overwritten with what was known before it", async () => {
  const stage = await checkedPane();
  let answer: () => void = () => undefined;
  const { recheck } = stage.fake;
  stage.fake.recheck = async (...given) => {
    await new Promise<void>((done) => { answer = done; });
    return recheck(...given);
  };
  await change(stage, 8);
  await stage.pass(QUIET_MILLISECONDS);
  stage.fake.checked = checkedForm(HALF_FILLED, FOUND.slice(0, 1));
  await click(byId("check-workbook"));
  stage.fake.recheck = recheck;
  await act(async () => answer());
  expect(textOf("summary")).toContain("先改 1 处强制错误");
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual(["check", "recheck 8", "recheck 8"]);
});

test("before the first check nothing is read", async () => {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY }) });
  stage.fake.asked.length = 0;
  await change(stage, 8);
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toEqual([]);
});

test("the open row stays open, the focus stays where it is, and an undo on offer stays after our own write", async () => {
  const stage = await checkedPane();
  await click(find('[data-code="unit/slip"]'));
  byId("next-finding").focus();
  await change(stage, 8);
  await stage.pass(QUIET_MILLISECONDS);
  expect(find(".group.open").textContent).toContain("I9");
  expect(document.activeElement).toBe(byId("next-finding"));
  await click(byId("accept-proposal"));
  await change(stage, 9, true);
  stage.fake.rechecked = { kind: "same" };
  await change(stage, 9);
  await stage.pass(QUIET_MILLISECONDS);
  expect(button("撤消")).not.toBeNull();
});

test("who stops listening is told nothing more", async () => {
  const stage = await openPane({ fake: fakeActions({ current_: IDENTITY, checked: HALF_CHECKED }) });
  await click(byId("check-workbook"));
  const stop = await follow(stage.pane);
  await change(stage, 8);
  stop();
  expect(stage.fake.heard()).toBe(false);
  const before = stage.fake.asked.length;
  await stage.pass(QUIET_MILLISECONDS);
  expect(stage.fake.asked).toHaveLength(before);
});
