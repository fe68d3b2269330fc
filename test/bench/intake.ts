import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { bundle } from "./bundle";
import { intakeFiles } from "./intake-files";
import { median } from "./median";
import { OPENPYXL, PEERS, PEER_PACKAGES } from "./peers";

/** Workbooks of a province's intake. */
const WORKBOOKS = 1000;

/** Workbooks that a library reads; its figure is scaled to all. */
const PEER_WORKBOOKS = 100;

const ROUNDS = 3;

type Cost = { readonly cpuSeconds: number; readonly rssMb?: number; readonly sum: number };

/** Reading and checking an intake, held against the floor and against libraries; each figure the median of rounds that take turns. */
export async function run(): Promise<object> {
  const files = intakeFiles(WORKBOOKS);
  const script = await bundle("./test/bench/intake-run.ts", "node20", PEER_PACKAGES);
  const inNode = (name: string, count: number): Cost => costOf(process.execPath, [script, name, String(count)]);
  const peers = [
    ...PEERS.filter(({ name }) => existsSync(path.resolve("node_modules", name))).map(({ name }) => ({ name, cost: () => inNode(name, PEER_WORKBOOKS) })),
    ...(hasOpenpyxl() ? [{ name: "openpyxl", cost: () => costOf("python3", ["-c", OPENPYXL, ...files.slice(0, PEER_WORKBOOKS)]) }] : []),
  ];
  const rounds = Array.from({ length: ROUNDS }, () => ({
    floor: inNode("floor", WORKBOOKS), read: inNode("read", WORKBOOKS), ours: inNode("ours", WORKBOOKS),
    peers: peers.map(({ name, cost }) => ({ name, cpuSeconds: (cost().cpuSeconds * WORKBOOKS) / PEER_WORKBOOKS })),
  }));
  const floorCpuSeconds = median(rounds.map(({ floor }) => floor.cpuSeconds));
  const cpuSeconds = median(rounds.map(({ ours }) => ours.cpuSeconds));
  const measured = peers.map(({ name }, index) => ({ name, cpuSeconds: median(rounds.map((round) => round.peers[index]?.cpuSeconds ?? NaN)) }));
  return {
    workbooks: WORKBOOKS, cpuSeconds, floorCpuSeconds, cpuOverFloor: cpuSeconds / floorCpuSeconds,
    readingOverFloor: median(rounds.map(({ read }) => read.cpuSeconds)) / floorCpuSeconds,
    peers: measured, missingPeers: [...PEERS.map(({ name }) => name), "openpyxl"].filter((name) => !measured.some((peer) => peer.name === name)),
    fastestPeerOverOurs: Math.min(...measured.map((peer) => peer.cpuSeconds)) / cpuSeconds,
    peakRssMb: median(rounds.map(({ ours }) => ours.rssMb ?? NaN)),
  };
}

function costOf(command: string, args: readonly string[]): Cost {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Cost;
}

function hasOpenpyxl(): boolean {
  return spawnSync("python3", ["-c", "import openpyxl"]).status === 0;
}
