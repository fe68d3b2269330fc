import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Files } from "../app/ports";
import { UsageError, type Surroundings } from "./command";

/** Larger files are no reporting workbooks; refused before they are read into memory. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;

const files: Files = {
  async read(path) {
    const { size } = await stat(path).catch(() => { throw new UsageError(`找不到文件 ${path}。检查路径和文件名。`, `${path} was not found. Check the path.`); });
    if (size > MAX_FILE_BYTES) throw new UsageError(`${path} 超过 100 MB，不像填报表。`, `${path} is over 100 MB: not a reporting workbook.`);
    return readFile(path).catch(() => { throw new UsageError(`${path} 读不了。它是文件夹，或者没有权限。`, `${path} cannot be read: a folder, or no permission.`); });
  },
  async write(path, bytes) {
    await mkdir(dirname(path), { recursive: true })
      .then(() => writeFile(path, bytes))
      .catch(() => { throw new UsageError(`${path} 写不了。检查文件夹和权限，文件在 Excel 里开着时先关掉。`, `${path} cannot be written. Check folder and permission; close it in Excel first.`); });
  },
};

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
};
