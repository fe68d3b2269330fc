import { readCellTag, type CellTag } from "./cell-tag";
import { unreadable } from "../errors";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { readRichText } from "./shared-strings";
import type { XmlScanner } from "../xml/xml-scan";

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
  /** Any other child of the worksheet, the scanner at its opening tag; what is not consumed is passed over. `enough`: all that follows is left unread. */
  readonly part?: (scanner: XmlScanner) => "enough" | undefined;
};

/** Walks a worksheet; rows and cells in whatever order, with or without addresses. */
export function scanSheet(scanner: XmlScanner, visitor: SheetVisitor): void {
  while (scanner.next()) {
    if (scanner.kind !== "open" || scanner.depth === 1) continue;
    if (scanner.name === "sheetData") scanRows(scanner, visitor);
    else if (scanOther(scanner, visitor) === "enough") return;
  }
}

function scanOther(scanner: XmlScanner, visitor: SheetVisitor): ReturnType<NonNullable<SheetVisitor["part"]>> {
  const depth = scanner.depth;
  const enough = visitor.part?.(scanner);
  if (enough !== "enough" && scanner.kind === "open" && scanner.depth === depth) scanner.skip();
  return enough;
}

function scanRows(scanner: XmlScanner, visitor: SheetVisitor): void {
  const tag: CellTag = { row: -1, column: -1, style: 0, type: "n" };
  while (scanner.next() && scanner.depth > 1) {
    if (scanner.kind === "close" && scanner.depth === 2) visitor.rowEnd?.(scanner);
    if (scanner.kind !== "open") continue;
    if (scanner.name === "c") {
      tag.column++;
      visitor.cell(readCell(scanner, tag));
    } else if (scanner.name === "row") {
      tag.row = rowNumber(scanner.attribute("r"), tag.row + 1);
      tag.column = -1;
      visitor.row?.(tag.row, scanner);
    } else scanner.skip();
  }
  visitor.dataEnd?.(scanner);
}

function rowNumber(text: string | undefined, otherwise: number): number {
  const row = text === undefined ? otherwise : Number(text) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw unreadable(`row ${text ?? otherwise + 1}`);
  return row;
}

function readCell(scanner: XmlScanner, tag: CellTag): RawCell {
  const { start } = scanner;
  readCellTag(scanner.text, start, scanner.end, tag);
  const { row, column, style, type } = tag;
  if (row < 0 || column >= MAX_COLUMNS) throw unreadable("cell outside a row");
  const plain = scanner.soleText("v");
  if (plain !== undefined) return { row, column, style, type, value: plain, formula: null, start, end: scanner.end };
  const { value, formula } = scanner.empty ? NOTHING : readInside(scanner);
  if (scanner.empty && scanner.kind === "open") scanner.next();
  return { row, column, style, type, value, formula, start, end: scanner.end };
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
