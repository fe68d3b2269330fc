import { keyOf, sheetIn, type MemorySheet } from "./book";
import { evaluate, type Place, type Source } from "./formula/evaluate";
import type { Reference } from "./formula/reference";
import { FormulaError, Matrix, type Computed, type Scalar } from "./formula/values";
import type { Memory } from "./memory";
import type { SheetId } from "../host-workbook";

/** The last row of a sheet: a reference to it is a whole column and read only as far as there are cells. */
const LAST_ROW = 1048575;

/** Values of formulas, computed when asked for and remembered until something changes. A circle counts as 0. */
export class Calculation {
  private readonly known = new Map<string, Scalar>();
  private revision = -1;

  constructor(private readonly memory: Memory) {}

  /** The value of a cell; null when it is empty. */
  value(sheet: MemorySheet, row: number, column: number): Scalar {
    const cell = sheet.cells.get(keyOf(row, column));
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value;
    if (this.revision !== this.memory.revision) {
      this.known.clear();
      this.revision = this.memory.revision;
    }
    const name = `${sheet.id}:${row}:${column}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, 0);
    const value = this.formula(cell.formula, { home: sheet.id, rows: 0, columns: 0 }) ?? 0;
    this.known.set(name, value);
    return value;
  }

  /** What a formula standing at a place is worth. */
  formula(formula: string, place: Place): Scalar {
    return evaluate(formula, place, this.source);
  }

  private readonly source: Source = {
    values: (reference, home) => this.values(reference, home),
    name: (name) => this.memory.book.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())?.reference,
  };

  private values({ sheet: named, first, last, single }: Reference, home: SheetId): Computed {
    const sheet = named === undefined ? sheetIn(this.memory.book, home) : this.memory.book.sheets.find(({ name }) => name.toLowerCase() === named.toLowerCase());
    if (!sheet || first.row < 0 || first.column < 0) return new FormulaError("#REF!");
    if (single) return this.value(sheet, first.row, first.column);
    const end = last.row === LAST_ROW ? lastRow(sheet) : last.row;
    const rows: Scalar[][] = [];
    for (let row = first.row; row <= Math.max(end, first.row); row++) {
      rows.push(Array.from({ length: last.column - first.column + 1 }, (_, offset) => this.value(sheet, row, first.column + offset)));
    }
    return new Matrix(rows);
  }
}

function lastRow({ cells }: MemorySheet): number {
  let last = 0;
  for (const key of cells.keys()) last = Math.max(last, key);
  return Math.floor(last / keyOf(1, 0));
}
