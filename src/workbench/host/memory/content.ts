import type { Style } from "../../../core/sheet/sheet";
import type { MemoryCell } from "./book";

/** A cell as typed text makes it, with the number format that typing brings along; null empties it. */
export type Typed = { readonly cell: MemoryCell | null; readonly format?: string };

/** Reads text as Excel does when it is typed: numbers, per cent, truths, formulas, `'007`. In a text cell (`@`) it stays text. No dates. */
export function typed(input: string | number | boolean, { numberFormat = "General" }: Style): Typed {
  if (input === "") return { cell: null };
  if (typeof input !== "string") return { cell: { value: input } };
  if (numberFormat === "@") return { cell: { value: input } };
  if (input.startsWith("'")) return { cell: input === "'" ? null : { value: input.slice(1) } };
  if (input.startsWith("=") && input.length > 1) return { cell: { value: "", formula: input } };
  return number(input, numberFormat) ?? { cell: { value: truth(input) ?? input } };
}

function number(input: string, format: string): Typed | undefined {
  const match = /^\s*([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?)\s*(%?)\s*$/.exec(input);
  const [, digits = "", percent] = match ?? [];
  if (!/\d/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(",", ""));
  if (Number.isNaN(value)) return undefined;
  if (percent !== "%") return { cell: { value } };
  const cell = { value: Number((value / 100).toPrecision(15)) };
  return format === "General" ? { cell, format: Number.isInteger(value) ? "0%" : "0.00%" } : { cell };
}

function truth(input: string): boolean | undefined {
  const upper = input.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : undefined;
}
