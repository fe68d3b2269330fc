import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../../src/core/kernel/codes";
import { open } from "../../src/taskpane/opening";
import { createPane, type Pane, type Surroundings } from "../../src/taskpane/pane";
import { PaneView } from "../../src/taskpane/pane-view";
import { fakeActions, type Fake } from "./fake-actions";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** A pane on a page of its own, and what a person can do with it. */
export type Stage = {
  readonly pane: Pane;
  readonly fake: Fake;
  readonly memory: Map<string, string>;
  /** What was put on the clipboard, and what was printed. */
  readonly copied: string[];
  /** Files that were given to the person, by name. */
  readonly given: Map<string, Uint8Array>;
  readonly printed: string[];
  /** Lets every pause of that length end. */
  pass(milliseconds: number): Promise<void>;
};

/** Opens the pane; the clock stands at 10:42. */
export async function openPane({ fake = fakeActions(), language = "zh-CN", memory = new Map(), reader = async () => Promise.reject(new Error("no worker")), hasKeys = false }: { readonly fake?: Fake; readonly language?: Language; readonly memory?: Map<string, string>; readonly reader?: Surroundings["reader"]; readonly hasKeys?: boolean } = {}): Promise<Stage> {
  document.body.innerHTML = '<div id="pane"></div>';
  const pauses: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const copied: string[] = [];
  const printed: string[] = [];
  const given = new Map<string, Uint8Array>();
  const pane = createPane(fake, {
    memory: { get: (key) => memory.get(key) ?? null, set: (key, value) => { memory.set(key, value); } },
    now: () => new Date(2026, 0, 12, 10, 42),
    print: async (page) => { printed.push(page); },
    give: (name, bytes) => { given.set(name, bytes); },
    reader, hasKeys,
    copy: async (text) => { copied.push(text); return true; },
    pause: (milliseconds) => new Promise((end) => { pauses.push({ milliseconds, end }); }),
  }, language);
  await act(async () => {
    createRoot(find("#pane")).render(<PaneView pane={pane} dark={false} />);
    await open(pane);
  });
  return {
    pane, fake, memory, copied, printed, given,
    pass: (milliseconds) => act(async () => {
      for (const pause of pauses.splice(0)) if (pause.milliseconds === milliseconds) pause.end();
    }),
  };
}

/** The one element that fits; fails where there is none. */
export function find(selector: string, within: ParentNode = document): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing fits ${selector} in ${document.body.textContent ?? ""}`);
  return element;
}

/** The element with this test id. */
export function byId(id: string): HTMLElement {
  return find(`[data-testid="${id}"]`);
}

/** Whether an element with this test id stands on the page. */
export function has(id: string): boolean {
  return document.querySelector(`[data-testid="${id}"]`) !== null;
}

/** The text of the element with this test id, as it is read. */
export function textOf(id: string): string {
  return byId(id).textContent ?? "";
}

/** The button that bears this text. */
export function button(text: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find((element) => element.textContent?.includes(text));
  if (!found) throw new Error(`no button says ${text}`);
  return found;
}

/** Presses a button, and waits for what comes of it. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => { element.click(); });
}

/** Presses a key while the element has the focus; a button's own Enter and Space come with it, as in a browser. */
export async function press(element: HTMLElement, key: string, held: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    element.focus();
    const kept = element.dispatchEvent(new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true }));
    if (kept && element.tagName === "BUTTON" && (key === "Enter" || key === " ")) element.click();
  });
}

/** Types a text into a field in place of what stood there. */
export async function type(element: HTMLElement, text: string): Promise<void> {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  await act(async () => { enter(element, prototype, text, "input"); });
}

/** Chooses an option of a native select. */
export async function choose(element: HTMLElement, value: string): Promise<void> {
  await act(async () => { enter(element, HTMLSelectElement.prototype, value, "change"); });
}

/** React watches the setter of `value`; only the prototype's own tells it of a change. */
function enter(element: HTMLElement, prototype: object, value: string, event: string): void {
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, value);
  element.dispatchEvent(new Event(event, { bubbles: true }));
}
