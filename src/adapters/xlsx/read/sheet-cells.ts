import type { ReadSheet } from "../../../core/sheet/cells";
import { CellGrid, countCell, type CellBudget } from "./cell-grid";
import { toCell, type CellContext } from "./cell-value";
import { tooLarge } from "../errors";
import { MAX_FORMULA_CHARACTERS } from "../limits";
import { shiftFormula } from "./shared-formula";
import { scanSheet, type RawCell } from "./sheet-scan";
import { flagText } from "../xml/xml-tree";
import { XmlScanner } from "../xml/xml-scan";

/** The used cells of a worksheet, where they begin, and whether it is protected. */
export type SheetCells = Pick<ReadSheet, "area" | "cells" | "protected">;

/** Elements that may stand between the cells and the protection, and these themselves; whatever comes next is behind both (ECMA-376 part 1, 18.3.1.99). */
const AROUND = ["sheetData", "sheetCalcPr", "sheetProtection"];

/** Tells of the children of a worksheet, one after the other, whether they stand behind all that is read of it. */
export function behindProtection(): (name: string) => boolean {
  let isAfterCells = false;
  return (name) => {
    if (name === "sheetData") isAfterCells = true;
    return isAfterCells && !AROUND.includes(name);
  };
}

/** A worksheet read as text, however it is written, as far as its protection. Its `dimension` is not believed. */
export function readSheetCells(text: string, context: CellContext, budget: CellBudget): SheetCells {
  const grid = new CellGrid();
  const shared: RawCell[] = [];
  let closed = false;
  const isBehind = behindProtection();
  const scanner = new XmlScanner(text);
  scanSheet(scanner, {
    dataEnd: () => { isBehind("sheetData"); },
    cell: (raw) => {
      if (raw.value === null && raw.formula === null) return;
      countCell(budget);
      if (raw.formula?.shared !== undefined) shared.push(raw);
      else grid.place(raw.row, raw.column, toCell(raw, raw.formula === null ? undefined : `=${raw.formula.text}`, context));
    },
    part: ({ name }) => {
      if (name === "sheetProtection") closed = flagText(scanner.attribute("sheet"));
      return isBehind(name) ? "enough" : undefined;
    },
  });
  placeShared(grid, shared, context);
  return { ...grid.whole(budget), protected: closed };
}

/** Places the cells that share formulas, once all of them are known. */
export function placeShared(grid: CellGrid, shared: readonly SharingCell[], context: CellContext): void {
  const formulas = formulaTexts(shared);
  for (const raw of shared) grid.place(raw.row, raw.column, toCell(raw, formulas(raw), context));
}

/** What of a cell matters to shared formulas and to its value. */
export type SharingCell = Pick<RawCell, "row" | "column" | "style" | "type" | "value"> & { readonly formula: { readonly text: string; readonly shared: string | undefined } | null };

/** Gives each cell's formula with its leading =, shared ones moved to where they stand. */
export function formulaTexts(cells: readonly SharingCell[]): (cell: SharingCell) => string | undefined {
  const masters = new Map<string, SharingCell>();
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
