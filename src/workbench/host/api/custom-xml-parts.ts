import { fault } from "../errors";
import { text } from "../given";
import type { HostWorkbook } from "../host-workbook";
import { thing, richClass, type Thing } from "../thing";
import { checkXml, customXmlPart, namespaceOf } from "./custom-xml-part";

/** The custom XML parts of the workbook. */
export const customXmlParts = richClass<null>({
  name: "CustomXmlPartCollection",
  items: (_, { workbook }) => [...workbook.parts.keys()].map((id) => thing(customXmlPart, id)),
  item: (_, key, { workbook }) => found([...workbook.parts.keys()], key) ?? missing(key),
  methods: {
    add: { since: "1.5", call: (_, [xml], { workbook }) => add(text(xml), workbook) },
    getByNamespace: { since: "1.5", call: (_, [namespace]) => thing(scopedParts, text(namespace)) },
    getCount: { since: "1.5", call: (_, __, { workbook }) => workbook.parts.size },
    getItemOrNullObject: { since: "1.5", call: (_, [key], { workbook }) => found([...workbook.parts.keys()], key) ?? null },
  },
});

/** The parts of one namespace. */
const scopedParts = richClass<string>({
  name: "CustomXmlPartScopedCollection",
  items: (namespace, { workbook }) => ids(namespace, workbook).map((id) => thing(customXmlPart, id)),
  item: (namespace, key, { workbook }) => found(ids(namespace, workbook), key) ?? missing(key),
  methods: {
    getCount: { since: "1.5", call: (namespace, _, { workbook }) => ids(namespace, workbook).length },
    getItemOrNullObject: { since: "1.5", call: (namespace, [key], { workbook }) => found(ids(namespace, workbook), key) ?? null },
    getOnlyItem: { since: "1.5", call: (namespace, _, { workbook }) => only(namespace, workbook) ?? missing(namespace) },
    getOnlyItemOrNullObject: { since: "1.5", call: (namespace, _, { workbook }) => only(namespace, workbook) },
  },
});

function add(xml: string, { parts }: HostWorkbook): Thing {
  checkXml(xml);
  let number = parts.size + 1;
  while (parts.has(partId(number))) number++;
  parts.set(partId(number), xml);
  return thing(customXmlPart, partId(number));
}

function partId(number: number): string {
  return `{00000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
}

function ids(namespace: string, { parts }: HostWorkbook): string[] {
  return [...parts].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);
}

function found(candidates: readonly string[], key: unknown): Thing | undefined {
  const id = candidates.find((candidate) => candidate === key);
  return id === undefined ? undefined : thing(customXmlPart, id);
}

/** d.ts: "If the collection contains exactly one item, this method returns it. Otherwise, this method returns Null." */
function only(namespace: string, workbook: HostWorkbook): Thing | null {
  const [first, ...others] = ids(namespace, workbook);
  return first === undefined || others.length > 0 ? null : thing(customXmlPart, first);
}

function missing(key: unknown): never {
  throw fault("ItemNotFound", `XML part ${String(key)}`);
}
