import { columnName } from "../../../core/sheet/address";
import type { Area, DefinedName, PrintLayout, Sheet } from "../../../core/sheet/sheet";
import { element } from "../xml/xml-write";
import { encodeText } from "../xml/xml-text";

/** Characters of a sheet's name. */
const MAX_NAME = 31;

/** Throws for names that Excel would call the file damaged for: too long, of forbidden characters, twice in whatever case, or none at all. */
export function checkNames(names: readonly string[]): void {
  if (names.length === 0) throw new RangeError("a workbook needs a sheet");
  const bad = names.find((name) => name === "" || name.length > MAX_NAME || /[[\]:*?/\\]|^'|'$/.test(name));
  if (bad !== undefined) throw new RangeError(`no name for a sheet: ${bad}`);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw new RangeError(`two sheets of one name: ${names.join()}`);
}

/** An area on a sheet as a formula writes it: `'表 1'!$A$1:$B$2`. */
export function absolute(sheet: string, { row, column, rows, columns }: Area): string {
  const first = `$${columnName(column)}$${row + 1}`;
  const last = `$${columnName(column + columns - 1)}$${row + rows}`;
  return `${quoted(sheet)}!${first}${rows === 1 && columns === 1 ? "" : `:${last}`}`;
}

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** The `definedName` elements that sheets carry with them: filter, print area and titles; `index` is the first one's place. */
export function sheetNames(sheets: readonly Sheet[], index: number): string[] {
  return sheets.flatMap((sheet, at) => sheetNamesOf(sheet, index + at));
}

/** The names one sheet carries with it. */
export function sheetNamesOf({ name: sheet, filter, print }: Sheet, localSheetId: number): string[] {
  const names: string[] = [];
  const add = (name: string, reference: string, hidden?: boolean): void => {
    names.push(element("definedName", { name: `_xlnm.${name}`, localSheetId, hidden }, encodeText(reference)));
  };
  if (filter) add("_FilterDatabase", absolute(sheet, filter), true);
  if (print?.area) add("Print_Area", absolute(sheet, print.area));
  if (print?.repeatRows || print?.repeatColumns) add("Print_Titles", titles(sheet, print));
  return names;
}

/** Columns before rows, the order in which Excel writes them. */
function titles(sheet: string, { repeatRows: rows, repeatColumns: columns }: PrintLayout): string {
  const across = columns && `${quoted(sheet)}!$${columnName(columns.first)}:$${columnName(columns.last)}`;
  const down = rows && `${quoted(sheet)}!$${rows.first + 1}:$${rows.last + 1}`;
  return [across, down].filter((each) => each !== undefined).join();
}

/** A name known in the whole workbook, as XML. */
export function nameXml({ name, sheet, area }: DefinedName): string {
  return element("definedName", { name }, encodeText(absolute(sheet, area)));
}
