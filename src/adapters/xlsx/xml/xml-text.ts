import { unreadable } from "../errors";

const NAMED: ReadonlyMap<string, string> = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"]]);

/** The text that XML source stands for: entities and line ends resolved. */
export function decodeText(source: string): string {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  return text.includes("&") ? text.replace(/&([^;&\s]{0,12};)?/g, entity) : text;
}

function entity(_match: string, body: string | undefined): string {
  const name = body?.slice(0, -1) ?? "";
  const number = /^#(?:(\d+)|x([0-9a-fA-F]+))$/.exec(name);
  const code = number ? parseInt(number[1] ?? number[2] ?? "", number[1] ? 10 : 16) : -1;
  const text = number ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : NAMED.get(name);
  if (text === undefined) throw unreadable(`entity &${name};`);
  return text;
}

/** `_xHHHH_` in a cell's text stands for one UTF-16 unit (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function unescapeCell(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };


/** What XML 1.0 cannot hold: control characters, halves of a pair, the two non-characters. */
const ILLEGAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Looked for first, since it costs so much less: what may be illegal. */
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

const escaped = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const legal = (text: string): string => (SUSPECT.test(text) ? text.replace(ILLEGAL, escaped) : text);

/** What no text of a cell or an attribute that needs no change holds; looked for first, since nearly all need none. */
const UNSURE = /[&<>_"\u0000-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Text as it may stand in an attribute or between tags, wherever line ends matter. */
export function encodeText(text: string): string {
  if (!UNSURE.test(text)) return text;
  return legal(text.replace(/[&<>"\n\r\t]/g, (character) => MARKUP[character] as string));
}

/** A cell's text as it stands in the file: illegal characters, and what would read as an escape, become `_xHHHH_`. */
export function encodeCell(text: string): string {
  if (!UNSURE.test(text)) return text;
  return encodeInner(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_"));
}

/** A formula as it stands in the file; it has no escapes of its own. */
export function encodeInner(text: string): string {
  return legal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
