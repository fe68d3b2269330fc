import type { Host } from "../host/host";
import type { HostWorkbook, SheetArea, SheetId } from "../host/host-workbook";
import { isEntireColumn, isEntireRow, parseLocal } from "../host/address";

type Value = string | number | boolean;

/** `window.workbench`, as contracts.md fixes it; sheets by name, addresses in A1. */
export interface WorkbenchApi {
  /** Names of the visible sheets. */
  sheets(): Promise<string[]>;
  /** Values of any area, in the sheet's order, "" for an empty cell; whole columns and rows end where the sheet does. */
  read(sheet: string, address: string): Promise<Value[][]>;
  type(sheet: string, address: string, text: string): Promise<void>;
  paste(sheet: string, address: string, rows: Value[][]): Promise<void>;
  cellFill(sheet: string, address: string): Promise<string | null>;
  notes(sheet: string): Promise<readonly { cell: string; text: string }[]>;
  /** One entry a batch that office.js sent. */
  traffic(): Promise<{ bytes: number }[]>;
}

type Extras = { cellFill(sheet: SheetId, address: string): Promise<string | null>; notes(sheet: SheetId): readonly { cell: string; text: string }[] };

/** The page's own programming interface, for tests and scripts. */
export function workbenchApi(workbook: HostWorkbook & Extras, host: Host): WorkbenchApi {
  const idOf = (name: string): SheetId => {
    const sheet = workbook.sheets().find((each) => each.name === name);
    if (!sheet) throw new Error(`There is no sheet “${name}”; there are: ${workbook.sheets().map((each) => each.name).join(", ")}.`);
    return sheet.id;
  };
  return {
    sheets: async () => workbook.sheets().filter(({ visibility }) => visibility === "visible").map(({ name }) => name),
    async read(name, address) {
      const area = parseLocal(address.slice(address.lastIndexOf("!") + 1), idOf(name));
      if (!area) throw new Error(`“${address}” is not an address like A1, A1:B2, I:I or 7:7.`);
      await workbook.settle();
      return workbook.read(ended(area, workbook)).map((row) => row.map(({ value }) => value));
    },
    type: async (name, address, text) => workbook.type(idOf(name), address, String(text)),
    paste: async (name, address, rows) => workbook.paste(idOf(name), address, rows),
    cellFill: async (name, address) => workbook.cellFill(idOf(name), address),
    notes: async (name) => workbook.notes(idOf(name)),
    traffic: async () => host.traffic().map(({ bytes }) => ({ bytes })),
  };
}

/** Whole columns and rows up to the last one used, from 1 and A: no one wants a million rows. */
function ended(area: SheetArea, workbook: Pick<HostWorkbook, "usedArea">): SheetArea {
  if (!isEntireColumn(area) && !isEntireRow(area)) return area;
  const used = workbook.usedArea(area.sheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return { ...area, ...(isEntireColumn(area) && { rows: used.row + used.rows }), ...(isEntireRow(area) && { columns: used.column + used.columns }) };
}
