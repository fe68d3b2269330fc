import type { XmlPart } from "../../../core/sheet/sheet";
import { crc32 } from "../zip/crc32";
import { withoutDeclaration } from "../read/custom-parts";
import { DECLARATION, element } from "../xml/xml-write";
import { relationshipsXml } from "./relationships-part";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Content type of the parts that describe custom XML parts. */
export const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The three parts that hold a custom XML part; `number` names them. */
export function customPartFiles({ namespace, xml }: XmlPart, number: number): readonly (readonly [name: string, xml: string])[] {
  const properties = element("ds:datastoreItem", { "ds:itemID": itemId(namespace, number), "xmlns:ds": CUSTOM_XML },
    namespace === "" ? "" : element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": namespace })));
  return [
    [`customXml/item${number}.xml`, customXml(xml)],
    [`customXml/itemProps${number}.xml`, DECLARATION + properties],
    [`customXml/_rels/item${number}.xml.rels`, relationshipsXml([{ id: "rId1", type: "customXmlProps", target: `itemProps${number}.xml` }])],
  ];
}

/** A custom document as it stands in its part. */
export function customXml(xml: string): string {
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + withoutDeclaration(xml);
}

/** An id made from what it names, so that equal files stay equal. */
function itemId(namespace: string, number: number): string {
  const hex = [0, 1, 2, 3].map((salt) => crc32(new TextEncoder().encode(`${salt} ${number} ${namespace}`)).toString(16).padStart(8, "0")).join("").toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}}`;
}
