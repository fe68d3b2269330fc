import type { ClosedCell, Hidden } from "../../app/ports";
import { written } from "./draw";
import { drawHidden, findHidden, type SeenHidden } from "./hidden";

/** A sheet with what belongs into it; `options` is what its protection allows, undefined where it has none. */
type Opening = { readonly sheet: Excel.Worksheet; readonly cells: readonly ClosedCell[]; readonly options?: Excel.WorksheetProtectionOptions };

/** Puts back what belongs into closed cells; sheets are protected again as they were. */
export async function restoreCells(context: Excel.RequestContext, cells: readonly ClosedCell[], hidden?: Hidden, seen?: SeenHidden): Promise<void> {
  const openings = await openingsOf(context, cells);
  const place = hidden && await findHidden(context, hidden, seen);
  for (const { sheet, options } of openings) if (options) sheet.protection.unprotect();
  for (const { sheet, cells: own } of openings) own.forEach((cell) => writeCell(sheet, cell));
  for (const { sheet, options } of openings) if (options) sheet.protection.protect(options);
  if (place) drawHidden(context, hidden, place);
  try {
    await context.sync();
  } catch (thrown) {
    await closeAgain(context, openings);
    throw thrown;
  }
}

async function openingsOf(context: Excel.RequestContext, cells: readonly ClosedCell[]): Promise<readonly Opening[]> {
  const found = [...new Set(cells.map(({ sheet }) => sheet))].map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected,options");
    return { sheet, cells: cells.filter((cell) => cell.sheet === name) };
  });
  await context.sync();
  return found.map(({ sheet, cells: own }) => ({ sheet, cells: own, ...(sheet.protection.protected && { options: sheet.protection.options }) }));
}

function writeCell(sheet: Excel.Worksheet, { cell, content }: ClosedCell): void {
  const range = sheet.getRange(cell);
  range.untrack();
  range.formulas = [[written(content)]];
}

/** After a batch that failed in the middle a sheet may stand open. */
async function closeAgain(context: Excel.RequestContext, openings: readonly Opening[]): Promise<void> {
  const closed = openings.filter(({ options }) => options);
  closed.forEach(({ sheet }) => sheet.protection.load("protected"));
  await context.sync();
  for (const { sheet, options } of closed) if (!sheet.protection.protected) sheet.protection.protect(options);
  await context.sync();
}
