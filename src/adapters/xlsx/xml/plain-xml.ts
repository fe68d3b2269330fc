import { isUtf8 } from "./decode";
import { platformText } from "./plain-text";
import { MAX_DEPTH } from "../limits";

/**
 * XML as nearly every program writes it, walked as bytes: no comments or CDATA between the tags, attributes in quotes
 * close to their `=`. Every function gives the position behind what it names, or `UNUSUAL` where only reading as text can tell.
 */
export const UNUSUAL = -1;

/** Behind this nothing is wanted any more; only said to a walk. */
export const ENOUGH = 0;

/** Byte codes of XML's marks. */
export const LT = 60, GT = 62, SLASH = 47, QUOTE = 34, APOSTROPHE = 39, EQUALS = 61, SPACE = 32, COLON = 58;

/** The bytes of a word, to be compared with. */
export function wordBytes(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}

/** Whether a word stands at a position. */
export function isWord(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false;
  return true;
}

const DECLARATION = wordBytes("<?xml");
const INSTRUCTION_END = 63;

/** Where the root element begins: behind a byte order mark, the declaration and white space. */
export function rootAt(bytes: Uint8Array): number {
  if (!isUtf8(bytes)) return UNUSUAL;
  const start = bytes[0] === 0xef ? 3 : 0;
  if (!isWord(bytes, start, DECLARATION)) return pastSpace(bytes, start);
  const end = bytes.indexOf(INSTRUCTION_END, start + DECLARATION.length);
  return bytes[end + 1] === GT ? pastSpace(bytes, end + 2) : UNUSUAL;
}

/** Behind a word. */
export function pastWord(bytes: Uint8Array, at: number, word: Uint8Array): number {
  return isWord(bytes, at, word) ? at + word.length : UNUSUAL;
}

/** Behind white space, if any. */
export function pastSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  for (let code = bytes[next]; code === SPACE || code === 10 || code === 13 || code === 9; ) code = bytes[++next];
  return next;
}

/** Behind the > of a tag, from anywhere after its <; a > in quotes does not end it. */
export function pastTag(bytes: Uint8Array, at: number): number {
  for (let next = at; next < bytes.length; next++) {
    const code = bytes[next] as number;
    if (code === GT) return next + 1;
    if (code === LT) return UNUSUAL;
    if (code === QUOTE || code === APOSTROPHE) next = closing(bytes, next + 1, code);
  }
  return UNUSUAL;
}

/** What stands in quotes is mostly so short that asking the platform costs more than to look. */
const SHORT_BYTES = 24;

/** Where the next such mark stands, else the end. */
function closing(bytes: Uint8Array, at: number, mark: number): number {
  const short = Math.min(bytes.length, at + SHORT_BYTES);
  for (let next = at; next < short; next++) if (bytes[next] === mark) return next;
  const found = bytes.indexOf(mark, short);
  return found < 0 ? bytes.length : found;
}

/** Behind an attribute `name="…"`; a name of one letter behind a prefix may be meant for us, so it is unusual. */
export function pastAttribute(bytes: Uint8Array, at: number): number {
  let next = at;
  while (!endsName(bytes[next]) && bytes[next] !== EQUALS && bytes[next] !== QUOTE && bytes[next] !== APOSTROPHE) next++;
  if (bytes[next - 2] === COLON) return UNUSUAL;
  if (bytes[next] !== EQUALS || bytes[next + 1] !== QUOTE) return UNUSUAL;
  const end = closing(bytes, next + 2, QUOTE);
  return end < bytes.length ? end + 1 : UNUSUAL;
}

/** Walks the children of a root element written `<word …>`: `past` says what stands behind the child at `at`, or `ENOUGH`. False where something is unusual. */
export function walkRoot(bytes: Uint8Array, word: Uint8Array, past: (name: string, at: number) => number): boolean {
  let at = pastRootTag(bytes, word);
  while (at > 0) {
    at = pastSpace(bytes, at);
    if (bytes[at] !== LT) return false;
    if (bytes[at + 1] === SLASH) return isRootEnd(bytes, at, word);
    if (!isNameStart(bytes[at + 1])) return false;
    at = past(nameAt(bytes, at + 1), at);
  }
  return at === ENOUGH;
}

function pastRootTag(bytes: Uint8Array, word: Uint8Array): number {
  const name = rootAt(bytes) + word.length;
  if (!isWord(bytes, name - word.length, word) || !endsName(bytes[name])) return UNUSUAL;
  const end = pastTag(bytes, name);
  return bytes[end - 2] === SLASH ? UNUSUAL : end;
}

function isRootEnd(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  const end = at + 1 + word.length;
  return isWord(bytes, at + 2, word.subarray(1)) && bytes[end] === GT && pastSpace(bytes, end + 1) === bytes.length;
}

function nameAt(bytes: Uint8Array, at: number): string {
  let end = at;
  while (!endsName(bytes[end])) end++;
  return platformText(bytes, at, end);
}

/** Behind an element and all in it; `at` stands at its <. */
export function pastElement(bytes: Uint8Array, at: number): number {
  const open: number[] = [];
  let next = at;
  do {
    if (bytes[next + 1] === SLASH) next = pastClose(bytes, next, open.pop() as number);
    else {
      const name = next + 1;
      next = isNameStart(bytes[name]) && open.length < MAX_DEPTH - 2 ? pastTag(bytes, name) : UNUSUAL;
      if (bytes[next - 2] !== SLASH) open.push(name);
    }
    if (next < 0 || open.length === 0) return next;
    if (bytes[next] !== LT) next = bytes.indexOf(LT, next);
  } while (next >= 0);
  return UNUSUAL;
}

/** Behind the closing tag at `at` of the element whose name stands at `name`. */
function pastClose(bytes: Uint8Array, at: number, name: number): number {
  let next = at + 2;
  const shift = name - next;
  while (bytes[next] === bytes[next + shift] && !endsName(bytes[next])) next++;
  return bytes[next] === GT && endsName(bytes[next + shift]) ? next + 1 : UNUSUAL;
}

function isNameStart(code: number | undefined): boolean {
  return code !== undefined && (code > 64 || code === COLON);
}

/** Whether a name cannot go on with this byte. */
export function endsName(code: number | undefined): boolean {
  return code === undefined || code <= SPACE || code === GT || code === SLASH || code === LT;
}
