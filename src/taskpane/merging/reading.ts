import { boilAll, boilFor, type BoilAnswer, type BoilFile, type BoilOrder } from "../../app/boiling";
import { linePair, type Line } from "../../app/line";
import { MAX_FILE_BYTES } from "../../adapters/xlsx/limits";
import type { Received } from "../../core/merge/submission";
import { fail } from "../run";
import { decide } from "./deciding";
import { tell, type MergeDesk } from "./desk";
import { loadIntake } from "./intake";
import type { Chosen, FileState, Given } from "./state";

/** Readings by desk: the line that the files go along, so that it can be cut. */
const lines = new WeakMap<MergeDesk, Line<BoilOrder, BoilAnswer>>();

/** Takes files in place of those before, reads them, and shows what they come to; nothing is written. */
export async function takeFiles(desk: MergeDesk, files: readonly Given[]): Promise<void> {
  if (files.length === 0) return;
  desk.store.set({ chosen: named(files), received: null, outcome: null, written: null, pair: null, choices: [] });
  await read(desk);
}

/** Reads the chosen files, anew where they were read before. */
export async function read(desk: MergeDesk): Promise<void> {
  const { store, pane } = desk;
  stopLine(desk);
  const { chosen } = store.get();
  const states = new Array<FileState>(chosen.length).fill("waiting");
  store.set({ reading: states, received: null, outcome: null, written: null });
  pane.store.set({ trouble: null });
  const line = await reader(desk);
  lines.set(desk, line);
  const show = (at: number, state: FileState): void => {
    if (lines.get(desk) !== line) return;
    states[at] = state;
    store.set({ reading: [...states] });
    const done = states.filter((one) => typeof one === "object").length;
    tell(desk, (words) => words.busy.status(Math.min(done + 1, states.length), states.length));
  };
  try {
    const received = await boilAll(chosen.map(fileOf), [line], { begun: (at) => show(at, "reading"), done: show });
    if (lines.get(desk) === line) await take(desk, received);
  } catch (error) {
    if (lines.get(desk) !== line) return;
    store.set({ reading: null });
    fail(pane, "merge", () => read(desk), error);
  } finally {
    if (lines.get(desk) === line) stopLine(desk);
  }
}

/** A merge in the open workbook is of no concern where none of the files is of its plan and year. */
async function take(desk: MergeDesk, received: readonly Received[]): Promise<void> {
  const { earlier } = desk.store.get();
  const fits = received.some((file) => file.kind === "submission" && file.plan === earlier?.stored.plan && file.period === earlier.stored.period);
  desk.store.set({ received, ...(earlier?.file === null && !fits && { earlier: null }) });
  await decide(desk);
  desk.store.set({ reading: null });
}

/** Stops reading; nothing of it is kept. */
export function stopReading(desk: MergeDesk): void {
  stopLine(desk);
  desk.store.set({ reading: null, received: null, outcome: null, chosen: [] });
  tell(desk, (words) => words.busy.stopped);
}

function stopLine(desk: MergeDesk): void {
  lines.get(desk)?.end();
  lines.delete(desk);
}

/** A worker where the page may have one; else the page itself, which stays alive because it rests before each file. */
async function reader({ pane }: MergeDesk): Promise<Line<BoilOrder, BoilAnswer>> {
  try {
    return await pane.reader();
  } catch {
    const { here, there } = linePair<BoilOrder, BoilAnswer>(() => pane.pause(0));
    boilFor(there, loadIntake);
    return here;
  }
}

function fileOf({ name, file }: Chosen): BoilFile {
  return {
    file: name,
    async bytes() {
      if (file.size > MAX_FILE_BYTES) return "too-large";
      try {
        return new Uint8Array(await file.arrayBuffer());
      } catch {
        // Moved, deleted or locked since it was chosen.
        return "missing";
      }
    },
  };
}

/** Files under names of their own: of several called alike in different folders, the later ones are numbered. */
function named(files: readonly Given[]): readonly Chosen[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const path = file.webkitRelativePath || file.name;
    let name = path;
    for (let number = 2; taken.has(name); number++) name = path.replace(/(\.[^.]*)?$/u, ` (${number})$1`);
    taken.add(name);
    return { name, file };
  });
}
