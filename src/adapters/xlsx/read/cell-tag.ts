import { unreadable } from "../errors";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** What the opening tag of a cell says; row and column zero-based. One record is filled again and again. */
export type CellTag = { row: number; column: number; style: number; type: string };

const SPACE = 32, QUOTE = 34, APOSTROPHE = 39, SLASH = 47, EQUALS = 61, GT = 62;
const LOWER_R = 114, LOWER_S = 115, LOWER_T = 116;

/** Reads the three attributes that matter in one pass, because there are so many cells; a cell without an address keeps the place that `tag` says. */
export function readCellTag(text: string, start: number, end: number, tag: CellTag): void {
  tag.style = 0;
  tag.type = "n";
  let at = start;
  while (at < end && text.charCodeAt(at) > SPACE) at++;
  while (at < end) {
    let code = text.charCodeAt(at);
    while (code <= SPACE) code = text.charCodeAt(++at);
    if (code === GT || code === SLASH) return;
    const name = at;
    while (at < end && code !== EQUALS && code > SPACE) code = text.charCodeAt(++at);
    const key = at - name === 1 ? text.charCodeAt(name) : 0;
    while (at < end && code !== QUOTE && code !== APOSTROPHE) code = text.charCodeAt(++at);
    const value = ++at;
    while (at < end && text.charCodeAt(at) !== code) at++;
    if (key === LOWER_R) readAddress(text, value, at, tag);
    else if (key === LOWER_S) tag.style = wholeNumber(text, value, at);
    else if (key === LOWER_T) tag.type = text.slice(value, at);
    at++;
  }
}

function wholeNumber(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** `AB12` → zero-based row and column. */
function readAddress(text: string, start: number, end: number, tag: CellTag): void {
  let column = 0;
  let row = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | 32) - 96;
    if (row === 0 && letter >= 1 && letter <= 26) column = column * 26 + letter;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else throw unreadable(`cell ${text.slice(start, end)}`);
  }
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS) throw unreadable(`cell ${text.slice(start, end)}`);
  tag.row = row - 1;
  tag.column = column - 1;
}
