import { type Language } from "../core/kernel/codes";
import { a1 } from "../core/sheet/address";
import { univerWorkbook, type GridExtras } from "./grid/univer-workbook";
import { attach } from "./host/attach";
import { createHost, type Host } from "./host/host";
import { HostFault, type HostWorkbook } from "./host/host-workbook";
import { workbenchApi, type WorkbenchApi } from "./page/api";
import { download } from "./page/download";
import { Files, type Left, type Outcome } from "./page/files";
import { offerLeft } from "./page/left-workbooks";
import { drawRibbon } from "./page/ribbon";
import { sortedRows } from "./page/sorting";
import { Strip } from "./page/strip";
import { Tabs } from "./page/tabs";
import { pageLanguage, sayIn, type Say, type Word } from "./page/words";
import "./page/workbench.css";

declare global {
  interface Window {
    /** The page's programming interface. */
    workbench: WorkbenchApi;
    /** Called by the pane's first script, before office.js; puts the host on the pane's window. */
    attachAddin(pane: Window): void;
  }
}

type Workbook = HostWorkbook & GridExtras;

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

function byTestId<T extends HTMLElement>(id: string): T {
  const found = document.querySelector<T>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}

start(pageLanguage(location));

function start(language: Language): void {
  const say = sayIn(language);
  translate(language, say);
  const workbook = univerWorkbook(byId("grid"), language);
  const pane = byId("pane");
  const host = createHost(workbook, { name: say("newWorkbook"), onPane: (state) => pane.toggleAttribute("hidden", state !== "Visible") });
  window.workbench = workbenchApi(workbook, host);
  window.attachAddin = (addin) => attach(addin, host, { locale: language });
  const strip = new Strip({ address: byId("address"), prompt: byId("prompt"), message: byId("message") }, workbook, say);
  const tabs = new Tabs(byId("tab-list"), byId("add-sheet") as HTMLButtonElement, workbook, say, (message) => strip.say(message));
  workbook.onSheets(() => tabs.draw());
  workbook.on(({ kind }) => kind === "selected" && strip.selected());
  workbook.onRefusal((refusal) => strip.refused(refusal.kind === "locked" ? { title: say("locked"), text: say("lockedHint") } : { title: refusal.title, text: refusal.text || say("invalid") }));
  drawRibbon(byId("ribbon"), say, deeds(workbook, host, say, strip));
  furnishFiles(new Files({ ...workbook, place: () => placeOf(workbook) }, say), say, strip);
  showPane(say);
}

function placeOf(workbook: Workbook): { sheet: string; cell: string } {
  const { sheet: id, row, column } = workbook.selection();
  return { sheet: workbook.sheets().find((sheet) => sheet.id === id)?.name ?? "", cell: a1(row, column) };
}

function translate(language: Language, say: Say): void {
  document.documentElement.lang = language;
  document.title = `${say("product")} · ${say("place")}`;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) element.textContent = say(element.dataset["word"] as Word);
  byId("open-label").title = say("openTip");
  byTestId("save-file").title = say("saveTip");
  byTestId("open-sample").title = say("sampleTip");
  byId("add-sheet").title = say("addSheet");
  byId("tab-list").setAttribute("aria-label", say("tabs"));
}

/** A pane reloaded goes on with the workbook that is there; the host forgets what the one before listened to. */
function showPane(say: Say): void {
  const frame = document.createElement("iframe");
  frame.dataset["testid"] = "task-pane";
  frame.title = say("pane");
  frame.src = "taskpane.html";
  byId("pane").replaceChildren(frame);
}

function deeds(workbook: Workbook, host: Host, say: Say, strip: Strip) {
  return {
    action: (id: string) => host.runAction(id),
    undo: () => void workbook.undo(),
    sort: () => {
      const found = sortedRows(workbook);
      if (!found) return strip.say(say("nothingToSort"));
      try {
        workbook.sortRows(found.area, found.order);
      } catch (error) {
        if (!(error instanceof HostFault)) throw error;
        strip.refused({ title: say("locked"), text: say("lockedHint") });
      }
    },
  };
}

function furnishFiles(files: Files, say: Say, strip: Strip): void {
  const named = () => (byId("file-name").textContent = files.name);
  const tell = ({ done, message }: Outcome) => {
    byId("message").dataset["kind"] = done ? "done" : "failure";
    strip.say(message);
    named();
  };
  const open = async (name: string, bytes: Uint8Array) => {
    strip.say(say("opening", { name }));
    const outcome = await files.open(name, bytes);
    tell(outcome);
    if (!outcome.done) return;
    if (outcome.left) offerLeft(byId("left"), outcome.left, say, (left) => saveLeft(left, say, tell));
    strip.selected(true);
    showPane(say);
  };
  const input = byTestId<HTMLInputElement>("open-file");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void file.arrayBuffer().then((buffer) => open(file.name, new Uint8Array(buffer)));
  });
  byTestId("save-file").addEventListener("click", () => void save(files, say).then(tell));
  byTestId("open-sample").addEventListener("click", () => void sample().then((bytes) => (bytes ? open("sample.xlsx", bytes) : tell({ done: false, message: say("noSample") }))));
  named();
  warnBeforeLeaving(files);
}

/** A workbook left behind, as a file; false when it could not be made. */
function saveLeft(left: Left, say: Say, tell: (outcome: Outcome) => void): boolean {
  try {
    download(left.name, left.bytes());
    tell({ done: true, message: say("saved", { name: left.name }) });
    return true;
  } catch {
    tell({ done: false, message: say("saveFailed") });
    return false;
  }
}

/** The browser asks in its own words; scripts that never touched the page are not held up. */
function warnBeforeLeaving(files: Files): void {
  addEventListener("beforeunload", (event) => {
    if (navigator.userActivation?.hasBeenActive && files.unsaved()) event.preventDefault();
  });
}

async function sample(): Promise<Uint8Array | undefined> {
  const answer = await fetch("sample.xlsx").catch(() => undefined);
  return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

async function save(files: Files, say: Say): Promise<Outcome> {
  try {
    const bytes = await files.bytes();
    download(files.name, bytes);
    return { done: true, message: say("saved", { name: files.name }) };
  } catch {
    return { done: false, message: say("saveFailed") };
  }
}
