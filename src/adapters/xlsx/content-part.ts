import { a1 } from "../../core/sheet/address";
import type { Content, Sheet } from "../../core/sheet/sheet";
import type { Looks } from "./cell-paint";
import { encodeCell, encodeInner } from "./xml-text";
import { element } from "./xml-write";

/** Characters that one cell can hold, in UTF-16 units. */
export const MAX_TEXT = 32_767;

/** The `sheetData` of a sheet: every cell that has content or a look. `styleId` turns a look into the file's id. */
export function sheetDataXml(sheet: Sheet, looks: Looks, styleId: (look: number) => number): string {
  const rows = Math.max(looks.extent.rows, sheet.content.length, sheet.rowHeights.length);
  const columns = sheet.content.reduce((most, row) => Math.max(most, row.length), looks.extent.columns);
  let xml = "";
  for (const { row, looks: ids } of looks.rows(rows, columns)) {
    const content = sheet.content[row] ?? [];
    let cells = "";
    for (let column = 0; column < columns; column++) cells += cellXml(a1(row, column), content[column] ?? null, styleId(ids[column] ?? 0));
    const height = sheet.rowHeights[row] ?? undefined;
    if (cells !== "" || height !== undefined) xml += element("row", { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true }, cells);
  }
  return element("sheetData", {}, xml);
}

/** A cell as XML; nothing at all when it is empty and plain. Text is never read as a formula. */
export function cellXml(address: string, content: Content, style: number): string {
  const s = style === 0 ? undefined : style;
  if (content === null || content === "") return s === undefined ? "" : element("c", { r: address, s });
  if (typeof content === "object") return formulaXml(address, content, s);
  if (typeof content === "string") return element("c", { r: address, s, t: "inlineStr" }, element("is", {}, textXml(content)));
  return element("c", { r: address, s, t: typeof content === "boolean" ? "b" : undefined }, `<v>${scalar(content)}</v>`);
}

function formulaXml(address: string, { formula, value }: { readonly formula: string; readonly value?: string | number | boolean }, s: number | undefined): string {
  const cached = value === undefined ? "" : `<v>${typeof value === "string" ? encodeCell(checked(value)) : scalar(value)}</v>`;
  const t = typeof value === "string" ? "str" : typeof value === "boolean" ? "b" : undefined;
  return element("c", { r: address, s, t }, `<f>${encodeFormula(formula)}</f>${cached}`);
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
