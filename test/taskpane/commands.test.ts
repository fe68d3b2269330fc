import { HostError } from "../../src/app/ports";
import shortcuts from "../../assets/shortcuts.json";
import { associateCommands, COMMAND_NAMES, SHORTCUT_NAMES, type CommandEvent, type CommandName } from "../../src/taskpane/commands";
import { createPane } from "../../src/taskpane/pane";
import { fakeActions, type Fake } from "./fake-actions";
import { IDENTITY } from "./form";
import { WORDS } from "../../src/taskpane/face";
import { LANGUAGES } from "../../src/core/kernel/codes";

function ribbon(fake: Fake) {
  const runs = new Map<CommandName, (event?: CommandEvent) => Promise<void>>();
  const seen: string[] = [];
  let visible = false;
  const pane = createPane(fake, { memory: { get: () => null, set: () => undefined }, copy: async () => true, print: async () => undefined, now: () => new Date(0), pause: () => new Promise(() => undefined), give: () => undefined, reader: () => Promise.reject(new Error("none")), hasKeys: true }, "zh-CN");
  associateCommands(pane, {
    associate: (name, run) => { runs.set(name, run); },
    show: async () => { visible = true; seen.push("show"); },
    hide: async () => { visible = false; seen.push("hide"); },
    visible: () => visible,
    browse: (page) => { seen.push(page); },
  });
  const press = async (name: CommandName) => { await runs.get(name)?.({ completed: () => { seen.push("completed"); } }); };
  const keys = async (name: CommandName) => { await runs.get(name)?.(); };
  return { pane, seen, press, keys, names: [...runs.keys()] };
}

test("every button of the manifest is tied, and what key combinations call", () => {
  expect(ribbon(fakeActions()).names).toEqual([...COMMAND_NAMES, ...SHORTCUT_NAMES]);
});

test("every key combination calls something that is tied", () => {
  expect(shortcuts.shortcuts.map(({ action, key }) => [action, key.default])).toEqual([["CheckWorkbook", "Ctrl+Alt+H"], ["NextFinding", "Ctrl+Alt+J"], ["PreviousFinding", "Ctrl+Alt+U"]]);
  const tied: readonly string[] = ribbon(fakeActions()).names;
  for (const { id, type } of shortcuts.actions) expect([tied.includes(id), type]).toEqual([true, "ExecuteFunction"]);
  expect(shortcuts.actions.map(({ id }) => id)).toEqual(shortcuts.shortcuts.map(({ action }) => action));
});

test("tooltips name the keys that the host listens to, in both languages", () => {
  const [check, next, previous] = shortcuts.shortcuts.map(({ key }) => key.default);
  for (const language of LANGUAGES) {
    const { keys } = WORDS[language].check;
    expect(`${keys.check} ${keys.next}`.match(/Ctrl\+Alt\+\w/gu)).toEqual([check, next, previous]);
  }
});

test("keys go down the findings and up again; nobody waits for their end", async () => {
  const fake = fakeActions();
  const { keys, seen } = ribbon(fake);
  await keys("CheckWorkbook");
  await keys("NextFinding");
  await keys("NextFinding");
  await keys("PreviousFinding");
  expect(fake.asked).toEqual(["check", "select I8", "select I12", "select I8"]);
  expect(seen).not.toContain("completed");
});

test.each([["CheckWorkbook", "check"], ["MarkFindings", "mark zh-CN"], ["ClearMarks", "clear"]] as const)("%s shows the pane, does what the pane's button does, and says when it is done", async (name, asked) => {
  const fake = fakeActions();
  const { seen, press, pane } = ribbon(fake);
  await press(name);
  expect(fake.asked).toEqual([asked]);
  expect(seen).toEqual(["show", "completed"]);
  expect(pane.store.get().tab).toBe("check");
});

test("NextFinding checks first where nothing was checked yet", async () => {
  const fake = fakeActions();
  const { press } = ribbon(fake);
  await press("NextFinding");
  await press("NextFinding");
  expect(fake.asked).toEqual(["check", "select I8", "select I12"]);
});

test.each([["OpenReview", "review"], ["OpenMerge", "merge"]] as const)("%s leads to the tab %s", async (name, tab) => {
  const { press, seen, pane } = ribbon(fakeActions());
  await press(name);
  expect([pane.store.get().tab, ...seen]).toEqual([tab, "show", "completed"]);
});

test("PrintReport prints what a check says now; nothing where the check failed", async () => {
  const fake = fakeActions();
  const { press } = ribbon(fake);
  await press("PrintReport");
  expect(fake.asked).toEqual(["check", "report"]);
  fake.fails.set("check", new HostError("busy", ""));
  await press("PrintReport");
  expect(fake.asked).toEqual(["check", "report", "check"]);
});

test("InsertTemplate leads to 模板 and asks for what is missing; it never adds a second form", async () => {
  const fake = fakeActions();
  const { press, pane } = ribbon(fake);
  await press("InsertTemplate");
  expect(pane.store.get().tab).toBe("template");
  pane.store.set({ current: IDENTITY });
  await press("InsertTemplate");
  expect(fake.asked).toEqual([]);
});

test("OpenHelp shows the help beside the workbook and leaves the pane as it is", async () => {
  const { press, seen } = ribbon(fakeActions());
  await press("OpenHelp");
  expect(seen).toEqual(["help.html", "completed"]);
});

test("ToggleTaskpane shows and hides", async () => {
  const { press, seen } = ribbon(fakeActions());
  await press("ToggleTaskpane");
  await press("ToggleTaskpane");
  expect(seen).toEqual(["show", "completed", "hide", "completed"]);
});

test("a failing button is done too, and the pane says what happened", async () => {
  const fake = fakeActions();
  fake.fails.set("check", new HostError("busy", ""));
  const { press, seen, pane } = ribbon(fake);
  await press("CheckWorkbook");
  expect(seen.at(-1)).toBe("completed");
  expect(pane.store.get().trouble?.code).toBe("busy");
});
