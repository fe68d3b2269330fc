import type { Draft } from "./draft";
import { overrideXml } from "../write/fixed-parts";
import { partKey, relationshipsIn, relationshipsOf } from "../package";
import { DOCUMENT_RELATIONSHIPS, relationshipXml } from "../write/relationships-part";
import { appendEdit, applyEdits, prefixed, prefixOf, removeEdit } from "../xml/xml-edit";
import { readTree } from "../xml/xml-tree";
import { element } from "../xml/xml-write";

const CONTENT_TYPES = "[Content_Types].xml";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Tells the file what kind a new part is; `.xml` parts without a type of their own need the default. */
export function addType(draft: Draft, part: string, type: string): void {
  appendTo(draft, CONTENT_TYPES, overrideXml(part, type));
}

/** Makes sure that `.xml` parts without a type of their own may stand in the file. */
export function addXmlDefault(draft: Draft): void {
  const text = draft.needed(CONTENT_TYPES);
  const known = readTree(text).children.some((each) => each.name === "Default" && each.attribute("Extension")?.toLowerCase() === "xml");
  if (!known) appendTo(draft, CONTENT_TYPES, element("Default", { Extension: "xml", ContentType: "application/xml" }));
}

/** Takes a part out of the file: the part, what it leads to, its type. */
export function removePart(draft: Draft, part: string): void {
  draft.remove(part);
  draft.remove(relationshipsOf(part));
  const text = draft.needed(CONTENT_TYPES);
  const gone = readTree(text).children.filter((each) => partKey(each.attribute("PartName") ?? "") === partKey(part));
  if (gone.length > 0) draft.write(CONTENT_TYPES, applyEdits(text, gone.map(removeEdit)));
}

/** Takes out what is drawn on a sheet: its drawing and the charts in it. Pictures stay, since other sheets may show them too. */
export function removeDrawing(draft: Draft, sheet: string): void {
  const led = (part: string, type: string): string[] => {
    const text = draft.text(relationshipsOf(part));
    return text === undefined ? [] : relationshipsIn(readTree(text), part).filter((each) => each.type === type).map(({ target }) => target);
  };
  for (const drawing of led(sheet, "drawing")) {
    for (const part of [...led(drawing, "chart"), drawing]) if (draft.text(part) !== undefined) removePart(draft, part);
  }
}

/** Adds an arrow from one part to another, and gives its id. */
export function addRelationship(draft: Draft, from: string, type: string, target: string): string {
  const part = relationshipsOf(from);
  const text = draft.needed(part);
  const ids = new Set(readTree(text).children.map((each) => each.attribute("Id")));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const base = text.includes(STRICT_RELATIONSHIPS) ? STRICT_RELATIONSHIPS : DOCUMENT_RELATIONSHIPS;
  appendTo(draft, part, relationshipXml({ id, type, target: `/${target}` }, base));
  return id;
}

/** Takes arrows away. */
export function removeRelationships(draft: Draft, from: string, ids: ReadonlySet<string>): void {
  const part = relationshipsOf(from);
  const text = draft.needed(part);
  draft.write(part, applyEdits(text, readTree(text).children.filter((each) => ids.has(each.attribute("Id") ?? "")).map(removeEdit)));
}

function appendTo(draft: Draft, part: string, xml: string): void {
  const text = draft.needed(part);
  const root = readTree(text);
  draft.write(part, applyEdits(text, [appendEdit(text, root, prefixed(xml, prefixOf(text, root.start)))]));
}
