import { SaxesParser } from "saxes";
import type { Fault } from "./fault";

/** One element of the manifest. Names are without prefix: two manifests that differ only in prefixes are the same. */
export type Element = {
  readonly name: string;
  readonly namespace: string;
  /** By name without prefix (`type`, `resid`, `DefaultValue`). */
  readonly attributes: { readonly [name: string]: string };
  readonly children: Element[];
  /** Trimmed; "" when the element only holds elements. */
  text: string;
  /** One-based. */
  readonly line: number;
  /** From the root, as in `OfficeApp/Hosts/Host`. */
  readonly path: string;
};

/** The manifest as a tree, or the one reason why it is no XML. */
export type Parsed = { readonly root: Element } | { readonly fault: Fault };

/** Text → tree. Document types are refused: a manifest has none, and entities in one could be anything. */
export function parseXml(text: string): Parsed {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on("opentag", ({ local, uri, attributes }) => {
    const parent = open.at(-1);
    const named = Object.values(attributes).filter(({ prefix }) => prefix !== "xmlns").map((one) => [one.local, one.value]);
    const element: Element = {
      name: local, namespace: uri, attributes: Object.fromEntries(named) as Record<string, string>, children: [], text: "",
      line: parser.line, path: parent ? `${parent.path}/${local}` : local,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece.trim();
  });
  parser.on("doctype", () => parser.fail("a document type is not allowed in a manifest"));
  try {
    parser.write(text.replace(/^\uFEFF/, "")).close();
  } catch (error) {
    return { fault: { code: "xml/broken", line: parser.line, path: open.at(-1)?.path ?? "", todo: `Not well-formed XML: ${(error as Error).message}` } };
  }
  return root ? { root } : { fault: { code: "xml/broken", line: 1, path: "", todo: "The file is empty." } };
}

/** The element and all below it, in document order. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

/** All elements of a name, anywhere below. */
export function named(root: Element, ...names: readonly string[]): Element[] {
  return everything(root).filter(({ name }) => names.includes(name));
}

/** The element at a path below the root, its root's name left out: `Hosts/Host`. */
export function find(root: Element, path: string): Element | undefined {
  return everything(root).find((element) => element.path === `${root.path}/${path}`);
}
