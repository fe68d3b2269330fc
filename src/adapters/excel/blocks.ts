import type { Area } from "../../core/sheet/sheet";

/** Cells that one round trip may carry: well below Excel's 5 MB a request on the web (Resource limits and performance optimization for Office Add-ins). */
export const BLOCK_CELLS = 20_000;

/** An area cut into bands of whole rows of at most `BLOCK_CELLS` cells each, from the top. */
export function blocksOf(area: Area): readonly Area[] {
  return rowsOf(area, Math.max(1, Math.floor(BLOCK_CELLS / area.columns)));
}

/** An area cut into bands of so many rows, the last of what is left. */
export function rowsOf(area: Area, height: number): readonly Area[] {
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, index) => ({
    ...area, row: area.row + index * height, rows: Math.min(height, area.rows - index * height),
  }));
}

/** A range that Excel need not track for us: cheaper, and no further round trip to release it. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.untrack();
  return range;
}

/**
 * Queues each round and sends it before the next; for what is too large for one round trip.
 * Recursive, so that nobody mistakes it for a sync in a loop over cells.
 */
export async function inRounds(context: Excel.RequestContext, rounds: readonly (() => void)[]): Promise<void> {
  const [first, ...rest] = rounds;
  if (!first) return;
  first();
  await context.sync();
  return inRounds(context, rest);
}
