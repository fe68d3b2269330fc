import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MessageChannel } from "node:worker_threads";
import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { boilFor } from "../../src/app/boiling";
import { catalogue } from "../../src/app/catalogue";
import { intake, jobsOf, MANY_FILES } from "../../src/cli/receiving";
import type { Thread, Threads } from "../../src/cli/threads";
import { makeTemplate } from "../../src/core/template/make";
import { renderTemplate } from "../../src/core/template/render";
import { machineWith } from "./machine";

jest.setTimeout(120_000);

/** Threads that are none, over channels: what goes along them is cloned, as from a real one. */
const CHANNELS: Threads = {
  cores: 2,
  open: (count) => Array.from({ length: count }, (): Thread => {
    const { port1, port2 } = new MessageChannel();
    boilFor({ send: (message) => port2.postMessage(message), hear: (listener) => { port2.on("message", listener); }, end: () => undefined }, () => Promise.resolve(intake()));
    return { send: (message) => port1.postMessage(message), hear: (listener) => { port1.on("message", listener); }, end: () => { port1.close(); } };
  }),
};

const LOST: Threads = { cores: 2, open: (count) => Array.from({ length: count }, (): Thread => ({ send: () => undefined, hear: (_, lost) => { setImmediate(() => { lost(new Error("out of memory")); }); }, end: () => undefined })) };

let files: readonly (readonly [string, Uint8Array])[];

function formOf(area: string, value: number): Uint8Array {
  const made = makeTemplate(catalogue(), { plan: "xj-muni-14", area, areaCode: null, areaType: "county", period: "2025" });
  if (!made.ok) throw new Error(made.faults[0]?.code);
  return patchXlsx(writeXlsx(renderTemplate(made.value)), { cells: [{ sheet: "填报_2025", cell: "I7", value }] });
}

beforeAll(() => {
  files = [["in/疏附县.xlsx", formOf("疏附县", 98.5)], ["in/疏勒县.xlsx", formOf("疏勒县", 97)], ["in/英吉沙县.xlsx", formOf("英吉沙县", 9.8)], ["in/坏.xlsx", new Uint8Array([1, 2, 3])]];
});

const merged = async (threads: Threads, ...argv: string[]) => {
  const { zhibiao, said, files: after } = machineWith(files.map(([name, bytes]) => [name, bytes.slice()] as const), "", threads);
  const code = await zhibiao("merge", "in", "--out", "out.xlsx", "--csv", "out.csv", "--json", ...argv);
  return { code, said, workbook: after.get("out.xlsx"), csv: after.get("out.csv") };
};

test.each([[undefined, MANY_FILES, 1], [undefined, MANY_FILES + 1, 4], ["1", 5000, 1], ["3", 5000, 3], ["8", 5, 5], ["2", 0, 1]])("--jobs %s for %d files is %d threads on four cores", (given, count, jobs) => {
  expect(jobsOf(given, count, { ...CHANNELS, cores: 4 })).toBe(jobs);
});

test.each(["0", "-1", "1.5", "65", "all", ""])("--jobs %j is refused with the numbers that go", async (jobs) => {
  const { code, said } = await merged(CHANNELS, `--jobs=${jobs}`);
  expect([code, said.out]).toEqual([2, ""]);
  expect(said.note).toContain("1 到 64");
});

test("however many threads there are, the merge is the same to the byte", async () => {
  const alone = await merged(CHANNELS, "--jobs", "1");
  expect(alone.code).toBe(1);
  for (const jobs of ["2", "3", "9"]) expect(await merged(CHANNELS, "--jobs", jobs)).toEqual(alone);
});

test("a thread that stops is said, and nothing is written", async () => {
  const { code, said, workbook } = await merged(LOST, "--jobs", "2");
  expect([code, workbook]).toEqual([2, undefined]);
  expect(said.note).toContain("out of memory");
  expect(said.note).toContain("--jobs 1");
});

test("real threads run the program itself, from its sources as well", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "zhibiao-"));
  try {
    for (const [name, bytes] of files) writeFileSync(path.join(folder, path.basename(name)), bytes);
    const csvs = ["1", "2"].map((jobs) => {
      const csv = path.join(folder, "..", `${path.basename(folder)}-${jobs}.csv`);
      const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/zhibiao.ts", "merge", folder, "--out", path.join(folder, "out.xlsx"), "--csv", csv, "--jobs", jobs], { encoding: "utf8" });
      expect([status, stderr]).toEqual([1, expect.any(String)]);
      const text = readFileSync(csv, "utf8");
      rmSync(csv);
      return text;
    });
    expect(csvs[1]).toBe(csvs[0]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
