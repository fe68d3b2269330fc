import { BooleanNumber, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { AddDataValidationMutation } from "@univerjs/preset-sheets-data-validation";
import { a1Area, parseArea } from "../../core/sheet/address";
import { TABLE_NAME } from "../../core/template/render";
import type { DefinedName, Paper, Sheet } from "../../core/sheet/sheet";
import type { HostWorkbook, SheetId } from "../host/host-workbook";
import { toRange } from "./areas";
import { CHARACTER_PX, COLUMN_PADDING_PX, DEFAULT_COLUMN_PX, DEFAULT_ROW_PX, PX_PER_POINT } from "./geometry";
import { counter, type Grid } from "./grid";
import { paintedCells, StyleBook } from "./paper-cells";
import { COLUMNS, nextSheetId, ROWS } from "./sheets";
import { toStyleData } from "./style-data";
import { toRule } from "./validations";

/** Empty lines that stay below and beside what was opened, to write on. */
const SPARE = 50;

/** Excel's font for Chinese where a workbook names none. */
const DEFAULT_FONT = "Microsoft YaHei";

const nextWorkbookId = counter("workbook-");
const nextRuleId = counter("opened-rule-");
const nextChartId = counter("opened-chart-");
const nextPartId = counter("opened-part-");

type Opening = { readonly id: SheetId; readonly sheet: Sheet };

/** Replaces all there is in the grid by a workbook from paper. */
export async function load(grid: Grid, workbook: HostWorkbook, paper: Paper): Promise<void> {
  grid.loading = true;
  try {
    const sheets = paper.sheets.map((sheet) => ({ id: nextSheetId(), sheet }));
    grid.open(workbookData(sheets));
    grid.asOwn(() => {
      for (const opening of sheets) furnish(grid, opening);
      for (const name of paper.names) workbook.addName({ name: name.name, reference: referenceOf(name) });
    });
    workbook.parts.clear();
    workbook.settings.clear();
    for (const { xml } of paper.parts) workbook.parts.set(nextPartId(), xml);
    for (const { id, sheet } of sheets) if (sheet.protection) await workbook.protect(id, { allowAutoFilter: sheet.protection.filter, allowFormatColumns: sheet.protection.columnWidth });
    showFirst(workbook, sheets, paper.names.find(({ name }) => name === TABLE_NAME)?.sheet);
    grid.undo.clearUndoRedo(grid.unit);
    grid.results.outdate();
  } finally {
    grid.loading = false;
  }
}

/** A name's area as a formula: `='表 1'!$A$1:$B$2`. */
function referenceOf({ sheet, area }: DefinedName): string {
  return `='${sheet.replaceAll("'", "''")}'!${a1Area(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** A workbook as Univer opens it; what Univer keeps elsewhere comes after. */
export function workbookData(sheets: readonly Opening[]): Partial<IWorkbookData> {
  const styles = new StyleBook();
  const data = Object.fromEntries(sheets.map(({ id, sheet }) => [id, sheetData(id, sheet, styles)]));
  return { id: nextWorkbookId(), name: "", sheetOrder: sheets.map(({ id }) => id), sheets: data, styles: styles.all };
}

function sheetData(id: SheetId, sheet: Sheet, styles: StyleBook): Partial<IWorksheetData> {
  const { cells, rows, columns } = paintedCells(sheet, styles);
  const widest = Math.max(columns, sheet.columnWidths.length);
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen;
  return {
    id, name: sheet.name, cellData: cells,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(ROWS, rows + SPARE), columnCount: Math.max(COLUMNS, widest + 1),
    defaultStyle: toStyleData({ font: DEFAULT_FONT, size: 11 }, null),
    defaultColumnWidth: DEFAULT_COLUMN_PX, defaultRowHeight: DEFAULT_ROW_PX,
    rowData: Object.fromEntries(sheet.rowHeights.flatMap((points, row) => (points === null ? [] : [[row, { h: points * PX_PER_POINT, ia: BooleanNumber.FALSE }]]))),
    columnData: columnData(sheet),
    mergeData: sheet.merges.map(toRange),
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows || -1, startColumn: frozenColumns || -1 },
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    zoomRatio: sheet.zoom / 100,
  };
}

function columnData(sheet: Sheet): NonNullable<IWorksheetData["columnData"]> {
  const data: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  sheet.columnWidths.forEach((characters, column) => {
    if (characters !== null) data[column] = { w: characters * CHARACTER_PX + COLUMN_PADDING_PX };
  });
  for (const column of sheet.hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

function furnish(grid: Grid, { id, sheet }: Opening): void {
  for (const validation of sheet.validations) grid.run([{ id: AddDataValidationMutation.id, params: { ...grid.address(id), rule: toRule(validation, [toRange(validation.area)]) } }]);
  grid.facts.set(id, {
    rules: sheet.conditionals.map((rule) => ({ ...rule, id: nextRuleId() })),
    filter: sheet.filter ?? null,
    print: sheet.print ?? {},
    charts: (sheet.charts ?? []).map((chart, index) => ({ ...chart, id: nextChartId(), name: `Chart ${index + 1}` })),
    veryHidden: sheet.visibility === "veryHidden",
  });
}

/** Shows the sheet with the form, else the first that can be seen. */
function showFirst(workbook: HostWorkbook, sheets: readonly Opening[], form: string | undefined): void {
  const visible = sheets.filter(({ sheet }) => sheet.visibility === "visible");
  const first = visible.find(({ sheet }) => sheet.name === form) ?? visible[0];
  if (!first) return;
  const area = parseArea(first.sheet.selected ?? "A1") ?? { row: 0, column: 0, rows: 1, columns: 1 };
  workbook.select({ sheet: first.id, ...area });
}
