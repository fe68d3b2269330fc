import { HostError } from "../../../app/ports";
import { CellGrid, type CellBudget } from "./cell-grid";
import type { CellContext } from "./cell-value";
import { PlainRows } from "./plain-rows";
import { platformText } from "../xml/plain-text";
import { ENOUGH, SLASH, UNUSUAL, pastElement, pastTag, walkRoot, wordBytes } from "../xml/plain-xml";
import { behindProtection, placeShared, type SheetCells } from "./sheet-cells";
import { flagText } from "../xml/xml-tree";
import { XmlScanner } from "../xml/xml-scan";

const ROOT = wordBytes("<worksheet");

/** Elements of a worksheet that are read; all others are passed over. */
const DATA = "sheetData", PROTECTION = "sheetProtection";

/**
 * A worksheet read as bytes, for those many that are written plainly: what it gives equals what reading as text gives.
 * Undefined for all others; nothing then counts against the budget. Texts that no cell holds are not looked at, not even
 * whether they are UTF-8, and neither is what stands behind the protection: validations and colours are a third of a form.
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
  let closed = false;
  const isBehind = behindProtection();
  const isPlain = walkRoot(bytes, ROOT, (name, at) => {
    if (name.includes(":")) return UNUSUAL;
    if (isBehind(name)) return pastTag(bytes, at + 1) < 0 ? UNUSUAL : ENOUGH;
    if (name === PROTECTION) closed = isOn(bytes, at);
    return name === DATA ? pastData(bytes, at + 1 + DATA.length, rows) : pastElement(bytes, at);
  });
  return isPlain ? closed : undefined;
}

function pastData(bytes: Uint8Array, at: number, rows: PlainRows): number {
  const end = pastTag(bytes, at);
  return end > 0 && bytes[end - 2] !== SLASH ? rows.past(end) : end;
}

/** Whether a `sheetProtection` closes the sheet. */
function isOn(bytes: Uint8Array, at: number): boolean {
  const scanner = new XmlScanner(platformText(bytes, at, pastTag(bytes, at + 1)));
  scanner.next();
  return flagText(scanner.attribute("sheet"));
}
