import { EMPTY_CELL, type Cell, type ReadSheet } from "../../../core/sheet/cells";
import { tooLarge } from "../errors";
import { MAX_CELLS, MAX_SLOTS } from "../limits";

/** What all sheets of one reading may use together. */
export type CellBudget = { cells: number; slots: number };

/** A fresh budget. */
export function cellBudget(): CellBudget {
  return { cells: MAX_CELLS, slots: MAX_SLOTS };
}

/** Takes a cell out of the budget. */
export function countCell(budget: CellBudget): void {
  if (budget.cells-- <= 0) throw tooLarge(`over ${MAX_CELLS} cells`);
}

/** Gathers the used cells of a sheet, in whatever order they come. */
export class CellGrid {
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly cells: Cell[] = [];

  /** A shared string that is not there, or is empty, leaves the cell empty after all. */
  place(row: number, column: number, cell: Cell): void {
    if (cell.value === null && cell.formula === undefined && cell.error === undefined) return;
    this.rows.push(row);
    this.columns.push(column);
    this.cells.push(cell);
  }

  /** The rectangle around all cells, filled. */
  whole(budget: CellBudget): Pick<ReadSheet, "area" | "cells"> {
    if (this.cells.length === 0) return { area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [] };
    const rows = span(this.rows);
    const columns = span(this.columns);
    const area = { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count };
    return { area, cells: this.rectangle(area, budget) };
  }

  /** Rows without cells share one empty row, so that two far corners cost almost nothing. */
  private rectangle(area: ReadSheet["area"], budget: CellBudget): Cell[][] {
    const blank: Cell[] = new Array<Cell>(area.columns).fill(EMPTY_CELL);
    const lines: Cell[][] = new Array<Cell[]>(area.rows).fill(blank);
    budget.slots -= area.rows + area.columns;
    for (let index = 0; index < this.cells.length; index++) {
      const row = (this.rows[index] as number) - area.row;
      let line = lines[row] as Cell[];
      if (line === blank) {
        budget.slots -= area.columns;
        if (budget.slots < 0) throw tooLarge(`over ${MAX_SLOTS} cells between the used ones`);
        lines[row] = line = blank.slice();
      }
      line[(this.columns[index] as number) - area.column] = this.cells[index] as Cell;
    }
    return lines;
  }
}

function span(places: readonly number[]): { readonly first: number; readonly count: number } {
  let first = Infinity;
  let last = 0;
  for (const place of places) {
    if (place < first) first = place;
    if (place > last) last = place;
  }
  return { first, count: last - first + 1 };
}
