import { isMergedWorkbook } from "../../core/merge/stored";
import type { ReadWorkbook } from "../../core/sheet/cells";
import { mergerFor } from "./crew";
import { decide } from "./deciding";
import { tell, type MergeDesk } from "./desk";
import { IN_WORKBOOK, type Earlier, type Found } from "./state";

/** Looks at what the open workbook holds; an earlier merge in it is gone on from unless the person says otherwise. */
export async function lookAtWorkbook(desk: MergeDesk): Promise<void> {
  const { store } = desk;
  const { found: before } = store.get();
  const found = before.earlier ? { ...before, sheets: await sheetsIn(desk).catch(() => before.sheets) } : await find(desk).catch((): Found => ({ sheets: [], earlier: null, fault: "unread" }));
  const isNews = found.earlier !== null && before.earlier === null && store.get().earlier === null;
  store.set({ found, ...(isNews && { earlier: { file: null, ...found.earlier } }) });
}

/** Opens the merge that is gone on from once more, for a merger that is new; fails where that cannot be, so that nothing is merged without it unasked. */
export async function reopen(desk: MergeDesk): Promise<void> {
  const { earlier } = desk.store.get();
  if (!earlier) return;
  const again = earlier.file === null ? (await find(desk)).earlier : await openFile(desk, earlier.file);
  if (!again || typeof again === "string") throw new Error("the merge that is gone on from cannot be opened again");
}

/** The names of the workbook's sheets now. */
export async function sheetsIn({ pane }: MergeDesk): Promise<readonly string[]> {
  return namesOf(await pane.actions.readMerged(false));
}

async function find(desk: MergeDesk): Promise<Found> {
  const read = await desk.pane.actions.readMerged(true);
  if (!isMergedWorkbook(read)) return { sheets: namesOf(read), earlier: null, fault: null };
  const opened = await (await mergerFor(desk)).open(IN_WORKBOOK, read);
  return { sheets: namesOf(read), ...(typeof opened === "string" ? { earlier: null, fault: opened } : { earlier: opened, fault: null }) };
}

function namesOf({ sheets }: ReadWorkbook): readonly string[] {
  return sheets.map(({ name }) => name);
}

/** Goes on from a merge, or from none. */
export async function goOnFrom(desk: MergeDesk, earlier: Earlier | null): Promise<void> {
  desk.store.set({ earlier, choices: [] });
  await decide(desk);
}

/** Goes on from the merged workbook among the chosen files. */
export async function goOnFromFile(desk: MergeDesk, name: string): Promise<void> {
  const opened = await openFile(desk, name).catch(() => "damaged" as const);
  if (typeof opened === "string") return tell(desk, (words) => words.earlier.damaged(name));
  await goOnFrom(desk, { file: name, ...opened });
}

async function openFile(desk: MergeDesk, name: string): ReturnType<Awaited<ReturnType<typeof mergerFor>>["open"]> {
  const chosen = desk.store.get().chosen.find((one) => one.name === name);
  return chosen ? (await mergerFor(desk)).open(name, new Uint8Array(await chosen.file.arrayBuffer())) : "no-merge";
}
