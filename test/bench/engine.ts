import { execFileSync } from "node:child_process";
import { bundle } from "./bundle";

/** CPU seconds of the full rule set over every submission of a country, on one core; bundled and in a process of its own, so that nothing but it is measured. */
export async function run(): Promise<object> {
  const script = await bundle("./test/bench/engine-run.ts", "node20");
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })) as object;
}
