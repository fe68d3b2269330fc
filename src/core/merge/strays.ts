import { a1 } from "../sheet/address";
import { cellAt, type ReadSheet, type ReadWorkbook } from "../sheet/cells";
import { ISSUED, type Columns } from "../template/columns";
import { findHeads } from "../template/recognise";
import type { Recognised } from "../template/recognised";
import { INPUTS } from "./submission";

/** A cell that a person put something into, in no row of the form; `first` is the cell of the row that counts, for a second row of one key. */
export type Stray = { readonly sheet: string; readonly cell: string; readonly why: "row-unknown" | "row-duplicated" | "second-form"; readonly first: string };

/** The columns of the form that are for writing; those that the sheet does not have are below zero. */
export function inputColumns(columns: Columns): readonly number[] {
  return INPUTS.map((head) => (head === ISSUED ? columns[ISSUED] ?? -1 : columns[head]));
}

/** Everything a person put into input columns outside the rows of the form: unknown rows, second rows of one key, further forms in the workbook. */
export function straysIn(workbook: ReadWorkbook, recognised: Recognised): Stray[] {
  const { sheet, rows } = recognised;
  const own = new Set(rows.map(({ row }) => row));
  const duplicates = new Map(recognised.duplicates.map(({ row, expected }) => [row, expected]));
  const firstOf = (row: number): string => {
    const found = rows.find(({ expected }) => expected === duplicates.get(row));
    return found ? a1(found.row, recognised.columns["实际值"]) : "";
  };
  const here = filledCells(sheet, (row) => own.has(row)).map(({ row, cell }): Stray =>
    duplicates.has(row) ? { sheet: sheet.name, cell, why: "row-duplicated", first: firstOf(row) } : { sheet: sheet.name, cell, why: "row-unknown", first: "" });
  const elsewhere = workbook.sheets.filter((other) => other !== sheet && other.visibility === "visible").flatMap((other) =>
    filledCells(other, () => false).map(({ cell }): Stray => ({ sheet: other.name, cell, why: "second-form", first: "" })));
  return [...here, ...elsewhere];
}

type Filled = { readonly row: number; readonly cell: string };

/** Cells with something in them in the input columns, below the heads of a form; none on a sheet without heads. */
function filledCells(sheet: ReadSheet, isOwn: (row: number) => boolean): Filled[] {
  const heads = findHeads(sheet);
  if (!heads) return [];
  const found: Filled[] = [];
  const columns = inputColumns(heads.columns).filter((column) => column >= 0);
  for (let row = heads.row + 1; row < sheet.area.row + sheet.cells.length; row++) {
    if (isOwn(row)) continue;
    for (const column of columns) if (holds(sheet, row, column) && !repeatsHead(sheet, heads.row, row, column)) found.push({ row, cell: a1(row, column) });
  }
  return found;
}

/** Whether a person put something into a cell: a value, an error or a formula; spaces alone are nothing. */
export function holds(sheet: ReadSheet, row: number, column: number): boolean {
  const { value, error, formula } = cellAt(sheet, row, column);
  return error !== undefined || formula !== undefined || (typeof value === "string" ? value.trim() !== "" : value !== null);
}

function repeatsHead(sheet: ReadSheet, headRow: number, row: number, column: number): boolean {
  return cellAt(sheet, row, column).value === cellAt(sheet, headRow, column).value;
}
