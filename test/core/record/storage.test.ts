import * as fc from "fast-check";
import { cellAt, type ReadSheet, type ReadWorkbook } from "../../../src/core/sheet/cells";
import { EMPTY_RECORD, type FormRecord } from "../../../src/core/record/form-record";
import { EMPTY_TRAIL, append } from "../../../src/core/record/trail";
import { keptOutOfSight, readRecord, RECORD_NAMESPACE } from "../../../src/core/record/storage";
import { readIdentity } from "../../../src/core/template/identity";
import type { Identity } from "../../../src/core/template/template";

const IDENTITY: Identity = { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "both", period: "2025", version: "1", sheet: "填报_2025", submission: null };

/** What a reader finds of what was written. */
function read({ parts, sheet }: ReturnType<typeof keptOutOfSight>): ReadWorkbook {
  const cells = sheet.content.map((row) => row.map((value) => ({ value: typeof value === "object" ? null : value })));
  const there: ReadSheet = { name: sheet.name, visibility: "veryHidden", protected: false, area: { row: 0, column: 0, rows: cells.length, columns: 2 }, cells };
  return { sheets: [there], parts };
}

const text = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom("</record>", "]]>", "\ud800", "\uffff", "&lt;", "=1+1"));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one));
const row = fc.tuple(text, fc.oneof(fc.constant(null), number, text), fc.constantFrom("reported" as const, "pending" as const), text);
const record: fc.Arbitrary<FormRecord> = fc.record({
  previous: fc.option(fc.record({ period: fc.constant("2024"), values: fc.array(fc.tuple(text, number), { maxLength: 3 }) })),
  waivers: fc.array(fc.record({ key: text, rule: text, version: text, numbers: text, value: fc.oneof(fc.constant(null), number, text), period: text, text }), { maxLength: 3 }),
  seen: fc.array(row, { maxLength: 3 }),
  snapshots: fc.array(fc.record({ number: fc.nat(), time: text, digest: text, rows: fc.array(row, { maxLength: 3 }) }), { maxLength: 2 }),
  reviews: fc.array(fc.record({ verdict: fc.constantFrom("accepted" as const, "returned" as const), reason: text, at: text, unit: text, row }), { maxLength: 3 }),
  trail: fc.array(text, { maxLength: 3 }).map((whys) => whys.reduce((trail, why) =>
    append(trail, { at: "", unit: "", role: "填报", act: "changed", changes: [{ key: why, cell: "I7", old: null, new: why, rule: "a 1" }], more: 0, why }), EMPTY_TRAIL)),
});

test("what was kept is read back, from the part, from the sheet alone, and identity with it", () => {
  fc.assert(fc.property(record, (one) => {
    const workbook = read(keptOutOfSight(IDENTITY, one));
    for (const seen of [workbook, { ...workbook, sheets: [] }, { ...workbook, parts: [] }]) {
      expect(readRecord(seen)).toEqual({ record: one, damaged: false });
      expect(readIdentity(seen)).toEqual(IDENTITY);
    }
  }));
});

test("a record that fills many cells is read back from the sheet", () => {
  const long: FormRecord = { ...EMPTY_RECORD, waivers: Array.from({ length: 300 }, (_, index) => ({ key: `k${index}`, rule: "r", version: "1", numbers: "", value: null, period: "2025", text: "𠮷说明".repeat(200) })) };
  const workbook = read(keptOutOfSight(IDENTITY, long));
  expect(workbook.sheets[0]?.cells.length).toBeGreaterThan(10);
  expect(readRecord({ ...workbook, parts: [] }).record).toEqual(long);
});

test("a workbook of before has an empty record, and nothing is damaged", () => {
  expect(readRecord({ sheets: [], parts: [] })).toEqual({ record: EMPTY_RECORD, damaged: false });
});

const kept = keptOutOfSight(IDENTITY, EMPTY_RECORD);
const part = (json: string) => ({ namespace: RECORD_NAMESPACE, xml: `<record xmlns="${RECORD_NAMESPACE}">${json}</record>` });

test.each([
  ["no JSON", "{"], ["another thing", "[1]"], ["a number too many", JSON.stringify({ ...EMPTY_RECORD, snapshots: Array(3).fill({ number: 1, time: "", digest: "", rows: [] }) })],
  ["a text without end", JSON.stringify({ ...EMPTY_RECORD, waivers: [{ key: "k", rule: "r", version: "1", numbers: "", value: null, period: "2025", text: "长".repeat(1001) }] })],
  ["nothing", ""],
])("%s is a damaged record, and the identity is read all the same", (_, json) => {
  const workbook = { sheets: [], parts: [kept.parts[0], part(json)].filter((one) => one !== undefined) };
  expect(readRecord(workbook)).toEqual({ record: EMPTY_RECORD, damaged: true });
  expect(readIdentity(workbook)).toEqual(IDENTITY);
});

test("where one of the two is damaged, the other is enough", () => {
  const whole = read(keptOutOfSight(IDENTITY, { ...EMPTY_RECORD, previous: { period: "2024", values: [] } }));
  expect(readRecord({ ...whole, parts: [part("{")] })).toMatchObject({ damaged: false, record: { previous: { period: "2024" } } });
  const [sheet] = whole.sheets;
  if (!sheet) throw new Error("no sheet");
  expect(cellAt(sheet, 0, 1).value).toBe(RECORD_NAMESPACE);
  const broken = { ...sheet, cells: sheet.cells.map((cells, index) => (index === 1 ? [cells[0] ?? { value: null }, { value: "{" }] : cells)) };
  expect(readRecord({ ...whole, sheets: [broken] })).toMatchObject({ damaged: false, record: { previous: { period: "2024" } } });
});
