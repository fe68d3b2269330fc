import { encodeText } from "./xml-text";
import type { XmlElement } from "./xml-tree";
import { element } from "./xml-write";

/** Text put in place of what stands between two offsets; equal offsets insert. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The text with all edits made; they may not overlap; what is inserted stands before what is replaced at the same place. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = "";
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}

/** An opening tag with one attribute set, or taken away where the value is undefined. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const without = tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
  return value === undefined ? without : without.replace(/\s*\/?>$/, (end) => ` ${name}="${encodeText(value)}"${end.trim()}`);
}

/** The edit that sets one attribute of an element. */
export function attributeEdit(text: string, { start, innerStart }: Pick<XmlElement, "start" | "innerStart">, name: string, value: string | undefined): Edit {
  return { start, end: innerStart, text: withAttribute(text.slice(start, innerStart), name, value) };
}

/** What the root element writes before its names: `x:`, or nothing. */
export function prefixOf(text: string, rootStart: number): string {
  return /^<([^\s/>:]+:)/.exec(text.slice(rootStart, rootStart + 80))?.[1] ?? "";
}

/** An element written `<a/>`, opened to hold XML. */
export function opened(tag: string, inner: string): string {
  return `${tag.replace(/\s*\/>$/, ">")}${inner}</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? ""}>`;
}

/** Our XML in the words of a part whose elements carry a prefix. Names that carry one already keep it. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.]*[\s/>])/g, `<$1${prefix}`);
}

/** The edit that puts XML at the end of an element's children. */
export function appendEdit(text: string, parent: XmlElement, xml: string): Edit {
  if (parent.innerStart < parent.end) return { start: parent.innerEnd, end: parent.innerEnd, text: xml };
  return { start: parent.start, end: parent.end, text: opened(text.slice(parent.start, parent.end), xml) };
}

/** The edit that puts a new child where the schema's order wants it. */
export function insertEdit(root: XmlElement, order: readonly string[], name: string, xml: string): Edit {
  const before = new Set(order.slice(0, order.indexOf(name)));
  const at = root.children.filter((each) => before.has(each.name)).at(-1)?.end ?? root.innerStart;
  return { start: at, end: at, text: xml };
}

/** The edit that appends to a group element, making the group where there is none. */
export function groupEdit(text: string, root: XmlElement, order: readonly string[], group: string, xml: string): Edit {
  const found = root.children.find((each) => each.name === group);
  const prefix = prefixOf(text, root.start);
  return found ? appendEdit(text, found, prefixed(xml, prefix)) : insertEdit(root, order, group, prefixed(element(group, {}, xml), prefix));
}

/** The edit that takes an element away. */
export function removeEdit({ start, end }: XmlElement): Edit {
  return { start, end, text: "" };
}
