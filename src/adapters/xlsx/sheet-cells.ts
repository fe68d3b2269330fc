import { EMPTY_CELL, type Cell, type ReadSheet } from "../../core/sheet/cells";
import type { Area } from "../../core/sheet/sheet";
import { toCell, type CellContext } from "./cell-value";
import { tooLarge } from "./errors";
import { MAX_CELLS, MAX_FORMULA_CHARACTERS, MAX_SLOTS } from "./limits";
import { shiftFormula } from "./shared-formula";
import { scanSheet, type RawCell } from "./sheet-scan";
import { flagText } from "./xml-tree";
import { XmlScanner } from "./xml-scan";

/** What all sheets of one reading may use together. */
export type CellBudget = { cells: number; slots: number };

/** A fresh budget. */
export function cellBudget(): CellBudget {
  return { cells: MAX_CELLS, slots: MAX_SLOTS };
}

/** The used cells of a worksheet, where they begin, and whether it is protected. Its `dimension` is not believed. */
export function readSheetCells(text: string, context: CellContext, budget: CellBudget): Pick<ReadSheet, "area" | "cells" | "protected"> {
  const used: Placed[] = [];
  const shared: RawCell[] = [];
  let closed = false;
  const scanner = new XmlScanner(text);
  scanSheet(scanner, {
    cell: (raw) => {
      if (raw.value === null && raw.formula === null) return;
      if (budget.cells-- <= 0) throw tooLarge(`over ${MAX_CELLS} cells`);
      if (raw.formula?.shared !== undefined) shared.push(raw);
      else place(used, raw, toCell(raw, raw.formula === null ? undefined : `=${raw.formula.text}`, context));
    },
    part: ({ name }) => {
      if (name === "sheetProtection") closed = flagText(scanner.attribute("sheet"));
    },
  });
  const formulas = formulaTexts(shared);
  for (const raw of shared) place(used, raw, toCell(raw, formulas(raw), context));
  const area = areaOf(used);
  return { area, cells: rectangle(area, used, budget), protected: closed };
}

type Placed = { readonly row: number; readonly column: number; readonly cell: Cell };

/** A shared string that is not there, or is empty, leaves the cell empty after all. */
function place(used: Placed[], { row, column }: RawCell, cell: Cell): void {
  if (cell.value !== null || cell.formula !== undefined || cell.error !== undefined) used.push({ row, column, cell });
}

/** Gives each cell's formula with its leading =, shared ones moved to where they stand. */
export function formulaTexts(cells: readonly RawCell[]): (cell: RawCell) => string | undefined {
  const masters = new Map<string, RawCell>();
  for (const cell of cells) if (cell.formula?.shared !== undefined && cell.formula.text !== "") masters.set(cell.formula.shared, cell);
  let spare = MAX_FORMULA_CHARACTERS;
  return (cell) => {
    if (cell.formula === null) return undefined;
    const { text, shared } = cell.formula;
    const master = text === "" && shared !== undefined ? masters.get(shared) : undefined;
    if (!master?.formula) return `=${text}`;
    spare -= master.formula.text.length;
    if (spare < 0) throw tooLarge(`shared formulas over ${MAX_FORMULA_CHARACTERS} characters`);
    return `=${shiftFormula(master.formula.text, cell.row - master.row, cell.column - master.column)}`;
  };
}

const NOWHERE: Area = { row: 0, column: 0, rows: 0, columns: 0 };

function areaOf(cells: readonly Placed[]): Area {
  if (cells.length === 0) return NOWHERE;
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Rows without cells share one empty row, so that two far corners cost almost nothing. */
function rectangle(area: Area, cells: readonly Placed[], budget: CellBudget): Cell[][] {
  const blank: Cell[] = new Array<Cell>(area.columns).fill(EMPTY_CELL);
  const rows: Cell[][] = new Array<Cell[]>(area.rows).fill(blank);
  budget.slots -= area.rows + area.columns;
  for (const { row, column, cell } of cells) {
    let line = rows[row - area.row] as Cell[];
    if (line === blank) {
      budget.slots -= area.columns;
      if (budget.slots < 0) throw tooLarge(`over ${MAX_SLOTS} cells between the used ones`);
      rows[row - area.row] = line = blank.slice();
    }
    line[column - area.column] = cell;
  }
  return rows;
}
