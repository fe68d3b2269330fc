import product from "../../../package.json";
import { writeCsv } from "../../adapters/csv/write";
import { writeXlsx } from "../../adapters/xlsx/writer";
import { mergeDigest, type MergeDone } from "../../app/merge";
import { utc } from "../../app/utc";
import { balances } from "../../core/merge/balance";
import { TIDY_COLUMNS, tidyRows } from "../../core/merge/tidy";
import { mergePaper, storedOf } from "../../core/report/merge-sheets/paper";
import type { Paper } from "../../core/sheet/sheet";
import { run } from "../run";
import { tell, type MergeDesk } from "./desk";
import { find } from "./going-on";
import { placeFor, type MergePlace } from "./place";
import { EMPTY_MERGE, type MergeState, type Written } from "./state";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV = "text/csv;charset=utf-8";

/** In a workbook of its own nothing stands yet, and nothing needs telling apart. */
const NOWHERE: Pick<MergePlace, "suffix" | "staying"> = { suffix: "", staying: [] };

/** Whether a merge may be written: what was read is all accounted for. */
export function mayWrite({ merged: { files, cells } }: MergeDone): boolean {
  return balances(files) && balances(cells);
}

/** Where the merge on show would go in the workbook as it was last looked at. */
export function placeNow({ outcome, found, instead }: MergeState): MergePlace | null {
  return outcome?.ok ? placeFor(outcome.merged, found, instead) : null;
}

/** Writes the merge on show: as new sheets of the open workbook, or, where there is none, as a file. */
export async function write(desk: MergeDesk): Promise<void> {
  const { pane } = desk;
  const { outcome } = desk.store.get();
  if (!outcome?.ok || !mayWrite(outcome)) return;
  if (pane.actions.writeMerged === null) return downloadWorkbook(desk);
  const written = await run(pane, "merge", () => write(desk), () => intoWorkbook(desk, outcome));
  if (!written) return;
  desk.store.set({ written });
  tell(desk, (words) => words.done.status(written.cells, written.replaced));
}

/** What is in the workbook is looked at once more: a sheet that came in the meantime is not written over. */
async function intoWorkbook({ pane, store }: MergeDesk, outcome: MergeDone): Promise<Written> {
  store.set({ found: await find(pane.actions.readMerged) });
  const place = placeNow(store.get());
  if (!place) throw new Error("there is no merge to write");
  const paper = await paperOf(outcome, store.get(), pane.now(), place);
  await pane.actions.writeMerged?.(paper, place.instead);
  store.set({ found: await find(pane.actions.readMerged) });
  const sheet = paper.sheets[0]?.name ?? "";
  return { cells: outcome.merged.cells.accepted, name: sheet, sheet, replaced: place.instead.length > 0 };
}

async function paperOf({ merged, rolled }: MergeDone, { earlier }: MergeState, now: Date, { suffix, staying }: Pick<MergePlace, "suffix" | "staying">): Promise<Paper> {
  const digest = await mergeDigest(merged);
  return mergePaper(merged, rolled, { taken: staying, suffix, weight: earlier?.stored.weight ?? null, digest, time: utc(now), version: product.version });
}

/** Gives the merge as a workbook of its own, which late files can be added to. */
export async function downloadWorkbook(desk: MergeDesk): Promise<void> {
  const { store, pane } = desk;
  const { outcome } = store.get();
  if (!outcome?.ok || !mayWrite(outcome)) return;
  const now = pane.now();
  const bytes = writeXlsx(await paperOf(outcome, store.get(), now, NOWHERE), { created: utc(now) });
  const name = `${stemOf(outcome)}.xlsx`;
  pane.give(name, bytes, XLSX);
  if (pane.actions.writeMerged === null) store.set({ written: { cells: outcome.merged.cells.accepted, name, sheet: null, replaced: false } });
  tell(desk, (words) => words.done.downloaded(name));
}

/** Gives the merge as a tidy file: a line an observation, with a byte order mark so that Excel shows Chinese. */
export function downloadTidy({ store, pane, ...desk }: MergeDesk): void {
  const { outcome } = store.get();
  if (!outcome?.ok) return;
  const name = `${stemOf(outcome)}.csv`;
  pane.give(name, writeCsv(TIDY_COLUMNS, lines(outcome), true), CSV);
  tell({ store, pane, ...desk }, (words) => words.done.downloaded(name));
}

function* lines({ merged }: MergeDone): Generator<(string | number | null)[]> {
  for (const row of tidyRows(merged)) yield TIDY_COLUMNS.map((column) => row[column]);
}

function stemOf({ merged: { request: { plan, period } } }: MergeDone): string {
  return `汇总_${plan.id}_${period}`;
}

/** Puts everything away for another merge, which goes on from the one just written, into the workbook or into a file. */
export function startAgain(desk: MergeDesk): void {
  const { found, expected, outcome, written, earlier } = desk.store.get();
  const inFile = written?.sheet === null && outcome?.ok ? { file: written.name, stored: storedOf(outcome.merged, earlier?.stored.weight ?? null, []) } : null;
  desk.store.set({ ...EMPTY_MERGE, expected, found, earlier: inFile ?? (found.stored && { file: null, stored: found.stored }) });
  tell(desk, ({ status }) => status.local);
}
