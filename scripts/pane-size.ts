import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./build";

/** One file of the pane; its gzipped size in bytes. */
export type PaneFile = { readonly name: string; readonly packed: number };

/**
 * What a pane may load before the merge screen opens: its page, and every script and style but the chunks named `merge`.
 * A chunk of code loaded later counts too: being lazy is no way round the budget. Only the .xlsx reader
 * (`last-year`), which merging needs and which comes when somebody chooses a file from disk, counts with the merge screen. The plans' documents (`plan-…`, `first-plan`)
 * and the list of areas are data and do not: a plan is fetched when somebody chooses it or opens a form of it, the areas when one
 * is typed. What several chunks share is named after all of them and counts where one of them does.
 */
export function paneFiles(dist = path.join(ROOT, "dist")): PaneFile[] {
  const folder = path.join(dist, "taskpane");
  if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("There is no dist/taskpane.html: npm run build");
  const loaded = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name) && !name.split("~").every((part) => /^(merge|last-year|areas|plan-|first-plan)/.test(part)));
  return ["../taskpane.html", ...loaded].map((name) => ({ name: path.posix.normalize(`taskpane/${name}`), packed: gzipSync(readFileSync(path.join(folder, name))).length }));
}

/** All of them in KB (1024 bytes) with one decimal place. */
export function initialGzKb(files: readonly PaneFile[]): number {
  return Math.round(files.reduce((sum, { packed }) => sum + packed, 0) / 102.4) / 10;
}
