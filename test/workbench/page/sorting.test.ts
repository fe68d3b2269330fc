import { ascending, sortedRows } from "../../../src/workbench/page/sorting";

test.each<[string, (string | number | boolean)[], number[]]>([
  ["numbers by size", [10, 9, -1], [2, 1, 0]],
  ["numbers before text before truths before nothing", ["", true, "字", 3], [3, 2, 1, 0]],
  ["equal ones stay as they were", ["b", 1, "b", 1], [1, 3, 0, 2]],
])("%s", (_, values, order) => {
  expect(ascending(values)).toEqual(order);
});

test("only rows below the heads of a filter are sorted, and only by one of its columns", () => {
  const cell = (value: number) => [{ value, formula: value, text: String(value), format: "General" }];
  const at = (column: number) => ({
    selection: () => ({ sheet: "s", row: 3, column, rows: 1, columns: 1 }),
    filter: () => ({ sheet: "s", row: 5, column: 1, rows: 4, columns: 2 }),
    read: () => [cell(3), cell(1), cell(2)],
  });
  expect(sortedRows(at(2))).toEqual({ area: { sheet: "s", row: 6, column: 1, rows: 3, columns: 2 }, order: [1, 2, 0] });
  expect(sortedRows(at(0))).toBeUndefined();
  expect(sortedRows({ ...at(2), filter: () => null })).toBeUndefined();
});
