import type { Area, Style } from "../../../core/sheet/sheet";
import type { Cells, SheetArea } from "../host-workbook";
import { afterDeleting, afterInserting, shiftedCharts } from "../shift";
import { columnOf, keyOf, rowOf, sheetIn, type Book, type MemoryCell, type MemorySheet } from "./book";
import { carried, deletedRows, insertedRows, rewrite } from "./formula/rewrite";
import { each, styleAt } from "./looks";
import type { Memory } from "./memory";

type Rows = Pick<Cells, "insertRows" | "deleteRows" | "sortRows">;

/** Where a row comes to lie; undefined when it is gone. */
type Move = (row: number) => number | undefined;

/** Inserting, deleting and sorting rows; everything that lies on the sheet or points to it follows. */
export function memoryRows(memory: Memory): Rows {
  return {
    insertRows(id, at, count) {
      memory.change((book) => insert(book, sheetIn(book, id), at, count));
      memory.tell({ kind: "rowsInserted", area: wholeRows(id, at, count) });
    },
    deleteRows(id, at, count) {
      memory.change((book) => remove(book, sheetIn(book, id), at, count));
      memory.tell({ kind: "rowsDeleted", area: wholeRows(id, at, count) });
    },
    sortRows(area, order) {
      memory.change((book) => sort(sheetIn(book, area.sheet), area, order));
      memory.tell({ kind: "sorted", area });
    },
  };
}

function wholeRows(sheet: string, row: number, rows: number): SheetArea {
  return { sheet, row, column: 0, rows, columns: 16384 };
}

function insert(book: Book, sheet: MemorySheet, at: number, count: number): void {
  moveRows(sheet, (row) => (row < at ? row : row + count), (area) => afterInserting(area, at, count));
  rewriteAll(book, (home) => insertedRows(sheet.name, at, count, home));
  for (const [key, style] of [...sheet.styles]) {
    if (rowOf(key) !== at - 1) continue;
    for (let row = at; row < at + count; row++) sheet.styles.set(keyOf(row, columnOf(key)), style);
  }
}

function remove(book: Book, sheet: MemorySheet, at: number, count: number): void {
  moveRows(sheet, (row) => (row < at ? row : row < at + count ? undefined : row - count), (area) => afterDeleting(area, at, count));
  rewriteAll(book, (home) => deletedRows(sheet.name, at, count, home));
}

function moveRows(sheet: MemorySheet, move: Move, area: (area: Area) => Area | null): void {
  const keep = <V extends { readonly area: Area }>(list: readonly V[]): V[] => list.flatMap((entry) => {
    const moved = area(entry.area);
    return moved ? [{ ...entry, area: moved }] : [];
  });
  sheet.cells = movedKeys(sheet.cells, move);
  sheet.styles = movedKeys(sheet.styles, move);
  sheet.heights = new Map([...sheet.heights].flatMap(([row, height]) => (move(row) === undefined ? [] : [[move(row) ?? row, height] as const])));
  sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => move(row) ?? []));
  sheet.layers = keep(sheet.layers);
  sheet.validations = keep(sheet.validations);
  sheet.rules = keep(sheet.rules);
  sheet.merges = sheet.merges.flatMap((merged) => area(merged) ?? []);
  sheet.filter = sheet.filter && area(sheet.filter);
  sheet.charts = shiftedCharts(sheet.charts, area);
  sheet.selected = area(sheet.selected) ?? sheet.selected;
  if (sheet.print.area) sheet.print = { ...sheet.print, area: area(sheet.print.area) ?? sheet.print.area };
}

function movedKeys<V>(map: ReadonlyMap<number, V>, move: Move): Map<number, V> {
  const moved = new Map<number, V>();
  for (const [key, value] of map) {
    const row = move(rowOf(key));
    if (row !== undefined) moved.set(keyOf(row, columnOf(key)), value);
  }
  return moved;
}

function rewriteAll(book: Book, change: (home: string) => Parameters<typeof rewrite>[1]): void {
  for (const sheet of book.sheets) {
    const here = change(sheet.name);
    for (const [key, cell] of sheet.cells) if (cell.formula !== undefined) sheet.cells.set(key, { ...cell, formula: rewrite(cell.formula, here) });
    sheet.rules = sheet.rules.map((rule) => ({ ...rule, formula: rewrite(rule.formula, here) }));
  }
  book.names = book.names.map((name) => ({ ...name, reference: rewrite(name.reference, change("")) }));
}

/** Values, formulas and looks change places; relative references go with their row. */
function sort(sheet: MemorySheet, area: SheetArea, order: readonly number[]): void {
  const cells = new Map<number, MemoryCell | undefined>();
  const styles = new Map<number, Style>();
  each(area, (row, column) => {
    const from = area.row + (order[row - area.row] ?? row - area.row);
    const cell = sheet.cells.get(keyOf(from, column));
    cells.set(keyOf(row, column), cell?.formula === undefined ? cell : { ...cell, formula: carried(cell.formula, row - from, 0) });
    styles.set(keyOf(row, column), styleAt(sheet, from, column));
  });
  for (const [key, cell] of cells) if (cell) sheet.cells.set(key, cell);
  else sheet.cells.delete(key);
  for (const [key, style] of styles) sheet.styles.set(key, style);
}
