import * as fc from "fast-check";
import { catalogue } from "../../src/app/catalogue";
import { checkRead, isForm, type CheckedForm } from "../../src/app/check";
import type { CellsChanged, LiveWorkbook, ReadStrips } from "../../src/app/ports";
import { rechecking, recheckRows } from "../../src/app/recheck";
import { atOnce } from "../../src/core/kernel/steps";
import { cellAt, type Cell, type ReadSheet, type ReadWorkbook } from "../../src/core/sheet/cells";
import type { Area } from "../../src/core/sheet/sheet";
import { makeTemplate } from "../../src/core/template/make";
import { renderTemplate } from "../../src/core/template/render";
import { readBack } from "../fixtures/read-back";

const SHEET = "填报_2025";

function form(): ReadWorkbook {
  const made = makeTemplate(catalogue(), { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "city", period: "2025" });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return readBack(renderTemplate(made.value));
}

function checked(read: ReadWorkbook): CheckedForm {
  const found = checkRead(read, catalogue());
  if (!isForm(found)) throw new Error("no form");
  return found;
}

const EMPTY = form();
const FIRST = checked(EMPTY);
const { columns, rows } = FIRST.recognised;

/** The workbook with cells of the form's sheet changed. */
function withCells(read: ReadWorkbook, edits: readonly (readonly [row: number, column: number, cell: Cell])[]): ReadWorkbook {
  return { ...read, sheets: read.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, cells: sheet.cells.map((line, row) => line.map((cell, column) => edits.findLast(([r, c]) => r === row && c === column)?.[2] ?? cell)) } : sheet)) };
}

function sheetOf(read: ReadWorkbook): ReadSheet {
  const sheet = read.sheets.find(({ name }) => name === SHEET);
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function strips(read: ReadWorkbook, areas: readonly Area[]): ReadStrips {
  const sheet = sheetOf(read);
  return { name: SHEET, strips: areas.map((area) => ({ area, cells: Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (__, right) => cellAt(sheet, area.row + down, area.column + right))) })) };
}

/** A workbook of which only strips can be read, and which counts them. */
function live(read: ReadWorkbook, name = SHEET) {
  const asked: Area[][] = [];
  const workbook = { readStrips: async (_: string, areas: readonly Area[]) => { asked.push([...areas]); return { ...strips(read, areas), name }; } } as unknown as LiveWorkbook;
  return { workbook, asked };
}

const edited = (row: number, count = 1): CellsChanged => ({ sheet: "id", span: { row, rows: count }, own: false });

const typed = fc.oneof(fc.constantFrom<Cell>({ value: null }, { value: "约38" }, { value: "98.5%" }, { value: "不适用" }, { value: 102.3 }, { value: 0.986 }, { value: null, error: "#DIV/0!" }, { value: 5, formula: "=2+3" }), fc.double({ min: -10, max: 200, noNaN: true }).map((value): Cell => ({ value })));
const anyEdit = fc.tuple(fc.constantFrom(...rows.map(({ row }) => row)), fc.constantFrom(columns["实际值"], columns["状态"], columns["填报说明"], columns["指标"], columns["标识"]), typed);

test("checking changed rows again gives what checking everything gives", () => {
  fc.assert(fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
    const now = withCells(EMPTY, edits);
    const areas = edits.map(([row]) => ({ row, rows: 1, column: 0, columns: sheetOf(now).area.columns }));
    const again = atOnce(rechecking(FIRST, [strips(now, areas)]));
    const whole = checked(now);
    const { findings, undecided, progress, summary, observations } = again.kind === "rechecked" ? again.checked : FIRST;
    expect({ findings, undecided, progress, summary, observations }).toEqual({ findings: whole.findings, undecided: whole.undecided, progress: whole.progress, summary: whole.summary, observations: whole.observations });
  }), { numRuns: 60 });
});

test("the rows that differ are named as people see them, and only they are read, in one go", async () => {
  const now = withCells(EMPTY, [[8, columns["实际值"], { value: 42 }]]);
  const { workbook, asked } = live(now);
  expect(await recheckRows(workbook, FIRST, [edited(8), edited(9), edited(6)])).toMatchObject({ kind: "rechecked", rows: [9] });
  expect(asked.map((areas) => areas.map(({ row, rows: count }) => [row, count]))).toEqual([[[6, 1], [8, 2]]]);
});

test("rows with a person's own formula are read along", async () => {
  const before = checked(withCells(EMPTY, [[10, columns["实际值"], { value: 3, formula: "=I8*2" }]]));
  const { workbook, asked } = live(withCells(EMPTY, [[7, columns["实际值"], { value: 42 }], [10, columns["实际值"], { value: 84, formula: "=I8*2" }]]));
  expect(await recheckRows(workbook, before, [edited(7)])).toMatchObject({ rows: [8, 11] });
  expect(asked).toHaveLength(1);
});

test.each<readonly [string, readonly CellsChanged[]]>([
  ["rows were moved", [{ sheet: "id", span: null, own: false }]],
  ["too many rows changed", [edited(0, 1_048_576), edited(5)]],
])("where %s the whole has to be read", async (_, changes) => {
  const { workbook } = live(EMPTY);
  const wide = { ...FIRST, recognised: { ...FIRST.recognised, sheet: { ...FIRST.recognised.sheet, area: { ...FIRST.recognised.sheet.area, rows: 5000 } } } };
  expect(await recheckRows(workbook, wide, changes)).toEqual({ kind: "unclear" });
});

test("a row that grew below the form has to be read with the whole", async () => {
  const below = sheetOf(EMPTY).cells.length;
  const { workbook } = live({ ...EMPTY, sheets: EMPTY.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, cells: [...sheet.cells, [{ value: "城镇污水处理率" }]] } : sheet)) });
  expect(await recheckRows(workbook, FIRST, [edited(below)])).toEqual({ kind: "unclear" });
});

test("another sheet, a sheet that is gone, and rows far below change nothing", async () => {
  const now = withCells(EMPTY, [[8, columns["实际值"], { value: 42 }]]);
  expect(await recheckRows(live(now, "别的表").workbook, FIRST, [edited(8)])).toEqual({ kind: "same" });
  expect(await recheckRows(live(now, "").workbook, FIRST, [edited(8)])).toEqual({ kind: "same" });
  const { workbook, asked } = live(now);
  expect(await recheckRows(workbook, FIRST, [edited(400)])).toEqual({ kind: "same" });
  expect(asked).toEqual([]);
});
