import { HostError, type CellEdit, type Clearing, type ClosedCell, type Hidden, type Workbook } from "../../app/ports";
import { a1, parseArea } from "../../core/sheet/address";
import { cellAt, type ReadSheet, type ReadWorkbook } from "../../core/sheet/cells";
import type { DefinedName, Paper } from "../../core/sheet/sheet";
import { readCellStyles } from "./read/cell-styles";
import { patchXlsx, type CellChange, type WorkbookChange } from "./patch";
import { openXlsx, readRequested, readXlsx } from "./reader";
import { findPlaces, isLocked } from "./patch/sheet-places";
import { readIndex } from "./read/workbook-index";
import { findName } from "./read/workbook-names";
import { writeXlsx } from "./writer";

/** A workbook that lies in memory as the bytes of an .xlsx file; every change makes new bytes. */
export type XlsxWorkbook = Workbook & { readonly bytes: () => Uint8Array };

const NO_WORKBOOK: ReadWorkbook = { sheets: [], parts: [] };

/** A workbook over those bytes; null is one that has no sheet yet, and only inserting gives it bytes. */
export function xlsxWorkbook(bytes: Uint8Array | null): XlsxWorkbook {
  let now = bytes;
  const current = (): Uint8Array => {
    if (now === null) throw new HostError("gone", "no workbook yet");
    return now;
  };
  return {
    bytes: current,
    read: async (request) => (now === null ? NO_WORKBOOK : readRequested(now, request)),
    insert: async (paper, over, instead = []) => { now = now === null ? writeXlsx(paper) : insert(now, paper, over, instead); },
    write: async (edits, hidden) => { now = write(current(), edits, hidden); },
    restore: async (cells, hidden) => { now = restore(current(), cells, hidden); },
    clear: async (clearing) => {
      const cleared = now === null ? undefined : clear(now, clearing);
      now = cleared?.bytes ?? now;
      return cleared?.count;
    },
    select: async (sheet, cell) => { now = patchXlsx(needSheets(current(), [sheet]), { select: { sheet, cell } }); },
  };
}

/** Parts and names of the same spelling are replaced as they are added; `over` takes sheets of the same name out first. */
function insert(bytes: Uint8Array, paper: Paper, over: boolean, instead: readonly string[]): Uint8Array {
  const first = paper.sheets.find(({ visibility }) => visibility === "visible");
  const there = new Set(readIndex(openXlsx(bytes)).sheets.map(({ name }) => name));
  const remove = [...new Set([...(over ? paper.sheets.map(({ name }) => name) : []), ...instead])].filter((name) => there.has(name));
  return patchXlsx(bytes, { remove, add: paper, ...(first ? { select: { sheet: first.name, cell: first.selected ?? "A1" } } : undefined) });
}

function write(bytes: Uint8Array, edits: readonly CellEdit[], hidden?: Hidden): Uint8Array {
  if (edits.length === 0 && !hidden) return bytes;
  refuseLocked(needSheets(bytes, edits.map(({ sheet }) => sheet)), edits);
  return patchXlsx(bytes, { cells: edits.map((edit): CellChange => edit), ...(hidden && outOfSight(bytes, hidden)) });
}

function restore(bytes: Uint8Array, cells: readonly ClosedCell[], hidden?: Hidden): Uint8Array {
  refusePassword(needSheets(bytes, cells.map(({ sheet }) => sheet)), new Set(cells.map(({ sheet }) => sheet)));
  const changes = cells.map(({ sheet, cell, content }): CellChange => (typeof content === "string" ? { sheet, cell, value: content } : { sheet, cell, value: null, ...content }));
  return patchXlsx(bytes, { cells: changes, ...(hidden && outOfSight(bytes, hidden)) });
}

/** As Excel does: a sheet that asks for a password is not opened. */
function refusePassword(bytes: Uint8Array, sheets: ReadonlySet<string>): void {
  const file = openXlsx(bytes);
  for (const { name, part } of readIndex(file).sheets) {
    if (part === undefined || !sheets.has(name)) continue;
    const places = findPlaces(file.text(part) ?? "", new Set());
    if (places.protected && places.password) throw new HostError("protected", name);
  }
}

function outOfSight(bytes: Uint8Array, { parts, sheet }: Hidden): WorkbookChange {
  const there = readIndex(openXlsx(bytes)).sheets.some(({ name }) => name === sheet.name);
  return { parts, ...(there ? { replace: [sheet] } : { add: { sheets: [sheet], names: [], parts: [] } }) };
}

function needSheets(bytes: Uint8Array, wanted: readonly string[]): Uint8Array {
  const there = new Set(readIndex(openXlsx(bytes)).sheets.map(({ name }) => name));
  const missing = wanted.find((name) => !there.has(name));
  if (missing !== undefined) throw new HostError("gone", `sheet ${missing}`);
  return bytes;
}

/** As a person would be: a closed cell on a protected sheet takes nothing, and then nothing at all is written. */
function refuseLocked(bytes: Uint8Array, edits: readonly CellEdit[]): void {
  const file = openXlsx(bytes);
  const index = readIndex(file);
  const styles = index.styles === undefined ? [] : readCellStyles(file.text(index.styles));
  for (const { name, part } of index.sheets) {
    const cells = edits.filter(({ sheet }) => sheet === name).map(({ cell }) => parseArea(cell) ?? failNoCell(cell));
    if (cells.length === 0 || part === undefined) continue;
    const places = findPlaces(file.text(part) ?? "", new Set(cells.map(({ row }) => row)));
    const closed = cells.find(({ row, column }) => isLocked(places, styles, row, column));
    if (closed) throw new HostError("protected", `${name}!${a1(closed.row, closed.column)}`);
  }
}

function failNoCell(cell: string): never {
  throw new RangeError(`not a cell: ${cell}`);
}

function clear(bytes: Uint8Array, { name, when }: Clearing): { readonly bytes: Uint8Array; readonly count: number } | undefined {
  const found = findName(bytes, name);
  const sheet = found && readXlsx(bytes, { namespaces: [] }).sheets.find((each) => each.name === found.sheet);
  if (!found || !sheet) return undefined;
  const edits = marked(sheet, found, when);
  return { bytes: write(bytes, edits), count: edits.length };
}

function marked(sheet: ReadSheet, { area }: DefinedName, when: Clearing["when"]): CellEdit[] {
  const bottom = Math.min(area.row + area.rows, sheet.area.row + sheet.area.rows);
  const right = Math.min(area.column + area.columns, sheet.area.column + sheet.area.columns);
  const edits: CellEdit[] = [];
  for (let row = area.row; row < bottom; row++) {
    for (let column = area.column; column < right; column++) {
      const { value, error } = cellAt(sheet, row, column);
      const text = error ?? (value === null ? "" : String(value));
      if (text !== "" && when(text)) edits.push({ sheet: sheet.name, cell: a1(row, column), value: "" });
    }
  }
  return edits;
}
