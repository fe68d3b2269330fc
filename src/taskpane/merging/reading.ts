import { MAX_FILE_BYTES } from "../../adapters/xlsx/limits";
import type { UnreadWhy } from "../../core/merge/why";
import { fail } from "../run";
import { dismiss, hasMerger, mergerFor } from "./crew";
import { decide } from "./deciding";
import { tell, type MergeDesk } from "./desk";
import { reopen } from "./going-on";
import type { Chosen, FileState, Given } from "./state";
import type { CalledMerger } from "./worker/merger";
import type { Brief } from "./worker/shown";
import { startAgain } from "./writing";

/** Files whose bytes are on their way at once: while one is read, the next comes. */
const FILES_HELD = 2;

/** How often the list of files is drawn anew while they are read. */
const DRAWN_EVERY_MS = 250;

/** The reading under way on each desk. */
const readings = new WeakMap<MergeDesk, object>();

/** Takes files, reads them, and shows what they come to; nothing is written. They come to those before, unless `instead` of them; to a merge that is written they come late. */
export async function takeFiles(desk: MergeDesk, files: readonly Given[], instead = false): Promise<void> {
  if (files.length === 0 || desk.store.get().making) return;
  if (desk.store.get().written) startAgain(desk);
  const { chosen, received } = desk.store.get();
  const before = instead ? [] : chosen;
  desk.store.set({ chosen: [...before, ...named(files, before)], outcome: null, ...(before.length === 0 && { pair: null, choices: [] }) });
  await read(desk, instead ? [] : received ?? []);
}

/** Reads the chosen files; of the first of them the merger knows already what they are. */
export async function read(desk: MergeDesk, known: readonly Brief[] = []): Promise<void> {
  const { store, pane } = desk;
  const reading = {};
  readings.set(desk, reading);
  const isOn = (): boolean => readings.get(desk) === reading;
  const isNew = !hasMerger(desk);
  const before = isNew ? [] : known;
  const { chosen } = store.get();
  const states: FileState[] = chosen.map((_, at) => before[at] ?? "waiting");
  store.set({ received: null, outcome: null, written: null });
  pane.store.set({ trouble: null });
  const draw = drawing(desk, states, isOn);
  draw();
  try {
    const merger = await mergerFor(desk);
    if (isNew && isOn()) await reopen(desk);
    if (isOn()) await readAll(merger, chosen, states, () => { if (isOn()) draw(); return isOn(); });
    if (isOn()) await take(desk, states.filter((state) => typeof state === "object"));
  } catch (error) {
    if (!isOn()) return;
    store.set({ reading: null });
    fail(pane, "merge", () => read(desk), error);
  } finally {
    if (isOn()) readings.delete(desk);
  }
}

/** Shows how far the files are: at once, and while much goes on a few times a second. */
function drawing(desk: MergeDesk, states: readonly FileState[], isOn: () => boolean): () => void {
  let resting = false;
  let late = false;
  const draw = (): void => {
    if (!isOn()) return;
    late = resting;
    if (resting) return;
    resting = true;
    desk.store.set({ reading: [...states] });
    const done = states.filter((one) => typeof one === "object").length;
    tell(desk, (words) => words.busy.status(Math.min(done + 1, states.length), states.length));
    void desk.pane.pause(DRAWN_EVERY_MS).then(() => { resting = false; if (late) draw(); });
  };
  return draw;
}

/** Reads those that wait, one after the other; `drawn` is told of each change, and says whether to go on. */
async function readAll(merger: CalledMerger, chosen: readonly Chosen[], states: FileState[], drawn: () => boolean): Promise<void> {
  let next = 0;
  const go = async (): Promise<void> => {
    for (let at = next++; at < chosen.length; at = next++) {
      if (typeof states[at] === "object") continue;
      states[at] = "reading";
      if (!drawn()) return;
      const { name, file } = chosen[at] as Chosen;
      states[at] = await merger.read(name, await bytesOf(file));
      if (!drawn()) return;
    }
  };
  await Promise.all(Array.from({ length: FILES_HELD }, go));
}

/** A merge that nobody asked to go on from is of no concern where none of the files is of its plan and year. */
async function take(desk: MergeDesk, received: readonly Brief[]): Promise<void> {
  const { earlier, chosen } = desk.store.get();
  const asked = chosen.some(({ name }) => name === earlier?.file);
  const fits = received.some((file) => file.kind === "submission" && file.plan === earlier?.plan && file.period === earlier.period);
  desk.store.set({ received, ...(!asked && !fits && { earlier: null }) });
  await decide(desk);
  desk.store.set({ reading: null });
}

/** Stops reading; nothing of it is kept. */
export function stopReading(desk: MergeDesk): void {
  readings.delete(desk);
  dismiss(desk);
  desk.store.set({ reading: null, received: null, outcome: null, chosen: [], earlier: null, found: { ...desk.store.get().found, earlier: null } });
  tell(desk, (words) => words.busy.stopped);
}

/** The bytes of a file, or why there are none. */
async function bytesOf(file: Given): Promise<Uint8Array | UnreadWhy["code"]> {
  if (file.size > MAX_FILE_BYTES) return "too-large";
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, deleted or locked since it was chosen.
    return "missing";
  }
}

/** Files under names of their own: of several called alike in different folders, the later ones are numbered. */
function named(files: readonly Given[], before: readonly Chosen[]): readonly Chosen[] {
  const taken = new Set(before.map(({ name }) => name));
  return files.map((file) => {
    const path = file.webkitRelativePath || file.name;
    let name = path;
    for (let number = 2; taken.has(name); number++) name = path.replace(/(\.[^.]*)?$/u, ` (${number})$1`);
    taken.add(name);
    return { name, file };
  });
}
