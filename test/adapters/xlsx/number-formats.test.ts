import { builtInFormat, builtInId, isDateFormat } from "../../../src/adapters/xlsx/read/number-formats";

describe("number formats", () => {
  it.each([["yyyy-mm-dd", true], ["h:mm", true], ['0"年"', false], ["0.00##", false], ["0.00%", false], ["[Red]0.0", false], ["[h]:mm", true], ["0.0E+0", false], ["General", false], ['yyyy"年"m"月"', true], ["#,##0_d", false], ["\\d0", false]])("%s shows a day or a time: %s", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  it.each([[0, undefined], [2, "0.00"], [10, "0.00%"], [14, "yyyy/m/d"], [49, "@"], [57, "yyyy/m/d"], [99, undefined]])("id %i is %s", (id, format) => {
    expect(builtInFormat(id)).toBe(format);
  });

  it.each([["General", 0], ["0.00", 2], ["@", 49], ["0.00##", undefined], ["yyyy/m/d", undefined]])("%s has the id %s", (format, id) => {
    expect(builtInId(format)).toBe(id);
  });
});
