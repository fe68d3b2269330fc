import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { initialGzKb, paneFiles } from "../../scripts/pane-size";

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), "zhibiao-dist-"));
  mkdirSync(path.join(dist, "taskpane"));
});

afterEach(() => rmSync(dist, { recursive: true }));

test("counts page, scripts and styles, lazy ones too; not the merge screen, plans, areas nor pictures", () => {
  writeFileSync(path.join(dist, "taskpane.html"), "<p>");
  for (const name of ["taskpane.1.js", "lazy.2.js", "taskpane.3.css", "merge.4.js", "last-year.8.js", "areas.9.js", "sign.5.svg", "first-plan.6.js", "plan-other.7.js", "last-year~merge.10.js", "merge~report.11.js"]) writeFileSync(path.join(dist, "taskpane", name), "1");
  expect(paneFiles(dist).map(({ name }) => name).sort()).toEqual(["taskpane.html", "taskpane/lazy.2.js", "taskpane/merge~report.11.js", "taskpane/taskpane.1.js", "taskpane/taskpane.3.css"]);
});

test("without a build it says what to do", () => {
  expect(() => paneFiles(dist)).toThrow("npm run build");
});

test("adds up to KB with one decimal place", () => {
  expect(initialGzKb([{ name: "a", packed: 1024 }, { name: "b", packed: 512 }, { name: "c", packed: 40 }])).toBe(1.5);
});
