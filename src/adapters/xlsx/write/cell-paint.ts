import type { Area, Paint, Style } from "../../../core/sheet/sheet";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { styleKey } from "./style-key";

/** What paints come to: every look has a number, so that cells can share it; 0 is no look at all. */
export type Looks = {
  /** The style of a look met so far. */
  readonly style: (look: number) => Style;
  /** The looks of all cells in so many rows and columns from A1. */
  readonly rows: (rows: number, columns: number) => Iterable<PaintedRow>;
  /** The looks of columns painted from top to bottom. */
  readonly columns: ReadonlyMap<number, number>;
  readonly extent: Extent;
};

/** One row's looks by column. */
export type PaintedRow = { readonly row: number; readonly looks: readonly number[] };

/** Rows and columns from A1 that hold a paint of their own; one over a whole row reaches only as far as the others. */
export type Extent = { readonly rows: number; readonly columns: number };

const isWholeColumn = ({ row, rows }: Area): boolean => row === 0 && rows >= MAX_ROWS;
const isWholeRow = ({ column, columns }: Area): boolean => column === 0 && columns >= MAX_COLUMNS;

/** Resolves overlapping paints into one style a cell: later paints win, property by property. */
export function resolvePaints(paints: readonly Paint[]): Looks {
  const registry = styleRegistry(paints);
  const whole = paints.flatMap(({ area }, index) => (isWholeColumn(area) ? [index] : []));
  const extent = paints.reduce<Extent>(
    (grown, { area }) => isWholeColumn(area) ? grown : { rows: Math.max(grown.rows, area.row + area.rows), columns: isWholeRow(area) ? grown.columns : Math.max(grown.columns, area.column + area.columns) },
    { rows: 0, columns: 0 },
  );
  const columnIds = new Map<number, number>();
  for (const index of whole) {
    const { column, columns } = (paints[index] as Paint).area;
    for (let at = column; at < column + columns; at++) columnIds.set(at, whole.filter((each) => covers((paints[each] as Paint).area, at)).reduce(registry.over, 0));
  }
  return { style: (look) => registry.styles[look] ?? {}, columns: columnIds, extent, rows: (rows, columns) => paintedRows(paints, rows, columns, registry.over) };
}

const covers = ({ column, columns }: Area, at: number): boolean => at >= column && at < column + columns;

/** Gives every look a number: `over` lays a paint's style over a look; equal looks are one, however they came about. */
function styleRegistry(paints: readonly Paint[]): { readonly styles: Style[]; readonly over: (look: number, paint: number) => number } {
  const styles: Style[] = [{}];
  const looks = new Map([[styleKey({}), 0]]);
  const layers = new Map<string, number>();
  const layerOf = paints.map(({ style }) => numbered(layers, styleKey(style)));
  const known: number[][] = [];
  const laid = (look: number, paint: number): number => {
    const style = { ...styles[look], ...(paints[paint] as Paint).style };
    const id = numbered(looks, styleKey(style));
    styles[id] ??= style;
    return id;
  };
  const over = (look: number, paint: number): number => ((known[look] ??= [])[layerOf[paint] as number] ??= laid(look, paint));
  return { styles, over };
}

function numbered(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/** Sweeps down the rows, holding only the paints that cross the row. */
function* paintedRows(paints: readonly Paint[], rows: number, columns: number, over: Over): Generator<PaintedRow> {
  const order = paints.map((_, index) => index).sort((one, other) => (paints[one] as Paint).area.row - (paints[other] as Paint).area.row || one - other);
  let next = 0;
  let active: number[] = [];
  let looks: readonly number[] = [];
  for (let row = 0; row < rows; row++) {
    const ended = active.some((index) => rowEnd(paints[index]) <= row);
    if (ended) active = active.filter((index) => rowEnd(paints[index]) > row);
    const before = next;
    while (next < order.length && (paints[order[next] as number] as Paint).area.row <= row) active.push(order[next++] as number);
    if (next > before) active.sort((one, other) => one - other);
    if (row === 0 || ended || next > before) looks = rowLooks(paints, active, columns, over);
    yield { row, looks };
  }
}

const rowEnd = (paint: Paint | undefined): number => (paint ? paint.area.row + paint.area.rows : 0);

type Over = (look: number, paint: number) => number;

function rowLooks(paints: readonly Paint[], active: readonly number[], columns: number, over: Over): number[] {
  const looks = new Array<number>(columns).fill(0);
  for (const index of active) {
    const { area } = paints[index] as Paint;
    const end = Math.min(columns, area.column + area.columns);
    for (let column = area.column; column < end; column++) looks[column] = over(looks[column] ?? 0, index);
  }
  return looks;
}
