import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT, filesBelow } from "./source";

/** The rooms of architecture.md. */
const ROOMS = [
  "src", "src/app", "src/adapters/excel", "src/adapters/xlsx", "src/taskpane", "src/cli", "src/offline",
  "src/workbench", "src/workbench/host", "src/workbench/grid", "src/core",
  ...["kernel", "sheet", "unit", "target", "catalogue", "template", "observation", "validation", "validation/rules",
    "merge", "highlight", "report", "report/locales"].map((room) => `src/core/${room}`),
];

test("a folder that the map does not show has its reason in src/README.md", () => {
  const readme = path.join(ROOT, "src/README.md");
  const map = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  const folders = [...new Set(filesBelow("src").map((file) => path.posix.dirname(file)))];
  const unexplained = folders.filter((folder) => !ROOMS.includes(folder) && !map.includes(`${folder.replace(/^src\//, "")}/`));
  expect(unexplained).toEqual([]);
});

test("tests mirror the source: every folder of test/core is a room of core", () => {
  const rooms = [...new Set(filesBelow("test/core").map((file) => path.posix.dirname(file).replace(/^test/, "src")))];
  expect(rooms.filter((room) => !existsSync(path.join(ROOT, room)))).toEqual([]);
});
