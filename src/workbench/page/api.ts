import type { Host } from "../host/host";
import type { HostWorkbook, SheetId } from "../host/host-workbook";
import { parseArea } from "../../core/sheet/address";

type Value = string | number | boolean;

/** `window.workbench`, as contracts.md fixes it; sheets by name, addresses in A1. */
export interface WorkbenchApi {
  /** Names of the visible sheets. */
  sheets(): Promise<string[]>;
  /** Values of any area, "" for an empty cell. */
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
      const area = parseArea(address);
      if (!area) throw new Error(`“${address}” is not an address like A1 or A1:B2.`);
      await workbook.settle();
      return workbook.read({ sheet: idOf(name), ...area }).map((row) => row.map(({ value }) => value));
    },
    type: async (name, address, text) => workbook.type(idOf(name), address, String(text)),
    paste: async (name, address, rows) => workbook.paste(idOf(name), address, rows),
    cellFill: async (name, address) => workbook.cellFill(idOf(name), address),
    notes: async (name) => workbook.notes(idOf(name)),
    traffic: async () => host.traffic().map(({ bytes }) => ({ bytes })),
  };
}
