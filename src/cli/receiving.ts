import path from "node:path";
import { readRequested } from "../adapters/xlsx/reader";
import { areas } from "../app/areas";
import { catalogue } from "../app/catalogue";
import { codesOf, receive, unread, type Intake } from "../app/receive";
import { listSharer } from "../core/merge/sharing";
import type { Received } from "../core/merge/submission";
import { UsageError, type Surroundings } from "./command";
import { NODE_INFLATER } from "./node-zlib";
import { FileError } from "./open";

/** What the command line reads files with. */
export function intake(): Intake {
  return { read: (bytes, request) => readRequested(bytes, request, NODE_INFLATER), catalogue: catalogue(), codes: codesOf(areas()), share: listSharer() };
}

/** Files to be read, and what was found and is not one of them. */
export type Found = { readonly files: readonly string[]; readonly asides: readonly Received[]; readonly ignored: readonly string[] };

/** What desktops leave in every folder; it is named and not counted. */
const LEFTOVERS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\.~lock\.[^/]*#|\._[^/]*|__MACOSX\/.*)$/u;

/** Every file that the words name, each once, folders with all that is in them; `not` are files and folders of the command itself. */
export async function findFiles(words: readonly string[], not: readonly string[], around: Surroundings): Promise<Found> {
  const own = not.map((file) => path.resolve(file));
  const isOwn = (file: string) => own.some((each) => file === each || file.startsWith(`${each}${path.sep}`));
  const files = new Map<string, string>();
  const links = new Map<string, Received>();
  const ignored = new Set<string>();
  for (const word of words) {
    for (const { path: file, kind } of (await around.files.list(word)) ?? [{ path: word, kind: "file" as const }]) {
      const name = path.normalize(file).replaceAll("\\", "/");
      if (isOwn(path.resolve(file)) || LEFTOVERS.test(name)) ignored.add(name);
      else if (kind === "link") links.set(name, unread(name, "link"));
      else if (!files.has(path.resolve(file))) files.set(path.resolve(file), name);
    }
  }
  return { files: [...files.values()].sort(), asides: [...links.values()], ignored: [...ignored].sort() };
}

/** Reads and checks one file; one that cannot even be opened has its reason too. */
export async function receiveFile(file: string, around: Pick<Surroundings, "files">, tools: Intake): Promise<Received> {
  try {
    return await receive(file, await around.files.read(file), tools);
  } catch (thrown) {
    if (thrown instanceof FileError) return unread(file, thrown.reason === "missing" || thrown.reason === "too-large" ? thrown.reason : "unreadable");
    throw thrown;
  }
}

/** Reads and checks files one after the other. */
export async function receiveAll({ files, asides }: Found, around: Surroundings): Promise<readonly Received[]> {
  if (files.length === 0 && asides.length === 0) throw new UsageError("没有文件可汇总。给文件，或放着填报表的文件夹。", "No file to merge. Give files, or a folder of forms.");
  const tools = intake();
  const received: Received[] = [...asides];
  for (const file of files) received.push(await receiveFile(file, around, tools));
  return received;
}
