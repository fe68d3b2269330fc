import { sheetOf } from "../address";
import type { Context } from "../context";
import { fault } from "../errors";
import { text } from "../given";
import type { HostSheet } from "../host-workbook";
import { richClass, type Thing } from "../thing";
import { workbookEvents } from "./event-methods";
import { checkSheetName } from "./sheet-name";

/** All sheets of the workbook, hidden ones too. */
export const worksheets = richClass<null>({
  name: "WorksheetCollection",
  items: (_, { workbook, make }) => workbook.sheets().map(({ id }) => make.worksheet(id)),
  item: (_, key, context) => found(key, context) ?? missing(key),
  methods: {
    ...workbookEvents(),
    add: { since: "1.1", call: (_, [name], context) => add(name, context) },
    getActiveWorksheet: { since: "1.1", call: (_, __, { workbook, make }) => make.worksheet(workbook.activeSheet()) },
    getCount: { since: "1.4", call: (_, [visibleOnly], context) => shown(visibleOnly, context).length },
    getFirst: { since: "1.5", call: (_, [visibleOnly], context) => at(0, visibleOnly, context) },
    getItemOrNullObject: { since: "1.4", call: (_, [key], context) => found(key, context) ?? null },
    getLast: { since: "1.5", call: (_, [visibleOnly], context) => at(-1, visibleOnly, context) },
  },
});

function add(name: unknown, context: Context): Thing {
  const { workbook, make } = context;
  const wanted = name === null || name === undefined ? free(workbook.sheets()) : text(name);
  checkSheetName(wanted, workbook.sheets());
  return make.worksheet(workbook.addSheet(wanted));
}

function free(sheets: readonly HostSheet[]): string {
  let number = sheets.length + 1;
  while (sheets.some(({ name }) => name === `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

function found(key: unknown, { workbook, make }: Context): Thing | undefined {
  const id = sheetOf(text(key), workbook);
  return id === undefined ? undefined : make.worksheet(id);
}

function missing(key: unknown): never {
  throw fault("ItemNotFound", `sheet ${String(key)}`);
}

function shown(visibleOnly: unknown, { workbook }: Context): HostSheet[] {
  return workbook.sheets().filter(({ visibility }) => visibleOnly !== true || visibility === "visible");
}

function at(place: number, visibleOnly: unknown, context: Context): Thing {
  const sheet = shown(visibleOnly, context).at(place);
  return sheet ? context.make.worksheet(sheet.id) : missing(place);
}
