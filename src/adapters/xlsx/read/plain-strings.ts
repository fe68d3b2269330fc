import { unreadable } from "../errors";
import { LT, SLASH, UNUSUAL, endsName, isWord, pastElement, pastSpace, pastTag, pastWord, rootAt, wordBytes } from "../xml/plain-xml";
import { plainText, platformText } from "../xml/plain-text";
import { readRichText } from "./shared-strings";
import { XmlScanner } from "../xml/xml-scan";
import { unescapeCell } from "../xml/xml-text";

const ITEM = wordBytes("<si>");
const OPEN_ITEM = wordBytes("<si");
const TEXT = wordBytes("<t>");
const ITEM_END = wordBytes("</t></si>");
const ROOT = wordBytes("<sst");
const ROOT_END = wordBytes("</sst>");

/** The shared strings of a part read as bytes: only found now, each decoded when first asked for. Undefined where only reading as text will do. */
export function plainStrings(bytes: Uint8Array): ((index: number) => string | undefined) | undefined {
  const starts = stringStarts(bytes, rootAt(bytes));
  if (!starts) return undefined;
  const before = last;
  const table: Table = { bytes, starts, texts: new Array<string | undefined>(starts.length).fill(undefined) };
  if (bytes.length <= MOST_KEPT_BYTES) last = table;
  return (index) => {
    const start = starts[index];
    return start === undefined ? undefined : (table.texts[index] ??= sameIn(before, table, index) ?? stringAt(bytes, start));
  };
}

type Table = { readonly bytes: Uint8Array; readonly starts: readonly number[]; readonly texts: (string | undefined)[] };

/** The table that was read last: forms of one plan have most of their strings in the same places, which then are decoded once. */
let last: Table | undefined;
const MOST_KEPT_BYTES = 1 << 20;

/** The text at this place of another table, if the bytes are the same. */
function sameIn(other: Table | undefined, { bytes, starts }: Table, index: number): string | undefined {
  const text = other?.texts[index];
  if (other === undefined || text === undefined) return undefined;
  const [from, its] = [starts[index] as number, other.starts[index] as number];
  const length = (starts[index + 1] ?? bytes.length) - from;
  if (length !== (other.starts[index + 1] ?? other.bytes.length) - its) return undefined;
  for (let at = 0; at < length; at++) if (bytes[from + at] !== other.bytes[its + at]) return undefined;
  return text;
}

/** Where each `si` begins. */
function stringStarts(bytes: Uint8Array, root: number): number[] | undefined {
  const starts: number[] = [];
  let at = isWord(bytes, root, ROOT) ? pastTag(bytes, root + ROOT.length) : UNUSUAL;
  while (at > 0) {
    at = pastSpace(bytes, at);
    if (bytes[at + 1] === SLASH) break;
    if (!isItem(bytes, at)) return undefined;
    starts.push(at);
    at = pastItem(bytes, at);
  }
  if (at < 0) return undefined;
  const end = pastWord(bytes, at, ROOT_END);
  return end > 0 && pastSpace(bytes, end) === bytes.length ? starts : undefined;
}

/** Whether an `si` begins here, with or without attributes. */
function isItem(bytes: Uint8Array, at: number): boolean {
  return isWord(bytes, at, OPEN_ITEM) && endsName(bytes[at + OPEN_ITEM.length]);
}

function pastItem(bytes: Uint8Array, at: number): number {
  const end = plainEnd(bytes, at);
  return end < 0 ? pastElement(bytes, at) : end + ITEM_END.length;
}

/** Where the text of `<si><t>text</t></si>` ends. */
function plainEnd(bytes: Uint8Array, at: number): number {
  if (!isWord(bytes, at, ITEM) || !isWord(bytes, at + ITEM.length, TEXT)) return UNUSUAL;
  const end = bytes.indexOf(LT, at + ITEM.length + TEXT.length);
  return isWord(bytes, end, ITEM_END) ? end : UNUSUAL;
}

function stringAt(bytes: Uint8Array, at: number): string {
  const end = plainEnd(bytes, at);
  return end < 0 ? richText(bytes, at) : unescapeCell(plainText(bytes, at + ITEM.length + TEXT.length, end));
}

/** The element as text, read as every rich text is. Its entities are resolved by the scanner, so the bytes are decoded alone. */
function richText(bytes: Uint8Array, at: number): string {
  const scanner = new XmlScanner(platformText(bytes, at, pastElement(bytes, at)));
  if (!scanner.next()) throw unreadable("shared string");
  return readRichText(scanner);
}
