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

/** Neighbours in one row from a column on; a row that is not written from left to right without wide gaps has several. */
type Stretch = { readonly row: number; readonly first: number; readonly cells: Cell[] };

/** Empty cells that a stretch spans rather than end; the rectangle around all cells would have them too. */
const WIDEST_GAP = 32;

/** Gathers the used cells of a sheet, in whatever order they come. */
export class CellGrid {
  private readonly stretches: Stretch[] = [];
  private last: Stretch = { row: -1, first: 0, cells: [] };

  /** A shared string that is not there, or is empty, leaves the cell empty after all. A cell that comes again counts as it came last. */
  place(row: number, column: number, cell: Cell): void {
    if (cell.value === null && cell.formula === undefined && cell.error === undefined) return;
    const { last } = this;
    const behind = column - last.first - last.cells.length;
    if (row !== last.row || behind < 0 || behind > WIDEST_GAP) {
      this.stretches.push(this.last = { row, first: column, cells: [cell] });
      return;
    }
    for (let gap = 0; gap < behind; gap++) last.cells.push(EMPTY_CELL);
    last.cells.push(cell);
  }

  /** The rectangle around all cells, filled. */
  whole(budget: CellBudget): Pick<ReadSheet, "area" | "cells"> {
    if (this.stretches.length === 0) return { area: { row: 0, column: 0, rows: 0, columns: 0 }, cells: [] };
    const area = around(this.stretches);
    return { area, cells: this.rectangle(area, budget) };
  }

  /** Rows without cells share one empty row, so that two far corners cost almost nothing. */
  private rectangle(area: ReadSheet["area"], budget: CellBudget): Cell[][] {
    const blank: Cell[] = new Array<Cell>(area.columns).fill(EMPTY_CELL);
    const lines: Cell[][] = new Array<Cell[]>(area.rows).fill(blank);
    budget.slots -= area.rows + area.columns;
    for (const { row, first, cells } of this.stretches) {
      const line = lines[row - area.row] as Cell[];
      if (line === blank) {
        budget.slots -= area.columns;
        if (budget.slots < 0) throw tooLarge(`over ${MAX_SLOTS} cells between the used ones`);
        lines[row - area.row] = spread(first - area.column, cells, blank);
      } else for (let index = 0; index < cells.length; index++) if (cells[index] !== EMPTY_CELL) line[first - area.column + index] = cells[index] as Cell;
    }
    return lines;
  }
}

/** A stretch alone in its row; most are as wide as the rectangle and serve as they are. */
function spread(at: number, cells: Cell[], blank: readonly Cell[]): Cell[] {
  if (cells.length === blank.length) return cells;
  return [...blank.slice(0, at), ...cells, ...blank.slice(at + cells.length)];
}

function around(stretches: readonly Stretch[]): ReadSheet["area"] {
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (const { row, first, cells } of stretches) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, first);
    right = Math.max(right, first + cells.length - 1);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
