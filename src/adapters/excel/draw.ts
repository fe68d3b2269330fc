import type { Area, Content, Paper, Sheet } from "../../core/sheet/sheet";
import { blocksOf, inRounds, rangeOf } from "./blocks";
import { drawChart } from "./draw-chart";
import { drawConditional } from "./draw-conditional";
import { drawPrint } from "./draw-print";
import { drawPaint } from "./draw-style";
import { drawValidation } from "./draw-validation";

/** Validations that one round trip carries; each is some 1.2 kB on the wire. */
const VALIDATIONS_A_ROUND = 700;

/** Excel's column width in points for a width in characters: 7 pixels a character and 5 of padding, at 96 dpi. */
const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Text that Excel would read as a number, date, formula or truth value when it is written as a cell's content. */
const READS_AS_SOMETHING = /^[\s\d=+\-@.(%$¥￥']|^(true|false)$/i;

/**
 * Draws all of a paper after the last sheet, if `over` in place of what has the same names, and of the sheets in `instead`. What fails half
 * way is taken out again; the old sheets step aside under other names until then, so that nothing of them is lost.
 */
export async function drawPaper(context: Excel.RequestContext, paper: Paper, over: boolean, instead: readonly string[]): Promise<void> {
  const old = over ? await findStanding(context, paper, instead) : NOTHING_OLD;
  stepAside(old);
  const drawn = paper.sheets.map((sheet) => ({ sheet, target: context.workbook.worksheets.add(sheet.name) }));
  try {
    await inRounds(context, joinRounds(drawn.flatMap(({ sheet, target }) => sheetRounds(target, sheet)), [
      { weight: 0, draw: () => { takeOut({ ...old, sheets: [] }); drawNames(context, paper, drawn); } },
      ...paper.parts.map(({ xml }): Job => ({ weight: xml.length / CHARACTERS_A_CELL, draw: () => { context.workbook.customXmlParts.add(xml); } })),
      { weight: 0, draw: () => { finish(drawn); takeOut({ ...NOTHING_OLD, sheets: old.sheets }); } },
    ]));
  } catch (thrown) {
    await putBack(context, paper, old).catch(() => undefined);
    throw thrown;
  }
}

type Drawn = { readonly sheet: Sheet; readonly target: Excel.Worksheet };

/** Small jobs share a round trip; only a job marked as its own round waits for the one before. */
type Job = { readonly draw: () => void; readonly weight: number };

/** What one round trip may weigh, in cells or their like. */
const ROUND_WEIGHT = 21_000;

/** Characters that weigh as much as a cell: a round trip stays well below Excel's 5 MB, whatever is in its cells. */
const CHARACTERS_A_CELL = 100;

function joinRounds(jobs: readonly Job[], last: readonly Job[]): (() => void)[] {
  const rounds: { weight: number; draws: (() => void)[] }[] = [{ weight: 0, draws: [] }];
  for (const { draw, weight } of [...jobs, ...last]) {
    const current = rounds[rounds.length - 1];
    if (current && current.weight + weight <= ROUND_WEIGHT) {
      current.weight += weight;
      current.draws.push(draw);
    } else rounds.push({ weight, draws: [draw] });
  }
  return rounds.map(({ draws }) => () => draws.forEach((draw) => draw()));
}

function sheetRounds(target: Excel.Worksheet, sheet: Sheet): Job[] {
  const columns = Math.max(0, ...sheet.content.map((row) => row.length));
  const blocks = columns === 0 ? [] : blocksOf({ row: 0, column: 0, rows: sheet.content.length, columns }).flatMap((area) => lighter(sheet, area));
  return [
    { weight: 0, draw: () => { sheet.paints.forEach((paint) => drawPaint(target, paint)); drawShape(target, sheet); } },
    ...blocks.map((area): Job => ({ weight: weightOf(sheet, area), draw: () => drawContent(target, sheet, area) })),
    ...chunksOf(sheet.validations, VALIDATIONS_A_ROUND).map((chunk): Job => ({
      weight: (chunk.length * ROUND_WEIGHT) / VALIDATIONS_A_ROUND, draw: () => chunk.forEach((validation) => drawValidation(target, validation)),
    })),
    // The newest conditional format comes first in Excel, so the last is added first.
    { weight: 0, draw: () => [...sheet.conditionals].reverse().forEach((conditional) => drawConditional(target, conditional)) },
    { weight: 0, draw: () => sheet.charts?.forEach((chart) => drawChart(target, chart)) },
  ];
}

/** What the content of an area weighs: its cells, or more where long texts stand in them. */
function weightOf({ content }: Sheet, { row, rows, columns }: Area): number {
  let characters = 0;
  for (let at = row; at < row + rows; at++) for (const cell of content[at] ?? []) if (typeof cell === "string") characters += cell.length;
  return Math.max(rows * columns, characters / CHARACTERS_A_CELL);
}

/** An area cut in halves until each is light enough for one round trip; a single row stays whole. */
function lighter(sheet: Sheet, area: Area): readonly Area[] {
  if (area.rows < 2 || weightOf(sheet, area) <= ROUND_WEIGHT) return [area];
  const half = Math.ceil(area.rows / 2);
  return [{ ...area, rows: half }, { ...area, row: area.row + half, rows: area.rows - half }].flatMap((part) => lighter(sheet, part));
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

function drawContent(target: Excel.Worksheet, { content }: Sheet, area: Area): void {
  rangeOf(target, area).formulas = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => written(content[area.row + row]?.[column] ?? null)));
}

/** What is sent for a cell as its content: text that Excel would turn into something else gets an apostrophe; null leaves the new cell empty. */
export function written(content: Content): string | number | boolean | null {
  if (content === null || typeof content === "number" || typeof content === "boolean") return content;
  if (typeof content === "object") return content.formula;
  return READS_AS_SOMETHING.test(content) ? `'${content}` : content;
}

function drawShape(target: Excel.Worksheet, sheet: Sheet): void {
  for (const area of sheet.merges) rangeOf(target, area).merge();
  sheet.columnWidths.forEach((width, column) => {
    if (width !== null) rangeOf(target, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = pointsOf(width);
  });
  for (const { height, first, count } of runsOf(sheet.rowHeights)) {
    if (height !== null) rangeOf(target, { row: first, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  }
  for (const column of sheet.hiddenColumns) rangeOf(target, { row: 0, column, rows: 1, columns: 1 }).columnHidden = true;
  if (!sheet.gridlines) target.showGridlines = false;
  const { rows, columns } = sheet.frozen;
  if (rows > 0 && columns > 0) target.freezePanes.freezeAt(rangeOf(target, { row: 0, column: 0, rows, columns }));
}

/** Neighbouring rows of one height, so that a thousand rows take a handful of calls. */
function runsOf(heights: readonly (number | null)[]): { height: number | null; first: number; count: number }[] {
  const runs: { height: number | null; first: number; count: number }[] = [];
  heights.forEach((height, row) => {
    const run = runs[runs.length - 1];
    if (run && run.height === height) run.count += 1;
    else runs.push({ height, first: row, count: 1 });
  });
  return runs;
}

function drawNames(context: Excel.RequestContext, { names }: Paper, drawn: readonly Drawn[]): void {
  for (const { name, sheet, area } of names) {
    const target = drawn.find((candidate) => candidate.sheet.name === sheet)?.target;
    if (target) context.workbook.names.add(name, rangeOf(target, area));
  }
}

function finish(drawn: readonly Drawn[]): void {
  for (const { sheet, target } of drawn) {
    if (sheet.filter) target.autoFilter.apply(rangeOf(target, sheet.filter));
    if (sheet.print) drawPrint(target, sheet.print);
    if (sheet.visibility !== "visible") target.visibility = VISIBILITY[sheet.visibility];
    if (sheet.protection) target.protection.protect({ allowAutoFilter: sheet.protection.filter, allowFormatColumns: sheet.protection.columnWidth });
  }
  const first = drawn[0];
  first?.target.activate();
  if (first?.sheet.selected) selectCell(first.target, first.sheet.selected);
}

/** Selects a cell, A1, of a sheet. */
export function selectCell(sheet: Excel.Worksheet, cell: string): void {
  const range = sheet.getRange(cell);
  range.untrack();
  range.select();
}

/** What stands where a paper is to be drawn. */
type Standing = { readonly sheets: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[]; readonly names: readonly Excel.NamedItem[]; readonly parts: readonly Excel.CustomXmlPart[] };

const NOTHING_OLD: Standing = { sheets: [], names: [], parts: [] };

/** Asks before anything is touched, since not all of it may be there. */
async function findStanding(context: Excel.RequestContext, paper: Paper, instead: readonly string[]): Promise<Standing> {
  const wanted = [...new Set([...paper.sheets.map(({ name }) => name), ...instead])];
  const sheets = wanted.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
  const names = paper.names.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  const parts = [...new Set(paper.parts.map(({ namespace }) => namespace))].map((namespace) => context.workbook.customXmlParts.getByNamespace(namespace));
  sheets.forEach(({ sheet }) => sheet.load("id"));
  parts.forEach((part) => part.load("items/id"));
  await context.sync();
  return { sheets: sheets.filter(({ sheet }) => !sheet.isNullObject), names: names.filter(({ isNullObject }) => !isNullObject), parts: parts.flatMap(({ items }) => items) };
}

/** A sheet cannot go first: a workbook keeps at least one that is visible. */
function stepAside({ sheets }: Standing): void {
  sheets.forEach(({ sheet }, index) => { sheet.name = `_zhibiao_old_${index}`; });
}

function takeOut({ sheets, names, parts }: Standing): void {
  for (const { sheet } of sheets) {
    // Excel deletes no very hidden sheet (Worksheet.delete in the API reference).
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  names.forEach((name) => name.delete());
  parts.forEach((part) => part.delete());
}

/** After a failure: takes out what was drawn, which the old is told from by its ids, and gives the old sheets their names again. */
async function putBack(context: Excel.RequestContext, paper: Paper, old: Standing): Promise<void> {
  const before = new Set([...old.sheets.map(({ sheet }) => sheet.id), ...old.parts.map(({ id }) => id)]);
  const { sheets, names, parts } = await findStanding(context, paper, []);
  takeOut({ names, sheets: sheets.filter(({ sheet }) => !before.has(sheet.id)), parts: parts.filter(({ id }) => !before.has(id)) });
  for (const { name, sheet } of old.sheets) sheet.name = name;
  await context.sync();
}
