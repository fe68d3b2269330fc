import { BLANK_SHEET, type Content, type Paper, type Sheet } from "../../../src/core/sheet/sheet";
import { changeBetween } from "../../../src/workbench/page/saving";

const sheet = (name: string, content: Content[][], more: Partial<Sheet> = {}): Sheet => ({ ...BLANK_SHEET, name, content, ...more });
const paper = (...sheets: Sheet[]): Paper => ({ sheets, names: [], parts: [] });
const NOTHING = { remove: [], replace: [], cells: [], add: { sheets: [], names: [], parts: [] } };

test("nothing changed, nothing is written", () => {
  const one = paper(sheet("A", [[1, "x"]]));
  expect(changeBetween(one, structuredClone(one))).toEqual(NOTHING);
});

test("contents alone become cells: filled, emptied, formulas with their result, rows and columns grown", () => {
  const before = paper(sheet("A", [[1, "x"], [{ formula: "=A1", value: 1 }]]));
  const after = paper(sheet("A", [[2, null], [{ formula: "=A1", value: 2 }], [null, "新"]]));
  expect(changeBetween(before, after).cells).toEqual([
    { sheet: "A", cell: "A1", value: 2 }, { sheet: "A", cell: "B1", value: null },
    { sheet: "A", cell: "A2", value: 2, formula: "=A1" }, { sheet: "A", cell: "B3", value: "新" },
  ]);
});

test("a sheet that changed otherwise is replaced whole, the selected cell is no change", () => {
  const before = paper(sheet("A", [[1]]), sheet("B", [[1]]));
  const widened = sheet("B", [[2]], { columnWidths: [20] });
  const { replace, cells } = changeBetween(before, paper(sheet("A", [[1]], { selected: "C3" }), widened));
  expect([replace, cells]).toEqual([[widened], []]);
});

test("sheets come and go by name; new names and parts come along", () => {
  const name = { name: "数据", sheet: "填报", area: { row: 0, column: 0, rows: 1, columns: 1 } };
  const part = { namespace: "urn:x", xml: "<a xmlns=\"urn:x\"/>" };
  const change = changeBetween(paper(sheet("A", []), sheet("旧", [])), { sheets: [sheet("A", []), sheet("填报", [[1]])], names: [name], parts: [part] });
  expect(change).toEqual({ ...NOTHING, remove: ["旧"], add: { sheets: [sheet("填报", [[1]])], names: [name], parts: [part] } });
});
