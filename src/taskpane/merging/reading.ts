import { boilAll, boilFor, type BoilAnswer, type BoilFile, type BoilOrder } from "../../app/boiling";
import { linePair, type Line } from "../../app/line";
import { MAX_FILE_BYTES } from "../../adapters/xlsx/limits";
import type { Received } from "../../core/merge/submission";
import { fail } from "../run";
import { decide } from "./deciding";
import { tell, type MergeDesk } from "./desk";
import { loadIntake } from "./intake";
import type { Chosen, FileState, Given } from "./state";
import { startAgain } from "./writing";

/** The reading under way on a desk, and the line that its files go along, once there is one. */
type Reading = { line?: Line<BoilOrder, BoilAnswer> };

const readings = new WeakMap<MergeDesk, Reading>();

/** Takes files, reads them, and shows what they come to; nothing is written. They come to those before, unless `instead` of them; to a merge that is written they come late. */
export async function takeFiles(desk: MergeDesk, files: readonly Given[], instead = false): Promise<void> {
  if (files.length === 0) return;
  if (desk.store.get().written) startAgain(desk);
  const { chosen, received } = desk.store.get();
  const before = instead ? [] : chosen;
  desk.store.set({ chosen: [...before, ...named(files, before)], outcome: null, ...(before.length === 0 && { pair: null, choices: [] }) });
  await read(desk, instead ? [] : received ?? []);
}

/** Reads the chosen files; of the first of them it is known already what they are. */
export async function read(desk: MergeDesk, known: readonly Received[] = []): Promise<void> {
  const { store, pane } = desk;
  endReading(desk);
  const reading: Reading = {};
  readings.set(desk, reading);
  const isOn = (): boolean => readings.get(desk) === reading;
  const { chosen } = store.get();
  const states: FileState[] = chosen.map((_, at) => known[at] ?? "waiting");
  store.set({ reading: states, received: null, outcome: null, written: null });
  pane.store.set({ trouble: null });
  const show = (at: number, state: FileState): void => {
    if (!isOn()) return;
    states[known.length + at] = state;
    store.set({ reading: [...states] });
    const done = states.filter((one) => typeof one === "object").length;
    tell(desk, (words) => words.busy.status(Math.min(done + 1, states.length), states.length));
  };
  try {
    const line = await reader(desk);
    if (!isOn()) return line.end();
    reading.line = line;
    const came = await boilAll(chosen.slice(known.length).map(fileOf), [line], { begun: (at) => show(at, "reading"), done: show });
    if (isOn()) await take(desk, [...known, ...came]);
  } catch (error) {
    if (!isOn()) return;
    store.set({ reading: null });
    fail(pane, "merge", () => read(desk), error);
  } finally {
    if (isOn()) endReading(desk);
  }
}

/** A merge that nobody asked to go on from is of no concern where none of the files is of its plan and year. */
async function take(desk: MergeDesk, received: readonly Received[]): Promise<void> {
  const { earlier, chosen } = desk.store.get();
  const asked = chosen.some(({ name }) => name === earlier?.file);
  const fits = received.some((file) => file.kind === "submission" && file.plan === earlier?.stored.plan && file.period === earlier.stored.period);
  desk.store.set({ received, ...(!asked && !fits && { earlier: null }) });
  await decide(desk);
  desk.store.set({ reading: null });
}

/** Stops reading; nothing of it is kept. */
export function stopReading(desk: MergeDesk): void {
  endReading(desk);
  desk.store.set({ reading: null, received: null, outcome: null, chosen: [] });
  tell(desk, (words) => words.busy.stopped);
}

function endReading(desk: MergeDesk): void {
  readings.get(desk)?.line?.end();
  readings.delete(desk);
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
