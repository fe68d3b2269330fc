import { columnName } from "../../core/sheet/address";
import type { Content, Sheet } from "../../core/sheet/sheet";
import type { Looks } from "./cell-paint";
import { encodeCell, encodeInner } from "./xml-text";
import { element } from "./xml-write";

/** Characters that one cell can hold, in UTF-16 units. */
export const MAX_TEXT = 32_767;

/** Characters of a piece of a sheet, at least; a whole large sheet would not fit into one text. */
const PIECE_CHARACTERS = 1 << 20;

/** The `sheetData` of a sheet, in pieces: every cell that has content or a look. `styleId` turns a look into the file's id. */
export function* sheetDataPieces(sheet: Sheet, looks: Looks, styleId: (look: number) => number): Generator<string> {
  const rows = Math.max(looks.extent.rows, sheet.content.length, sheet.rowHeights.length);
  const columns = sheet.content.reduce((most, row) => Math.max(most, row.length), looks.extent.columns);
  const names = Array.from({ length: columns }, (_, column) => columnName(column));
  const textOf = textWriter();
  let piece: string[] = [];
  let length = 0;
  let empty = true;
  for (const { row, looks: ids } of looks.rows(rows, columns)) {
    const xml = rowXml(sheet, row, names.map((name, column) => cellXml(`${name}${row + 1}`, sheet.content[row]?.[column] ?? null, styleId(ids[column] ?? 0), textOf)).join(""));
    if (xml === "") continue;
    piece.push(empty ? `<sheetData>${xml}` : xml);
    empty = false;
    length += xml.length;
    if (length < PIECE_CHARACTERS) continue;
    yield piece.join("");
    piece = [];
    length = 0;
  }
  yield piece.join("") + (empty ? "<sheetData/>" : "</sheetData>");
}

function rowXml({ rowHeights }: Sheet, row: number, cells: string): string {
  const height = rowHeights[row] ?? undefined;
  if (cells === "" && height === undefined) return "";
  return element("row", { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true }, cells);
}

/** Texts that are remembered, and their characters: words that a column repeats, not what a person wrote once. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 60;

/** Writes texts as XML, those that come again without working them out again. */
function textWriter(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const xml = textXml(text);
    if (text.length <= LONGEST_REMEMBERED && known.size < MOST_REMEMBERED) known.set(text, xml);
    return xml;
  };
}

/** A cell as XML; nothing at all when it is empty and plain. Text is never read as a formula. */
export function cellXml(address: string, content: Content, style: number, textOf: (text: string) => string = textXml): string {
  const open = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  if (content === null || content === "") return style === 0 ? "" : `${open}/>`;
  if (typeof content === "object") return formulaXml(open, content);
  if (typeof content === "string") return `${open} t="inlineStr"><is>${textOf(content)}</is></c>`;
  return `${open}${typeof content === "boolean" ? ' t="b"' : ""}><v>${scalar(content)}</v></c>`;
}

function formulaXml(open: string, { formula, value }: { readonly formula: string; readonly value?: string | number | boolean }): string {
  const cached = value === undefined ? "" : `<v>${typeof value === "string" ? encodeCell(checked(value)) : scalar(value)}</v>`;
  const type = typeof value === "string" ? ' t="str"' : typeof value === "boolean" ? ' t="b"' : "";
  return `${open}${type}><f>${encodeFormula(formula)}</f>${cached}</c>`;
}

/** A formula's text without its leading =, as XML. */
export function encodeFormula(formula: string): string {
  return encodeInner(formula.replace(/^=/, ""));
}

/** Outer space would be dropped without `xml:space`. The schema does not know it there, but Excel writes it so, and no other way reaches every program. */
function textXml(text: string): string {
  return element("t", { "xml:space": /^[ \t\n]|[ \t\n]$/.test(text) ? "preserve" : undefined }, encodeCell(checked(text)));
}

function checked(text: string): string {
  if (text.length > MAX_TEXT) throw new RangeError(`a cell holds ${MAX_TEXT} characters, not ${text.length}`);
  return text;
}

function scalar(value: number | boolean): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`no cell can hold ${value}`);
  return String(Number(value));
}
