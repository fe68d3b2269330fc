import type { Cell } from "../../../core/sheet/cells";
import { isDateFormat } from "./number-formats";
import type { RawCell } from "./sheet-scan";
import { unescapeCell } from "../xml/xml-text";

/** What the whole workbook lends to its cells. */
export type CellContext = {
  /** A shared string by its index. */
  readonly strings: (index: number) => string | undefined;
  /** The cells that show each shared string, as far as any was met; without gaps, which would make a slow list. */
  readonly shown: (Cell | undefined)[];
  /** The number format of each cell style; undefined for General. */
  readonly formats: readonly (string | undefined)[];
  /** True when day 0 is 1 January 1904; dates are then moved to the system of 1900. */
  readonly since1904: boolean;
};

/** Of a cell as written, what its value is made from. */
export type WrittenValue = Pick<RawCell, "style" | "type" | "value">;

/** Days between the two date systems. */
const DAYS_1904 = 1462;

/** Milliseconds of 30 December 1899, day 0 of the system of 1900 from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const MS_A_DAY = 86_400_000;

/** A cell looked up: shared string, type, error, format. `formula` is the full text, shared ones already written out. */
export function toCell(raw: WrittenValue, formula: string | undefined, context: CellContext): Cell {
  const format = context.formats[raw.style];
  if (raw.type === "e" && raw.value) return errorCell(raw.value, formula, format);
  const value = cellValue(raw, formula !== undefined, context);
  // Written out, because spreading a hundred thousand small objects costs more than all the rest of reading.
  if (formula === undefined) return format === undefined ? { value } : { value, format };
  return format === undefined ? { value, formula } : { value, formula, format };
}

/** What a cell holds that is no error; `calculated` where a formula made it. */
export function cellValue(raw: WrittenValue, calculated: boolean, context: CellContext): Cell["value"] {
  const found = valueOf(raw, calculated, context);
  if (typeof found !== "number" || !context.since1904 || raw.type !== "n") return found;
  const format = context.formats[raw.style];
  return format !== undefined && isDateFormat(format) ? found + DAYS_1904 : found;
}

function errorCell(error: string, formula: string | undefined, format: string | undefined): Cell {
  return { value: null, error, ...(formula === undefined ? undefined : { formula }), ...(format === undefined ? undefined : { format }) };
}

/** Empty text counts as a value only where a formula made it. */
function valueOf({ type, value }: Pick<RawCell, "type" | "value">, calculated: boolean, context: CellContext): Cell["value"] {
  if (value === null) return null;
  switch (type) {
    case "s": return (value.trim() === "" ? undefined : context.strings(Number(value))) || null;
    case "inlineStr": return value === "" ? null : value;
    case "str": return value === "" && !calculated ? null : unescapeCell(value);
    case "b": return value.trim() === "" ? null : value.trim() === "1" || value.trim() === "true";
    case "d": return dayNumber(value);
    default: return toNumber(value);
  }
}

/** A number as written; what is not one stays text, never 0. */
function toNumber(text: string): number | string | null {
  const number = Number(text);
  const code = text.charCodeAt(0);
  if (code > 48 && code <= 57 && Number.isFinite(number)) return number;
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return Number.isFinite(number) && !/^[+-]?0[xXbBoO]/.test(trimmed) ? number : text;
}

/** An ISO 8601 date (strict files) → serial number; text that is none stays text. */
function dayNumber(text: string): number | string | null {
  if (text.trim() === "") return null;
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(time) ? text : (time - DAY_ZERO) / MS_A_DAY;
}
