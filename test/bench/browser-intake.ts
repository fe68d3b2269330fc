import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type CDPSession } from "playwright-core";
import { chromiumPath } from "../../scripts/chromium";
import { serve } from "../../scripts/serve";
import { bundle } from "./bundle";
import { CACHE } from "./cache";
import { nodeRunner, type Cost } from "./intake-cost";
import { intakeFiles } from "./intake-files";
import { ROUNDS, WORKBOOKS } from "./intake-size";
import { median } from "./median";

/** What Chromium tells of one of its processes; `cpuTime` in seconds, user and system together. */
type ProcessInfo = { readonly type: string; readonly id: number; readonly cpuTime: number };

/** Reading, checking and merging the same workbooks in a worker of a page, inflated by the browser itself, held against the floor of Node; each figure the median of rounds that take turns. */
export async function run(): Promise<object> {
  const addresses = intakeFiles(WORKBOOKS).map((file) => `/${path.relative(CACHE, file)}`);
  const script = `/${path.relative(CACHE, await bundle("./test/bench/intake-worker.ts", "webworker"))}`;
  const inNode = await nodeRunner();
  writeFileSync(path.join(CACHE, "page.html"), "<!doctype html><title>bench</title>");
  const serving = await serve({ port: 0, dist: CACHE });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const rounds: { readonly floor: Cost; readonly ours: Cost }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ floor: inNode("floor", WORKBOOKS), ours: await inWorker(browser, `${serving.url}/page.html`, script, addresses) });
  await browser.close();
  await serving.close();
  const floorCpuSeconds = median(rounds.map(({ floor }) => floor.cpuSeconds));
  const cpuSeconds = median(rounds.map(({ ours }) => ours.cpuSeconds));
  return { workbooks: WORKBOOKS, cpuSeconds, floorCpuSeconds, cpuOverFloor: cpuSeconds / floorCpuSeconds, peakRssMb: median(rounds.map(({ ours }) => ours.rssMb ?? NaN)) };
}

/** A fresh page's worker over all workbooks, and what it cost the process that renders the page. */
async function inWorker(browser: Browser, url: string, script: string, addresses: readonly string[]): Promise<Cost> {
  const session = await browser.newBrowserCDPSession();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const before = await renderers(session);
  const sum = await page.evaluate(([file, list]) => new Promise<number>((resolve, reject) => {
    const worker = new Worker(file);
    worker.onmessage = ({ data }: MessageEvent<number>) => { resolve(data); };
    worker.onerror = ({ message }) => { reject(new Error(message)); };
    worker.postMessage(list);
  }), [script, addresses] as const);
  const spent = (await renderers(session)).map(({ id, cpuTime }) => ({ id, cpuTime: cpuTime - (before.find((one) => one.id === id)?.cpuTime ?? 0) }));
  const busiest = spent.reduce((most, one) => (one.cpuTime > most.cpuTime ? one : most));
  const cost = { cpuSeconds: busiest.cpuTime, rssMb: peakRssMb(busiest.id), sum };
  await context.close();
  return cost;
}

async function renderers(session: CDPSession): Promise<readonly ProcessInfo[]> {
  const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as { readonly processInfo: readonly ProcessInfo[] };
  return processInfo.filter(({ type }) => type === "renderer");
}

/** The most memory a process held, where the system tells (Linux). */
function peakRssMb(id: number): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? NaN) / 1024;
  } catch {
    return NaN;
  }
}
