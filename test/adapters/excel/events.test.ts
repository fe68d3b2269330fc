import { spanOf } from "../../../src/adapters/excel/events";

test.each([
  ["I13", { row: 12, rows: 1 }],
  ["$I$13", { row: 12, rows: 1 }],
  ["填报_2025!I13:K15", { row: 12, rows: 3 }],
  ["13:15", { row: 12, rows: 3 }],
  ["A1:B2,C9", { row: 0, rows: 9 }],
  ["I:I", null],
  ["A1,I:K", null],
  ["", null],
])("the rows of %s", (address, span) => {
  expect(spanOf(address)).toEqual(span);
});
