import { inside, isEntireColumn, isEntireRow, SHEET_COLUMNS, SHEET_ROWS } from "../address";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, oneOf, range, whole } from "../given";
import { demand } from "../guard";
import type { SheetArea } from "../host-workbook";
import type { Method, Thing } from "../thing";
import { checkShape } from "./content";

/** What a range can do. Cells are inserted and deleted by whole rows only. */
export const rangeMethods: { readonly [name: string]: Method<RangeSelf> } = {
  calculate: { since: "1.6", call: (_, __, { workbook }) => workbook.settle() },
  clear: { since: "1.1", call: clear },
  delete: { since: "1.1", call: remove },
  getAbsoluteResizedRange: moved("1.7", (area, rows, columns) => ({ ...area, rows, columns })),
  getBoundingRect: { since: "1.1", call: (self, [other], context) => context.make.range(bounding(areaOf(self, context), other, context)) },
  getCell: moved("1.1", (area, row, column) => ({ ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 })),
  getColumn: moved("1.1", (area, column) => ({ ...area, column: area.column + column, columns: 1 })),
  getColumnsAfter: beside("1.2", (area, count) => ({ ...area, column: count > 0 ? area.column + area.columns : area.column + area.columns + count, columns: Math.abs(count) })),
  getColumnsBefore: beside("1.2", (area, count) => ({ ...area, column: count > 0 ? area.column - count : area.column, columns: Math.abs(count) })),
  getEntireColumn: moved("1.1", (area) => ({ ...area, row: 0, rows: SHEET_ROWS })),
  getEntireRow: moved("1.1", (area) => ({ ...area, column: 0, columns: SHEET_COLUMNS })),
  getIntersection: { since: "1.1", call: (self, [other], context) => common(self, other, context) ?? missing() },
  getIntersectionOrNullObject: { since: "1.4", call: (self, [other], context) => common(self, other, context) },
  getLastCell: moved("1.1", (area) => ({ ...area, row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 })),
  getLastColumn: moved("1.1", (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  getLastRow: moved("1.1", (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getOffsetRange: moved("1.1", (area, rows, columns) => ({ ...area, row: area.row + rows, column: area.column + columns })),
  getResizedRange: moved("1.2", (area, rows, columns) => ({ ...area, rows: area.rows + rows, columns: area.columns + columns })),
  getRow: moved("1.1", (area, row) => ({ ...area, row: area.row + row, rows: 1 })),
  getRowsAbove: beside("1.2", (area, count) => ({ ...area, row: count > 0 ? area.row - count : area.row, rows: Math.abs(count) })),
  getRowsBelow: beside("1.2", (area, count) => ({ ...area, row: count > 0 ? area.row + area.rows : area.row + area.rows + count, rows: Math.abs(count) })),
  getUsedRange: { since: "1.1", call: (self, [valuesOnly], context) => used(self, valuesOnly, context) ?? context.make.range({ ...areaOf(self, context), rows: 1, columns: 1 }) },
  getUsedRangeOrNullObject: { since: "1.4", call: (self, [valuesOnly], context) => used(self, valuesOnly, context) },
  insert: { since: "1.1", call: insert },
  merge: { since: "1.2", call: merge },
  select: { since: "1.1", call: (self, _, context) => context.workbook.select(areaOf(self, context)) },
  unmerge: {
    since: "1.2",
    call(self, _, context) {
      demand(areaOf(self, context).sheet, context.workbook);
      context.workbook.unmerge(areaOf(self, context));
    },
  },
  _KeepReference: {
    since: "1.1",
    call(self, _, { references }) {
      self.reference ??= references.keep(self.area);
    },
  },
  _ValidateArraySize: { since: "1.3", call: (self, [rows, columns], context) => checkShape(areaOf(self, context), whole(rows), whole(columns)) },
};

type Reach = (area: SheetArea, first: number, second: number) => SheetArea;

/** A range reached by up to two whole numbers; `InvalidArgument` when it would lie beside the sheet. */
function moved(since: string, reach: Reach): Method<RangeSelf> {
  return {
    since,
    call(self, given, context) {
      const area = inside(reach(areaOf(self, context), whole(given[0], 0), whole(given[1], 0)));
      if (!area) throw fault("InvalidArgument", "the range is not on the sheet");
      return context.make.range(area);
    },
  };
}

/** As `moved`; a count left out is 1. */
function beside(since: string, reach: Reach): Method<RangeSelf> {
  const { call } = moved(since, reach);
  return { since, call: (self, [count], context) => call(self, [whole(count, 1)], context) };
}

function bounding(area: SheetArea, given: unknown, context: Context): SheetArea {
  const other = range(given, area.sheet, context);
  if (other.sheet !== area.sheet) throw fault("InvalidArgument", "the ranges are on different sheets");
  const row = Math.min(area.row, other.row);
  const column = Math.min(area.column, other.column);
  const rows = Math.max(area.row + area.rows, other.row + other.rows) - row;
  return { ...area, row, column, rows, columns: Math.max(area.column + area.columns, other.column + other.columns) - column };
}

function common(self: RangeSelf, given: unknown, context: Context): Thing | null {
  const area = areaOf(self, context);
  return intersect(area, range(given, area.sheet, context), context);
}

function intersect(area: SheetArea, other: SheetArea, { make }: Context): Thing | null {
  const row = Math.max(area.row, other.row);
  const column = Math.max(area.column, other.column);
  const rows = Math.min(area.row + area.rows, other.row + other.rows) - row;
  const columns = Math.min(area.column + area.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 && area.sheet === other.sheet ? make.range({ ...area, row, column, rows, columns }) : null;
}

function missing(): never {
  throw fault("ItemNotFound", "the ranges have no cell in common");
}

function used(self: RangeSelf, valuesOnly: unknown, context: Context): Thing | null {
  const area = areaOf(self, context);
  const whole = context.workbook.usedArea(area.sheet, valuesOnly === true);
  return whole && intersect(area, whole, context);
}

function clear(self: RangeSelf, [applyTo]: readonly unknown[], context: Context): void {
  const what = oneOf(applyTo ?? "All", ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"]);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  const area = areaOf(self, context);
  if (what !== "Contents") demand(area.sheet, context.workbook, "allowFormatCells");
  context.workbook.clear(area, what === "Contents" || what === "ResetContents" ? "contents" : what === "Formats" ? "formats" : "all");
}

function insert(self: RangeSelf, [shift]: readonly unknown[], context: Context): Thing {
  const area = wholeRows(self, oneOf(shift, ["Down", "Right"]) === "Down", context);
  demand(area.sheet, context.workbook, "allowInsertRows");
  context.workbook.insertRows(area.sheet, area.row, area.rows);
  return context.make.range(area);
}

function remove(self: RangeSelf, [shift]: readonly unknown[], context: Context): void {
  const area = wholeRows(self, oneOf(shift, ["Up", "Left"]) === "Up", context);
  demand(area.sheet, context.workbook, "allowDeleteRows");
  context.workbook.deleteRows(area.sheet, area.row, area.rows);
}

function wholeRows(self: RangeSelf, vertical: boolean, context: Context): SheetArea {
  const area = areaOf(self, context);
  if (!vertical || !isEntireRow(area) || isEntireColumn(area)) throw fault("NotImplemented", "only whole rows are inserted and deleted");
  return area;
}

function merge(self: RangeSelf, [across]: readonly unknown[], context: Context): void {
  const area = areaOf(self, context);
  const { workbook } = context;
  demand(area.sheet, workbook);
  if (across !== true) return workbook.merge(area);
  for (let offset = 0; offset < area.rows; offset++) workbook.merge({ ...area, row: area.row + offset, rows: 1 });
}
