import { areaOfAddress, inside, sheetName, wholeSheet } from "../address";
import type { Context } from "../context";
import { fault } from "../errors";
import { oneOf, text, truth, whole } from "../given";
import type { HostSheet, SheetId } from "../host-workbook";
import { thing, richClass, type Thing } from "../thing";
import { autoFilter } from "./auto-filter";
import { charts } from "./charts";
import { sheetEvents } from "./event-methods";
import { freezePanes } from "./freeze-panes";
import { names } from "./names";
import { pageLayout } from "./page-layout";
import { protection } from "./protection";
import { checkSheetName } from "./sheet-name";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A sheet. */
export const worksheet = richClass<SheetId>({
  name: "Worksheet",
  identity: (id, { workbook }) => ({ Id: (sheetName(id, workbook), id) }),
  values: {
    id: { since: "1.1", get: (id) => id },
    name: { since: "1.1", get: (id, { workbook }) => sheetName(id, workbook), set: rename },
    position: { since: "1.1", get: (id, context) => context.workbook.sheets().findIndex((sheet) => sheet.id === id), set: move },
    // The library sets showGridlines under this older wire name.
    gridlines: { since: "1.8", get: (id, { workbook }) => workbook.gridlines(id), set: (id, shown, { workbook }) => workbook.setGridlines(id, truth(shown)) },
    showGridlines: { since: "1.8", get: (id, { workbook }) => workbook.gridlines(id), set: (id, shown, { workbook }) => workbook.setGridlines(id, truth(shown)) },
    tabColor: { since: "1.7", get: (id, { workbook }) => workbook.tabColor(id), set: (id, color, { workbook }) => workbook.setTabColor(id, text(color)) },
    visibility: { since: "1.1", get: (id, context) => VISIBILITY[sheet(id, context).visibility], set: show },
  },
  children: {
    autoFilter: { since: "1.9", go: (id) => thing(autoFilter, id) },
    charts: { since: "1.1", go: (id) => thing(charts, id) },
    freezePanes: { since: "1.7", go: (id) => thing(freezePanes, id) },
    names: { since: "1.4", go: (id) => thing(names, id) },
    pageLayout: { since: "1.9", go: (id) => thing(pageLayout, id) },
    protection: { since: "1.2", go: (id) => thing(protection, id) },
  },
  methods: {
    ...sheetEvents(),
    activate: { since: "1.1", call: activate },
    calculate: { since: "1.6", call: (_, __, { workbook }) => workbook.settle() },
    delete: { since: "1.1", call: remove },
    getCell: { since: "1.1", call: (id, [row, column], { make }) => make.range(cells(id, whole(row), whole(column), 1, 1)) },
    getRange: { since: "1.1", call: (id, [address], { make, workbook }) => make.range(address === null || address === undefined ? wholeSheet(id) : areaOfAddress(text(address), id, workbook)) },
    getRangeByIndexes: { since: "1.7", call: (id, [row, column, rows, columns], { make }) => make.range(cells(id, whole(row), whole(column), whole(rows), whole(columns))) },
    getUsedRange: { since: "1.1", call: (id, [valuesOnly], context) => used(id, valuesOnly, context) ?? context.make.range(cells(id, 0, 0, 1, 1)) },
    getUsedRangeOrNullObject: { since: "1.4", call: (id, [valuesOnly], context) => used(id, valuesOnly, context) },
    _GetSheetById: { since: "1.5", call: (_, [id], context) => context.make.worksheet(sheet(text(id), context).id) },
  },
});

function sheet(id: SheetId, { workbook }: Context): HostSheet {
  const found = workbook.sheets().find((candidate) => candidate.id === id);
  if (!found) throw fault("ItemNotFound", `sheet ${id}`);
  return found;
}

function rename(id: SheetId, name: unknown, { workbook }: Context): void {
  checkSheetName(text(name), workbook.sheets().filter((other) => other.id !== id));
  workbook.renameSheet(id, text(name));
}

function move(id: SheetId, to: unknown, { workbook }: Context): void {
  const position = whole(to);
  if (position < 0 || position >= workbook.sheets().length) throw fault("InvalidArgument", `position ${position}`);
  workbook.moveSheet(id, position);
}

function show(id: SheetId, given: unknown, context: Context): void {
  const word = oneOf(given, Object.values(VISIBILITY));
  const visibility = word === "Visible" ? "visible" : word === "Hidden" ? "hidden" : "veryHidden";
  if (visibility !== "visible") keepOneVisible(id, context);
  context.workbook.setVisibility(id, visibility);
}

function activate(id: SheetId, _: readonly unknown[], context: Context): void {
  if (sheet(id, context).visibility !== "visible") throw fault("InvalidOperation", "a hidden sheet cannot be activated");
  context.workbook.activateSheet(id);
}

function remove(id: SheetId, _: readonly unknown[], context: Context): void {
  if (sheet(id, context).visibility === "veryHidden") throw fault("InvalidOperation", "a very hidden sheet cannot be deleted");
  keepOneVisible(id, context);
  context.workbook.removeSheet(id);
}

function keepOneVisible(id: SheetId, { workbook }: Context): void {
  if (!workbook.sheets().some((other) => other.id !== id && other.visibility === "visible")) throw fault("InvalidOperation", "one sheet must stay visible");
}

function cells(id: SheetId, row: number, column: number, rows: number, columns: number): NonNullable<ReturnType<typeof inside>> {
  const area = inside({ sheet: id, row, column, rows, columns });
  if (!area) throw fault("InvalidArgument", "the range is not on the sheet");
  return area;
}

function used(id: SheetId, valuesOnly: unknown, { workbook, make }: Context): Thing | null {
  const area = workbook.usedArea(id, valuesOnly === true);
  return area && make.range(area);
}
