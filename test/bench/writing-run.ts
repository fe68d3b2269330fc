import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { NODE_DEFLATER } from "../../src/cli/node-zlib";
import type { Paper } from "../../src/core/sheet/sheet";
import { sixSheets, syntheticTemplate } from "./synthetic-form";

/** What is done with each template; the number keeps the work from being left out. */
const LOOPS: { readonly [name: string]: (papers: readonly Paper[]) => () => number } = {
  /** The least that any writer does: the parts' bytes deflated. */
  floor: ([paper]) => {
    const parts = paper ? Object.values(unzipSync(writeXlsx(paper))) : [];
    return () => parts.reduce((sum, part) => sum + deflateRawSync(part).length, 0);
  },
  ours: (papers) => {
    let next = 0;
    return () => writeXlsx(papers[next++ % papers.length] as Paper, {}, NODE_DEFLATER).length;
  },
};

/** Areas whose forms are written in turn. */
const AREAS = 10;

/** Runs one loop so many times, in a process of its own, and prints what it cost. */
function run(name: string, count: number): void {
  const loop = LOOPS[name]?.(Array.from({ length: AREAS }, (_, area) => sixSheets(syntheticTemplate(`测试${area + 1}市`))));
  if (!loop) throw new Error(`no such loop: ${name}`);
  const before = process.cpuUsage();
  let sum = 0;
  for (let template = 0; template < count; template += 1) sum += loop();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, sum }));
}

const [name = "", count] = process.argv.slice(2);
run(name, Number(count));
