import { exportsOf, sourcesBelow } from "./source";

const exported = sourcesBelow("src").flatMap((source) => exportsOf(source).map((one) => ({ ...one, file: source.file })));

test("every exported name says what it is", () => {
  const silent = exported.filter(({ doc }) => doc.replace(/[^\p{L}]/gu, "").length < 4);
  expect(silent.map(({ file, line, name }) => `${file}:${line} ${name}`)).toEqual([]);
});

test("a docstring says what the type cannot: no @param or @returns lists", () => {
  const lists = exported.filter(({ doc }) => /@(param|returns?|author|since)\b/.test(doc));
  expect(lists.map(({ file, line, name }) => `${file}:${line} ${name}`)).toEqual([]);
});
