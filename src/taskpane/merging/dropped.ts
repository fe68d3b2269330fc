import type { Given } from "./state";

/** What of a drop is needed: the files, and where the browser tells them, the folders among them. */
type Drop = { readonly files: Iterable<File>; readonly items: Iterable<Pick<DataTransferItem, "webkitGetAsEntry">> };

/** More files than any country has areas; a drop of more is no folder of forms. */
const MOST_FILES = 20_000;

/** All files of a drop, folders with all that is in them; without what desktops leave in every folder. */
export async function filesIn(drop: Drop): Promise<readonly Given[]> {
  // Both lists are empty once the event has passed.
  const files = [...drop.files];
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: Given[] = [];
  for (const entry of entries) if (entry) await gather(entry, "", found);
  return withoutLeftovers(found);
}

/** What desktops leave in every folder. */
const LEFTOVERS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|__MACOSX\/.*)$/u;

/** Files of a folder without those that nobody put there. */
export function withoutLeftovers(files: readonly Given[]): readonly Given[] {
  return files.filter(({ name, webkitRelativePath }) => !LEFTOVERS.test(webkitRelativePath || name));
}

async function gather(entry: FileSystemEntry, folder: string, found: Given[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  const path = `${folder}${entry.name}`;
  if (entry.isDirectory) {
    for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await gather(inner, `${path}/`, found);
    return;
  }
  const file = await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); });
  found.push({ name: file.name, size: file.size, arrayBuffer: () => file.arrayBuffer(), webkitRelativePath: path });
}

/** A folder tells its content in pieces, the last of them empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (piece.length === 0) return all.sort((one, other) => (one.name < other.name ? -1 : 1));
    all.push(...piece);
  }
}
