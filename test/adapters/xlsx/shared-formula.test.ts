import { shiftFormula } from "../../../src/adapters/xlsx/read/shared-formula";

describe("shiftFormula", () => {
  it.each([
    ["A1", 1, 1, "B2"], ["$A1", 1, 1, "$A2"], ["A$1", 1, 1, "B$1"], ["$A$1", 1, 1, "$A$1"], ["Z9", 1, 1, "AA10"], ["a1", 0, 1, "B1"],
    ["SUM(A1:B2)", 2, 0, "SUM(A3:B4)"], ["SUM(A:B)", 0, 1, "SUM(B:C)"], ["SUM($A:B)", 0, 1, "SUM($A:C)"], ["SUM(1:$2)", 1, 0, "SUM(2:$2)"],
    ["LOG10(A1)", 1, 0, "LOG10(A2)"], ["A1&\"A1\"", 1, 0, "A2&\"A1\""], ["'A1'!A1", 1, 0, "'A1'!A2"], ["表1!A1", 1, 0, "表1!A2"], ["Table1[A1]", 1, 0, "Table1[A2]"],
    ["rate_A1+A1", 1, 0, "rate_A1+A2"], ["1E1+A1", 1, 0, "1E1+A2"], ["\"a\"\"A1\"\"\"&A1", 1, 0, "\"a\"\"A1\"\"\"&A2"], ["A1", -1, 0, "A1048576"], ["ZZZ1", 0, 1, "ZZZ1"],
  ])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});
