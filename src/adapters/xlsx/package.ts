import { tooLarge, unreadable } from "./errors";
import { alikeOr, readOnce } from "./zip/alike";
import { decodeXml } from "./xml/decode";
import { inflateEntry, type Inflater } from "./zip/inflate";
import { MAX_TOTAL_BYTES } from "./limits";
import { readTree, type XmlElement } from "./xml/xml-tree";
import type { ZipEntry } from "./zip/zip-directory";

/** One arrow from a part to another: `type` is the last word of its address, the same in strict and transitional files. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** The text of an XML part and its root element. */
export type XmlDocument = { readonly text: string; readonly root: XmlElement };

/** The parts of a file by name. Names are compared as Windows writers need it: any slash, any case. */
export type Package = {
  readonly entries: readonly ZipEntry[];
  /** The entry that holds a part. */
  readonly find: (part: string) => ZipEntry | undefined;
  /** The bytes of a part, not to be written into; undefined when there is none. */
  readonly bytes: (part: string) => Uint8Array | undefined;
  /** The text of an XML part; undefined when there is none. */
  readonly text: (part: string) => string | undefined;
  /** An XML part as a tree; undefined when there is none. */
  readonly document: (part: string) => XmlDocument | undefined;
  /** Where a part leads, targets resolved to full part names; those outside the file left out. */
  readonly relationships: (part: string) => readonly Relationship[];
};

/** One spelling for all the ways a part's name is written: `/XL\Workbook.xml` is `xl/workbook.xml`. */
export function partKey(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/** Gives access to the parts of a zip directory, counting every inflated byte against one budget. */
export function openPackage(entries: readonly ZipEntry[], inflater: Inflater): Package {
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (byKey.has(key) && !key.endsWith("/")) throw unreadable(`${key} twice`);
    byKey.set(key, entry);
  }
  let spent = 0;
  const find = (part: string): ZipEntry | undefined => byKey.get(partKey(part));
  const bytes = (part: string): Uint8Array | undefined => {
    const entry = find(part);
    if (!entry) return undefined;
    spent += entry.size;
    if (spent > MAX_TOTAL_BYTES) throw tooLarge(`parts over ${MAX_TOTAL_BYTES} bytes`);
    return alikeOr(entry, () => inflateEntry(entry, inflater));
  };
  const text = (part: string): string | undefined => {
    const inflated = bytes(part);
    return inflated && textOnce(inflated, part);
  };
  const document = (part: string): XmlDocument | undefined => {
    const inflated = bytes(part);
    return inflated && documentOnce(inflated, part);
  };
  const known = new Map<string, readonly Relationship[]>();
  const relationships = (part: string): readonly Relationship[] => {
    const root = known.has(part) ? undefined : document(relationshipsOf(part))?.root;
    const found = known.get(part) ?? (root ? relationshipsIn(root, part) : []);
    known.set(part, found);
    return found;
  };
  return { entries, find, bytes, text, document, relationships };
}

const textOnce = readOnce(decodeXml);
const documentOnce = readOnce((bytes, part): XmlDocument => {
  const text = textOnce(bytes, part);
  return { text, root: readTree(text) };
});

/** The part that holds another part's relationships; the file's own are those of the empty name. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The arrows that a relationships part holds, seen from the part it belongs to; none where there is no such part. */
export function relationshipsIn(root: XmlElement, part: string): Relationship[] {
  return root.children
    .filter((each) => each.attribute("TargetMode") !== "External")
    .map((each) => ({
      id: each.attribute("Id") ?? "",
      type: (each.attribute("Type") ?? "").replace(/^.*\//, ""),
      target: resolveTarget(each.attribute("Target") ?? "", part),
    }));
}

function resolveTarget(target: string, from: string): string {
  const path = decodePath(target).replace(/\\/g, "/");
  const base = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const steps: string[] = [...base];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
