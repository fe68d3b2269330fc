import type { CellEdit, Clearing, Workbook } from "../../app/ports";
import { parseArea } from "../../core/sheet/address";
import type { Area } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";
import { drawPaper, selectCell } from "./draw";
import { readWorkbook } from "./read";
import { run, type EditingListener } from "./run";

/** The workbook that Excel has open. Round trips up to 20,000 cells: read 2, write 1, clear 2, insert 1 and one more for each further 700 input messages. */
export function excelWorkbook(whenEditing?: EditingListener): Workbook {
  return {
    read: (request) => run((context) => readWorkbook(context, request), whenEditing),
    insert: (paper) => run((context) => drawPaper(context, paper), whenEditing),
    write: (edits) => run((context) => writeCells(context, edits), whenEditing),
    clear: (clearing) => run((context) => clearCells(context, clearing), whenEditing),
    select: (sheet, cell) => run((context) => select(context, sheet, cell), whenEditing),
  };
}

type Input = string | number | null;

async function writeCells(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<void> {
  for (const { sheet, area, values } of columnsOf(edits)) {
    rangeOf(context.workbook.worksheets.getItem(sheet), area).values = values;
  }
  await context.sync();
}

/** Edits of one column of one sheet as one block; null leaves the cells between as they are. */
function columnsOf(edits: readonly CellEdit[]): { sheet: string; area: Area; values: Input[][] }[] {
  const columns = Map.groupBy(edits.map((edit) => ({ ...edit, at: cellArea(edit.cell) })), ({ sheet, at }) => `${at.column} ${sheet}`);
  return [...columns.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const rows = group.map(({ at }) => at.row);
    const top = Math.min(...rows);
    const values: Input[][] = Array.from({ length: Math.max(...rows) - top + 1 }, () => [null]);
    for (const { at, value } of group) values[at.row - top] = [value];
    return [{ sheet: first.sheet, area: { ...first.at, row: top, rows: values.length }, values }];
  });
}

function cellArea(cell: string): Area {
  const area = parseArea(cell);
  if (!area) throw new Error(`${cell} is no cell`);
  return area;
}

async function clearCells(context: Excel.RequestContext, { name, when }: Clearing): Promise<number | undefined> {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.untrack();
  range.load("values");
  await context.sync();
  if (range.isNullObject) return undefined;
  const values = range.values.map((row): (string | null)[] => row.map((value) => (when(String(value)) ? "" : null)));
  const cleared = values.flat().filter((value) => value !== null).length;
  if (cleared === 0) return 0;
  range.values = values;
  await context.sync();
  return cleared;
}

async function select(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  selectCell(sheet, cell);
  await context.sync();
}
