import { areaOfReference } from "../address";
import type { Context } from "../context";
import { fault } from "../errors";
import { truth } from "../given";
import { HostFault, type HostName, type SheetArea, type SheetId } from "../host-workbook";
import { richClass, type Thing } from "../thing";

/** A name by what finds it again. */
export type NameSelf = { readonly name: string; readonly scope: SheetId | null };

/** One name. */
export const namedItem = richClass<NameSelf>({
  name: "NamedItem",
  identity: (self, context) => ({ _Id: entry(self, context).name }),
  values: {
    comment: { since: "1.4", get: () => "" },
    formula: { since: "1.7", get: (self, context) => entry(self, context).reference },
    name: { since: "1.1", get: (self, context) => entry(self, context).name },
    scope: { since: "1.4", get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    type: { since: "1.1", get: (self, context) => (area(self, context) ? "Range" : entry(self, context).reference.includes("#REF!") ? "Error" : "String") },
    value: { since: "1.1", get: (self, context) => entry(self, context).reference.replace(/^=/, "") },
    visible: { since: "1.1", get: (self, context) => entry(self, context).visible !== false, set: show },
  },
  children: {
    worksheet: { since: "1.4", go: (self, context) => sheet(self, context) ?? missing("ItemNotFound", "the name is of the whole workbook") },
    worksheetOrNullObject: { since: "1.4", go: sheet },
  },
  methods: {
    delete: { since: "1.4", call: (self, _, { workbook }) => workbook.removeName(self.name) },
    getRange: { since: "1.1", call: (self, _, context) => range(self, context) ?? missing("InvalidReference", "the name is no range") },
    getRangeOrNullObject: { since: "1.4", call: (self, _, context) => range(self, context) },
  },
});

function entry({ name, scope }: NameSelf, { workbook }: Context): HostName {
  const found = workbook.names().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase() && (candidate.scope ?? null) === scope);
  return found ?? missing("ItemNotFound", `name ${name}`);
}

function show(self: NameSelf, visible: unknown, context: Context): void {
  const name = entry(self, context);
  context.workbook.removeName(name.name);
  context.workbook.addName({ ...name, visible: truth(visible) });
}

function area(self: NameSelf, context: Context): SheetArea | null {
  const { reference } = entry(self, context);
  try {
    return areaOfReference(reference, self.scope ?? context.workbook.activeSheet(), context.workbook);
  } catch (failure) {
    if (failure instanceof HostFault && failure.code === "InvalidArgument") return null;
    throw failure;
  }
}

function range(self: NameSelf, context: Context): Thing | null {
  const found = area(self, context);
  return found && context.make.range(found);
}

function sheet({ scope }: NameSelf, { make }: Context): Thing | null {
  return scope === null ? null : make.worksheet(scope);
}

function missing(code: string, detail: string): never {
  throw fault(code, detail);
}
