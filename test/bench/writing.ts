import { bundle } from "./bundle";
import { costOf } from "./intake-cost";
import { ROUNDS } from "./intake-size";
import { median } from "./median";

/** Templates written in a round. */
const TEMPLATES = 200;

/** Writing the synthetic plan's template of 720 rows, held against deflating its bytes; each figure the median of rounds that take turns. */
export async function run(): Promise<object> {
  const script = await bundle("./test/bench/writing-run.ts", "node20");
  const cost = (loop: string): number => costOf(process.execPath, [script, loop, String(TEMPLATES)]).cpuSeconds;
  const rounds = Array.from({ length: ROUNDS }, () => ({ floor: cost("floor"), ours: cost("ours") }));
  const deflateFloorCpuSeconds = median(rounds.map(({ floor }) => floor));
  const cpuSeconds = median(rounds.map(({ ours }) => ours));
  return { templates: TEMPLATES, cpuSeconds, deflateFloorCpuSeconds, cpuOverFloor: cpuSeconds / deflateFloorCpuSeconds };
}
