import { printNumerals, readNumerals } from "../../../src/core/target/number-words";

describe("readNumerals", () => {
  it.each([
    ["零", 0], ["两", 2], ["九", 9], ["十", 10], ["十五", 15], ["二十", 20], ["九十五", 95], ["一百", 100], ["一百零六", 106],
    ["三百六十五", 365], ["一千零一", 1001], ["一万二千", 12_000], ["十二万", 120_000], ["一亿零三万", 100_030_000],
    ["廿五", 25], ["壹佰", 100], ["一百五十", 150], ["一百零五", 105], ["零点五", 0.5], ["二点三四", 2.34],
  ])("reads %s as %d", (words, value) => {
    expect(readNumerals(words)).toBe(value);
  });

  it.each(["", "点五", "五点", "一二", "十百", "百", "零万", "二点十", "一百五", "一万二", "二〇二五"])("does not read %j", (words) => {
    expect(readNumerals(words)).toBeUndefined();
  });
});

describe("printNumerals", () => {
  it.each([[1, "一"], [10, "十"], [15, "十五"], [20, "二十"], [32, "三十二"], [99, "九十九"]])("writes %d as %s", (value, words) => {
    expect(printNumerals(value)).toBe(words);
    expect(readNumerals(words)).toBe(value);
  });
});
