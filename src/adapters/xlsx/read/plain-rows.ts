import { EMPTY_CELL, type Cell } from "../../../core/sheet/cells";
import { CalculatedCell } from "./calculated-cell";
import { countCell, type CellBudget, type CellGrid } from "./cell-grid";
import { cellValue, toCell, type CellContext } from "./cell-value";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { EQUALS, GT, LT, QUOTE, SLASH, SPACE, UNUSUAL, endsName, isWord, pastAttribute, pastSpace, pastTag, pastWord, wordBytes } from "../xml/plain-xml";
import { plainIndex, plainNumber, plainText, platformText } from "../xml/plain-text";
import type { SharingCell } from "./sheet-cells";
import { XmlScanner } from "../xml/xml-scan";
import { unescapeCell } from "../xml/xml-text";

const ROW = wordBytes("<row"), ROW_END = wordBytes("</row>"), DATA_END = wordBytes("</sheetData>");
const CELL = wordBytes("<c"), CELL_END = wordBytes("</c>");
const VALUE = wordBytes("<v"), FORMULA = wordBytes("<f"), INLINE = wordBytes("<is><t"), INLINE_END = wordBytes("</t></is>");
const VALUE_END = wordBytes("</v>"), FORMULA_END = wordBytes("</f>");
const STR = wordBytes("str");
const LOWER_C = 99, LOWER_F = 102, LOWER_I = 105, LOWER_R = 114, LOWER_S = 115, LOWER_T = 116, LOWER_V = 118, UPPER_A = 65;

/** What `t` may say; other words are for the reader of text. */
const TYPES = new Map(["n", "s", "b", "e", "d", "str", "inlineStr"].map((type) => [type, type]));

/** Nothing was written there. */
const NONE = -1;

/** Walks the rows of a worksheet as bytes and places their cells; the one place in which every cell of every file is touched. */
export class PlainRows {
  /** Cells whose formulas are shared; they are placed once all are known. */
  readonly sharing: SharingCell[] = [];
  private row = -1;
  private column = -1;
  private style = 0;
  private type = "n";
  private valueFrom = NONE;
  private valueTo = NONE;
  private formulaFrom = NONE;
  private formulaTo = NONE;
  private shared: string | undefined;

  constructor(private readonly bytes: Uint8Array, private readonly grid: CellGrid, private readonly context: CellContext, private readonly budget: CellBudget) {}

  /** From behind `<sheetData>` to behind its close. */
  past(start: number): number {
    this.row = -1;
    for (let at = pastSpace(this.bytes, start); at > 0; at = pastSpace(this.bytes, at)) {
      if (!isWord(this.bytes, at, ROW)) return pastWord(this.bytes, at, DATA_END);
      at = this.pastRow(at + ROW.length);
      if (at < 0) break;
    }
    return UNUSUAL;
  }

  private pastRow(start: number): number {
    const { bytes } = this;
    let at = this.pastRowTag(start);
    if (at < 0 || bytes[at - 2] === SLASH) return at;
    for (;;) {
      if (bytes[at] !== LT) at = pastSpace(bytes, at);
      if (bytes[at] !== LT || bytes[at + 1] !== LOWER_C) return pastWord(bytes, at, ROW_END);
      at = this.pastCell(at + CELL.length);
      if (at < 0) return UNUSUAL;
    }
  }

  /** Behind a row's opening tag, `at` behind its name. */
  private pastRowTag(start: number): number {
    const { bytes } = this;
    let row = NONE;
    let at = start;
    while (bytes[at] === SPACE) {
      if (bytes[at + 1] !== LOWER_R || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) at = pastAttribute(bytes, at + 1);
      else {
        const end = bytes.indexOf(QUOTE, at + 4);
        if (row !== NONE || end < 0) return UNUSUAL;
        row = plainIndex(bytes, at + 4, end) - 1;
        if (row < 0) return UNUSUAL;
        at = end + 1;
      }
    }
    this.row = row === NONE ? this.row + 1 : row;
    if (this.row >= MAX_ROWS) return UNUSUAL;
    this.column = -1;
    return pastMarks(bytes, at);
  }

  /** Behind a cell, `start` behind the c of its opening tag. */
  private pastCell(start: number): number {
    const { bytes } = this;
    this.column++;
    this.style = 0;
    this.type = "n";
    let at = start;
    while (bytes[at] === SPACE) at = this.pastCellAttribute(at + 1);
    at = pastMarks(bytes, at);
    if (at < 0 || this.row < 0 || this.column >= MAX_COLUMNS) return UNUSUAL;
    return bytes[at - 2] === SLASH ? at : this.pastInside(at);
  }

  private pastCellAttribute(at: number): number {
    const { bytes } = this;
    const name = bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE ? bytes[at] : NONE;
    if (name !== LOWER_R && name !== LOWER_S && name !== LOWER_T) return pastAttribute(bytes, at);
    const from = at + 3;
    let end = from;
    while (end < bytes.length && bytes[end] !== QUOTE) end++;
    if (name === LOWER_R) return this.takeAddress(from, end) ? end + 1 : UNUSUAL;
    if (name === LOWER_S) this.style = plainIndex(bytes, from, end);
    else this.type = this.typeAt(from, end);
    return this.style < 0 || this.type === "" ? UNUSUAL : end + 1;
  }

  private typeAt(from: number, end: number): string {
    if (end === from + 1 && this.bytes[from] === LOWER_S) return "s";
    if (end === from + STR.length && isWord(this.bytes, from, STR)) return "str";
    return TYPES.get(plainText(this.bytes, from, end)) ?? "";
  }

  /** `AB12` → zero-based row and column. */
  private takeAddress(from: number, end: number): boolean {
    let at = from;
    let column = 0;
    for (let letter = (this.bytes[at] as number) - UPPER_A; letter >= 0 && letter < 26 && at < from + 3; letter = (this.bytes[++at] as number) - UPPER_A) column = column * 26 + letter + 1;
    this.column = column - 1;
    this.row = plainIndex(this.bytes, at, end) - 1;
    return this.column >= 0 && this.row >= 0 && this.row < MAX_ROWS;
  }

  /** Behind `</c>`, from behind the opening tag. */
  private pastInside(start: number): number {
    const { bytes } = this;
    this.valueFrom = this.formulaFrom = NONE;
    this.shared = undefined;
    for (let at = start; at > 0; ) {
      if (bytes[at] !== LT) at = pastSpace(bytes, at);
      const name = bytes[at] === LT ? bytes[at + 1] : NONE;
      if (name === LOWER_V) at = this.pastValue(at + VALUE.length);
      else if (name === LOWER_F) at = this.pastFormula(at + FORMULA.length);
      else if (name === LOWER_I) at = this.pastInline(at);
      else {
        const end = pastWord(bytes, at, CELL_END);
        if (end > 0 && (this.valueFrom >= 0 || this.formulaFrom >= 0)) this.place();
        return end;
      }
    }
    return UNUSUAL;
  }

  private pastValue(start: number): number {
    const { bytes } = this;
    if (this.type === "inlineStr") return UNUSUAL;
    const from = pastMarks(bytes, start);
    let to = from;
    if (from > 0 && bytes[from - 2] !== SLASH) while (to < bytes.length && bytes[to] !== LT) to++;
    this.valueFrom = from;
    this.valueTo = to;
    return from > 0 && bytes[from - 2] === SLASH ? from : pastWord(bytes, to, VALUE_END);
  }

  private pastFormula(start: number): number {
    const { bytes } = this;
    const from = bytes[start] === GT ? start + 1 : endsName(bytes[start]) ? pastTag(bytes, start) : UNUSUAL;
    if (from < 0) return UNUSUAL;
    if (bytes[start] !== GT) this.shared = sharedNumber(platformText(bytes, start - FORMULA.length, from));
    const empty = bytes[from - 2] === SLASH;
    this.formulaFrom = from;
    this.formulaTo = empty ? from : bytes.indexOf(LT, from);
    return empty ? from : pastWord(bytes, this.formulaTo, FORMULA_END);
  }

  private pastInline(start: number): number {
    const { bytes } = this;
    const name = start + INLINE.length;
    if (this.type !== "inlineStr" || !isWord(bytes, start, INLINE) || !endsName(bytes[name])) return UNUSUAL;
    const from = bytes[name] === GT ? name + 1 : pastTag(bytes, name);
    if (from < 0 || bytes[from - 2] === SLASH) return UNUSUAL;
    this.valueFrom = from;
    this.valueTo = bytes.indexOf(LT, from);
    return pastWord(bytes, this.valueTo, INLINE_END);
  }

  /** Numbers and shared strings, nearly all there is, without a detour; the rest as every reader does. */
  private place(): void {
    countCell(this.budget);
    const cell = this.formulaFrom < 0 && !this.context.since1904 ? this.quickCell() : undefined;
    if (cell === undefined) this.placeOther();
    else this.grid.place(this.row, this.column, cell);
  }

  private quickCell(): Cell | undefined {
    const { bytes, valueFrom, valueTo } = this;
    const format = this.context.formats[this.style];
    if (this.type === "s") return this.textCell(plainIndex(bytes, valueFrom, valueTo), format);
    const value = this.type === "n" ? plainNumber(bytes, valueFrom, valueTo) : NaN;
    return Number.isNaN(value) ? undefined : cellOf(value, format);
  }

  /** A shared text stands in many cells, nearly always in one format: they are one cell, and where it is empty, the empty one. */
  private textCell(index: number, format: string | undefined): Cell | undefined {
    const { shown } = this.context;
    const known = shown[index];
    if (known !== undefined && known.format === format) return known;
    const value = this.context.strings(index);
    if (value === undefined) return undefined;
    while (shown.length <= index) shown.push(undefined);
    return (shown[index] = value === "" ? EMPTY_CELL : cellOf(value, format));
  }

  private placeOther(): void {
    const { row, column, style, type, shared, context } = this;
    const raw = { row, column, style, type, value: this.writtenValue() };
    if (this.formulaFrom < 0) this.grid.place(row, column, toCell(raw, undefined, context));
    else if (shared !== undefined) this.sharing.push({ ...raw, formula: { text: this.formula(), shared } });
    else if (type === "e") this.grid.place(row, column, toCell(raw, `=${this.formula()}`, context));
    else this.grid.place(row, column, new CalculatedCell(cellValue(raw, true, context), context.formats[style], this.bytes, this.formulaFrom, this.formulaTo));
  }

  private writtenValue(): string | null {
    if (this.valueFrom < 0) return null;
    const value = plainText(this.bytes, this.valueFrom, this.valueTo);
    return this.type === "inlineStr" ? unescapeCell(value) : value;
  }

  private formula(): string {
    return plainText(this.bytes, this.formulaFrom, this.formulaTo);
  }
}

function cellOf(value: number | string, format: string | undefined): Cell {
  return format === undefined ? { value } : { value, format };
}

/** Behind `>` or `/>`. */
function pastMarks(bytes: Uint8Array, at: number): number {
  if (bytes[at] === GT) return at + 1;
  return bytes[at] === SLASH && bytes[at + 1] === GT ? at + 2 : UNUSUAL;
}

/** The number of the group that shares a formula, from its opening tag. */
function sharedNumber(tag: string): string | undefined {
  const scanner = new XmlScanner(tag.endsWith("/>") ? tag : `${tag}</f>`);
  scanner.next();
  return scanner.attribute("t") === "shared" ? scanner.attribute("si") : undefined;
}
