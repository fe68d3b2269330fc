import { createHost } from "../../../src/workbench/host/host";
import { memoryWorkbook, officeInNode, type MemoryWorkbook, type OfficeInNode } from "./office-node";

let book: MemoryWorkbook;
let office: OfficeInNode;
const panes: string[] = [];
const buttons: [string, boolean][] = [];

beforeEach(async () => {
  panes.length = 0;
  buttons.length = 0;
  book = memoryWorkbook();
  book.settings.set("先前", { a: 1 });
  office = await officeInNode(book, { onPane: (state) => panes.push(state), onRibbon: (control, enabled) => buttons.push([control, enabled]) });
});

afterEach(() => office.close());

test("document.settings reads the workbook's settings and writes them back", async () => {
  const { settings } = office.Office.context.document;
  expect(settings.get("先前")).toEqual({ a: 1 });
  settings.set("语言", "zh-CN");
  const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  expect([status, [...book.settings]]).toEqual(["succeeded", [["先前", { a: 1 }], ["语言", "zh-CN"]]]);
});

test("a ribbon button runs its function and is done when the function says so (ref:manifest/action)", async () => {
  const order: string[] = [];
  office.Office.actions.associate("checkWorkbook", async (event: Office.AddinCommands.Event) => {
    order.push(event.source.id);
    await Promise.resolve();
    order.push("checked");
    event.completed();
  });
  await office.host.runAction("checkWorkbook", "CheckButton");
  expect(order).toEqual(["CheckButton", "checked"]);
});

test("a button pressed while the pane loads runs once it has loaded", async () => {
  const pressed = createHost(memoryWorkbook());
  const order: string[] = [];
  void pressed.runAction("checkWorkbook").then(() => order.push("done"));
  pressed.commands.listen((_, payload) => {
    const [id = "", name = ""] = payload.toArray();
    order.push(name);
    pressed.commands.completed(id);
  });
  await pressed.idle();
  expect(order).toEqual(["checkWorkbook", "done"]);
});

test("a key combination runs an action of the shared runtime", async () => {
  const run: unknown[] = [];
  office.Office.actions.associate("checkWorkbook", (event: unknown) => {
    run.push(event);
  });
  office.host.runShortcut("checkWorkbook");
  await office.host.idle();
  expect(run).toEqual([{}]);
});

test("the pane can be shown and hidden", async () => {
  const heard: string[] = [];
  await office.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => { heard.push(visibilityMode); });
  await office.Office.addin.showAsTaskpane();
  await office.Office.addin.hide();
  await office.Office.addin.showAsTaskpane();
  await office.Office.addin.hide();
  await office.host.idle();
  expect(panes).toEqual(["Background", "Visible", "Background"]);
  expect(heard).toEqual(["Hidden", "Taskpane", "Hidden"]);
  office.host.connect(() => undefined);
  expect(panes.at(-1)).toBe("Visible");
});

test("ribbon buttons are enabled and disabled", async () => {
  await office.Office.ribbon.requestUpdate({ tabs: [{ id: "ZhibiaoTab", groups: [{ id: "G", controls: [{ id: "CheckButton", enabled: false }] }] }] });
  expect(buttons).toEqual([["CheckButton", false]]);
});

test("a new pane over the same workbook starts clean", async () => {
  await office.close();
  office = await officeInNode(book, { locale: "en-US" });
  expect([office.Office.context.displayLanguage, office.Office.context.document.settings.get("先前")]).toEqual(["en-US", { a: 1 }]);
});
