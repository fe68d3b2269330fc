import type { PlanPeriod } from "../../app/merge";
import type { Choice } from "../../core/merge/conflict";
import type { Weight } from "../../core/merge/rolled";
import { fail } from "../run";
import { mergerFor } from "./crew";
import { tell, type MergeDesk } from "./desk";
import { IN_WORKBOOK, type Expected, type Given, type MergeState } from "./state";
import type { Asked } from "./worker/merger";

/** After so long it says that a decision is being worked out. */
const SLOW_MILLISECONDS = 400;

/** The decision made last on each desk, and the merge under way there. */
const decisions = new WeakMap<MergeDesk, object>();
const underWay = new WeakMap<MergeDesk, Promise<void>>();

/** Has the merger merge what was read as it is asked for now, and shows it; reads no file and writes nothing. Of decisions made meanwhile the last one speaks. */
export async function decide(desk: MergeDesk): Promise<void> {
  const own = {};
  decisions.set(desk, own);
  await underWay.get(desk);
  if (decisions.get(desk) !== own) return;
  const merging = merge(desk, () => decisions.get(desk) === own);
  underWay.set(desk, merging);
  await merging;
  if (decisions.get(desk) === own) decisions.delete(desk);
}

async function merge(desk: MergeDesk, isLast: () => boolean): Promise<void> {
  const { store, pane } = desk;
  const state = store.get();
  if (!state.received) return;
  void pane.pause(SLOW_MILLISECONDS).then(() => { if (isLast() && !store.get().reading) tell(desk, ({ status }) => status.deciding); });
  try {
    const outcome = await (await mergerFor(desk)).merge(askedIn(state));
    // Another decision was made, or other files chosen, in the meantime.
    if (store.get().received !== state.received || !isLast()) return;
    store.set({ outcome, written: null });
    tell(desk, ({ status }) => (outcome.ok ? status.dryRun : outcome.fault.code === "several" ? status.several : status.noForm));
  } catch (error) {
    fail(pane, "merge", () => decide(desk), error);
  }
}

/** What is merged: the files chosen now, after those of the merge that is gone on from. */
function askedIn({ received, earlier, pair, expected, choices, weight }: MergeState): Asked {
  const files = (received ?? []).map(({ file }) => file).filter((file) => file !== earlier?.file);
  return { files, earlier: earlier && (earlier.file ?? IN_WORKBOOK), pair, expected, choices, weight };
}

/** Merges one of several plans and years that the files are of. */
export async function choosePair(desk: MergeDesk, pair: PlanPeriod): Promise<void> {
  desk.store.set({ pair });
  await decide(desk);
}

/** Shows the choice among several plans and years again. */
export async function otherPair(desk: MergeDesk): Promise<void> {
  desk.store.set({ pair: null, choices: [] });
  await decide(desk);
}

/** Lets one file speak where several differ: at one key, or, with an empty key, for the whole area. */
export async function chooseFile(desk: MergeDesk, choice: Choice): Promise<void> {
  const { choices } = desk.store.get();
  const others = choices.filter(({ area, key }) => area !== choice.area || (choice.key !== "" && key !== choice.key));
  desk.store.set({ choices: [...others, choice] });
  await decide(desk);
}

/** Weights rates that have no components, or does not. */
export async function weightBy(desk: MergeDesk, weight: Weight | "none"): Promise<void> {
  desk.store.set({ weight });
  await decide(desk);
}

/** Leaves files out that are not in the merge anyway, by name; they are no longer counted. */
export async function leaveOut(desk: MergeDesk, names: readonly string[]): Promise<void> {
  const { chosen, received } = desk.store.get();
  const gone = new Set(names);
  desk.store.set({ chosen: chosen.filter(({ name }) => !gone.has(name)), received: received?.filter(({ file }) => !gone.has(file)) ?? null });
  await decide(desk);
}

/** Key under which the areas chosen last are remembered. */
const EXPECTED_KEY = "merge-expected";

/** Says which areas should report; an area's path is remembered for the next time. */
export async function expect(desk: MergeDesk, expected: Expected): Promise<void> {
  desk.pane.memory.set(EXPECTED_KEY, expected.kind === "below" ? expected.path : "");
  desk.store.set({ expected, listFault: null });
  await decide(desk);
}

/** The areas that were chosen the last time. */
export function expectedBefore({ pane }: MergeDesk): Expected {
  const path = pane.memory.get(EXPECTED_KEY);
  return path ? { kind: "below", path } : { kind: "plan" };
}

/** Takes the areas that should report from a list; one that cannot be used changes nothing and says why. */
export async function expectList(desk: MergeDesk, file: Given): Promise<void> {
  const read = await (await mergerFor(desk)).list(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return desk.store.set({ listFault: { file: file.name, ...read.fault } });
  await expect(desk, { kind: "list", name: file.name, areas: read.areas, weights: read.weights });
}
