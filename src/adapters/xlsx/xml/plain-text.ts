import { unreadable } from "../errors";
import { decodeText } from "./xml-text";

/** Longer texts are cheaper to decode by the platform, shorter ones by hand. */
const SHORT_BYTES = 24;

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text between two positions, entities resolved. Throws for bytes that are no UTF-8. */
export function plainText(bytes: Uint8Array, from: number, to: number): string {
  const text = to - from <= SHORT_BYTES ? shortText(bytes, from, to) : platformText(bytes, from, to);
  return text.includes("&") || text.includes("\r") ? decodeText(text) : text;
}

/** The text as it stands, entities and all. Throws for bytes that are no UTF-8. */
export function platformText(bytes: Uint8Array, from: number, to: number): string {
  try {
    return UTF8.decode(bytes.subarray(from, to));
  } catch (cause) {
    throw unreadable("not utf-8", cause);
  }
}

/** One- and three-byte characters are all that Latin and Chinese text has; others are left to the platform. */
function shortText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; ) {
    const code = bytes[at] as number;
    if (code < 0x80) {
      text += String.fromCharCode(code);
      at += 1;
    } else {
      const unit = threeBytes(code, bytes[at + 1] as number, bytes[at + 2] as number);
      if (unit < 0 || at + 3 > to) return platformText(bytes, from, to);
      text += String.fromCharCode(unit);
      at += 3;
    }
  }
  return text;
}

/** The character of three bytes that UTF-8 allows to stand together; -1 for all others. */
function threeBytes(first: number, second: number, third: number): number {
  const unit = ((first & 15) << 12) | ((second & 63) << 6) | (third & 63);
  const whole = first >= 0xe0 && first < 0xf0 && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80;
  return whole && unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? unit : -1;
}

/** Powers of ten that a double holds exactly, as far as a plain number needs them. */
const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** Digits whose whole number a double holds exactly. */
const EXACT_DIGITS = 15;

/**
 * The number between two positions where it is written plainly: digits, a point, a minus before them. A whole number of at most
 * 15 digits over a power of ten is rounded once, so it equals `Number` of the text. NaN for all others.
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === 45;
  const first = negative ? from + 1 : from;
  let whole = 0;
  let point = to;
  for (let at = first; at < to; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (digit === -2 && point === to && at > first) point = at;
    else return NaN;
  }
  if (first === to || to - first > EXACT_DIGITS) return NaN;
  const value = point === to ? whole : whole / (TENS[to - point - 1] as number);
  return negative ? -value : value;
}

/** The whole number of at most nine digits between two positions; -1 for anything else. */
export function plainIndex(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
