import type { Answer, Call } from "../app/calls";
import type { Line } from "../app/line";
import type { Language } from "../core/kernel/codes";
import type { PaneActions } from "./actions";
import { firstSession, type Say, type Session } from "./session";
import { createStore, type Store } from "./store";

/** What the pane remembers on this machine: small texts by key. */
export type Memory = { get(key: string): string | null; set(key: string, value: string): void };

/** What surrounds the pane: the time, the clipboard, a printer, waiting, files, and what it remembers. */
export type Surroundings = {
  readonly memory: Memory;
  now(): Date;
  /** Puts a text on the clipboard; false where the host forbids it. */
  copy(text: string): Promise<boolean>;
  /** Offers a page, as HTML, to be printed. */
  print(page: string): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  /** Gives a file to the person, of that kind of content. */
  give(name: string, bytes: Uint8Array, type: string): void;
  /** Whether the host listens to the key combinations of `assets/shortcuts.json`. */
  readonly hasKeys: boolean;
  /** A worker that reads and merges files beside the page; fails where the page may have none. */
  reader(): Promise<Line<Call, Answer>>;
};

/** The pane's working parts; every intent takes it first. */
export type Pane = Surroundings & { readonly actions: PaneActions; readonly store: Store<Session> };

/** Key of the remembered language. */
export const LANGUAGE_KEY = "language";
/** Key that is set once the three-step strip was dismissed. */
export const STEPS_KEY = "steps-hidden";

/** Key of the unit that reviews on this machine. */
export const UNIT_KEY = "reviewing-unit";

/** A pane at its start; `language` is the host's, a remembered choice wins. */
export function createPane(actions: PaneActions, surroundings: Surroundings, language: Language): Pane {
  const { memory } = surroundings;
  const remembered = memory.get(LANGUAGE_KEY);
  const spoken = remembered === "zh-CN" || remembered === "en-US" ? remembered : language;
  return { ...surroundings, actions, store: createStore(firstSession(actions.plans(), spoken, memory.get(STEPS_KEY) !== null)) };
}

/** Puts a sentence into the status line; an undo offered before lapses. */
export function say(pane: Pane, message: Say, aside: Say | null = null): void {
  pane.store.set({ message, aside, undo: null });
}
