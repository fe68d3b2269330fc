import { a1, a1Area } from "../sheet/address";
import { cellAt, isFilled, type ReadSheet, type ReadWorkbook } from "../sheet/cells";
import type { Area } from "../sheet/sheet";
import { ISSUED, type Columns } from "../template/columns";
import { findHeads } from "../template/recognise";
import type { FormSheet, Recognised, RecognisedRow } from "../template/recognised";
import { INPUTS } from "./submission";

/**
 * A cell that a person put something into, in no row of the form; `first` is the cell of the row that counts, for a second row
 * of one key. A second form in the workbook is one stray: `cell` is then the area in which its `count` cells lie.
 */
export type Stray = { readonly sheet: string; readonly cell: string; readonly why: "row-unknown" | "row-duplicated" | "second-form"; readonly first: string; readonly count: number };

/** The columns of the form that are for writing; those that the sheet does not have are below zero. */
export function inputColumns(columns: Columns): readonly number[] {
  return INPUTS.map((head) => (head === ISSUED ? columns[ISSUED] ?? -1 : columns[head]));
}

/** Everything a person put into input columns outside the rows of the form: unknown rows, second rows of one key, further forms in the workbook. */
export function straysIn(workbook: ReadWorkbook, recognised: Recognised): Stray[] {
  const forms = sheetsOf(recognised);
  const here = forms.flatMap((form) => straysOn(form, recognised));
  const elsewhere = workbook.sheets.filter((other) => other.visibility === "visible" && !forms.some(({ sheet }) => sheet === other)).flatMap((other): Stray[] => {
    const heads = findHeads(other);
    const cells = heads ? filledCells(heads, NO_ROWS) : [];
    return cells.length === 0 ? [] : [{ sheet: other.name, cell: a1Area(around(cells)), why: "second-form", first: "", count: cells.length }];
  });
  return [...here, ...elsewhere];
}

/** The sheets that a form is spread over, its first one first. */
export function sheetsOf(recognised: Recognised): readonly FormSheet[] {
  const { rows, duplicates, strangers } = recognised;
  const forms = new Map<ReadSheet, FormSheet>([[recognised.sheet, recognised]]);
  for (const found of [rows, duplicates, strangers]) for (const { on } of found) if (on) forms.set(on.sheet, on);
  return [...forms.values()];
}

const NO_ROWS: ReadonlySet<number> = new Set();

function straysOn(form: FormSheet, recognised: Recognised): Stray[] {
  const { sheet } = form;
  const isHere = ({ on = recognised }: RecognisedRow) => on.sheet === sheet;
  const own = new Set<number>();
  for (const row of recognised.rows) if (isHere(row)) own.add(row.row);
  const duplicates = new Map(recognised.duplicates.filter(isHere).map(({ row, expected }) => [row, expected]));
  const firstOf = (row: number): string => {
    const found = recognised.rows.find(({ expected }) => expected === duplicates.get(row));
    return found ? a1(found.row, (found.on ?? recognised).columns["实际值"]) : "";
  };
  return filledCells(form, own).map(({ row, column }): Stray => {
    const place = { sheet: sheet.name, cell: a1(row, column), count: 1 };
    return duplicates.has(row) ? { ...place, why: "row-duplicated", first: firstOf(row) } : { ...place, why: "row-unknown", first: "" };
  });
}

type Filled = { readonly row: number; readonly column: number };

function around(cells: readonly Filled[]): Area {
  const first = cells[0] as Filled;
  const box = { top: first.row, bottom: first.row, left: first.column, right: first.column };
  for (const { row, column } of cells) {
    box.bottom = Math.max(box.bottom, row);
    box.left = Math.min(box.left, column);
    box.right = Math.max(box.right, column);
  }
  return { row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}

/** Cells with something in them in the input columns, below the heads and in none of the form's own rows. */
function filledCells({ sheet, headRow, columns: all }: FormSheet, own: ReadonlySet<number>): Filled[] {
  const found: Filled[] = [];
  const columns = inputColumns(all).filter((column) => column >= 0);
  for (let row = headRow + 1; row < sheet.area.row + sheet.cells.length; row++) {
    if (own.has(row)) continue;
    for (const column of columns) if (holds(sheet, row, column) && !repeatsHead(sheet, headRow, row, column)) found.push({ row, column });
  }
  return found;
}

/** Whether a person put something into a cell. */
export function holds(sheet: ReadSheet, row: number, column: number): boolean {
  return isFilled(cellAt(sheet, row, column));
}

function repeatsHead(sheet: ReadSheet, headRow: number, row: number, column: number): boolean {
  return cellAt(sheet, row, column).value === cellAt(sheet, headRow, column).value;
}
