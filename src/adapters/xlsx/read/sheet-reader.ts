import type { Area, Content, Paint, Sheet } from "../../../core/sheet/sheet";
import type { Cell } from "../../../core/sheet/cells";
import { parseArea } from "../../../core/sheet/address";
import { countCell, type CellBudget } from "./cell-grid";
import { toCell, type CellContext } from "./cell-value";
import { tooLarge } from "../errors";
import { MAX_COLUMNS, MAX_ROWS, MAX_SLOTS } from "../limits";
import { gatherPatches, type Patch } from "../write/paint-runs";
import { readPrint, type PrintNames } from "./print-reader";
import { readConditionals, readValidations } from "./rules-reader";
import { formulaTexts } from "./sheet-cells";
import { scanSheet, type RawCell } from "./sheet-scan";
import type { StyleBook } from "./style-reader";
import { XmlScanner } from "../xml/xml-scan";
import { child, flag, flagText, numberOf, readElement, type XmlElement } from "../xml/xml-tree";

/** What the whole workbook lends to a sheet that is read as paper. */
export type PaperContext = CellContext & { readonly book: StyleBook };

/** Rows of bare formatting kept below the last cell; a file may hold a million of them. */
const BARE_ROWS = 1000;

const WANTED = new Set(["sheetPr", "sheetViews", "cols", "sheetProtection", "autoFilter", "mergeCells", "conditionalFormatting", "dataValidations", "printOptions", "pageMargins", "pageSetup", "headerFooter"]);

type Found = { readonly cells: RawCell[]; readonly rowStyles: Map<number, number>; readonly heights: Map<number, number>; readonly parts: Map<string, XmlElement[]> };

/** A worksheet as paper, whole. */
export function readSheetPaper(text: string, entry: Pick<Sheet, "name" | "visibility">, print: PrintNames, context: PaperContext, budget: CellBudget): Sheet {
  const found = scan(text, budget);
  const part = (name: string): XmlElement | undefined => found.parts.get(name)?.[0];
  const view = child(part("sheetViews"), "sheetView");
  const layout = readPrint(part, print);
  const filter = parseArea(part("autoFilter")?.attribute("ref") ?? "");
  const columns = columnsOf(part("cols"));
  return {
    ...entry,
    content: contentOf(found.cells, context, budget),
    paints: paintsOf(found, columns.styles, context.book, budget),
    columnWidths: columns.widths, hiddenColumns: columns.hidden, rowHeights: dense(found.heights),
    merges: part("mergeCells")?.children.flatMap((each) => parseArea(each.attribute("ref") ?? "") ?? []) ?? [],
    ...viewOf(view),
    ...(filter ? { filter } : undefined),
    validations: readValidations(found.parts.get("dataValidations") ?? []),
    conditionals: readConditionals(found.parts.get("conditionalFormatting") ?? [], context.book.conditionals),
    ...protectionOf(part("sheetProtection")),
    ...(layout ? { print: layout } : undefined),
  };
}

function scan(text: string, budget: CellBudget): Found {
  const found: Found = { cells: [], rowStyles: new Map(), heights: new Map(), parts: new Map() };
  scanSheet(new XmlScanner(text), {
    cell: (cell) => {
      countCell(budget);
      found.cells.push(cell);
    },
    row: (row, scanner) => {
      const height = scanner.attribute("ht");
      if (height !== undefined) found.heights.set(row, Number(height));
      if (flagText(scanner.attribute("customFormat"))) found.rowStyles.set(row, Number(scanner.attribute("s") ?? 0));
    },
    part: (scanner) => {
      if (WANTED.has(scanner.name)) found.parts.set(scanner.name, [...(found.parts.get(scanner.name) ?? []), readElement(scanner)]);
    },
  });
  return found;
}

const NO_CONTENT: readonly Content[] = [];

function contentOf(cells: readonly RawCell[], context: CellContext, budget: CellBudget): (readonly Content[])[] {
  const formulas = formulaTexts(cells);
  const rows = new Map<number, Content[]>();
  for (const raw of cells) {
    const content = asContent(toCell(raw, formulas(raw), context));
    if (content === null) continue;
    const row = rows.get(raw.row) ?? [];
    budget.slots -= Math.max(0, raw.column + 1 - row.length);
    if (budget.slots < 0) throw tooLarge(`over ${MAX_SLOTS} cells between the used ones`);
    while (row.length <= raw.column) row.push(null);
    row[raw.column] = content;
    rows.set(raw.row, row);
  }
  return dense(rows).map((row) => row ?? NO_CONTENT);
}

/** An error that nobody calculates is kept as the formula that gives it. */
function asContent({ value, formula, error }: Cell): Content {
  if (formula === undefined) return error === undefined ? value : { formula: `=${error}` };
  return value === null ? { formula } : { formula, value };
}

function dense<T>(rows: ReadonlyMap<number, T>): (T | null)[] {
  const list: (T | null)[] = [];
  for (const [row, item] of rows) {
    while (list.length <= row) list.push(null);
    list[row] = item;
  }
  return list;
}

/** First the workbook's font over all that is used, then columns from top to bottom, then rows and cells. */
function paintsOf(found: Found, columnStyles: ReadonlyMap<number, number>, book: StyleBook, budget: CellBudget): Paint[] {
  let [rows, columns] = [0, 0];
  for (const { row, column } of found.cells) [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  if (rows === 0) return columnPaints(columnStyles, book);
  const base: Paint = { area: { row: 0, column: 0, rows, columns }, style: { font: book.base.name, size: book.base.size } };
  const patches = [...bareRows(found, rows, columns), ...gatherPatches(cellLooks(found, columns, budget))];
  return [base, ...columnPaints(columnStyles, book), ...patches.flatMap(({ area, look }) => paint(area, look, book))];
}

function paint(area: Area, look: number, book: StyleBook): Paint[] {
  const style = book.cells[look];
  return style === undefined || Object.keys(style).length === 0 ? [] : [{ area, style }];
}

function columnPaints(styles: ReadonlyMap<number, number>, book: StyleBook): Paint[] {
  return [...styles].flatMap(([column, look]) => paint({ row: 0, column, rows: MAX_ROWS, columns: 1 }, look, book));
}

/** The looks of rows that hold cells: the row's own where a cell is missing. */
function cellLooks({ cells, rowStyles }: Found, columns: number, budget: CellBudget): Map<number, Map<number, number>> {
  const looks = new Map<number, Map<number, number>>();
  for (const { row, column, style } of cells) {
    const there = looks.get(row) ?? looks.set(row, rowLooks(rowStyles.get(row) ?? 0, columns, budget)).get(row);
    there?.set(column, style);
  }
  return looks;
}

function rowLooks(style: number, columns: number, budget: CellBudget): Map<number, number> {
  if (style === 0) return new Map();
  budget.slots -= columns;
  if (budget.slots < 0) throw tooLarge(`over ${MAX_SLOTS} cells in formatted rows`);
  return new Map(Array.from({ length: columns }, (_, column) => [column, style]));
}

/** Formatted rows without cells, as far as they are worth keeping; neighbours that are alike make one rectangle. */
function bareRows({ cells, rowStyles }: Found, rows: number, columns: number): Patch[] {
  const filled = new Set(cells.map(({ row }) => row));
  const bare = [...rowStyles].filter(([row]) => row < rows + BARE_ROWS && !filled.has(row)).sort(([one], [other]) => one - other);
  const patches: { area: Area; look: number }[] = [];
  for (const [row, look] of bare) {
    const last = patches.at(-1);
    if (last?.look === look && last.area.row + last.area.rows === row) last.area = { ...last.area, rows: last.area.rows + 1 };
    else patches.push({ area: { row, column: 0, rows: 1, columns }, look });
  }
  return patches;
}

/** Ranges of columns stand in order; what comes twice is not taken twice, however often a file repeats it. */
function columnsOf(cols: XmlElement | undefined): { readonly widths: (number | null)[]; readonly hidden: number[]; readonly styles: Map<number, number> } {
  const widths = new Map<number, number>();
  const styles = new Map<number, number>();
  const hidden: number[] = [];
  let next = 0;
  for (const col of cols?.children ?? []) {
    const width = flag(col, "customWidth") ? numberOf(col, "width") : undefined;
    const style = numberOf(col, "style") ?? 0;
    const last = Math.min(numberOf(col, "max") ?? 0, MAX_COLUMNS) - 1;
    for (let column = Math.max((numberOf(col, "min") ?? 1) - 1, next); column <= last; column++) {
      if (width !== undefined) widths.set(column, width);
      if (flag(col, "hidden")) hidden.push(column);
      if (style !== 0) styles.set(column, style);
    }
    next = Math.max(next, last + 1);
  }
  return { widths: dense(widths), hidden, styles };
}

function viewOf(view: XmlElement | undefined): Pick<Sheet, "frozen" | "gridlines" | "zoom" | "selected"> {
  const pane = child(view, "pane");
  const frozen = pane?.attribute("state")?.startsWith("frozen") ? { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 } : { rows: 0, columns: 0 };
  const selections = view?.children.filter(({ name }) => name === "selection") ?? [];
  const active = selections.find((each) => each.attribute("pane") === pane?.attribute("activePane")) ?? selections.at(-1);
  const selected = active?.attribute("activeCell");
  return { frozen, gridlines: flag(view, "showGridLines", true), zoom: numberOf(view, "zoomScale") ?? 100, ...(selected === undefined ? undefined : { selected }) };
}

/** In the file 0 allows what an attribute names, and absence forbids it. */
function protectionOf(element: XmlElement | undefined): Pick<Sheet, "protection"> {
  if (!element || !flag(element, "sheet")) return {};
  return { protection: { filter: !flag(element, "autoFilter", true), columnWidth: !flag(element, "formatColumns", true) } };
}
