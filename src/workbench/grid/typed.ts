import { CellValueType, getNumfmtParseValueFilter, type ICellData } from "@univerjs/core";
import type { Input } from "../host/host-workbook";

/** Nothing at all in a cell; every part is named, because Univer leaves alone what a patch does not name. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** Text format: what is typed stays text. */
const TEXT_FORMAT = "@";

/**
 * What a cell holds after this was put into it as if typed: "12" and "5%" are numbers, "=A1" is a formula, "'007" is text.
 * `format` is the cell's own; a cell without one takes that of what was typed. Undefined: the cell is left alone.
 */
export function typed(input: Input, format: string): ICellData | undefined {
  if (input === null) return undefined;
  if (typeof input === "number") return { ...EMPTY, v: input, t: CellValueType.NUMBER };
  if (typeof input === "boolean") return { ...EMPTY, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (input === "") return EMPTY;
  if (format === TEXT_FORMAT) return { ...EMPTY, v: input, t: CellValueType.STRING };
  if (input.startsWith("'")) return { ...EMPTY, v: input.slice(1), t: CellValueType.FORCE_STRING };
  if (input.startsWith("=") && input.length > 1) return { ...EMPTY, f: input };
  return recognised(input, format);
}

/**
 * The same for what is pasted: a percentage stays one in a cell of another number format, as when it is typed.
 */
export function pasted(input: Input, format: string): ICellData | undefined {
  const content = typed(input, format);
  if (typeof input !== "string" || content?.t !== CellValueType.NUMBER || !input.trim().endsWith("%") || format.includes("%")) return content;
  return { ...content, s: { n: { pattern: getNumfmtParseValueFilter(input)?.z ?? "0.00%" } } };
}

function recognised(text: string, format: string): ICellData {
  if (/^(true|false)$/i.test(text)) return { ...EMPTY, v: text.toLowerCase() === "true" ? 1 : 0, t: CellValueType.BOOLEAN };
  const parsed = getNumfmtParseValueFilter(text);
  if (typeof parsed?.v !== "number") return { ...EMPTY, v: text, t: CellValueType.STRING };
  const pattern = parsed.z && format === "General" ? { s: { n: { pattern: parsed.z } } } : {};
  return { ...EMPTY, v: parsed.v, t: CellValueType.NUMBER, ...pattern };
}
