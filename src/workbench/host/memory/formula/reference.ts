import { columnIndex, columnName } from "../../../../core/sheet/address";

/** One corner of a reference; zero-based, `fixed` where a $ stands. */
type Corner = { readonly row: number; readonly column: number; readonly rowFixed: boolean; readonly columnFixed: boolean };

/** A reference in a formula: `Sheet1!$A1:B$2`. Whole columns run over all rows. */
export type Reference = { readonly sheet: string | undefined; readonly first: Corner; readonly last: Corner; readonly single: boolean };

/** Rows of a sheet, as whole columns have them. */
const ALL_ROWS = 1048576;

/** The text of a reference token → what it means. */
export function parseReference(text: string): Reference {
  const cut = text.lastIndexOf("!");
  const [one = "", two] = text.slice(cut + 1).toUpperCase().split(":");
  const whole = !/\d/.test(one);
  const first = corner(one, 0, whole);
  const last = two === undefined ? first : corner(two, ALL_ROWS - 1, whole);
  return { sheet: cut < 0 ? undefined : unquoted(text.slice(0, cut)), first, last, single: two === undefined };
}

/** A reference → its text. */
export function printReference({ sheet, first, last, single }: Reference): string {
  const prefix = sheet === undefined ? "" : `${quoted(sheet)}!`;
  if (first.row === 0 && last.row === ALL_ROWS - 1) return `${prefix}${letters(first)}:${letters(last)}`;
  return prefix + (single ? cell(first) : `${cell(first)}:${cell(last)}`);
}

/** The same reference seen from a cell that lies elsewhere by so many rows and columns. */
export function moveReference(reference: Reference, rows: number, columns: number): Reference {
  const move = (at: Corner): Corner => ({ ...at, row: at.rowFixed || at.row === ALL_ROWS - 1 ? at.row : at.row + rows, column: at.columnFixed ? at.column : at.column + columns });
  return { ...reference, first: move(reference.first), last: move(reference.last) };
}

/** A sheet's name as it stands before an exclamation mark. */
export function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function corner(text: string, wholeRow: number, whole: boolean): Corner {
  const [, columnMark = "", column = "", rowMark = "", row = ""] = /^(\$?)([A-Z]+)(\$?)(\d*)$/.exec(text) ?? [];
  return { row: whole ? wholeRow : Number(row) - 1, column: columnIndex(column), rowFixed: whole || rowMark === "$", columnFixed: columnMark === "$" };
}

function letters({ column, columnFixed }: Corner): string {
  return (columnFixed ? "$" : "") + columnName(column);
}

function cell(at: Corner): string {
  return `${letters(at)}${at.rowFixed ? "$" : ""}${at.row + 1}`;
}
