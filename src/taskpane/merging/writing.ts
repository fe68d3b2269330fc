import { utc } from "../../app/utc";
import { MERGE_SHEET } from "../../core/merge/stored";
import type { Piece } from "../../core/sheet/pieces";
import { fail, run } from "../run";
import { mergerFor } from "./crew";
import { tell, type MergeDesk } from "./desk";
import { sheetsIn } from "./going-on";
import { placeFor, type MergePlace } from "./place";
import { EMPTY_MERGE, IN_WORKBOOK, type MergeState, type Written } from "./state";
import type { Make, Step, Told } from "./worker/making";
import type { MergeShown } from "./worker/shown";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = "text/csv;charset=utf-8";
const XML = "application/xml";

/** In a workbook of its own nothing stands yet, and nothing needs telling apart. */
const NOWHERE: Pick<MergePlace, "suffix" | "staying"> = { suffix: "", staying: [] };

/** The person wanted no more of it. */
class Stopped extends Error {}

/** Where the merge on show would go in the workbook as it was last looked at. */
export function placeNow({ outcome, found, instead }: MergeState): MergePlace | null {
  return outcome?.ok ? placeFor(outcome, found, instead) : null;
}

/** Writes the merge on show: as new sheets of the open workbook, or, where there is none, as a file. */
export async function write(desk: MergeDesk): Promise<void> {
  const { pane, store } = desk;
  const { outcome, making } = store.get();
  if (!outcome?.ok || !outcome.balances || making) return;
  if (pane.actions.writeMerged === null) return downloadWorkbook(desk);
  const written = await run(pane, "merge", () => write(desk), () => stoppable(desk, "pieces", () => intoWorkbook(desk, outcome)));
  if (!written) return;
  store.set({ written });
  tell(desk, (words) => words.done.status(written.cells, written.replaced));
}

/** What is in the workbook is looked at once more: a sheet that came in the meantime is not written over. */
async function intoWorkbook(desk: MergeDesk, outcome: MergeShown): Promise<Written> {
  const { pane, store } = desk;
  store.set({ found: { ...store.get().found, sheets: await sheetsIn(desk) } });
  const { suffix, staying, instead } = placeFor(outcome, store.get().found, store.get().instead);
  const names: string[] = [];
  await pane.actions.writeMerged?.(pieces(desk, { suffix, staying }, names), [...instead, MERGE_SHEET]);
  const kept = await (await mergerFor(desk)).keep(IN_WORKBOOK, names);
  store.set({ found: { sheets: [...staying, ...names], earlier: kept, fault: null } });
  const sheet = names[0] ?? "";
  return { cells: outcome.cells.accepted, name: sheet, sheet, replaced: instead.length > 0, kept };
}

/** The pieces of its sheets, each made when it is asked for; `names` are those of the sheets that people see. */
async function* pieces(desk: MergeDesk, place: Pick<MergePlace, "suffix" | "staying">, names: string[]): AsyncGenerator<Piece> {
  for await (const { piece } of steps(desk, "pieces", place)) {
    if (piece?.kind === "sheet" && piece.sheet.visibility === "visible") names.push(piece.sheet.name);
    if (piece) yield piece;
  }
}

/** Has the merger make something, step by step; each is shown, and a person may want no more of them. */
async function* steps(desk: MergeDesk, make: Make, { suffix, staying }: Pick<MergePlace, "suffix" | "staying">): AsyncGenerator<Step> {
  const { store, pane } = desk;
  const told: Told = { suffix, taken: staying, time: utc(pane.now()), round: store.get().round };
  const merger = await mergerFor(desk);
  await merger.begin(make, told);
  for (let step = await merger.step(); step; step = await merger.step()) {
    const { making } = store.get();
    if (!making || making.stopping) throw new Stopped();
    store.set({ making: { ...making, make, share: step.share } });
    yield step;
  }
}

/** Wants no more of what is being made. */
export function stopMaking({ store }: MergeDesk): void {
  const { making } = store.get();
  if (making) store.set({ making: { ...making, stopping: true } });
}

/** Something that is shown while it is being made; undefined where the person stopped it. */
async function stoppable<T>(desk: MergeDesk, make: Make, work: () => Promise<T>): Promise<T | undefined> {
  desk.store.set({ making: { make, share: 0, stopping: false } });
  tell(desk, (words) => words.making.title[make]);
  try {
    return await work();
  } catch (thrown) {
    if (!desk.store.get().making?.stopping) throw thrown;
    tell(desk, (words) => words.making.stopped);
    return undefined;
  } finally {
    desk.store.set({ making: null });
  }
}

/** Gives the merge as a workbook of its own, which late files can be added to. */
export async function downloadWorkbook(desk: MergeDesk): Promise<void> {
  const { store, pane } = desk;
  const { outcome } = store.get();
  if (!outcome?.ok || !outcome.balances) return;
  const name = `${stemOf(outcome)}.xlsx`;
  if (!await give(desk, "workbook", name, XLSX) || pane.actions.writeMerged !== null) return;
  store.set({ written: { cells: outcome.cells.accepted, name, sheet: null, replaced: false, kept: await (await mergerFor(desk)).keep(name, []) } });
}

/** Gives the merge as a tidy file: a line an observation, with a byte order mark so that Excel shows Chinese. */
export async function downloadTidy(desk: MergeDesk): Promise<void> {
  const { outcome } = desk.store.get();
  if (outcome?.ok) await give(desk, "tidy", `${stemOf(outcome)}.csv`, CSV);
}

/** Gives the merge as SDMX-CSV, and beside it the file that says what its codes mean. */
export async function downloadSdmx(desk: MergeDesk): Promise<void> {
  const { outcome } = desk.store.get();
  if (!outcome?.ok) return;
  const stem = `${stemOf(outcome)}_sdmx`;
  if (await give(desk, "sdmx", `${stem}.csv`, CSV)) await give(desk, "structure", `${stem}_structure.xml`, XML);
}

/** Makes a file and gives it to the person; false where it was stopped, or failed. */
async function give(desk: MergeDesk, make: Make, name: string, type: string): Promise<boolean> {
  const { store, pane } = desk;
  if (store.get().making) return false;
  try {
    const bytes = await stoppable(desk, make, () => bytesOf(desk, make));
    if (!bytes) return false;
    pane.give(name, bytes, type);
    tell(desk, (words) => words.done.downloaded(name));
    return true;
  } catch (error) {
    fail(pane, "merge", async () => { await give(desk, make, name, type); }, error);
    return false;
  }
}

async function bytesOf(desk: MergeDesk, make: Make): Promise<Uint8Array> {
  for await (const { bytes } of steps(desk, make, NOWHERE)) if (bytes) return bytes;
  throw new Error(`nothing was made of ${make}`);
}

function stemOf({ plan, period }: MergeShown): string {
  return `汇总_${plan.id}_${period}`;
}

/** Puts everything away for another merge, which goes on from the one just written, into the workbook or into a file. */
export function startAgain(desk: MergeDesk): void {
  const { found, expected, written } = desk.store.get();
  const earlier = written ? { file: written.sheet === null ? written.name : null, ...written.kept } : found.earlier && { file: null, ...found.earlier };
  desk.store.set({ ...EMPTY_MERGE, expected, found, earlier });
  tell(desk, ({ status }) => status.local);
}
