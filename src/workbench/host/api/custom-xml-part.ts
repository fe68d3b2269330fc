import type { Context } from "../context";
import { fault } from "../errors";
import { text } from "../given";
import { richClass } from "../thing";

/** One custom XML part by its id. */
export const customXmlPart = richClass<string>({
  name: "CustomXmlPart",
  identity: (id, context) => ({ Id: (xmlOf(id, context), id) }),
  values: {
    id: { since: "1.5", get: (id) => id },
    namespaceUri: { since: "1.5", get: (id, context) => namespaceOf(xmlOf(id, context)) },
  },
  methods: {
    delete: {
      since: "1.5",
      call(id, _, { workbook }) {
        workbook.parts.delete(id);
      },
    },
    getXml: { since: "1.5", call: (id, _, context) => xmlOf(id, context) },
    setXml: {
      since: "1.5",
      call(id, [xml], { workbook }) {
        checkXml(text(xml));
        workbook.parts.set(id, text(xml));
      },
    },
  },
});

/** The namespace of the root element, "" when it has none. */
export function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] = /<(?:([\w.-]+):)?[\w.-]+((?:\s[^>]*)?)>/.exec(xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, "")) ?? [];
  const declared = new RegExp(`\\sxmlns${prefix === undefined ? "" : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`).exec(attributes);
  return declared?.[1] ?? "";
}

/** Throws `InvalidArgument` unless the text begins and ends like one XML element; no more is looked at. */
export function checkXml(xml: string): void {
  const root = /^\s*(?:<\?[^]*?\?>\s*)?<([\w.:-]+)[\s/>]/.exec(xml)?.[1];
  if (root === undefined || !(xml.trimEnd().endsWith(`</${root}>`) || /\/>\s*$/.test(xml))) throw fault("InvalidArgument", "the XML is not well-formed");
}

function xmlOf(id: string, { workbook }: Context): string {
  const xml = workbook.parts.get(id);
  if (xml === undefined) throw fault("ItemNotFound", `XML part ${id}`);
  return xml;
}
