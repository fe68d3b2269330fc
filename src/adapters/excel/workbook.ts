import type { CellEdit, Clearing, Hidden, LiveWorkbook } from "../../app/ports";
import { parseArea } from "../../core/sheet/address";
import type { Area } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";
import { breathing } from "./breathing";
import { selectCell } from "./draw";
import { drawHidden, findHidden, seenHidden, type SeenHidden } from "./hidden";
import { drawPaper, drawPieces } from "./insert";
import { restoreCells } from "./restore";
import { onCellsChanged } from "./events";
import { readStrips, readWorkbook } from "./read";
import { run, WAITING } from "./run";

/** The workbook that Excel has open. Round trips up to 20,000 cells: read 2, strips 1, write 1 and restore 2 (one more where what is kept out of sight was not just read), clear 2, insert 2, one more where something gives way, and one more for each further 20,000 cells or 700 input messages. */
export function excelWorkbook(): LiveWorkbook {
  let seen: SeenHidden | undefined;
  return {
    read: async (request) => {
      const read = await run((context) => readWorkbook(context, request));
      seen = seenHidden(read);
      return read;
    },
    insert: (paper, over, instead = []) => {
      seen = undefined;
      return run((context) => drawPaper(context, paper, over, instead));
    },
    insertPieces: (pieces, instead) => {
      seen = undefined;
      return run((context) => drawPieces(context, pieces, { names: [], instead, over: true }), WAITING);
    },
    write: (edits, hidden) => {
      const known = seen;
      if (hidden) seen = undefined;
      return run((context) => writeCells(context, edits, hidden, known));
    },
    restore: (cells, hidden) => {
      const known = seen;
      if (hidden) seen = undefined;
      return run((context) => restoreCells(context, cells, hidden, known));
    },
    clear: (clearing) => run((context) => clearCells(context, clearing)),
    select: (sheet, cell) => run((context) => select(context, sheet, cell)),
    watch: onCellsChanged,
    breathe: breathing(),
    readStrips: (sheet, areas) => run((context) => readStrips(context, sheet, areas)),
  };
}

type Input = string | number | null;

/** Cells come first: where one is refused, the batch ends before anything else is written. */
async function writeCells(context: Excel.RequestContext, edits: readonly CellEdit[], hidden?: Hidden, seen?: SeenHidden): Promise<void> {
  const place = hidden && await findHidden(context, hidden, seen);
  for (const { sheet, area, values } of columnsOf(edits)) {
    rangeOf(context.workbook.worksheets.getItem(sheet), area).values = values;
  }
  if (place) drawHidden(context, hidden, place);
  await context.sync();
}

/** Edits of one column of one sheet as one block; null leaves the cells between as they are. */
function columnsOf(edits: readonly CellEdit[]): { sheet: string; area: Area; values: Input[][] }[] {
  const columns = new Map<string, { sheet: string; column: number; cells: { row: number; value: Input }[] }>();
  for (const { sheet, cell, value } of edits) {
    const { row, column } = cellArea(cell);
    const key = `${column} ${sheet}`;
    const block = columns.get(key) ?? { sheet, column, cells: [] };
    block.cells.push({ row, value });
    columns.set(key, block);
  }
  return [...columns.values()].map(({ sheet, column, cells }) => {
    const top = Math.min(...cells.map(({ row }) => row));
    const values: Input[][] = Array.from({ length: Math.max(...cells.map(({ row }) => row)) - top + 1 }, () => [null]);
    for (const { row, value } of cells) values[row - top] = [value];
    return { sheet, area: { row: top, column, rows: values.length, columns: 1 }, values };
  });
}

function cellArea(cell: string): Area {
  const area = parseArea(cell);
  if (!area) throw new Error(`${cell} is no cell`);
  return area;
}

async function clearCells(context: Excel.RequestContext, { name, when }: Clearing): Promise<number | undefined> {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  // A name's range does not outlive a sync untracked. Tracked by our own word, it is released with the write instead of in a third round trip.
  range.track();
  range.load("values");
  await context.sync();
  if (range.isNullObject) return undefined;
  const values = range.values.map((row): (string | null)[] => row.map((value) => (when(String(value)) ? "" : null)));
  const cleared = values.flat().filter((value) => value !== null).length;
  if (cleared > 0) range.values = values;
  range.untrack();
  await context.sync();
  return cleared;
}

async function select(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  selectCell(sheet, cell);
  await context.sync();
}
