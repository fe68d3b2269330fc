import { HostError } from "../app/ports";
import { say, type Pane } from "./pane";
import type { Task, Trouble, Work } from "./session";

/** Below this a task shows no busy screen. */
const SLOW_MILLISECONDS = 400;
/** How long to wait before looking again whether a cell is still being edited, in milliseconds. */
export const RETRY_MILLISECONDS = 1000;

let turns = 0;

/**
 * Runs one task in the workbook, one at a time; undefined when another is under way, when it was stopped, or when it failed
 * (the session then holds the trouble). While a cell is being edited it waits and goes on by itself.
 */
export async function run<T>(pane: Pane, task: Task, retry: () => Promise<void>, step: (turn: number) => Promise<T>): Promise<T | undefined> {
  if (pane.store.get().work) return undefined;
  const turn = ++turns;
  pane.store.set({ work: { task, turn, slow: false, waiting: false }, trouble: null });
  void pane.pause(SLOW_MILLISECONDS).then(() => showSlow(pane, turn, task));
  try {
    const value = await untilEdited(pane, turn, () => step(turn));
    return isOn(pane, turn) ? value : undefined;
  } catch (error) {
    if (isOn(pane, turn)) fail(pane, task, retry, error);
    return undefined;
  } finally {
    if (isOn(pane, turn)) pane.store.set({ work: null });
  }
}

/** Gives up the task under way; what it brings later is dropped. */
export function stop(pane: Pane): void {
  pane.store.set({ work: null });
  say(pane, (words) => words.status.stopped);
}

/** Changes the task under way, unless another has taken its place. */
export function amend(pane: Pane, turn: number, change: Partial<Work>): void {
  const { work } = pane.store.get();
  if (work?.turn === turn) pane.store.set({ work: { ...work, ...change } });
}

/** Shows a failure; what was on show stays below it. */
export function fail(pane: Pane, task: Task, retry: () => Promise<void>, error: unknown): void {
  const trouble = describe(pane, task, retry, error);
  pane.store.set({ trouble });
  say(pane, (words) => words.trouble(trouble, pane.store.get().current?.sheet ?? "").status);
}

function showSlow(pane: Pane, turn: number, task: Task): void {
  if (!isOn(pane, turn)) return;
  amend(pane, turn, { slow: true });
  if (!pane.store.get().work?.waiting) say(pane, (words) => words.status.doing(task));
}

async function untilEdited<T>(pane: Pane, turn: number, step: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!isOn(pane, turn) || !(error instanceof HostError) || error.code !== "editing") throw error;
      amend(pane, turn, { waiting: true });
      say(pane, (words) => words.status.waiting);
      await pane.pause(RETRY_MILLISECONDS);
      if (!isOn(pane, turn)) throw error;
    }
  }
}

function isOn(pane: Pane, turn: number): boolean {
  return pane.store.get().work?.turn === turn;
}

function describe(pane: Pane, task: Task, retry: () => Promise<void>, error: unknown): Trouble {
  if (!(error instanceof HostError)) return { task, retry, code: "failed", detail: String(error), at: pane.now() };
  const cause = error.cause instanceof Error ? `\n${error.cause.name}: ${error.cause.message}` : "";
  return { task, retry, code: error.code, detail: error.detail + cause, at: pane.now() };
}
