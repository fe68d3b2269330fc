import { pageLanguage, sayIn } from "../../../src/workbench/page/words";

test.each([
  ["", "zh-CN"], ["?lang=zh-CN", "zh-CN"], ["?lang=de", "zh-CN"], ["?lang=en-US", "en-US"], ["?lang=EN", "en-US"],
])("%p is shown in %s", (search, language) => {
  expect(pageLanguage({ search })).toBe(language);
});

test("what is said is filled in", () => {
  expect(sayIn("zh-CN")("opened", { name: "a.xlsx", sheets: 2 })).toBe("已打开 a.xlsx，2 张表。");
  expect(sayIn("en-US")("saved", { name: "a.xlsx" })).toBe("Saved as a.xlsx.");
});
