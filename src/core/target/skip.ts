import { readAmount } from "./amount";
import type { Cursor } from "./cursor";
import { NUMERAL } from "./number-words";
import { BEFORE, wordAt } from "./words";

/** What counts paragraphs: 1. and 3、 where a line or sentence begins. */
const ORDINAL = /(?<=^\s*|[\n。；;]\s*)\d{1,2}(?:[、:)](?=\s*[\p{Script=Han}“])|\.(?=\s*[\p{Script=Han}“]|(?:19|20)\d\d\s*年))/uy;

/** What has numbers in it that count nothing: （1）, 第3, 表1-1, 10月31日, an open bracket, 5G, 1.2.3, 1亿2000, 几十. */
const NUMBERED: readonly RegExp[] = [
  new RegExp(`\\(\\s*[${NUMERAL}\\d]{1,3}\\s*\\)`, "uy"),
  new RegExp(`第\\s*[${NUMERAL}\\d]{1,12}(?:[-—–]\\d{1,4})?|(?:专栏|附件|附录|附表)\\s*[\\d${NUMERAL}]{1,4}|[表图]\\s*\\d{1,3}[-—–.]\\d{1,3}`, "uy"),
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?/uy,
  /[﹝〔[±]\s*[+-]?[\d.,]*/uy,
  /[A-Za-z\d](?:[A-Za-z\d]|[.,+:∶/](?=[A-Za-z\d])|[万亿千百]+(?=\d))*/uy,
  new RegExp(`[几数好上]?[${NUMERAL}几]+[余多来]?`, "uy"),
];

/** Whether a paragraph's number stands here, which is then behind. */
export function skipOrdinal(cursor: Cursor): boolean {
  return cursor.take(ORDINAL) !== undefined;
}

/** Goes past what cannot be read here, whole: a numbered name, a bound with its amount, a word with a meaning that nothing follows, or one character. */
export function skip(cursor: Cursor): void {
  if (cursor.attempt(() => cursor.word(BEFORE) && readAmount(cursor, true))) return;
  if (NUMBERED.some((pattern) => cursor.take(pattern))) return;
  cursor.position += wordAt(cursor.text, cursor.position)?.length ?? 1;
}
