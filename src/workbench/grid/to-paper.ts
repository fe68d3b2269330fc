import { parseArea } from "../../core/sheet/address";
import type { Area, BarChart, Content, DefinedName, Paint, Paper, Sheet, Style, XmlPart } from "../../core/sheet/sheet";
import type { HostChart, HostSheet, HostWorkbook, SheetId } from "../host/host-workbook";
import { toArea } from "./areas";
import { formulaOf, rawCell, valueOf } from "./cell-content";
import { CHARACTER_PX, COLUMN_PADDING_PX, PX_PER_POINT } from "./geometry";
import type { Grid } from "./grid";
import { styleAt } from "./looks";

/** The whole workbook on paper, to be saved. */
export function toPaper(grid: Grid, workbook: HostWorkbook): Paper {
  return {
    sheets: workbook.sheets().map((sheet) => toSheet(grid, workbook, sheet)),
    names: workbook.names().flatMap(({ name, reference }) => toName(name, reference)),
    parts: [...workbook.parts.values()].map(toPart),
  };
}

function toSheet(grid: Grid, workbook: HostWorkbook, { id, name, visibility }: HostSheet): Sheet {
  const { charts, filter, print, protection, rules } = grid.facts.of(id);
  const raw = grid.sheet(id);
  const options = protection?.options;
  return {
    name, visibility,
    content: contentOf(grid, workbook, id),
    paints: paintsOf(grid, workbook, id),
    columnWidths: sparse(raw.getColumnManager().getColumnData(), ({ w }) => (w === undefined ? null : (w - COLUMN_PADDING_PX) / CHARACTER_PX)),
    hiddenColumns: raw.getHiddenCols().flatMap(({ startColumn, endColumn }) => Array.from({ length: endColumn - startColumn + 1 }, (_, index) => startColumn + index)),
    rowHeights: sparse(raw.getRowManager().getRowData(), ({ h, ia }) => (h === undefined || ia === 1 ? null : h / PX_PER_POINT)),
    merges: raw.getMergeData().map(toArea),
    frozen: workbook.frozen(id),
    gridlines: workbook.gridlines(id),
    zoom: Math.round(raw.getZoomRatio() * 100),
    validations: workbook.validations(id),
    conditionals: rules.map(({ id: _, ...rule }) => rule),
    ...(filter && { filter }),
    ...(options && { protection: { filter: options.allowAutoFilter ?? false, columnWidth: options.allowFormatColumns ?? false } }),
    ...(isWhole(print) && { print }),
    ...(charts.length > 0 && { charts: charts.flatMap(toChart) }),
  };
}

/** A chart as it is drawn in a file; one that was never told what its bars are called says nothing. */
function toChart({ id: _, name: __, categories, ...chart }: HostChart): BarChart[] {
  return categories ? [{ ...chart, categories }] : [];
}

function isWhole(print: Partial<NonNullable<Sheet["print"]>>): print is NonNullable<Sheet["print"]> {
  return print.orientation !== undefined && print.margins !== undefined;
}

/** An object by line number as a list with gaps. */
function sparse<T>(lines: { readonly [line: number]: T | undefined }, pick: (line: T) => number | null): (number | null)[] {
  const list: (number | null)[] = [];
  for (const [line, data] of Object.entries(lines)) {
    const value = data === undefined ? null : pick(data);
    if (value !== null) list[Number(line)] = value;
  }
  return Array.from(list, (value) => value ?? null);
}

function contentOf(grid: Grid, workbook: HostWorkbook, id: SheetId): Content[][] {
  const used = workbook.usedArea(id, true);
  if (!used) return [];
  return Array.from({ length: used.row + used.rows }, (_, row) => Array.from({ length: used.column + used.columns }, (__, column) => contentAt(grid, id, row, column)));
}

/** What stands in one cell. */
function contentAt(grid: Grid, id: SheetId, row: number, column: number): Content {
  const cell = rawCell(grid, id, row, column);
  const value = valueOf(cell);
  const formula = formulaOf(grid, id, row, column, cell);
  if (formula !== undefined) return { formula, value };
  return value === "" ? null : value;
}

type Run = { readonly key: string; readonly style: Style; readonly area: Area };

/** Cells of one look become one area: first along the row, then down while the rows agree. */
function paintsOf(grid: Grid, workbook: HostWorkbook, id: SheetId): Paint[] {
  const used = workbook.usedArea(id, false);
  if (!used) return [];
  const done: Run[] = [];
  let open: Run[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    const next = runsOf(grid, id, row, used.column, used.column + used.columns).map((run) => {
      const above = open.find((other) => other.key === run.key && other.area.column === run.area.column && other.area.columns === run.area.columns);
      return above ? { ...above, area: { ...above.area, rows: above.area.rows + 1 } } : run;
    });
    done.push(...open.filter((run) => !next.some((other) => other.area.row === run.area.row && other.area.column === run.area.column && other.key === run.key)));
    open = next;
  }
  return [...done, ...open].map(({ area, style }) => ({ area, style }));
}

function runsOf(grid: Grid, id: SheetId, row: number, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let column = from; column < to; column++) {
    const style = styleAt(grid, id, row, column);
    const key = JSON.stringify(style);
    const last = runs.at(-1);
    if (last?.key === key && last.area.column + last.area.columns === column) runs[runs.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + 1 } };
    else if (key !== "{}") runs.push({ key, style, area: { row, column, rows: 1, columns: 1 } });
  }
  return runs;
}

/** Only names of areas can be put on paper. */
function toName(name: string, reference: string): DefinedName[] {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  const area = match?.[3] === undefined ? undefined : parseArea(match[3]);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return area && sheet !== undefined ? [{ name, sheet, area }] : [];
}

function toPart(xml: string): XmlPart {
  return { xml, namespace: new DOMParser().parseFromString(xml, "application/xml").documentElement.namespaceURI ?? "" };
}
