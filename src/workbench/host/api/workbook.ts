import { fault } from "../errors";
import { areaOfAddress, sheetOf } from "../address";
import type { Context } from "../context";
import { text } from "../given";
import { thing, richClass, type Thing } from "../thing";
import { application } from "./application";
import { customXmlParts } from "./custom-xml-parts";
import { names } from "./names";
import { runtime } from "./runtime";
import { settings } from "./settings";
import { workbookProtection } from "./workbook-protection";
import { worksheets } from "./worksheets";

/** The workbook, from which every path starts. */
export const workbook = richClass<null>({
  name: "Workbook",
  values: {
    name: { since: "1.7", get: (_, { name }) => name },
    readOnly: { since: "1.8", get: () => false },
  },
  children: {
    application: { since: "1.1", go: () => thing(application, null) },
    customXmlParts: { since: "1.5", go: () => thing(customXmlParts, null) },
    names: { since: "1.1", go: () => thing(names, null) },
    protection: { since: "1.7", go: () => thing(workbookProtection, null) },
    settings: { since: "1.4", go: () => thing(settings, null) },
    worksheets: { since: "1.1", go: () => thing(worksheets, null) },
    _Runtime: { since: "1.5", go: () => thing(runtime, null) },
  },
  methods: {
    getActiveCell: { since: "1.7", call: (_, __, { make, workbook }) => make.range({ ...workbook.selection(), rows: 1, columns: 1 }) },
    getSelectedRange: { since: "1.1", call: (_, __, { make, workbook }) => make.range(workbook.selection()) },
    _GetRangeForEventByReferenceId: { since: "1.8", call: (_, [reference], context) => ofEvent(text(reference), context) },
    _GetRangeOrNullObjectForEventByReferenceId: { since: "1.8", call: (_, [reference], context) => (stillThere(text(reference), context) ? ofEvent(text(reference), context) : null) },
    _GetReferenceCount: { since: "1.1", call: (_, __, { references }) => references.count },
    _RemoveAllReferences: { since: "1.1", call: (_, __, { references }) => references.forget() },
    _RemoveReference: { since: "1.1", call: (_, [reference], { references }) => references.release(text(reference)) },
  },
});

/** An event names its range as `sheet id!address`. */
function ofEvent(reference: string, context: Context): Thing {
  if (!stillThere(reference, context)) throw fault("ItemNotFound", reference);
  const cut = reference.lastIndexOf("!");
  return context.make.range(areaOfAddress(reference.slice(cut + 1), reference.slice(0, cut), context.workbook));
}

function stillThere(reference: string, { workbook }: Context): boolean {
  return sheetOf(reference.slice(0, reference.lastIndexOf("!")), workbook) !== undefined;
}
