import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The repository's root. */
export const ROOT = path.resolve(__dirname, "..");

/** One of webpack's builds. */
export type Target = "taskpane" | "workbench" | "offline" | "cli";

const COMMON = ["assets", "webpack.config.js", "package.json", "tsconfig.json", "src/core", "src/app"];

/** What each build is made from and must at least have; a change elsewhere leaves it fresh. */
const MADE_FROM: { readonly [T in Target]: { readonly entry: string; readonly inputs: readonly string[] } } = {
  taskpane: { entry: "src/taskpane/index.tsx", inputs: [...COMMON, "manifest.xml", "src/adapters", "src/taskpane"] },
  workbench: { entry: "src/workbench/workbench.ts", inputs: [...COMMON, "src/adapters", "src/workbench"] },
  offline: { entry: "src/offline/index.ts", inputs: [...COMMON, "src/adapters", "src/taskpane", "src/offline"] },
  cli: { entry: "src/cli/zhibiao.ts", inputs: [...COMMON, "src/adapters", "src/cli"] },
};

/** The time of the newest file at or below a path, in ms; a folder's own time counts, so that a deletion shows. 0: nothing there. */
export function newest(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name)))) : stat.mtimeMs;
}

/** Whether a build is missing, or older than something it is made from. */
export function isStale(target: Target, root = ROOT): boolean {
  const stamp = statSync(path.join(root, "dist/.built", target), { throwIfNoEntry: false });
  return !stamp || MADE_FROM[target].inputs.some((input) => newest(path.join(root, input)) > stamp.mtimeMs);
}

/** Builds what is stale among the targets; one whose source is not there yet is named and passed over. Throws when a build fails. */
export function buildStale(targets: readonly Target[], say: (line: string) => void = console.log): void {
  const absent = targets.filter((target) => !existsSync(path.join(ROOT, MADE_FROM[target].entry)));
  for (const target of absent) say(`${target}: not there yet (${MADE_FROM[target].entry})`);
  const stale = targets.filter((target) => !absent.includes(target) && isStale(target));
  if (stale.length === 0) return;
  say(`Building ${stale.join(" and ")} …`);
  const names = stale.flatMap((target) => ["--config-name", target]);
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", ...names], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) throw new Error(`The build of ${stale.join(" and ")} failed; what to change stands above.`);
}
