import { HostError, type ReadRequest, type ReadStrips } from "../../app/ports";
import { a1Area } from "../../core/sheet/address";
import { EMPTY_CELL, type Cell, type ReadSheet, type ReadWorkbook } from "../../core/sheet/cells";
import type { Area, Visibility, XmlPart } from "../../core/sheet/sheet";
import { BLOCK_CELLS, blocksOf, inRounds, rangeOf, rowsOf } from "./blocks";

/** Columns and rows of the block read before a sheet's size is known: wide enough for a form with a few columns added. */
const FIRST_BLOCK: Area = { row: 0, column: 0, rows: BLOCK_CELLS / 20, columns: 20 };

/** Rows of the very hidden sheet that one answer brings: of texts as long as a cell holds, 3 MB a column. */
const IDENTITY_HEAD: Area = { row: 0, column: 0, rows: 100, columns: 20 };

const VISIBILITY: Readonly<Record<string, Visibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** More cells than any form has; a larger sheet is refused rather than read for minutes. */
const MAX_CELLS = 1_000_000;

const NOWHERE: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/** Excel shows an error cell as its text. */
const ERROR_TEXT = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

/** Reads identity and sheet list, then the wanted sheets: two round trips for sheets of up to 20,000 cells. */
export async function readWorkbook(context: Excel.RequestContext, request: ReadRequest): Promise<ReadWorkbook> {
  const first = await readFirst(context, request);
  const wanted = request.wanted(first);
  if (wanted.length === 0) return first;
  const read = await readSheets(context, wanted);
  return { ...first, sheets: first.sheets.map((sheet) => ({ ...sheet, ...read.get(sheet.name) })) };
}

/** Reads parts of one sheet by its id: one round trip. */
export async function readStrips(context: Excel.RequestContext, id: string, areas: readonly Area[]): Promise<ReadStrips> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("name");
  const ranges = areas.map((area) => loaded(rangeOf(sheet, area)));
  await context.sync();
  if (sheet.isNullObject) return { name: "", strips: [] };
  return { name: sheet.name, strips: areas.map((area, index) => ({ area, cells: assemble(area, ranges.slice(index, index + 1)) })) };
}

async function readFirst(context: Excel.RequestContext, request: ReadRequest): Promise<ReadWorkbook> {
  const { worksheets, customXmlParts } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  const asked = request.namespaces.map((namespace) => {
    const all = customXmlParts.getByNamespace(namespace);
    all.load("items/id");
    return { namespace, all, only: all.getOnlyItemOrNullObject().getXml() };
  });
  const used = worksheets.getItemOrNullObject(request.identitySheet).getUsedRangeOrNullObject(true);
  const head = used.getIntersectionOrNullObject(a1Area(IDENTITY_HEAD));
  used.untrack();
  head.untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  head.load("values");
  await context.sync();
  const parts = (await Promise.all(asked.map(({ namespace, all, only }) => readParts(context, namespace, all, only)))).flat();
  const identity = used.isNullObject ? {} : { area: areaOf(used), cells: await identityCells(context, request.identitySheet, areaOf(used), head, parts.length > 0) };
  return {
    parts,
    sheets: worksheets.items.map((sheet): ReadSheet => ({
      name: sheet.name, visibility: VISIBILITY[sheet.visibility] ?? "visible", protected: sheet.protection.protected, area: NOWHERE, cells: [],
      ...(sheet.name === request.identitySheet && identity),
    })),
  };
}

/** The parts of one namespace: the only one came with the first answer, of several each comes in one of its own, since together they may be larger than Excel on the web sends at once. */
async function readParts(context: Excel.RequestContext, namespace: string, { items }: Excel.CustomXmlPartScopedCollection, only: OfficeExtension.ClientResult<string>): Promise<readonly XmlPart[]> {
  if (typeof only.value === "string") return [{ namespace, xml: only.value }];
  const xmls: OfficeExtension.ClientResult<string>[] = [];
  await inRounds(context, items.map((item) => () => { xmls.push(item.getXml()); }));
  return xmls.map(({ value }) => ({ namespace, xml: value }));
}

/** The cells of the sheet that says again what the parts say: all of them where no part does, else as many as came with the first answer. */
async function identityCells(context: Excel.RequestContext, sheet: string, used: Area, head: Excel.Range, isSaid: boolean): Promise<Cell[][]> {
  const read = head.isNullObject ? [] : [head];
  const below = { ...used, row: IDENTITY_HEAD.rows, rows: used.row + used.rows - IDENTITY_HEAD.rows };
  const blocks = isSaid || below.rows <= 0 ? [] : rowsOf(below, IDENTITY_HEAD.rows);
  await inRounds(context, blocks.map((area) => () => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    range.load("values");
    read.push(range);
  }));
  return read.flatMap(({ values }) => values.map((row) => row.map((value) => cellOf(value, value, "General"))));
}

type Cells = Pick<ReadSheet, "area" | "cells">;

/** A sheet asked for: how large it is, and its first block, in one round trip. */
type Opening = { readonly name: string; readonly sheet: Excel.Worksheet; readonly used: Excel.Range; readonly block: Excel.Range };

async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<ReadonlyMap<string, Cells>> {
  const openings = names.map((name) => openSheet(name, context.workbook.worksheets.getItem(name)));
  await context.sync();
  const filled = openings.filter(({ used }) => !used.isNullObject);
  const sheets = filled.map(({ name, sheet, used, block }) => ({ name, sheet, area: areaOf(used), rest: beyondFirst(areaOf(used)), blocks: block.isNullObject ? [] : [block] }));
  // A block a round trip keeps every answer below the payload limit, however large the sheet is. Its range is made in its own round: untracked ones do not outlive a sync.
  await inRounds(context, sheets.flatMap(({ sheet, rest, blocks }) => rest.map((area) => () => { blocks.push(loaded(rangeOf(sheet, area))); })));
  return new Map(sheets.map(({ name, area, blocks }) => [name, { area, cells: assemble(area, blocks) }]));
}

function openSheet(name: string, sheet: Excel.Worksheet): Opening {
  const used = sheet.getUsedRangeOrNullObject(true);
  const block = used.getIntersectionOrNullObject(a1Area(FIRST_BLOCK));
  used.untrack();
  block.untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { name, sheet, used, block: loaded(block) };
}

function loaded(range: Excel.Range): Excel.Range {
  range.load("values,formulas,numberFormat,rowIndex,columnIndex");
  return range;
}

/** Blocks of the used area that the first one did not hold; a sheet larger than any form is refused. */
function beyondFirst(used: Area): readonly Area[] {
  if (used.rows * used.columns > MAX_CELLS) throw new HostError("too-large", `${used.rows} × ${used.columns} cells`);
  const bottom = used.row + used.rows;
  const right = used.column + used.columns;
  const below = { ...used, row: Math.max(used.row, FIRST_BLOCK.rows), rows: bottom - Math.max(used.row, FIRST_BLOCK.rows) };
  const beside = { row: used.row, rows: Math.min(bottom, FIRST_BLOCK.rows) - used.row, column: Math.max(used.column, FIRST_BLOCK.columns), columns: right - Math.max(used.column, FIRST_BLOCK.columns) };
  return [below, beside].filter(({ rows, columns }) => rows > 0 && columns > 0).flatMap(blocksOf);
}

function assemble(area: Area, blocks: readonly Excel.Range[]): Cell[][] {
  const cells = Array.from({ length: area.rows }, () => new Array<Cell>(area.columns).fill(EMPTY_CELL));
  for (const block of blocks) {
    block.values.forEach((values, row) => values.forEach((value, column) => {
      const line = cells[block.rowIndex - area.row + row];
      if (line) line[block.columnIndex - area.column + column] = cellOf(value, block.formulas[row]?.[column], block.numberFormat[row]?.[column]);
    }));
  }
  return cells;
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function cellOf(value: unknown, formula: unknown, format: unknown): Cell {
  const error = typeof value === "string" && ERROR_TEXT.test(value) ? value : undefined;
  const plain = typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "" && !error) ? value : null;
  return {
    value: plain,
    ...(error && { error }),
    ...(typeof formula === "string" && formula.startsWith("=") && formula !== value && { formula }),
    ...(typeof format === "string" && format !== "General" && format !== "" && { format }),
  };
}
