import { HostError } from "../../app/ports";
import { CellGrid, type CellBudget } from "./cell-grid";
import type { CellContext } from "./cell-value";
import { PlainRows } from "./plain-rows";
import { plainText } from "./plain-text";
import { LT, SLASH, UNUSUAL, endsName, isWord, pastElement, pastSpace, pastTag, pastWord, rootAt, wordBytes } from "./plain-xml";
import { placeShared, type SheetCells } from "./sheet-cells";
import { flagText } from "./xml-tree";
import { XmlScanner } from "./xml-scan";

const ROOT = wordBytes("<worksheet"), ROOT_END = wordBytes("</worksheet>");

/** Elements of a worksheet that are read; all others are passed over. */
const DATA = "sheetData", PROTECTION = "sheetProtection";

/**
 * A worksheet read as bytes, for those many that are written plainly: what it gives equals what reading as text gives.
 * Undefined for all others; nothing then counts against the budget. Texts that no cell holds are not looked at, not even whether they are UTF-8.
 */
export function readPlainSheet(bytes: Uint8Array, context: CellContext, budget: CellBudget): SheetCells | undefined {
  const before = { ...budget };
  const grid = new CellGrid();
  const rows = new PlainRows(bytes, grid, context, budget);
  const closed = orUndefined(() => walk(bytes, rows));
  if (closed === undefined) {
    Object.assign(budget, before);
    return undefined;
  }
  placeShared(grid, rows.sharing, context);
  return { ...grid.whole(budget), protected: closed };
}

/** What is unreadable here may be said better, or read after all, by the reader of text. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof HostError && thrown.code === "unreadable") return undefined;
    throw thrown;
  }
}

/** Walks the children of the root; whether the sheet is protected, or undefined where something is unusual. */
function walk(bytes: Uint8Array, rows: PlainRows): boolean | undefined {
  let at = pastRootTag(bytes);
  let closed = false;
  while (at > 0) {
    at = pastSpace(bytes, at);
    if (bytes[at] !== LT) return undefined;
    if (bytes[at + 1] === SLASH) return isEnd(bytes, at) ? closed : undefined;
    const name = nameAt(bytes, at + 1);
    if (name.endsWith(`:${DATA}`) || name.endsWith(`:${PROTECTION}`)) return undefined;
    if (name === PROTECTION) closed = isOn(bytes, at);
    at = name === DATA ? pastData(bytes, at + 1 + DATA.length, rows) : pastElement(bytes, at);
  }
  return undefined;
}

function pastRootTag(bytes: Uint8Array): number {
  const name = rootAt(bytes) + ROOT.length;
  if (!isWord(bytes, name - ROOT.length, ROOT) || !endsName(bytes[name])) return UNUSUAL;
  const end = pastTag(bytes, name);
  return bytes[end - 2] === SLASH ? UNUSUAL : end;
}

function isEnd(bytes: Uint8Array, at: number): boolean {
  const end = pastWord(bytes, at, ROOT_END);
  return end > 0 && pastSpace(bytes, end) === bytes.length;
}

function nameAt(bytes: Uint8Array, at: number): string {
  let end = at;
  while (!endsName(bytes[end])) end++;
  return plainText(bytes, at, end);
}

function pastData(bytes: Uint8Array, at: number, rows: PlainRows): number {
  const end = pastTag(bytes, at);
  return end > 0 && bytes[end - 2] !== SLASH ? rows.past(end) : end;
}

/** Whether a `sheetProtection` closes the sheet. */
function isOn(bytes: Uint8Array, at: number): boolean {
  const scanner = new XmlScanner(plainText(bytes, at, pastTag(bytes, at + 1)));
  scanner.next();
  return flagText(scanner.attribute("sheet"));
}
