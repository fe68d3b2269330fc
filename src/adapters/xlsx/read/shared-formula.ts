import { columnIndex, columnName } from "../../../core/sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** Text and quoted sheet names are passed over; then `A1`, `$A$1`, whole columns `A:B`, whole rows `1:2`. */
const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(])|(?<![\w.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(:])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(:])/g;

/** A formula as it reads when it is moved down and right; references with $ stay. Text without its leading =. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string): string => fixed + (fixed ? name : movedColumn(name, columns));
  const row = (fixed: string, number: string): string => fixed + (fixed ? number : movedRow(number, rows));
  return formula.replace(REFERENCE, (whole, ...found: (string | undefined)[]) => {
    const [f1, c1, f2, r1, g1, a, g2, b, h1, m, h2, n] = found;
    if (c1 !== undefined) return column(f1 ?? "", c1) + row(f2 ?? "", r1 ?? "");
    if (a !== undefined) return `${column(g1 ?? "", a)}:${column(g2 ?? "", b ?? "")}`;
    if (m !== undefined) return `${row(h1 ?? "", m)}:${row(h2 ?? "", n ?? "")}`;
    return whole;
  });
}

/** References run round the edge of the sheet, as in Excel. */
function movedColumn(name: string, by: number): string {
  const column = columnIndex(name.toUpperCase());
  return column >= MAX_COLUMNS ? name : columnName((column + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function movedRow(number: string, by: number): string {
  const row = Number(number) - 1;
  return row >= MAX_ROWS ? number : String(((row + by + MAX_ROWS) % MAX_ROWS) + 1);
}
