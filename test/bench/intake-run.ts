import { readFileSync } from "node:fs";
import { nodeDigest } from "../../src/cli/receiving";
import { NODE_INFLATER } from "../../src/cli/node-zlib";
import { syntheticCatalogue } from "../fixtures/synthetic-plan";
import { intakeFiles } from "./intake-files";
import { checkLoop, floorLoop, ourLoop, readLoop, runLoop, type Loop } from "./intake-loops";
import { INTAKE_ROWS } from "./intake-size";
import { PEERS } from "./peers";

const LOOPS: { readonly [name: string]: () => Loop } = {
  floor: () => floorLoop(NODE_INFLATER),
  read: () => readLoop(NODE_INFLATER),
  check: () => checkLoop(NODE_INFLATER, syntheticCatalogue(INTAKE_ROWS)),
  ours: () => ourLoop(() => NODE_INFLATER, syntheticCatalogue(INTAKE_ROWS), INTAKE_ROWS, nodeDigest),
};

/** Runs one loop over the first workbooks, in a process of its own, and prints what it cost. */
async function run(name: string, count: number): Promise<void> {
  const peer = PEERS.find((each) => each.name === name);
  const loop = LOOPS[name]?.() ?? (peer && { each: await peer.load() });
  if (!loop) throw new Error(`no such loop: ${name}`);
  const files = intakeFiles(count);
  const before = process.cpuUsage();
  const sum = await runLoop(loop, files, (file) => new Uint8Array(readFileSync(file)));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, rssMb: process.resourceUsage().maxRSS / 1024, sum }));
}

const [name = "", count] = process.argv.slice(2);
run(name, Number(count)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
