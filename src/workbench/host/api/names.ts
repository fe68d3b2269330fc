import { referenceOf } from "../address";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, text } from "../given";
import type { HostName, SheetId } from "../host-workbook";
import { isThing, thing, richClass, type Thing } from "../thing";
import { namedItem, type NameSelf } from "./named-item";

/** The names of the workbook (null), or those of one sheet alone. */
export const names = richClass<SheetId | null>({
  name: "NamedItemCollection",
  items: (scope, { workbook }) => workbook.names().filter((name) => (name.scope ?? null) === scope).map((name) => thing(namedItem, self(name))),
  item: (scope, key, context) => found(scope, key, context) ?? missing(key),
  methods: {
    add: { since: "1.4", call: add },
    getCount: { since: "1.4", call: (scope, _, { workbook }) => workbook.names().filter((name) => (name.scope ?? null) === scope).length },
    getItemOrNullObject: { since: "1.4", call: (scope, [key], context) => found(scope, key, context) ?? null },
  },
});

function add(scope: SheetId | null, [name, reference, comment]: readonly unknown[], context: Context): Thing {
  const wanted = text(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(wanted) || /^([A-Z]{1,3}\d{1,7}|[RC])$/i.test(wanted)) throw fault("InvalidArgument", `name ${wanted}`);
  if (found(scope, wanted, context)) throw fault("ItemAlreadyExists", `name ${wanted}`);
  if (comment !== null && comment !== undefined && comment !== "") throw fault("NotImplemented", "comments of names");
  const added: HostName = { name: wanted, reference: referenceText(reference, context), ...(scope === null ? {} : { scope }) };
  context.workbook.addName(added);
  return thing(namedItem, self(added));
}

function referenceText(reference: unknown, context: Context): string {
  if (isThing(reference) && reference.className === "Range") return referenceOf(areaOf(reference.self as RangeSelf, context), context.workbook);
  const written = text(reference);
  return written.startsWith("=") ? written : `=${written}`;
}

function found(scope: SheetId | null, key: unknown, { workbook }: Context): Thing | undefined {
  const wanted = text(key).toLowerCase();
  const name = workbook.names().find((candidate) => candidate.name.toLowerCase() === wanted && (candidate.scope ?? null) === scope);
  return name && thing(namedItem, self(name));
}

function self({ name, scope }: HostName): NameSelf {
  return { name, scope: scope ?? null };
}

function missing(key: unknown): never {
  throw fault("ItemNotFound", `name ${String(key)}`);
}
