import type { Cell } from "./cells";
import { plain, shift } from "./decimal";
import { dateText, shownBy } from "./number-format";

/** A number with whatever stood behind it, unit or not: `98.5%` is 98.5 and `%`, `'98` is 98 and nothing. `text` is what stood in the cell. */
export type Quantity = { readonly kind: "quantity"; readonly text: string; readonly value: number; readonly unit: string };

/** What stands in a cell, before anyone knows which unit the row wants. */
export type Written =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | Quantity
  | { readonly kind: "status"; readonly status: "notApplicable" | "pending" }
  /** A formula that no program has calculated yet. */
  | { readonly kind: "notCalculated"; readonly text: string }
  /** An error of the spreadsheet, such as #DIV/0!. */
  | { readonly kind: "errorCell"; readonly text: string }
  /** None of these; `guess` is the one quantity it can mean (约98 is 98), absent when there are more or none. */
  | { readonly kind: "unreadable"; readonly text: string; readonly guess?: Quantity };

/** Reads what a person typed, pasted or computed in a cell; of a formula its last result. */
export function readWritten(cell: Cell): Written {
  const { value } = cell;
  if (cell.error !== undefined) return { kind: "errorCell", text: cell.error };
  if (value === null) return cell.formula === undefined ? { kind: "empty" } : { kind: "notCalculated", text: cell.formula };
  if (typeof value === "boolean") return { kind: "unreadable", text: value ? "TRUE" : "FALSE" };
  return typeof value === "number" ? readNumber(value, cell.format ?? "General") : readText(value);
}

function readNumber(value: number, format: string): Written {
  if (!Number.isFinite(value)) return { kind: "unreadable", text: String(value) };
  const shows = shownBy(format);
  if (shows === "date") return { kind: "unreadable", text: dateText(value) };
  if (shows === "number") return { kind: "number", value };
  const percent = shift(value, 2);
  return { kind: "quantity", text: `${plain(percent)}%`, value: percent, unit: "%" };
}

/** Signs for “not applicable”. The dash of Chinese keyboards comes doubled (——) and counts as one. */
const NOT_APPLICABLE = /^([-‐‑‒–—―−]|——|\/|不适用|n\/a|无此项)$/iu;
const PENDING = /^(待报|未统计|暂缺)$/u;

/** The status that a text stands for, in 实际值 or in 状态; undefined when it is none of the signs and words agreed. */
export function readStatus(text: string): "notApplicable" | "pending" | undefined {
  const word = narrowed(text);
  if (NOT_APPLICABLE.test(word)) return "notApplicable";
  return PENDING.test(word) ? "pending" : undefined;
}

function readText(text: string): Written {
  const narrow = narrowed(text);
  if (narrow === "") return { kind: "empty" };
  const status = readStatus(narrow);
  if (status) return { kind: "status", status };
  const quantity = readQuantity(narrow, text);
  const bare = unhedged(narrow);
  if (quantity && (quantity.unit === "" || bare === narrow)) return quantity;
  const guess = readQuantity(bare, text);
  return { kind: "unreadable", text, ...(guess && { guess }) };
}

/** Half-width, without invisible characters and without spaces of any kind around. */
function narrowed(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/−/gu, "-")
    .trim();
}

/** An optional sign, digits in threes or not at all, decimals, a power of ten; then the rest. */
const NUMBER = /^['‘’]?([+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?![\d,]))(?:\.\d*)?|[+-]?\.\d+)(e[+-]?\d+)?\s*(.*)$/isu;

function readQuantity(narrow: string, text: string): Quantity | undefined {
  const [, digits, exponent = "", unit = ""] = NUMBER.exec(narrow) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(/,/gu, "") + exponent) + 0;
  const vanished = value === 0 && /[1-9]/u.test(digits);
  return Number.isFinite(value) && !vanished ? { kind: "quantity", text, value, unit } : undefined;
}

const HEDGE_BEFORE = /^(大约|约为|约|大概|将近|接近|近|达到|达|为|≈|~)\s*/u;
const HEDGE_AFTER = /\s*(左右|上下|[。.,;、])$/u;

/** Without the words that only say “about”, and with the Chinese full stop as a decimal point (98。5). */
function unhedged(narrow: string): string {
  return narrow.replace(HEDGE_BEFORE, "").replace(HEDGE_AFTER, "").replace(/(?<=\d)。(?=\d)/u, ".");
}
