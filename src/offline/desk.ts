import { xlsxWorkbook, type XlsxWorkbook } from "../adapters/xlsx/workbook";
import { MAX_FILE_BYTES } from "../adapters/xlsx/limits";
import { FORM } from "../app/check";
import { HostError, type LiveWorkbook, type Workbook } from "../app/ports";
import type { Language } from "../core/kernel/codes";
import { fileStem } from "../core/template/file-name";
import type { Submitted } from "../app/submit";
import type { PaneActions } from "../taskpane/actions";
import { check } from "../taskpane/checking/checking";
import { open } from "../taskpane/opening";
import { showSlip } from "../taskpane/reviewing/reviewing";
import { createPane, type Pane, type Surroundings } from "../taskpane/pane";
import { createStore, type Store } from "../taskpane/store";
import { workbookActions } from "../taskpane/workbook-actions";

/** A cell in a sheet. */
export type Place = { readonly sheet: string; readonly cell: string };

/** A workbook that another took the place of before its changes were downloaded. */
export type Left = { readonly name: string; readonly bytes: Uint8Array };

/** What was last said about files: a file that was not opened, or one that was downloaded. */
export type Notice =
  | { readonly kind: "refused"; readonly name: string; readonly error: unknown }
  | { readonly kind: "several" }
  | { readonly kind: "downloaded" | "submitted"; readonly name: string };

/** What lies on the page: one workbook with a pane of its own, and what must not be lost. */
export type OnDesk = {
  readonly pane: Pane;
  /** What the pane works on; whatever is written there shows in `bytes`. */
  readonly workbook: Workbook;
  /** The opened file's name; null for a workbook begun here. */
  readonly name: string | null;
  /** The workbook as it is now; null while there is none. */
  readonly bytes: Uint8Array | null;
  /** What a file holds: as opened, or as last downloaded. */
  readonly kept: Uint8Array | null;
  /** The workbook as it was submitted, and the name it goes out under as long as it stays so. */
  readonly sent: { readonly bytes: Uint8Array; readonly name: string } | null;
  /** The row last gone to. */
  readonly found: Place | null;
  readonly left: readonly Left[];
  readonly notice: Notice | null;
};

/** The page's working parts; `download` gives the workbook to the person as a file. */
export type Desk = Store<OnDesk> & { readonly surroundings: Surroundings; readonly download: (desk: Desk) => void };

/** A file that a person chose or dropped. */
export type Given = Pick<File, "name" | "size" | "arrayBuffer">;

/** An empty desk; its pane can insert a form at once. */
export function createDesk(surroundings: Surroundings, language: Language, download: Desk["download"]): Desk {
  const working = workingOn(() => desk, surroundings, xlsxWorkbook(null), language);
  const desk: Desk = { ...createStore<OnDesk>({ ...working, name: null, bytes: null, kept: null, sent: null, found: null, left: [], notice: null }), surroundings, download };
  void open(working.pane);
  return desk;
}

/** Whether the workbook has changes that no file holds. */
export function isUnsaved({ bytes, kept }: Pick<OnDesk, "bytes" | "kept">): boolean {
  return bytes !== kept;
}

/** Opens what was given and checks it; what cannot be read leaves everything as it is. */
export async function openFiles(desk: Desk, files: readonly Given[]): Promise<void> {
  const [file, ...more] = files;
  if (!file) return;
  if (more.length > 0) return desk.set({ notice: { kind: "several" } });
  try {
    const bytes = await bytesOf(file);
    const workbook = xlsxWorkbook(bytes);
    await workbook.read(FORM);
    return await lay(desk, file.name, bytes, workbook);
  } catch (error) {
    desk.set({ notice: { kind: "refused", name: file.name, error } });
  }
}

async function bytesOf(file: Given): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) throw new HostError("too-large", `${file.size} bytes`);
  return new Uint8Array(await file.arrayBuffer());
}

/** Each workbook has a pane of its own, so that what is still under way for another can never reach it. */
async function lay(desk: Desk, name: string, bytes: Uint8Array, workbook: XlsxWorkbook): Promise<void> {
  const before = desk.get();
  const working = workingOn(() => desk, desk.surroundings, workbook, before.pane.store.get().language);
  const left = before.bytes !== null && isUnsaved(before) ? [...before.left, { name: fileName(before, before.pane.store.get().language), bytes: before.bytes }] : before.left;
  desk.set({ ...working, name, bytes, kept: bytes, sent: null, found: null, left, notice: null });
  await check(working.pane);
  await showSlip(working.pane);
}

function workingOn(desk: () => Desk, surroundings: Surroundings, opened: XlsxWorkbook, language: Language): Pick<OnDesk, "pane" | "workbook"> {
  const workbook = watched(opened, () => { if (desk().get().pane === pane) desk().set({ bytes: opened.bytes(), notice: null }); });
  const actions = workbookActions(workbook, surroundings.now().getFullYear());
  const pane = createPane({ ...actions, select: async (sheet, cell) => desk().set({ found: { sheet, cell } }), submit: () => submitAndSend(desk(), actions) }, surroundings, language);
  return { pane, workbook };
}

/** Stamps the form and gives it to the person under the name to send it by. */
async function submitAndSend(desk: Desk, actions: PaneActions): Promise<Submitted> {
  const done = await actions.submit();
  const { bytes } = desk.get();
  if (bytes === null || done.kind === "noForm" || done.kind === "open") return done;
  desk.set({ sent: { bytes, name: done.proposed } });
  desk.download(desk);
  return done;
}

/** The same workbook, telling whenever something was written into it. Nobody but the pane writes here, so there is nothing to watch. */
function watched(workbook: Workbook, changed: () => void): LiveWorkbook {
  return {
    ...workbook,
    watch: async () => async () => undefined,
    readStrips: async (name) => ({ name, strips: [] }),
    insert: async (paper, over, instead) => workbook.insert(paper, over, instead).then(changed),
    write: async (edits, hidden) => workbook.write(edits, hidden).then(changed),
    restore: async (cells, hidden) => workbook.restore(cells, hidden).then(changed),
    async clear(clearing) {
      const count = await workbook.clear(clearing);
      if (count) changed();
      return count;
    },
  };
}

/** The name to download the workbook under: the proposed one once submitted, 喀什市_审核.xlsx for 喀什市.xlsx, a form's own for one begun here. */
export function fileName({ name, pane, sent, bytes }: Pick<OnDesk, "name" | "pane" | "sent" | "bytes">, language: Language): string {
  if (sent && sent.bytes === bytes) return sent.name;
  if (name === null) {
    const { current } = pane.store.get();
    return `${current ? fileStem(current) : "form"}.xlsx`;
  }
  const suffix = language === "en-US" ? "_checked" : "_审核";
  const stem = name.replace(/\.[^.]*$/, "");
  return `${stem.endsWith(suffix) ? stem : stem + suffix}.xlsx`;
}

/** Notes that the workbook went out as a file of that name. */
export function noteDownload(desk: Desk, name: string): void {
  const { bytes, sent } = desk.get();
  desk.set({ kept: bytes, notice: { kind: sent && sent.bytes === bytes ? "submitted" : "downloaded", name } });
}

/** Notes that a workbook left behind is safe, or not wanted. */
export function dropLeft(desk: Desk, left: Left): void {
  desk.set({ left: desk.get().left.filter((one) => one !== left) });
}
