import { readRequested } from "../../../adapters/xlsx/reader";
import { within } from "../../../app/areas-within";
import { MERGED, openMerged, withLate, type ContinueFault } from "../../../app/continue";
import { mergeReceived, pairsIn, type MergeDone, type MergeOptions, type PlanPeriod } from "../../../app/merge";
import { loadPlan, loadPlans } from "../../../app/plans";
import { receive, unread, type Intake } from "../../../app/receive";
import type { Catalogue } from "../../../core/catalogue/indicator";
import type { Choice } from "../../../core/merge/conflict";
import type { Weight } from "../../../core/merge/rolled";
import type { StoredMerge } from "../../../core/merge/stored-json";
import type { Received } from "../../../core/merge/submission";
import type { UnreadWhy } from "../../../core/merge/why";
import { storedOf } from "../../../core/report/merge-sheets/paper";
import type { ReadWorkbook } from "../../../core/sheet/cells";
import type { Called } from "../../../app/calls";
import { areasAtHand } from "../areas-at-hand";
import type { Expected } from "../state";
import { readAreaList, type ReadAreaList } from "./area-list";
import { MAKERS, type Make, type Making, type Step, type Told } from "./making";
import { briefOf, shownOf, type Brief, type ShownOutcome } from "./shown";

/** What is merged and how: which of the files that were read, after which earlier merge, and what a person chose. */
export type Asked = {
  readonly files: readonly string[];
  /** The name that an earlier merge was opened under; null for none. */
  readonly earlier: string | null;
  readonly pair: PlanPeriod | null;
  readonly expected: Expected;
  readonly choices: readonly Choice[];
  /** Null as the earlier merge has it, or none. */
  readonly weight: Weight | "none" | null;
};

/** An earlier merge as far as screens tell: what it is of, how many files it was made from, the sheets that it was written as, what rates were weighted by. */
export type EarlierBrief = PlanPeriod & { readonly files: number; readonly sheets: readonly string[]; readonly weight: Weight | null };

/** Everything that merging takes, done in one place, beside the page where that can be: what was read stays here, and plain values go out. */
export type Merger = ReturnType<typeof mergerOf>;

/** A merger as the page calls it. */
export type CalledMerger = Called<Merger>;

/** What a merger keeps: files and earlier merges by name, the merge made last, and what is being made of it. */
type Kept = {
  readonly received: Map<string, Received>;
  readonly earlier: Map<string, StoredMerge>;
  last?: { readonly done: MergeDone; readonly options: MergeOptions } | undefined;
  making?: Making | undefined;
};

/** A merger that has read nothing yet. */
export function mergerOf(intake: Intake) {
  const kept: Kept = { received: new Map(), earlier: new Map() };
  return { ...readingInto(kept, intake), ...mergingFrom(kept) };
}

function readingInto({ received, earlier }: Kept, intake: Intake) {
  return {
    /** Reads a file, or takes note of why it has no bytes. */
    async read(file: string, bytes: Uint8Array | UnreadWhy["code"]): Promise<Brief> {
      const came = typeof bytes === "string" ? unread(file, bytes) : await receive(file, bytes, intake);
      received.set(file, came);
      return briefOf(came);
    },
    /** Reads a list of areas that should report. */
    async list(bytes: Uint8Array): Promise<ReadAreaList> {
      return readAreaList(bytes, await areasAtHand());
    },
    /** Opens what an earlier merge was made from, to be gone on from under a name. */
    async open(name: string, workbook: ReadWorkbook | Uint8Array): Promise<EarlierBrief | ContinueFault> {
      const stored = openMerged(workbook instanceof Uint8Array ? readRequested(workbook, MERGED) : workbook, await loadPlans());
      if (typeof stored === "string") return stored;
      earlier.set(name, stored);
      return earlierBrief(stored);
    },
  };
}

function mergingFrom(kept: Kept) {
  const last = () => { if (!kept.last) throw new Error("nothing is merged yet"); return kept.last; };
  return {
    /** Merges what was read as it is asked for. */
    async merge(asked: Asked): Promise<ShownOutcome> {
      const before = asked.earlier === null ? undefined : kept.earlier.get(asked.earlier);
      // A new merger after one that broke down: nothing is merged without what the person counts on.
      if ((asked.earlier !== null && !before) || asked.files.some((file) => !kept.received.has(file))) throw new Error("what is to be merged was never read here");
      const late = asked.files.flatMap((file) => kept.received.get(file) ?? []);
      const all = before ? withLate(before.received, late) : late;
      const areas = await areasAtHand();
      const options = optionsOf(asked, before, areas);
      const outcome = mergeReceived(all, options, await catalogueOf(all, options.plan), areas);
      kept.last = outcome.ok ? { done: outcome, options } : undefined;
      kept.making = undefined;
      return outcome.ok ? shownOf(outcome, options.weight ?? null) : outcome;
    },
    /** Keeps the merge just made, to be gone on from under a name. */
    keep(name: string, sheets: readonly string[]): EarlierBrief {
      const { done: { merged }, options } = last();
      const stored = storedOf(merged, options.weight ?? null, sheets);
      kept.earlier.set(name, stored);
      return earlierBrief(stored);
    },
    /** Begins to make a file, or the pieces of sheets; each `step` does some of it. What was being made before is dropped. */
    async begin(make: Make, told: Told): Promise<void> {
      const { done, options } = last();
      kept.making = await MAKERS[make](done, { ...told, weight: options.weight ?? null });
    },
    /** The next step of what is being made; null after the last. */
    step(): Step | null {
      const step = kept.making?.next();
      return step && !step.done ? step.value : null;
    },
  };
}

function earlierBrief({ plan, period, received, sheets = [], weight }: StoredMerge): EarlierBrief {
  return { plan, period, files: received.length, sheets, weight };
}

/** What was asked before holds, unless it is asked otherwise now. */
function optionsOf({ pair, expected, choices, weight: wanted }: Asked, stored: StoredMerge | undefined, areas: Parameters<typeof within>[1]): MergeOptions {
  const { plan, period } = stored ?? pair ?? {};
  const named = expected.kind === "list" ? expected.areas : expected.kind === "below" ? within(expected.path, areas) : stored?.expected ?? undefined;
  const before = (stored?.choices ?? []).filter(({ area, key }) => !choices.some((choice) => choice.area === area && choice.key === key));
  const weight = wanted ?? stored?.weight ?? "none";
  return {
    ...(plan !== undefined && { plan }), ...(period !== undefined && { period }), ...(named && { expected: named }), ...(weight !== "none" && { weight }),
    strict: stored?.strict ?? false, choices: [...before, ...choices],
  };
}

async function catalogueOf(received: readonly Received[], plan: string | undefined): Promise<Catalogue> {
  const ids = new Set([...pairsIn(received).map((pair) => pair.plan), ...(plan === undefined ? [] : [plan])]);
  const loaded = await Promise.all([...ids].map(loadPlan));
  return { plans: loaded.flatMap(({ plans }) => plans) };
}
