import { functionLengths, median, sourcesBelow } from "./source";

const sources = sourcesBelow("src");
const lines = (text: string): number => text.replace(/\n$/, "").split("\n").length;

test("no file is longer than 250 lines", () => {
  expect(sources.filter(({ text }) => lines(text) > 250).map(({ file, text }) => `${file}: ${lines(text)}`)).toEqual([]);
});

test("half of the files have fewer than 80 lines", () => {
  expect(median(sources.map(({ text }) => lines(text)))).toBeLessThan(80);
});

test("no function is longer than 40 lines", () => {
  const long = sources.filter((source) => functionLengths(source).some((length) => length > 40));
  expect(long.map(({ file }) => file)).toEqual([]);
});

test("half of the functions have fewer than 10 lines", () => {
  expect(median(sources.flatMap(functionLengths))).toBeLessThan(10);
});
