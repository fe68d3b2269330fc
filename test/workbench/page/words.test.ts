import { pageLanguage, sayIn } from "../../../src/workbench/page/words";

test.each([
  ["", "zh-CN", "zh-CN"], ["", "zh-TW", "zh-CN"], ["", "", "zh-CN"], ["", "en-GB", "en-US"], ["", "de", "en-US"],
  ["?lang=en-US", "zh-CN", "en-US"], ["?lang=zh-CN", "en-US", "zh-CN"],
])("%p in a browser for %p is shown in %s", (search, preferred, language) => {
  expect(pageLanguage({ search }, preferred)).toBe(language);
});

test("what is said is filled in", () => {
  expect(sayIn("zh-CN")("opened", { name: "a.xlsx", sheets: 2 })).toBe("已打开 a.xlsx，2 张表。");
  expect(sayIn("en-US")("saved", { name: "a.xlsx" })).toBe("Saved as a.xlsx.");
});
