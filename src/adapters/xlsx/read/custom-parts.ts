import type { XmlPart } from "../../../core/sheet/sheet";
import type { Package } from "../package";
import { XmlScanner } from "../xml/xml-scan";

/** A custom XML part and the name it has in the file. */
export type StoredPart = XmlPart & { readonly part: string };

const ITEM = /^customxml\/item\d+\.xml$/;

/** All custom XML parts in order of their names, found even where a tool has lost the way to them. */
export function readCustomParts(file: Package): StoredPart[] {
  return file.entries
    .map(({ name }) => name)
    .filter((name) => ITEM.test(name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase()))
    .sort((one, other) => numberIn(one) - numberIn(other))
    .flatMap((part) => {
      const xml = withoutDeclaration(file.text(part) ?? "");
      const namespace = namespaceOf(xml);
      return namespace === undefined ? [] : [{ part, namespace, xml }];
    });
}

const numberIn = (name: string): number => Number(/(\d+)\.xml$/i.exec(name)?.[1]);

/** A document without its `<?xml …?>`, whose encoding no longer holds once it is text. */
export function withoutDeclaration(xml: string): string {
  return xml.replace(/^\uFEFF?\s*<\?xml\s[^>]*\?>\s*/, "");
}

/** The namespace of a document's root element; empty when it has none, undefined when there is no element. */
function namespaceOf(xml: string): string | undefined {
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind !== "open") continue;
    const tag = xml.slice(scanner.start, scanner.end);
    const prefix = /^<([^\s:/>]+):/.exec(tag)?.[1];
    return scanner.attribute(prefix ?? "xmlns") ?? "";
  }
  return undefined;
}
