import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { costOf, nodeRunner } from "./intake-cost";
import { intakeFiles } from "./intake-files";
import { ROUNDS, WORKBOOKS } from "./intake-size";
import { median } from "./median";
import { OPENPYXL, PEERS } from "./peers";

/** Workbooks that a library reads; its figure is scaled to all. */
const PEER_WORKBOOKS = 100;


/** Reading, checking and merging an intake, held against the floor and against libraries; each figure the median of rounds that take turns. */
export async function run(): Promise<object> {
  const files = intakeFiles(WORKBOOKS);
  const inNode = await nodeRunner();
  const peers = [
    ...PEERS.filter(({ name }) => existsSync(path.resolve("node_modules", name))).map(({ name }) => ({ name, cost: () => inNode(name, PEER_WORKBOOKS) })),
    ...(hasOpenpyxl() ? [{ name: "openpyxl", cost: () => costOf("python3", ["-c", OPENPYXL, ...files.slice(0, PEER_WORKBOOKS)]) }] : []),
  ];
  const rounds = Array.from({ length: ROUNDS }, () => ({
    floor: inNode("floor", WORKBOOKS), read: inNode("read", WORKBOOKS), check: inNode("check", WORKBOOKS), ours: inNode("ours", WORKBOOKS),
    peers: peers.map(({ name, cost }) => ({ name, cpuSeconds: (cost().cpuSeconds * WORKBOOKS) / PEER_WORKBOOKS })),
  }));
  const floorCpuSeconds = median(rounds.map(({ floor }) => floor.cpuSeconds));
  const cpuSeconds = median(rounds.map(({ ours }) => ours.cpuSeconds));
  const measured = peers.map(({ name }, index) => ({ name, cpuSeconds: median(rounds.map((round) => round.peers[index]?.cpuSeconds ?? NaN)) }));
  return {
    workbooks: WORKBOOKS, cpuSeconds, floorCpuSeconds, cpuOverFloor: cpuSeconds / floorCpuSeconds,
    readingOverFloor: median(rounds.map(({ read }) => read.cpuSeconds)) / floorCpuSeconds,
    checkingOverFloor: median(rounds.map(({ check }) => check.cpuSeconds)) / floorCpuSeconds,
    peers: measured, missingPeers: [...PEERS.map(({ name }) => name), "openpyxl"].filter((name) => !measured.some((peer) => peer.name === name)),
    fastestPeerOverOurs: Math.min(...measured.map((peer) => peer.cpuSeconds)) / cpuSeconds,
    peakRssMb: median(rounds.map(({ ours }) => ours.rssMb ?? NaN)),
  };
}

function hasOpenpyxl(): boolean {
  return spawnSync("python3", ["-c", "import openpyxl"]).status === 0;
}
