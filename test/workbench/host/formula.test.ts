import { evaluate } from "../../../src/workbench/host/memory/formula/evaluate";
import { carried, deletedRows, insertedRows, renamedSheet, rewrite } from "../../../src/workbench/host/memory/formula/rewrite";
import { FormulaError, Matrix, type Scalar } from "../../../src/workbench/host/memory/formula/values";
import { display } from "../../../src/workbench/host/memory/number-format";

/** A sheet of three columns: numbers, texts, and a gap in both. */
const CELLS: readonly (readonly Scalar[])[] = [[1, "a", null], [2, "达标", true], [null, "", new FormulaError("#N/A")], [98.5, "达标", 0]];

function value(formula: string, rows = 0): unknown {
  const found = evaluate(formula, { home: "S", rows, columns: 0 }, {
    values: ({ first, last, single }) => {
      const at = (row: number, column: number): Scalar => CELLS[row]?.[column] ?? null;
      if (single) return at(first.row, first.column);
      return new Matrix(Array.from({ length: last.row - first.row + 1 }, (_, r) => Array.from({ length: last.column - first.column + 1 }, (_, c) => at(first.row + r, first.column + c))));
    },
    name: (name) => (name === "范围" ? "=$A$1:$A$4" : undefined),
  });
  return found instanceof FormulaError ? found.code : found;
}

test.each<[string, unknown]>([
  ["=1+2*3^2", 19], ["=-2^2", 4], ["=(1+2)*3", 9], ["=50%", 0.5], ["=7/2-1", 2.5], ['="a"&1&TRUE', "a1TRUE"], ['="A"="a"', true], ["=2<>2", false], ['="a">1', true],
  ["=A3=0", true], ['=A3=""', true], ["=A1+A3", 1], ['="a"+1', "#VALUE!"], ["=1/0", "#DIV/0!"], ["=NOSUCH(1)", "#NAME?"], ["=unknown", "#NAME?"], ["=1+", "#NAME?"],
  ['=IF(A1>0,"达标","未达标")', "达标"], ["=IF(FALSE,1)", false], ["=AND(TRUE,A1>0,C2)", true], ["=OR(FALSE,A3)", false], ["=NOT(A3)", true],
  ["=ISNUMBER(A1)", true], ["=ISTEXT(B1)", true], ["=ISBLANK(C1)", true], ["=ISBLANK(B3)", false], ["=ISERROR(C3)", true], ["=ISERROR(1/0)", true], ["=IFERROR(C3,5)", 5],
  ["=COUNT(A1:B4)", 3], ["=COUNTA(A1:B4)", 7], ['=COUNTIF(B1:B4,"达标")', 2], ['=COUNTIF(A1:A4,">=2")', 2], ['=COUNTIF(A1:A4,"")', 1], ['=COUNTIF(B1:B4,"达*")', 2], ['=COUNTIF(A1:A4,"<>1")', 3],
  ['=COUNTIFS(A1:A4,">1",B1:B4,"达标")', 2], ['=COUNTIFS(A1:A2,1,B1:B4,"x")', "#VALUE!"], ["=SUM(范围)", 101.5], ["=SUMPRODUCT(A1:A2,A1:A2)", 5], ['=SUMPRODUCT((B1:B4="达标")*1)', 2],
  ["=MAX(A1:A4)", 98.5], ["=MIN(3,A2)", 2], ["=ABS(-3)", 3], ["=ROUND(1.005,2)", 1.01], ["=ROUND(-2.5,0)", -3], ["=ROWS(A1:A4)", 4], ["=SUM(C1:C4)", "#N/A"],
  ['=LEN("字 ")', 2], ['=TRIM("  a  b ")', "a b"], ['=LEFT("✖ 不是数",1)', "✖"], ['=MID("abcd",2,2)', "bc"], ['=FIND("c","abc")', 3], ['=FIND("x","abc")', "#VALUE!"], ['=TEXT(0.985,"0.0%")', "98.5%"],
])("%s is %p", (formula, expected) => {
  expect(value(formula)).toEqual(expected);
});

test("seen from two rows below, relative references move and fixed ones stay", () => {
  expect([value("=A2", 2), value("=$A$2", 2), value("=A$1&B2", 2)]).toEqual([98.5, 2, "1达标"]);
});

test.each<[string, string]>([
  ["=A2+A3+$A$3", "=A2+A5+$A$5"], ["=SUM(A1:A9)", "=SUM(A1:A11)"], ["=SUM(A:A)", "=SUM(A:A)"], ['="A3"&A3', '="A3"&A5'], ["=别表!A3", "=别表!A3"], ["=表!A3", "=表!A5"],
])("two rows inserted before row 3 make %s into %s", (formula, expected) => {
  expect(rewrite(formula, insertedRows("表", 2, 2, "表"))).toBe(expected);
});

test.each<[string, string]>([["=A2+A3+A9", "=A2+#REF!+A7"], ["=SUM(A1:A9)", "=SUM(A1:A7)"], ["=SUM(A3:A4)", "=SUM(#REF!)"]])("rows 3 and 4 deleted make %s into %s", (formula, expected) => {
  expect(rewrite(formula, deletedRows("表", 2, 2, "表"))).toBe(expected);
});

test("a renamed sheet is quoted where its name needs it; a removed one is #REF!", () => {
  expect([rewrite("=表!A1", renamedSheet("表", "新 表")), rewrite("=表!A1+A1", renamedSheet("表", ""))]).toEqual(["='新 表'!A1", "=#REF!+A1"]);
});

test("a formula carried down takes its relative references along", () => {
  expect(carried('=IF(I8="",$J$8,I$8)', 3, 0)).toBe('=IF(I11="",$J$8,I$8)');
});

test.each<[number | string | boolean, string, string]>([
  [3.5, "0.00", "3.50"], [3, "0.00##", "3.00"], [3.14159, "0.00##", "3.1416"], [0.985, "0%", "99%"], [1234567.5, "#,##0.0", "1,234,567.5"], [-2, "0.0", "-2.0"], [-2, '0.0;"负"0.0', "负2.0"],
  [0, '0;-0;"零"', "零"], [12, '0"万套"', "12万套"], [0.1 + 0.2, "General", "0.3"], [true, "General", "TRUE"], ["字", "0.00", "字"], [7, "@", "7"], [1.005, "0.00", "1.01"], [5, "000", "005"], [0.5, "#.0", ".5"],
])("%p in %s shows %s", (shown, format, expected) => {
  expect(display(shown, format)).toBe(expected);
});
