import { DECLARATION, element } from "../xml/xml-write";

/** One arrow to be written; `type` is the last word of its address. */
export type NewRelationship = { readonly id: string; readonly type: string; readonly target: string };

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Where the kinds of relationship have their addresses, in transitional files. */
export const DOCUMENT_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A relationships part. */
export function relationshipsXml(all: readonly NewRelationship[]): string {
  return DECLARATION + element("Relationships", { xmlns: PACKAGE }, all.map((each) => relationshipXml(each)).join(""));
}

/** One relationship as XML. */
export function relationshipXml({ id, type, target }: NewRelationship, base = DOCUMENT_RELATIONSHIPS): string {
  const address = type === "core-properties" ? `http://schemas.openxmlformats.org/package/2006/relationships/metadata/${type}` : `${base}/${type}`;
  return element("Relationship", { Id: id, Type: address, Target: target });
}
