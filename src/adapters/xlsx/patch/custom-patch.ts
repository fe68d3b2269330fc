import type { XmlPart } from "../../../core/sheet/sheet";
import { customPartFiles, customXml, PROPERTIES_TYPE } from "../write/custom-part";
import type { StoredPart } from "../read/custom-parts";
import type { Draft } from "./draft";
import { addRelationship, addType, addXmlDefault } from "./registry-patch";

/** Puts a custom XML part in place of the one of its namespace, or adds it. */
export function setCustomPart(draft: Draft, workbook: string, stored: readonly StoredPart[], part: XmlPart): void {
  const there = stored.find(({ namespace }) => namespace === part.namespace);
  if (there) draft.write(there.part, customXml(part.xml));
  else addCustomPart(draft, workbook, part);
}

function addCustomPart(draft: Draft, workbook: string, part: XmlPart): void {
  const name = draft.freeName("customXml/item", ".xml");
  const number = Number(/\d+/.exec(name)?.[0]);
  addXmlDefault(draft);
  for (const [file, xml] of customPartFiles(part, number)) draft.write(file, xml);
  addType(draft, `customXml/itemProps${number}.xml`, PROPERTIES_TYPE);
  addRelationship(draft, workbook, "customXml", name);
}
