import type { Surroundings } from "../../src/cli/command";
import { FileError } from "../../src/cli/open";
import { run } from "../../src/cli/run";
import type { Threads } from "../../src/cli/threads";

/** A machine on which nothing is worth a second thread. */
export const ONE_CORE: Threads = { cores: 1, open: () => { throw new Error("no threads here"); } };

/** A machine with some files, and what a command said on it. */
export function machineWith(some: Iterable<readonly [string, Uint8Array]>, stdin = "", threads: Threads = ONE_CORE) {
  const files = new Map<string, Uint8Array>(some);
  const said = { out: "", note: "" };
  const around: Surroundings = {
    files: {
      read: async (file) => { const bytes = files.get(file); if (!bytes) throw new FileError("missing", { zh: `${file}：找不到`, en: `${file}: not found` }); return bytes; },
      write: async (file, bytes) => { files.set(file, bytes); },
      list: async (folder) => {
        const below = [...files.keys()].filter((file) => file.startsWith(`${folder}/`)).sort();
        return below.length === 0 ? undefined : below.map((path) => ({ path, kind: "file" as const }));
      },
    },
    out: (line) => { said.out += line; }, note: (line) => { said.note += line; },
    stdin: async () => stdin, now: () => new Date("2026-11-22T08:00:00Z"), threads,
  };
  return { files, said, zhibiao: (...argv: string[]) => run(argv, around), json: () => JSON.parse(said.out) as Record<string, never> };
}

/** A machine without a file. */
export const machine = () => machineWith([]);
