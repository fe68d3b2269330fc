import { createHash } from "node:crypto";
import path from "node:path";
import { readRequested } from "../adapters/xlsx/reader";
import { areas } from "../app/areas";
import { catalogue } from "../app/catalogue";
import { boilAll, boilFor } from "../app/boiling";
import type { Answer, Call } from "../app/calls";
import { linePair } from "../app/line";
import { codesOf, unread, type Intake } from "../app/receive";
import { listSharer } from "../core/merge/sharing";
import type { Received } from "../core/merge/submission";
import type { UnreadWhy } from "../core/merge/why";
import { UsageError, type Surroundings } from "./command";
import { NODE_INFLATER } from "./node-zlib";
import { FileError } from "./open";
import type { Thread, Threads } from "./threads";

/** SHA-256 in hexadecimal, by Node's own. */
export function nodeDigest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What the command line reads files with. */
export function intake(): Intake {
  return { read: (bytes, request) => readRequested(bytes, request, NODE_INFLATER), catalogue: catalogue(), codes: codesOf(areas()), share: listSharer(), digest: nodeDigest };
}

/** Files to be read, and what was found and is not one of them. */
export type Found = { readonly files: readonly string[]; readonly asides: readonly Received[]; readonly ignored: readonly string[] };

/** What desktops leave in every folder; it is named and not counted. */
const LEFTOVERS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\.~lock\.[^/]*#|\._[^/]*|__MACOSX\/.*)$/u;

/** Every file that the words name, each once, folders with all that is in them; `isOwn` tells files of the command itself. */
export async function findFiles(words: readonly string[], isOwn: (file: string) => boolean, around: Surroundings): Promise<Found> {
  const files = new Map<string, string>();
  const links = new Map<string, Received>();
  const ignored = new Set<string>();
  for (const word of words) {
    for (const { path: file, kind } of (await around.files.list(word)) ?? [{ path: word, kind: "file" as const }]) {
      const name = path.normalize(file).replaceAll("\\", "/");
      if (isOwn(file) || LEFTOVERS.test(name)) ignored.add(name);
      else if (kind === "link") links.set(name, unread(name, "link"));
      else if (!files.has(path.resolve(file))) files.set(path.resolve(file), name);
    }
  }
  return { files: [...files.values()].sort(), asides: [...links.values()], ignored: [...ignored].sort() };
}

/** More files than these are shared among all cores unless told otherwise; fewer are read before a second thread has begun. */
export const MANY_FILES = 50;

/** The most threads that `--jobs` may ask for. */
const MOST_JOBS = 64;

/** Files after which a word is given of how far it is. */
const STEP_FILES = 200;

/** The threads that `--jobs` asks for, one for few files. */
export function jobsOf(given: string | undefined, files: number, { cores }: Threads): number {
  if (given === undefined) return files > MANY_FILES ? cores : 1;
  const jobs = Number(given);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) throw new UsageError(`--jobs 要 1 到 ${MOST_JOBS} 的整数，不是“${given}”。`, `--jobs takes a whole number from 1 to ${MOST_JOBS}, not “${given}”.`);
  return Math.min(jobs, Math.max(1, files));
}

/** Reads and checks files, one after the other or over several threads; what comes of them is the same, in the same order. */
export async function receiveAll({ files, asides }: Found, jobs: string | undefined, around: Surroundings): Promise<readonly Received[]> {
  if (files.length === 0 && asides.length === 0) throw new UsageError("没有文件可汇总。给文件，或放着填报表的文件夹。", "No file to merge. Give files, or a folder of forms.");
  const count = jobsOf(jobs, files.length, around.threads);
  const threads = count === 1 ? [ownThread()] : around.threads.open(count);
  let done = 0;
  try {
    const received = await boilAll(files.map((file) => ({ file, bytes: () => bytesOf(file, around) })), threads, {
      done: () => { if (++done % STEP_FILES === 0) around.note(`已读 ${done} / ${files.length}\nRead ${done} of ${files.length}\n`); },
    });
    return [...asides, ...received];
  } catch (thrown) {
    if (count === 1 || thrown instanceof UsageError) throw thrown;
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new UsageError(`读文件的线程停了：${why}。没有写任何文件。加 --jobs 1 再来一次。`, `A thread that reads files stopped: ${why}. Nothing was written. Try again with --jobs 1.`);
  } finally {
    for (const thread of threads) thread.end();
  }
}

/** The work done here, without a thread of its own. */
function ownThread(): Thread {
  const { here, there } = linePair<Call, Answer>(() => Promise.resolve());
  boilFor(there, () => Promise.resolve(intake()));
  return here;
}

/** A file's bytes; one that cannot even be opened has its reason. */
async function bytesOf(file: string, around: Pick<Surroundings, "files">): Promise<Uint8Array | UnreadWhy["code"]> {
  try {
    return await around.files.read(file);
  } catch (thrown) {
    if (thrown instanceof FileError) return thrown.reason === "missing" || thrown.reason === "too-large" ? thrown.reason : "no-access";
    throw thrown;
  }
}
