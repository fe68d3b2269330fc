import * as fc from "fast-check";
import { contentLength, contentOf, explanationOf, readExplanation, saysEnough } from "../../../src/core/record/explanation";

test.each([
  ["新项目投用：8 月县城再生水管网通水", 11, true],
  ["新项目投用：已投产", 3, false],
  ["新项目投用", 0, false],
  ["8月新建管网通水，日供0.8万吨", 14, true],
  ["情况属实。", 4, false],
  ["情况属实情况属实情况属实", 4, false],
  ["情况属实，情况属实。情况属实！", 4, false],
  ["。。。。。。。。。。", 0, false],
  ["          ", 0, false],
  ["一一一一一一一一一一一一", 1, false],
  ["哈哈哈哈哈哈哈哈是真的", 4, false],
  ["其他：　按统计局要求调整口径了", 11, true],
  ["2024年8月投用1000000吨", 17, true],
  ["New plant opened in August", 22, true],
])("%s says %i characters", (note, length, enough) => {
  expect([contentLength(note), saysEnough(note)]).toEqual([length, enough]);
});

test("a text of any length is measured at once", () => {
  const began = process.cpuUsage().user;
  expect(contentLength("情况属实".repeat(100_000))).toBe(4);
  for (const unit of ["啊", "ab", "啊啵", "a1"]) contentLength(unit.repeat(20_000));
  expect(process.cpuUsage().user - began).toBeLessThan(1_000_000);
});

test("a reason stands before the text, as the pane writes it", () => {
  expect(explanationOf("新项目投用", " 8 月通水。 ")).toBe("新项目投用：8 月通水。");
  expect(explanationOf(undefined, " 8 月通水。")).toBe("8 月通水。");
});

test("an explanation is taken apart as it was put together", () => {
  expect(readExplanation("新项目投用：8 月通水。")).toEqual({ reason: "新项目投用", text: "8 月通水。" });
  expect(readExplanation("8 月通水。")).toEqual({ text: "8 月通水。" });
  expect(readExplanation("其他")).toEqual({ reason: "其他", text: "" });
  expect(readExplanation("其他地方也一样")).toEqual({ text: "其他地方也一样" });
});

test("what an explanation says is what replacing without looking first gives", () => {
  const plainly = (note: string) => [...new Set(note.slice(0, 300).split(/[^\p{L}\p{N}]+/u))].join("").replace(/(\p{L})\1{2,}/gu, "$1").replace(/(\p{L}[\p{L}\p{N}]+?)\1+/gu, "$1");
  const words = fc.array(fc.constantFrom("情况", "属实", "水", "a", "1", "，", " ", "𠮷", "\ud842", "属"), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(fc.property(fc.oneof(words, fc.string({ unit: "binary" })), (note) => {
    expect(contentOf(note)).toBe(plainly(note));
    expect(contentLength(note)).toBe([...plainly(note)].length);
  }), { numRuns: 2000 });
});
