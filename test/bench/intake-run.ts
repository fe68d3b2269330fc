import { readFileSync } from "node:fs";
import { NODE_INFLATER } from "../../src/cli/node-zlib";
import { syntheticCatalogue } from "../fixtures/synthetic-plan";
import { intakeFiles } from "./intake-files";
import { floorLoop, ourLoop, readLoop } from "./intake-loops";
import { INTAKE_ROWS } from "./intake-size";
import { PEERS, type PeerLoop } from "./peers";

const LOOPS: { readonly [name: string]: () => PeerLoop } = {
  floor: () => floorLoop(NODE_INFLATER),
  read: () => readLoop(NODE_INFLATER),
  ours: () => ourLoop(NODE_INFLATER, syntheticCatalogue(INTAKE_ROWS), INTAKE_ROWS),
};

/** Runs one loop over the first workbooks, in a process of its own, and prints what it cost. */
async function run(name: string, count: number): Promise<void> {
  const loop = LOOPS[name]?.() ?? (await PEERS.find((peer) => peer.name === name)?.load());
  if (!loop) throw new Error(`no such loop: ${name}`);
  const files = intakeFiles(count);
  const before = process.cpuUsage();
  let sum = 0;
  for (const file of files) sum += await loop(new Uint8Array(readFileSync(file)));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, rssMb: process.resourceUsage().maxRSS / 1024, sum }));
}

const [name = "", count] = process.argv.slice(2);
run(name, Number(count)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
