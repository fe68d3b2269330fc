import { a1Area, columnIndex, columnName, parseArea } from "../../core/sheet/address";
import type { Area } from "../../core/sheet/sheet";
import { fault } from "./errors";
import type { HostWorkbook, SheetArea, SheetId } from "./host-workbook";

/** Rows of an Excel sheet. */
export const SHEET_ROWS = 1048576;

/** Columns of an Excel sheet. */
export const SHEET_COLUMNS = 16384;

/** Longest address that `getRange` accepts (d.ts: "the address string … 8192 characters"). */
const LONGEST_ADDRESS = 8192;

/** The name of a sheet; `ItemNotFound` when it is gone. */
export function sheetName(id: SheetId, workbook: HostWorkbook): string {
  const sheet = workbook.sheets().find((candidate) => candidate.id === id);
  if (!sheet) throw fault("ItemNotFound", `sheet ${id}`);
  return sheet.name;
}

/** The sheet of a name (in any case) or an id; undefined when there is none. */
export function sheetOf(key: string, workbook: HostWorkbook): SheetId | undefined {
  const wanted = key.toLowerCase();
  return workbook.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted)?.id;
}

/** All cells of a sheet. */
export function wholeSheet(sheet: SheetId): SheetArea {
  return { sheet, row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
}

/** Whether an area runs from the first to the last row, so that it is `C:D`. */
export function isEntireColumn({ row, rows }: SheetArea): boolean {
  return row === 0 && rows === SHEET_ROWS;
}

/** Whether an area runs from the first to the last column, so that it is `4:9`. */
export function isEntireRow({ column, columns }: SheetArea): boolean {
  return column === 0 && columns === SHEET_COLUMNS;
}

/** An area as Excel writes it: `Sheet1!A1:B2`, `'My sheet'!C:C`. */
export function addressOf(area: SheetArea, workbook: HostWorkbook): string {
  return `${quoted(sheetName(area.sheet, workbook))}!${localAddress(area)}`;
}

/** An area without its sheet: `A1:B2`, `C:C`, `4:9`. */
export function localAddress(area: SheetArea): string {
  if (isEntireColumn(area) && !isEntireRow(area)) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (isEntireRow(area)) return `${area.row + 1}:${area.row + area.rows}`;
  return a1Area(area);
}

/** A sheet's name as it stands in an address: quoted unless it is plain. */
export function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An address, on `sheet` unless it names another, → its area; also a name of the workbook. `InvalidArgument` otherwise. */
export function areaOfAddress(address: string, sheet: SheetId, workbook: HostWorkbook): SheetArea {
  if (address.length > LONGEST_ADDRESS) throw fault("InvalidArgument", "the address is longer than 8192 characters");
  const cut = address.lastIndexOf("!");
  const named = cut < 0 ? sheet : sheetOf(unquoted(address.slice(0, cut)), workbook);
  const area = named === undefined ? undefined : parseLocal(address.slice(cut + 1), named);
  if (area) return area;
  const name = workbook.names().find((candidate) => candidate.name.toLowerCase() === address.toLowerCase());
  if (!name) throw fault("InvalidArgument", `${address} is no address`);
  return areaOfReference(name.reference, sheet, workbook);
}

/** `=Sheet1!$A$1:$B$2` → its area; `InvalidArgument` when it is a formula or `#REF!`. */
export function areaOfReference(reference: string, sheet: SheetId, workbook: HostWorkbook): SheetArea {
  const plain = reference.replace(/^=/, "");
  if (!/[A-Z0-9]$/i.test(plain) || plain.includes("#REF!")) throw fault("InvalidArgument", `${reference} is no range`);
  return areaOfAddress(plain, sheet, workbook);
}

/** An area as a name refers to it: `=Sheet1!$A$1:$B$2`. */
export function referenceOf(area: SheetArea, workbook: HostWorkbook): string {
  const fixed = localAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${quoted(sheetName(area.sheet, workbook))}!${fixed}`;
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** An address without its sheet → its area, in any order of its corners; whole columns and rows too. */
export function parseLocal(text: string, sheet: SheetId): SheetArea | undefined {
  const plain = text.replaceAll("$", "").toUpperCase();
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(plain);
  if (columns) {
    const [first = 0, last = 0] = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")].sort((a, b) => a - b);
    return inside({ ...wholeSheet(sheet), column: first, columns: last - first + 1 });
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) {
    const [first = 0, last = 0] = [Number(rows[1]), Number(rows[2])].sort((a, b) => a - b);
    return inside({ ...wholeSheet(sheet), row: first - 1, rows: last - first + 1 });
  }
  const area = parseArea(plain);
  return area && inside({ sheet, ...upright(area) });
}

/** `I9:I7` read from its other corner gives counts of 0 and less. */
function upright({ row, column, rows, columns }: Area): Area {
  const [down, right] = [rows > 0, columns > 0];
  return { row: down ? row : row + rows - 1, rows: down ? rows : 2 - rows, column: right ? column : column + columns - 1, columns: right ? columns : 2 - columns };
}

/** The area, if it lies on the sheet at all. */
export function inside(area: SheetArea): SheetArea | undefined {
  const { row, column, rows, columns } = area;
  const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
  return fits ? area : undefined;
}
