import type { Catalogue } from "../../core/catalogue/indicator";
import type { Choice } from "../../core/merge/conflict";
import type { Received } from "../../core/merge/submission";
import { withLate } from "../../app/continue";
import { mergeReceived, pairsIn, within, type MergeOptions, type PlanPeriod } from "../../app/merge";
import { loadPlan } from "../../app/plans";
import { fail } from "../run";
import { readAreaList } from "./area-list";
import { areasAtHand } from "./areas-at-hand";
import { tell, type MergeDesk } from "./desk";
import type { Expected, Given, MergeState } from "./state";

/** Merges what was read as it is asked for now, and shows it; reads no file and writes nothing. */
export async function decide(desk: MergeDesk): Promise<void> {
  const { store, pane } = desk;
  const state = store.get();
  if (!state.received) return;
  try {
    const all = everythingReceived(state);
    const options = optionsOf(state, await areasAtHand());
    const outcome = mergeReceived(all, options, await catalogueOf(all, options.plan), await areasAtHand());
    // Another decision was made, or other files chosen, in the meantime.
    if (store.get().received !== state.received) return;
    store.set({ outcome, written: null });
    tell(desk, ({ status }) => (outcome.ok ? status.dryRun : outcome.fault.code === "several" ? status.several : status.noForm));
  } catch (error) {
    fail(pane, "merge", () => decide(desk), error);
  }
}

/** What is merged: the files chosen now, after those of the merge that is gone on from. */
export function everythingReceived({ earlier, received }: MergeState): readonly Received[] {
  const late = (received ?? []).filter(({ file }) => file !== earlier?.file);
  return earlier ? withLate(earlier.stored.received, late) : late;
}

async function catalogueOf(received: readonly Received[], plan: string | undefined): Promise<Catalogue> {
  const ids = new Set([...pairsIn(received).map((pair) => pair.plan), ...(plan === undefined ? [] : [plan])]);
  const loaded = await Promise.all([...ids].map(loadPlan));
  return { plans: loaded.flatMap(({ plans }) => plans) };
}

/** What was asked before holds, unless it is asked otherwise now. */
function optionsOf({ earlier, pair, expected, choices }: MergeState, areas: Parameters<typeof within>[1]): MergeOptions {
  const { stored } = earlier ?? {};
  const pairNow = stored ?? pair;
  const named = expected.kind === "list" ? expected.areas : expected.kind === "below" ? within(expected.path, areas) : stored?.expected ?? undefined;
  const before = (stored?.choices ?? []).filter(({ area, key }) => !choices.some((choice) => choice.area === area && choice.key === key));
  return {
    ...(pairNow && { plan: pairNow.plan, period: pairNow.period }), ...(named && { expected: named }), ...(stored?.weight && { weight: stored.weight }),
    strict: stored?.strict ?? false, choices: [...before, ...choices],
  };
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
  const read = readAreaList(new Uint8Array(await file.arrayBuffer()), await areasAtHand());
  if (!read.ok) return desk.store.set({ listFault: { file: file.name, ...read.fault } });
  await expect(desk, { kind: "list", name: file.name, areas: read.areas });
}
