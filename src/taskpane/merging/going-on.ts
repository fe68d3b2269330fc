import { readRequested } from "../../adapters/xlsx/reader";
import { MERGED, openMerged } from "../../app/continue";
import { loadPlans } from "../../app/plans";
import { isMergedWorkbook } from "../../core/merge/stored";
import type { StoredMerge } from "../../core/merge/stored-json";
import type { ReadWorkbook } from "../../core/sheet/cells";
import { decide } from "./deciding";
import { tell, type MergeDesk } from "./desk";
import type { Earlier, Found } from "./state";

/** Looks at what the open workbook holds; an earlier merge in it is gone on from unless the person says otherwise. */
export async function lookAtWorkbook({ pane, store }: MergeDesk): Promise<void> {
  const found = await find(pane.actions.readMerged);
  const { earlier, found: before } = store.get();
  const isNews = found.stored !== null && before.stored === null && earlier === null;
  store.set({ found, ...(isNews && { earlier: { file: null, stored: found.stored } }) });
}

/** What the workbook holds now; a host that cannot say holds nothing that could be gone on from. */
export async function find(readMerged: () => Promise<ReadWorkbook>): Promise<Found> {
  try {
    const read = await readMerged();
    return { sheets: read.sheets.map(({ name }) => name), stored: isMergedWorkbook(read) ? await opened(read) : null };
  } catch {
    return { sheets: [], stored: null };
  }
}

async function opened(read: ReadWorkbook): Promise<StoredMerge | null> {
  const stored = openMerged(read, await loadPlans());
  return typeof stored === "string" ? null : stored;
}

/** Goes on from a merge, or from none. */
export async function goOnFrom(desk: MergeDesk, earlier: Earlier | null): Promise<void> {
  desk.store.set({ earlier, choices: [] });
  await decide(desk);
}

/** Goes on from the merged workbook among the chosen files. */
export async function goOnFromFile(desk: MergeDesk, name: string): Promise<void> {
  const stored = await storedIn(desk, name).catch(() => null);
  if (!stored) return tell(desk, (words) => words.earlier.damaged(name));
  await goOnFrom(desk, { file: name, stored });
}

async function storedIn({ store }: MergeDesk, name: string): Promise<StoredMerge | null> {
  const chosen = store.get().chosen.find((one) => one.name === name);
  return chosen ? opened(readRequested(new Uint8Array(await chosen.file.arrayBuffer()), MERGED)) : null;
}
