import { readXlsx } from "../../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../../src/adapters/xlsx/writer";
import { BLANK_SHEET, type Content, type Paper } from "../../../src/core/sheet/sheet";
import { Files } from "../../../src/workbench/page/files";
import { sayIn } from "../../../src/workbench/page/words";

const paperOf = (content: Content[][]): Paper => ({ sheets: [{ ...BLANK_SHEET, name: "A", content }], names: [], parts: [] });

/** A workbook of paper alone. */
function paperwork(first: Paper) {
  let now = first;
  return { load: async (paper: Paper) => void (now = paper), paper: () => now, settle: async () => undefined, place: () => ({ sheet: "A", cell: "B2" }) };
}

const valuesIn = (bytes: Uint8Array) => readXlsx(bytes).sheets.map(({ name, cells }) => [name, cells.map((row) => row.map(({ value }) => value))]);

test.each([
  ["an old .xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]), "不是 .xlsx"],
  ["a text", new TextEncoder().encode("a,b\n1,2"), "不是 .xlsx"],
  ["a broken zip", new TextEncoder().encode("PK\x03\x04 broken"), "坏了"],
])("%s is refused in words, and nothing is lost", async (_, bytes, words) => {
  const workbook = paperwork(paperOf([["在"]]));
  const files = new Files(workbook, sayIn("zh-CN"));
  const outcome = await files.open("来件.xls", bytes);
  expect([outcome.done, outcome.message]).toEqual([false, expect.stringContaining(words)]);
  expect(outcome.message).toContain("来件.xls");
  expect([workbook.paper(), files.name]).toEqual([paperOf([["在"]]), "工作簿1.xlsx"]);
});

test("an opened file is saved under its name with what changed", async () => {
  const workbook = paperwork(paperOf([]));
  const files = new Files(workbook, sayIn("zh-CN"));
  expect(await files.open("叶城县.xlsx", writeXlsx(paperOf([["题", 1]])))).toEqual({ done: true, message: "已打开 叶城县.xlsx，1 张表。" });
  await workbook.load({ ...workbook.paper(), sheets: workbook.paper().sheets.map((sheet) => ({ ...sheet, content: [["题", 2]] })) });
  expect(valuesIn(await files.bytes())).toEqual([["A", [["题", 2]]]]);
  expect(files.name).toBe("叶城县.xlsx");
});

test("a new workbook is written whole, and saving again goes on from there", async () => {
  const workbook = paperwork(paperOf([["题"]]));
  const files = new Files(workbook, sayIn("en-US"));
  expect(valuesIn(await files.bytes())).toEqual([["A", [["题"]]]]);
  await workbook.load(paperOf([["题"], ["二"]]));
  expect(valuesIn(await files.bytes())).toEqual([["A", [["题"], ["二"]]]]);
  expect(files.name).toBe("Book1.xlsx");
});

test("when a workbook cannot be shown, the one before comes back", async () => {
  const before = paperOf([["在"]]);
  let now = before;
  const files = new Files({
    load: async (paper) => {
      if (paper !== before) throw new Error("cannot draw");
      now = paper;
    },
    paper: () => now, settle: async () => undefined, place: () => ({ sheet: "A", cell: "A1" }),
  }, sayIn("zh-CN"));
  const { done, message } = await files.open("x.xlsx", writeXlsx(paperOf([[1]])));
  expect([done, message.includes("原来的工作簿还在"), now]).toEqual([false, true, before]);
});

test("work that was not saved is given back after another file took its place; saved work is not", async () => {
  const workbook = paperwork(paperOf([]));
  const files = new Files(workbook, sayIn("zh-CN"));
  expect(files.unsaved()).toBe(false);
  await workbook.load(paperOf([["写了"]]));
  expect(files.unsaved()).toBe(true);
  const { left } = await files.open("二.xlsx", writeXlsx(paperOf([[2]])));
  expect([left?.name, left && valuesIn(left.bytes()), files.unsaved()]).toEqual(["工作簿1.xlsx", [["A", [["写了"]]]], false]);
  await workbook.load({ ...workbook.paper(), sheets: workbook.paper().sheets.map((sheet) => ({ ...sheet, content: [[3]] })) });
  await files.bytes();
  expect((await files.open("三.xlsx", writeXlsx(paperOf([[4]])))).left).toBeUndefined();
});
