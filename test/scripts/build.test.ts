import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isStale } from "../../scripts/build";

let root: string;

/** Puts a file there that was last changed at this second. */
function put(file: string, second: number): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, "");
  utimesSync(full, second, second);
  for (let folder = path.dirname(full); folder.startsWith(root) && folder !== root; folder = path.dirname(folder)) utimesSync(folder, 1, 1);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "zhibiao-build-"));
  put("src/taskpane/index.tsx", 100);
  put("src/core/a/b.ts", 100);
  put("src/workbench/workbench.ts", 100);
});

afterEach(() => rmSync(root, { recursive: true }));

test("a build that never was is stale", () => {
  expect(isStale("taskpane", root)).toBe(true);
});

test("a build newer than all it is made from is fresh", () => {
  put("dist/.built/taskpane", 101);
  expect(isStale("taskpane", root)).toBe(false);
});

test("a change deep in core makes it stale", () => {
  put("dist/.built/taskpane", 101);
  put("src/core/a/b.ts", 102);
  expect(isStale("taskpane", root)).toBe(true);
});

test("a change in the workbench leaves the pane fresh", () => {
  put("dist/.built/taskpane", 101);
  put("src/workbench/workbench.ts", 102);
  expect(isStale("taskpane", root)).toBe(false);
});

test("a removed file makes it stale: its folder is newer than the build", () => {
  put("dist/.built/taskpane", 101);
  utimesSync(path.join(root, "src/core/a"), 102, 102);
  expect(isStale("taskpane", root)).toBe(true);
});
