import type { Language } from "../kernel/codes";
import { plain } from "../sheet/decimal";
import { printTest } from "../target/print";
import type { Test } from "../target/target";
import { differenceLabel } from "../unit/unit";
import { findUnit } from "../unit/units";

/** Decimal places that the form shows at least (0.00##); whole things have none. */
const PLACES = 2;

/** A computed number to two places, as it is shown; never for what a person typed. */
export function round(value: number): number {
  return Number(value.toFixed(PLACES));
}

/** A computed test with at most two places, as it is shown. */
export function rounded(test: Test): Test {
  if (test.kind === "range") return test;
  return { ...test, value: round(test.value), decimals: Math.max(test.decimals, PLACES) };
}

/** How numbers of one row read in one language. */
export type Figures = {
  /** A value as the form shows it, with its unit only where that is a sign: 102.30%, 6.42. */
  value(value: number): string;
  /** A value without its unit, where the sentence is about a movement: 61.80. */
  bare(value: number): string;
  /** A value with its unit: 98.60%, 6.42 公里/平方公里. */
  measured(value: number): string;
  /** A bound in as few digits as it has: 100%, 10 项. */
  bound(value: number): string;
  /** A test with its unit: ≥ 98%, ≥ 7.0 公里/平方公里. */
  test(test: Test): string;
  /** A difference of two values: 2.30 个百分点, 0.58. */
  gap(value: number): string;
};

/** The figures of a row whose values are in `unit`. */
export function figuresIn(unit: string, language: Language): Figures {
  const found = findUnit(unit);
  const isShare = found?.dimension === "share";
  const isCount = found !== undefined && found.dimension === found.canonical;
  const digits = (value: number) => plain(value, isCount ? 0 : PLACES);
  const behind = (text: string) => `${text}${isShare ? "" : " "}${unitLabel(unit, language)}`;
  return {
    value: (value) => (isShare ? behind(digits(value)) : digits(value)),
    bare: digits,
    measured: (value) => behind(digits(value)),
    bound: (value) => behind(plain(value)),
    test: (test) => behind(printTest(test)),
    gap: (value) => (found?.canonical === "%" ? `${digits(value)} ${differenceLabel(found, language)}` : digits(value)),
  };
}

/** What a language calls a unit; the unit as it stands where no language knows it. */
export function unitLabel(unit: string, language: Language): string {
  return findUnit(unit)?.label[language] ?? unit;
}

/** More of a cell's text than this would push the rest of the sentence out of sight. */
const LONGEST_QUOTE = 20;

/** A cell's text within quotation marks: one line, cut where it is long. */
export function quoted(text: string): string {
  const line = [...text.trim().replace(/\s+/gu, " ")];
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).join("")}…` : line.join("")}”`;
}

/** What a reviewer asked may be as long as this before it is cut. */
const LONGEST_ASKED = 60;

/** What a reviewer asked, within our sentence: one line without its stop, cut where it is long. */
export function asked(text: string): string {
  const line = [...text.trim().replace(/\s+/gu, " ").replace(/[。.]+$/u, "")];
  return line.length > LONGEST_ASKED ? `${line.slice(0, LONGEST_ASKED).join("")}…` : line.join("");
}

/** The first few of many cells. */
export function someOf(cells: readonly string[], between: string): string {
  const shown = cells.slice(0, 5).join(between);
  return cells.length > 5 ? `${shown}…` : shown;
}
