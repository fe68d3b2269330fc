import { formatOf, readNumberFormats } from "./cell-styles";
import { GT, LT, SLASH, SPACE, UNUSUAL, endsName, isWord, pastAttribute, pastElement, pastSpace, pastTag, pastWord, walkRoot, wordBytes } from "../xml/plain-xml";
import { plainIndex, platformText } from "../xml/plain-text";
import { XmlScanner } from "../xml/xml-scan";
import { readTree } from "../xml/xml-tree";

const ROOT = wordBytes("<styleSheet"), XF = wordBytes("<xf"), XFS_END = wordBytes("</cellXfs>"), FORMAT_ID = wordBytes('numFmtId="');

/** The number format of each cell style, read as bytes; nothing else of a stylesheet is looked at. Undefined where only reading as text will do. */
export function plainFormats(bytes: Uint8Array): readonly (string | undefined)[] | undefined {
  const ids: number[] = [];
  const seen = new Set<string>();
  let own = "";
  const isPlain = walkRoot(bytes, ROOT, (name, at) => {
    const end = pastElement(bytes, at);
    const wanted = name.slice(name.indexOf(":") + 1);
    if (end < 0 || (wanted !== "numFmts" && wanted !== "cellXfs")) return end;
    if (wanted !== name || seen.has(name)) return UNUSUAL;
    seen.add(name);
    if (name === "numFmts") own = platformText(bytes, at, end);
    return name === "numFmts" || takeIds(bytes, at, ids) ? end : UNUSUAL;
  });
  if (!isPlain) return undefined;
  const formats = readNumberFormats(readTree(`<styleSheet>${own}</styleSheet>`));
  return ids.map((id) => formatOf(formats, id));
}

/** The number format ids of the styles in `cellXfs`; whether nothing else stands there. */
function takeIds(bytes: Uint8Array, start: number, ids: number[]): boolean {
  let at = pastTag(bytes, start + 1);
  if (bytes[at - 2] === SLASH) return true;
  for (at = pastSpace(bytes, at); bytes[at] === LT && bytes[at + 1] !== SLASH; at = pastSpace(bytes, at)) {
    if (!isWord(bytes, at, XF) || !endsName(bytes[at + XF.length])) return false;
    ids.push(plainId(bytes, at + XF.length) ?? formatId(platformText(bytes, at, pastTag(bytes, at + 1))));
    at = pastElement(bytes, at);
  }
  return pastWord(bytes, at, XFS_END) > 0;
}

/** The format id among plainly written attributes; undefined where there is none, or anything is unusual. */
function plainId(bytes: Uint8Array, start: number): number | undefined {
  let id: number | undefined;
  let at = start;
  while (bytes[at] === SPACE) {
    const end = pastAttribute(bytes, at + 1);
    if (end < 0) return undefined;
    if (isWord(bytes, at + 1, FORMAT_ID)) id ??= plainIndex(bytes, at + 1 + FORMAT_ID.length, end - 1);
    at = end;
  }
  return id !== undefined && id >= 0 && (bytes[at] === GT || bytes[at] === SLASH) ? id : undefined;
}

function formatId(tag: string): number {
  const scanner = new XmlScanner(tag);
  scanner.next();
  const id = Number(scanner.attribute("numFmtId")?.trim() || 0);
  return Number.isFinite(id) ? id : 0;
}
