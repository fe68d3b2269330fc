import type { Language } from "../kernel/codes";

/** A unit of measure as figures and forms use it; 万 and 亿 belong to the unit (万套 is not 套). */
export type Unit = {
  /** The one spelling that figures store: %, km/km2, m2/人, 万立方米/日. */
  readonly canonical: string;
  /** What it measures; only units of one dimension convert into each other. */
  readonly dimension: string;
  /** How many of the dimension's base unit one of it is: 万公里 is 10,000,000 (metres). */
  readonly factor: number;
  readonly label: Readonly<Record<Language, string>>;
};

/** Digits that survive a factor's rounding error; a double holds no more. */
const SIGNIFICANT_DIGITS = 15;

/** The value in another unit (12 in 万套 is 120,000 in 套); undefined when the two measure different things. */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  if (from.dimension !== to.dimension) return undefined;
  return Number(((value * from.factor) / to.factor).toPrecision(SIGNIFICANT_DIGITS));
}

const POINTS: Unit["label"] = { "zh-CN": "个百分点", "en-US": "pp" };

/** What a difference of two values in this unit is measured in: 个百分点 / pp for %, else the unit's own label. */
export function differenceLabel(unit: Unit, language: Language): string {
  return (unit.canonical === "%" ? POINTS : unit.label)[language];
}
