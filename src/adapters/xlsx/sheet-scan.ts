import { unreadable } from "./errors";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { readRichText } from "./shared-strings";
import type { XmlScanner } from "./xml-scan";

/** A formula as written: the cells that share one have only its number, save the first. Offsets are of the `f` element. */
export type RawFormula = { readonly text: string; readonly kind: string; readonly shared: string | undefined; readonly start: number; readonly end: number };

/** A cell as written, nothing looked up yet; row and column zero-based, offsets into the part's text. */
export type RawCell = {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** The `t` attribute; `n` when absent. */
  readonly type: string;
  /** The text of `v` or `is`; null when there is none. */
  readonly value: string | null;
  readonly formula: RawFormula | null;
  readonly start: number;
  readonly end: number;
};

/** What a walk over a worksheet reports. `row` comes before the row's cells, the scanner standing at its opening tag. */
export type SheetVisitor = {
  readonly cell: (cell: RawCell) => void;
  readonly row?: (row: number, scanner: XmlScanner) => void;
  /** The scanner stands at the closing tag of a row, or of all rows. */
  readonly rowEnd?: (scanner: XmlScanner) => void;
  readonly dataEnd?: (scanner: XmlScanner) => void;
  /** Any other child of the worksheet, the scanner at its opening tag; what is not consumed is passed over. */
  readonly part?: (scanner: XmlScanner) => void;
};

/** Walks a worksheet; rows and cells in whatever order, with or without addresses. */
export function scanSheet(scanner: XmlScanner, visitor: SheetVisitor): void {
  while (scanner.next()) {
    if (scanner.kind !== "open" || scanner.depth === 1) continue;
    if (scanner.name === "sheetData") scanRows(scanner, visitor);
    else scanOther(scanner, visitor);
  }
}

function scanOther(scanner: XmlScanner, visitor: SheetVisitor): void {
  const depth = scanner.depth;
  visitor.part?.(scanner);
  if (scanner.kind === "open" && scanner.depth === depth) scanner.skip();
}

function scanRows(scanner: XmlScanner, visitor: SheetVisitor): void {
  let row = -1;
  let column = -1;
  while (scanner.next() && scanner.depth > 1) {
    if (scanner.kind === "close" && scanner.depth === 2) visitor.rowEnd?.(scanner);
    if (scanner.kind !== "open") continue;
    if (scanner.name === "row") {
      row = rowNumber(scanner.attribute("r"), row + 1);
      column = -1;
      visitor.row?.(row, scanner);
    } else if (scanner.name === "c") {
      const cell = readCell(scanner, row, column + 1);
      column = cell.column;
      visitor.cell(cell);
    } else scanner.skip();
  }
  visitor.dataEnd?.(scanner);
}

function rowNumber(text: string | undefined, otherwise: number): number {
  const row = text === undefined ? otherwise : Number(text) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw unreadable(`row ${text ?? otherwise + 1}`);
  return row;
}

function readCell(scanner: XmlScanner, rowBefore: number, nextColumn: number): RawCell {
  const start = scanner.start;
  const address = scanner.attribute("r");
  const at = address === undefined ? checked(rowBefore, nextColumn, "") : parseAddress(address);
  const style = Number(scanner.attribute("s") ?? 0);
  const type = scanner.attribute("t") ?? "n";
  const { value, formula } = scanner.empty ? NOTHING : readInside(scanner);
  if (scanner.empty && scanner.kind === "open") scanner.next();
  return { row: at.row, column: at.column, style, type, value, formula, start, end: scanner.end };
}

const NOTHING = { value: null, formula: null };

function readInside(scanner: XmlScanner): Pick<RawCell, "value" | "formula"> {
  const depth = scanner.depth;
  let value: string | null = null;
  let formula: RawFormula | null = null;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== "open") continue;
    if (scanner.name === "v") value = readOwnText(scanner);
    else if (scanner.name === "is") value = readRichText(scanner);
    else if (scanner.name === "f") formula = readFormula(scanner);
    else scanner.skip();
  }
  return { value, formula };
}

function readFormula(scanner: XmlScanner): RawFormula {
  const start = scanner.start;
  const kind = scanner.attribute("t") ?? "normal";
  const shared = kind === "shared" ? scanner.attribute("si") : undefined;
  const text = readOwnText(scanner);
  return { text, kind, shared, start, end: scanner.end };
}

function readOwnText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = "";
  while (scanner.next() && scanner.depth >= depth) if (scanner.kind === "text") text += scanner.content();
  return text;
}

/** `AB12` → zero-based row and column, read by hand because there are so many. */
function parseAddress(address: string): { row: number; column: number } {
  let column = 0;
  let row = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    const letter = (code | 32) - 96;
    if (row === 0 && letter >= 1 && letter <= 26) column = column * 26 + letter;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else throw unreadable(`cell ${address}`);
  }
  return checked(row - 1, column - 1, address);
}

function checked(row: number, column: number, address: string): { row: number; column: number } {
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) throw unreadable(`cell ${address}`);
  return { row, column };
}
