import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT, filesBelow } from "./source";

const KEPT = ["src", "test", "scripts", ".ci", "assets/icons"];
const AT_ROOT = ["README.md", "manifest.xml", "package.json", "webpack.config.js", "jest.config.js", "jest.browser.config.js", "eslint.config.mjs", ".dependency-cruiser.cjs", "package-lock.json"];
const files = [...KEPT.flatMap(filesBelow), ...AT_ROOT.filter((file) => existsSync(path.join(ROOT, file)))]
  .filter((file) => /\.(tsx?|jsx?|mjs|cjs|json|html|xml|css|svg|md|sh)$|\.ci\/run$/.test(file) && !file.startsWith("test/architecture/"));
const texts = files.map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));

/** Names of formats look like addresses; nothing is ever fetched from them. */
const NAMES = /^https?:\/\/(localhost|127\.0\.0\.1|www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|purl\.oclc\.org|sdmx\.org|www\.sdmx\.org|[\w.-]*example\.(com|org|net|cn)|[\w.-]+\.(invalid|test|example))([:/"'`?\s)<]|$)/;
const addresses = (text: string): string[] => text.match(/https?:\/\/\w[^\s"'`<>)\\]+/g) ?? [];

test("nothing is downloaded from an address in a committed file; office.js has its one setting", () => {
  const foreign = texts.filter(({ file }) => file !== "webpack.config.js" && file !== "package-lock.json")
    .flatMap(({ file, text }) => addresses(text).filter((address) => !NAMES.test(address)).map((address) => `${file}: ${address}`));
  expect(foreign).toEqual([]);
});

test("the build names one address, that of office.js", () => {
  const named = texts.filter(({ file }) => file === "webpack.config.js").flatMap(({ text }) => addresses(text).filter((address) => !NAMES.test(address)));
  expect(named).toHaveLength(1);
  expect(named[0]).toMatch(/\/office\.js$/);
});

test("the lock file names packages and digests, no place to get them from", () => {
  const lock = texts.find(({ file }) => file === "package-lock.json");
  expect(lock?.text).not.toMatch(/"resolved":\s*"(https?|file|git)/);
});

test("no path of somebody's machine", () => {
  const paths = texts.flatMap(({ file, text }) =>
    (text.match(/(?<![\w./])\/(?:work|home|root|Users)\/[\w.-]+|[A-Z]:\\\\?Users/g) ?? []).map((found) => `${file}: ${found}`));
  expect(paths).toEqual([]);
});
