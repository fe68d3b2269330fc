import { encodeText } from "./xml-text";

/** Attributes in the order they are written; undefined ones are left out, true is 1 and false 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The first line of every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element as XML; `inner` is XML already, and without it the element is written `<a/>`. */
export function element(name: string, attributes: Attributes, inner = ""): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${typeof value === "string" ? encodeText(value) : Number(value)}"`;
  }
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

/** A list element with its count; nothing at all when the list is empty. */
export function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
}
