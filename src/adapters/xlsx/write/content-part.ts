import { columnName } from "../../../core/sheet/address";
import type { Content, Sheet } from "../../../core/sheet/sheet";
import type { Looks } from "./cell-paint";
import { encodeCell, encodeInner } from "../xml/xml-text";
import { element } from "../xml/xml-write";

/** Characters that one cell can hold, in UTF-16 units. */
export const MAX_TEXT = 32_767;

/** The rows of a sheet's `sheetData`, one text each: every cell that has content or a look. `styleId` turns a look into the file's id. */
export function* rowsXml(sheet: Sheet, looks: Looks, styleId: (look: number) => number): Generator<string> {
  const rows = Math.max(looks.extent.rows, sheet.content.length, sheet.rowHeights.length);
  const columns = sheet.content.reduce((most, row) => Math.max(most, row.length), looks.extent.columns);
  const letters = Array.from({ length: columns }, (_, column) => columnName(column));
  const styles: string[] = [];
  const styleOf = (look: number): string => (styles[look] ??= styleXml(styleId(look)));
  for (const { row, looks: ids } of looks.rows(rows, columns)) {
    const content = sheet.content[row];
    let cells = "";
    // The one place that every cell passes; what is put together here is not taken apart again.
    for (let column = 0; column < columns; column++) cells += cellIn(`${letters[column]}${row + 1}`, content?.[column] ?? null, styleOf(ids[column] ?? 0));
    const height = sheet.rowHeights[row] ?? undefined;
    if (cells !== "" || height !== undefined) yield element("row", { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true }, cells);
  }
}

const styleXml = (style: number): string => (style === 0 ? "" : ` s="${style}"`);

/** A cell as XML; nothing at all when it is empty and plain. Text is never read as a formula. */
export function cellXml(address: string, content: Content, style: number): string {
  return cellIn(address, content, styleXml(style));
}

function cellIn(address: string, content: Content, style: string): string {
  if (content === null || content === "") return style === "" ? "" : `<c r="${address}"${style}/>`;
  if (typeof content === "string") return `<c r="${address}"${style} t="inlineStr"><is>${textXml(content)}</is></c>`;
  if (typeof content === "object") return formulaXml(`<c r="${address}"${style}`, content);
  return `<c r="${address}"${style}${typeof content === "boolean" ? ' t="b"' : ""}><v>${scalar(content)}</v></c>`;
}

function formulaXml(tag: string, { formula, value }: { readonly formula: string; readonly value?: string | number | boolean }): string {
  const inner = `<f>${encodeFormula(formula)}</f>`;
  if (value === undefined) return `${tag}>${inner}</c>`;
  if (typeof value === "string") return `${tag} t="str">${inner}<v>${encodeCell(checked(value))}</v></c>`;
  return `${tag}${typeof value === "boolean" ? ' t="b"' : ""}>${inner}<v>${scalar(value)}</v></c>`;
}

/** A formula's text without its leading =, as XML. */
export function encodeFormula(formula: string): string {
  return encodeInner(formula.startsWith("=") ? formula.slice(1) : formula);
}

/** Outer space would be dropped without `xml:space`. The schema does not know it there, but Excel writes it so, and no other way reaches every program. */
function textXml(text: string): string {
  const inner = encodeCell(checked(text));
  return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)) ? `<t xml:space="preserve">${inner}</t>` : `<t>${inner}</t>`;
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10;

function checked(text: string): string {
  if (text.length > MAX_TEXT) throw new RangeError(`a cell holds ${MAX_TEXT} characters, not ${text.length}`);
  return text;
}

function scalar(value: number | boolean): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`no cell can hold ${value}`);
  return String(Number(value));
}
