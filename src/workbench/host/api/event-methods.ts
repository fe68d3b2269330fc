import type { Context } from "../context";
import type { Method } from "../thing";

/** Numbers under which office.js expects its events. */
export const EVENT = { workbookSelection: 2, changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, formatted: 18, rowSorted: 19, protection: 24 } as const;

/** Register methods of sheets by their wire names, with the sets of the sheet's and of the collection's event. */
const REGISTERS = {
  Activated: [EVENT.activated, "1.7", "1.7"],
  DataChanged: [EVENT.changed, "1.7", "1.9"],
  Deactivated: [EVENT.deactivated, "1.7", "1.7"],
  FormatChanged: [EVENT.formatted, "1.9", "1.9"],
  ProtectionChanged: [EVENT.protection, "1.14", "1.14"],
  RowSorted: [EVENT.rowSorted, "1.10", "1.10"],
  SelectionChanged: [EVENT.selection, "1.7", "1.9"],
} as const;

/** Register methods that only the collection of sheets has. */
const COLLECTION_REGISTERS = { Added: [EVENT.added, "1.7", "1.7"], Deleted: [EVENT.deleted, "1.7", "1.7"] } as const;

type Registers = { readonly [name: string]: readonly [event: number, sheet: string, collection: string] };

/** The register and unregister methods of a sheet, whose id is the target of its events. */
export function sheetEvents(): { [name: string]: Method<string> } {
  return methods(REGISTERS, 1, (id: string) => id);
}

/** The register and unregister methods of the collection of sheets. */
export function workbookEvents(): { [name: string]: Method<null> } {
  return methods({ ...REGISTERS, ...COLLECTION_REGISTERS }, 2, () => "Workbook");
}

function methods<T>(registers: Registers, place: 1 | 2, target: (self: T) => string): { [name: string]: Method<T> } {
  const found: { [name: string]: Method<T> } = {};
  for (const [name, register] of Object.entries(registers)) {
    const [event] = register;
    const since = register[place];
    found[`_Register${name}Event`] = { since, call: (self, _, { registrations }: Context) => registrations.add(event, target(self)) };
    found[`_Unregister${name}Event`] = { since, call: (self, _, { registrations }: Context) => registrations.remove(event, target(self)) };
  }
  return found;
}
