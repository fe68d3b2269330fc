import type { Area, Style } from "../../../core/sheet/sheet";
import { columnOf, keyOf, overlap, rowOf, type MemorySheet } from "./book";

/** Areas up to this many cells are styled cell by cell, larger ones in layers. */
const MOST_CELLS = 50000;

/** The style of a cell without its conditional formats. */
export function styleAt(sheet: MemorySheet, row: number, column: number): Style {
  const own = sheet.styles.get(keyOf(row, column));
  if (own) return own;
  let style: Style = {};
  for (const layer of sheet.layers) if (overlap(layer.area, { row, column, rows: 1, columns: 1 })) style = { ...style, ...layer.style };
  return style;
}

/** Lays a style over an area. */
export function paint(sheet: MemorySheet, area: Area, style: Style): void {
  if (area.rows * area.columns <= MOST_CELLS) {
    each(area, (row, column) => sheet.styles.set(keyOf(row, column), { ...styleAt(sheet, row, column), ...style }));
    return;
  }
  sheet.layers.push({ area, style });
  for (const [key, own] of sheet.styles) if (isIn(area, key)) sheet.styles.set(key, { ...own, ...style });
}

/** Takes all style from an area. */
export function unpaint(sheet: MemorySheet, area: Area): void {
  for (const key of [...sheet.styles.keys()]) if (isIn(area, key)) sheet.styles.delete(key);
  if (!sheet.layers.some((layer) => overlap(layer.area, area))) return;
  if (area.rows * area.columns <= MOST_CELLS) each(area, (row, column) => sheet.styles.set(keyOf(row, column), {}));
  else sheet.layers = sheet.layers.filter((layer) => !overlap(layer.area, area));
}

/** Whether a cell's key lies in an area. */
export function isIn(area: Area, key: number): boolean {
  const row = rowOf(key);
  const column = columnOf(key);
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Every cell of an area, row by row. */
export function each(area: Area, act: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) for (let column = area.column; column < area.column + area.columns; column++) act(row, column);
}
