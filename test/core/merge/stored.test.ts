import * as fc from "fast-check";
import { identityOf, isMergedWorkbook, readStored } from "../../../src/core/merge/stored";
import { parseIntake, printIntake, type StoredMerge } from "../../../src/core/merge/stored-json";
import type { ReadWorkbook } from "../../../src/core/sheet/cells";
import { ERROR, expectedArea, submission, unread } from "./made";

const STORED: StoredMerge = {
  plan: "made", period: "2025", expected: [expectedArea("叶城县", "653126", "2025-03-01T15:59:59Z")], strict: true, choices: [{ area: "喀什市", key: "", file: "a.xlsx" }],
  weight: { kind: "list", name: "人口", of: new Map([["653101", 57.2]]) },
  received: [
    submission({ told: { "roads|城市": 0.1, "water|城市": "unreadable", "green|城市": undefined }, findings: [ERROR, { ...ERROR, place: { indicator: "roads", scope: "城市", name: "道路长度", sheet: "填报_2025", cell: "I7" } }], strays: [{ sheet: "表 <1>", cell: "I99", why: "row-unknown", first: "", count: 1 }] }),
    unread("~$b.xlsx", "lock-file"),
  ],
};

/** A workbook as it comes back from its file. */
function read({ parts, sheets }: ReturnType<typeof identityOf>): ReadWorkbook {
  return {
    parts, sheets: sheets.map(({ name, visibility, content }) => ({
      name, visibility, protected: false, area: { row: 0, column: 0, rows: content.length, columns: 1 }, cells: content.map((row) => [{ value: row[0] as string }]),
    })),
  };
}

test("what was stored comes back, from the parts or from the hidden sheet alone", () => {
  const workbook = read(identityOf(STORED));
  expect(readStored(workbook)).toEqual(STORED);
  expect(readStored({ ...workbook, parts: [] })).toEqual(STORED);
  expect(readStored({ ...workbook, sheets: [] })).toEqual(STORED);
  expect([workbook, { ...workbook, parts: [] }, { ...workbook, sheets: [] }, { parts: [], sheets: [] }].map(isMergedWorkbook)).toEqual([true, true, true, false]);
});

test("any text survives, and the document is plain ASCII without markup", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.double({ noDefaultInfinity: true, noNaN: true }), (area, value) => {
    const stored: StoredMerge = { ...STORED, received: [submission({ area, told: { "roads|城市": value + 0 } })] };
    const json = printIntake(stored);
    expect(json).toMatch(/^[ -;=?-~]*$/u);
    expect(json).not.toContain("&");
    expect(parseIntake(json)).toEqual(stored);
  }));
});

test("a large merge is cut into parts, and a part that is lost is noticed", () => {
  const many: StoredMerge = { ...STORED, received: Array.from({ length: 3000 }, (_, at) => submission({ file: `${at}.xlsx`, told: Object.fromEntries(Array.from({ length: 60 }, (_, key) => [`k${key}|城市`, at + key / 7])) })) };
  const workbook = read(identityOf(many));
  expect(workbook.parts.length).toBeGreaterThan(1);
  expect(readStored({ ...workbook, sheets: [] })?.received).toHaveLength(3000);
  expect(readStored({ parts: workbook.parts.slice(1), sheets: [] })).toBeUndefined();
  for (const sheet of workbook.sheets) for (const row of sheet.cells) expect(String(row[0]?.value).length).toBeLessThanOrEqual(30_000);
});

test("of two merges the one whose parts came last is read, as long as all of them are there", () => {
  const [before, after] = [STORED, { ...STORED, strict: false }].map((stored) => identityOf(stored).parts);
  const parts = [...(before ?? []), ...(after ?? [])];
  expect(readStored({ parts, sheets: [] })?.strict).toBe(false);
  expect(readStored({ parts: [...(before ?? []), ...(after ?? []).map((part) => ({ ...part, xml: part.xml.replace('of="1"', 'of="2"') }))], sheets: [] })?.strict).toBe(true);
});

test.each(["", "{}", "[]", JSON.stringify({ ...JSON.parse(printIntake(STORED)), lists: [["a"], ["b", "c"]] })])("what is no merge of ours is refused: %s", (json) => {
  expect(parseIntake(json)).toBeUndefined();
});
