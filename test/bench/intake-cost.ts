import { spawnSync } from "node:child_process";
import { bundle } from "./bundle";
import { PEER_PACKAGES } from "./peers";

/** What a loop cost the process that ran it: user and system time, and the most memory it held. `sum` shows that it did its work. */
export type Cost = { readonly cpuSeconds: number; readonly rssMb?: number; readonly sum: number };

/** What a program prints of its own cost. */
export function costOf(command: string, args: readonly string[]): Cost {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Cost;
}

/** Runs a loop over the first workbooks in a Node of its own. */
export async function nodeRunner(): Promise<(loop: string, count: number) => Cost> {
  const script = await bundle("./test/bench/intake-run.ts", "node20", PEER_PACKAGES);
  return (loop, count) => costOf(process.execPath, [script, loop, String(count)]);
}
