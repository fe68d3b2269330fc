import type { Area } from "../../../src/core/sheet/sheet";
import { shifted, type Shift } from "../../../src/workbench/grid/areas";
import { shiftedFormula } from "../../../src/workbench/grid/formula-shift";

const AREA: Area = { row: 7, column: 8, rows: 58, columns: 1 };

/** The formula of a rule on I8:I65 after a shift. */
function after(formula: string, shift: Shift): string {
  return shiftedFormula(formula, AREA, shifted(AREA, shift) ?? AREA, shift);
}

test.each<[string, string, Shift, string]>([
  ["rows inside the area leave what is written for its first cell", "=LEFT($N8,1)=\"✖\"", { axis: "row", at: 20, count: 1 }, "=LEFT($N8,1)=\"✖\""],
  ["rows above move it along", "=LEFT($N8,1)=\"✖\"", { axis: "row", at: 2, count: 3 }, "=LEFT($N11,1)=\"✖\""],
  ["rows at the first cell move it along", "=$N8>$N$6", { axis: "row", at: 7, count: 1 }, "=$N9>$N$6"],
  ["a fixed row below moves too", "=$N8>$N$70", { axis: "row", at: 20, count: 2 }, "=$N8>$N$72"],
  ["the first row taken out: written anew for the next", "=$N8=$N$6", { axis: "row", at: 7, count: -1 }, "=$N8=$N$6"],
  ["a fixed row taken out is lost", "=$N8=$N$20", { axis: "row", at: 19, count: -1 }, "=$N8=#REF!"],
  ["columns move letters", "=$N8=I8", { axis: "column", at: 3, count: 2 }, "=$P8=K8"],
  ["text, functions, names and other sheets stay", "=AND(\"N8\"=$N8,LOG10(2),N8x,另表!$N$8,'a b'!N8)", { axis: "row", at: 2, count: 1 }, "=AND(\"N8\"=$N9,LOG10(2),N8x,另表!$N$8,'a b'!N8)"],
])("%s", (_, formula, shift, wanted) => {
  expect(after(formula, shift)).toBe(wanted);
});
