import { EVENT } from "./api/event-methods";
import { localAddress } from "./address";
import type { Registrations } from "./registrations";
import type { Change, HostWorkbook } from "./host-workbook";
import type { Entry, WireObject } from "./wire";

/** Category of object-model events. */
export const OBJECT_EVENT = 65536;

/** What office.js calls the target of events of all sheets. */
const ALL_SHEETS = "Workbook";

/** A change → what the add-in is told of it, only as far as it listens. A sheet's own listeners come before the workbook's. */
export function entriesOf(change: Change, registrations: Registrations, workbook: HostWorkbook): Entry[] {
  if (!registrations.enabled) return [];
  const { sheet } = change.area;
  const heard = messagesOf(change, workbook).flatMap(([event, message]) =>
    [sheet, ALL_SHEETS].filter((target) => registrations.has(event, target)).map((target) => entry(event, target, { worksheetId: sheet, ...message })));
  // Workbook.onSelectionChanged is registered without telling the host, so it is always sent.
  return change.kind === "selected" ? [...heard, entry(EVENT.workbookSelection, "", {})] : heard;
}

function entry(event: number, targetId: string, message: WireObject): Entry {
  return { messageCategory: OBJECT_EVENT, messageType: event, targetId, message: JSON.stringify({ eventType: event, ...message }), id: 0 };
}

function messagesOf(change: Change, workbook: HostWorkbook): [event: number, message: WireObject][] {
  const place = { address: localAddress(change.area), source: "Local", triggerSource: change.own ? "ThisLocalAddin" : "Unknown", referenceId: `${change.area.sheet}!${localAddress(change.area)}` };
  switch (change.kind) {
    case "edited":
      return [[EVENT.changed, { ...place, changeType: "RangeEdited", shiftDirection: "None", ...details(change) }]];
    case "rowsInserted":
      return [[EVENT.changed, { ...place, changeType: "RowInserted", shiftDirection: "ShiftCellDown" }]];
    case "rowsDeleted":
      return [[EVENT.changed, { ...place, changeType: "RowDeleted", shiftDirection: "ShiftCellUp" }]];
    case "sorted":
      return [[EVENT.changed, { ...place, changeType: "RangeEdited", shiftDirection: "None" }], [EVENT.rowSorted, place]];
    case "formatted":
      return [[EVENT.formatted, place]];
    case "selected":
      return [[EVENT.selection, { address: place.address }]];
    case "sheetAdded":
      return [[EVENT.added, { source: "Local" }]];
    case "sheetRemoved":
      return [[EVENT.deleted, { source: "Local" }]];
    case "activated":
      return [[EVENT.activated, {}]];
    case "protection":
      return [[EVENT.protection, { source: "Local", isProtected: workbook.protection(change.area.sheet) !== null }]];
  }
}

function details({ details: changed }: Change): WireObject {
  if (!changed) return {};
  return { valueBefore: changed.before, valueAfter: changed.after, valueTypeBefore: typeOf(changed.before), valueTypeAfter: typeOf(changed.after) };
}

function typeOf(value: string | number | boolean): string {
  if (value === "") return "Empty";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}
