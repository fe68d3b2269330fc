import { isEntireColumn, isEntireRow } from "../address";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf } from "../given";
import { demand } from "../guard";
import type { HostCell, Input, SheetArea } from "../host-workbook";

/** Most cells one read may bring (docs:concepts/resource-limits-and-performance-optimization). */
const MOST_CELLS_READ = 5000000;

/** One property of every cell; null for an unbounded range (docs:excel/excel-add-ins-ranges-unbounded). */
export async function content<V>(self: RangeSelf, context: Context, read: (cell: HostCell) => V): Promise<V[][] | null> {
  const area = areaOf(self, context);
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (area.rows * area.columns > MOST_CELLS_READ) throw fault("ResponsePayloadSizeLimitExceeded", "more than 5,000,000 cells");
  await context.settled();
  return context.workbook.read(area).map((row) => row.map(read));
}

/** Excel's word for what a cell holds. */
export function valueType({ value, formula }: HostCell): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value) && String(formula).startsWith("=") ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** Writes values or formulas: a matrix of the range's shape, or one value for all; null leaves a cell alone. */
export function writeContent(self: RangeSelf, given: unknown, context: Context): void {
  const area = bounded(self, context);
  context.workbook.write(area, matrix(area, given, input));
}

/** Writes number formats, shaped like contents. */
export function writeFormats(self: RangeSelf, given: unknown, context: Context): void {
  const area = Array.isArray(given) ? bounded(self, context) : areaOf(self, context);
  demand(area.sheet, context.workbook, "allowFormatCells");
  const one = Array.isArray(given) ? undefined : format(given);
  if (one !== undefined && one !== null) context.workbook.setStyle(area, { numberFormat: one });
  else context.workbook.setFormats(area, matrix(area, given, format));
}

/** d.ts, `_ValidateArraySize` aside: the array given must have the shape of the range. */
export function checkShape(area: SheetArea, rows: number, columns: number): void {
  if (rows !== area.rows || columns !== area.columns) {
    throw fault("InvalidArgument", `the array is ${rows}×${columns}, the range ${area.rows}×${area.columns}`);
  }
}

function bounded(self: RangeSelf, context: Context): SheetArea {
  const area = areaOf(self, context);
  if (isEntireColumn(area) || isEntireRow(area)) throw fault("InvalidArgument", "cells of an unbounded range cannot be set");
  return area;
}

function matrix<V>(area: SheetArea, given: unknown, read: (cell: unknown) => V): V[][] {
  if (!Array.isArray(given)) return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => read(given)));
  const rows: readonly unknown[] = given;
  return rows.map((row) => {
    if (!Array.isArray(row)) throw fault("InvalidArgument", "a two-dimensional array is expected");
    checkShape(area, rows.length, row.length);
    return row.map(read);
  });
}

function input(cell: unknown): Input {
  if (cell === null || typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  throw fault("InvalidArgument", `${JSON.stringify(cell)} cannot stand in a cell`);
}

function format(cell: unknown): string | null {
  if (cell === null || typeof cell === "string") return cell;
  throw fault("InvalidArgument", `${JSON.stringify(cell)} is no number format`);
}
