import { access, constants, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files, FolderEntry } from "../app/ports";
import { UsageError, type Surroundings } from "./command";
import { FileError } from "./open";
import { THREADS } from "./threads";

/** Larger files are no reporting workbooks; refused before they are read into memory. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** Folders within folders; deeper ones are no way that a person keeps reports. */
const MAX_DEPTH = 20;

/** Everything below a folder; links to folders are named and not followed, so that no circle is walked. One that cannot be opened stands there itself, so that reading it says so. */
async function below(folder: string, depth: number): Promise<FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [{ path: folder, kind: "file" }];
  const found = await Promise.all(entries.map(async (entry): Promise<FolderEntry[]> => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth < MAX_DEPTH ? below(path, depth + 1) : [{ path, kind: "link" }];
    const leadsToFolder = entry.isSymbolicLink() && await stat(path).then((target) => target.isDirectory(), () => false);
    return [{ path, kind: leadsToFolder ? "link" : "file" }];
  }));
  return found.flat().sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Writes beside the file and then puts it in its place, so that what stood there stays until all of the new is written. A device is written into as it is. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isFile() && !found.isDirectory()) return writeFile(target, bytes);
  // Another file could be put in the place of one that is closed to writing.
  if (found) await access(target, constants.W_OK);
  const beside = `${target}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes, { mode: found?.mode });
    await rename(beside, target);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  }
}

const files: Files = {
  async read(path) {
    const { size } = await stat(path).catch(() => { throw new FileError("missing", { zh: `${path}：找不到这个文件。检查路径和文件名。`, en: `${path}: not found. Check the path.` }); });
    if (size > MAX_FILE_BYTES) throw new FileError("too-large", { zh: `${path}：超过 100 MB，不像填报表。请只发填报的那一张表。`, en: `${path}: over 100 MB, not a reporting workbook. Send the form alone.` });
    return readFile(path).catch(() => { throw new FileError("unreadable", { zh: `${path}：读不了。它是文件夹，或者没有权限。`, en: `${path}: cannot be read; it is a folder, or permission is missing.` }); });
  },
  async list(path) {
    const folder = await stat(path).then((found) => found.isDirectory(), () => false);
    return folder ? below(path, 0) : undefined;
  },
  async write(path, bytes) {
    await mkdir(dirname(path), { recursive: true })
      .then(() => writeWhole(path, bytes))
      .catch(() => { throw new UsageError(`${path} 写不了。检查文件夹和权限，文件在 Excel 里开着时先关掉。`, `${path} cannot be written. Check folder and permission; close it in Excel first.`); });
  },
};

// Whoever reads only the first lines (`| head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => { if (error.code !== "EPIPE") throw error; });

/** The machine the command runs on. */
export const here: Surroundings = {
  files,
  out: (text) => { process.stdout.write(text); },
  note: (text) => { process.stderr.write(text); },
  async stdin() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  },
  now: () => new Date(),
  threads: THREADS,
};
