import path from "node:path";
import { exportsOf, sourcesBelow } from "./source";

const sources = sourcesBelow("src");
const EMPTY_WORDS = new Set(["util", "utils", "helper", "helpers", "process", "handle", "manage", "manager", "do"]);

/** `readTemplate`, `read-template` and `READ_TEMPLATE` → read, template. */
function wordsOf(name: string): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().split(/[^a-z]+/);
}

test("no file is named after a word that says nothing", () => {
  const bad = sources.filter(({ file }) => wordsOf(file.slice("src/".length)).some((word) => EMPTY_WORDS.has(word)));
  expect(bad.map(({ file }) => file)).toEqual([]);
});

test("no export is named after a word that says nothing", () => {
  const bad = sources.flatMap((source) =>
    exportsOf(source).filter(({ name }) => wordsOf(name).some((word) => EMPTY_WORDS.has(word))).map(({ name }) => `${source.file}: ${name}`));
  expect(bad).toEqual([]);
});

test("files are kebab-case", () => {
  const bad = sources.map(({ file }) => path.basename(file)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(-[a-z]{2}-[A-Z]{2})?(\.d)?\.tsx?$/.test(name) && !/^[a-z]{2}-[A-Z]{2}\.tsx?$/.test(name));
  expect(bad).toEqual([]);
});
