import { LEADING_TO } from "./comparison";
import { printNumerals } from "./number-words";
import { printPeriod } from "./periods";
import { QUALIFIERS } from "./scopes";
import type { Bound, Clause, Test } from "./target";


const SIGNS: Readonly<Record<Bound, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" };

const LEVELS: Readonly<Record<Bound, string>> = { ">=": "不低于", ">": "高于", "<=": "不高于", "<": "低于" };

const LIKE_LAST = /^[同环]比$/u;
const IN_STEP = /同步|持平|相当|一致|相适应|相协调|相匹配/u;
const LEADING: readonly string[] = Object.values(LEADING_TO);
/** Units of a part or a multiple; a distance (高于全国平均水平2个百分点) is in another. */
const PARTS: readonly (string | undefined)[] = ["%", "倍"];

/** A clause's note by where each word of it stands. `whole`: what it is a share of, 总停车位的; `sets`: 2× of 2×350MW. */
type Notes = { readonly qualifier: string; readonly modes: string; readonly whole: string; readonly sets: string; readonly about: string; readonly manner: string };

const WHOLE = /的$/u;
const SETS = /^\d+×$/u;

function notesOf({ note = "", relation }: Clause): Notes {
  const parts = note.split("、");
  const [first = ""] = parts;
  const qualifier = QUALIFIERS.test(first) ? first : "";
  const word = (is: (part: string) => boolean): string => parts.find(is) ?? "";
  const manner = relation === "relative" ? word((part) => IN_STEP.test(part) || LEADING.includes(part)) : "";
  const [whole, sets, about] = [word((part) => WHOLE.test(part)), word((part) => SETS.test(part)), word((part) => part === "约")];
  const modes = parts.filter((part) => ![qualifier, manner, whole, sets, about].includes(part)).join("");
  return { qualifier, modes, whole: whole && `占${whole}`, sets, about, manner };
}

const LARGEST_PART = 99;
/** Digits that the reader keeps of a share. */
const SIGNIFICANT_DIGITS = 15;

/** A share that its places do not hold, as the fraction it was read from (三分之二); another value, as the ratio (4:15). */
function fraction({ value, unit = "", decimals }: Clause): string | undefined {
  if (value === undefined || decimals === undefined || Number(value.toFixed(decimals)) === value) return undefined;
  const of = unit === "%" ? 100 : 1;
  for (let below = 2; below <= LARGEST_PART; below++) {
    const above = Math.round((value * below) / of);
    const isSame = Number(((of * above) / below).toPrecision(SIGNIFICANT_DIGITS)) === value;
    if (isSame && above >= 1 && above <= LARGEST_PART) return unit === "%" ? `${printNumerals(below)}分之${printNumerals(above)}` : `${above}:${below}${unit}`;
  }
  return undefined;
}

function amount(clause: Clause): string {
  return fraction(clause) ?? digits(clause);
}

function digits({ value, low, high, unit = "", decimals }: Clause): string {
  const number = (printed: number): string => (decimals === undefined ? String(printed) : printed.toFixed(decimals));
  if (value !== undefined) return number(value) + unit;
  return low === undefined || high === undefined ? "" : `${number(low)}—${number(high)}${unit}`;
}

function difference(clause: Clause, about: string): string {
  const verb = clause.change === undefined ? "" : clause.change === "rise" ? "提高" : "下降";
  return verb + (clause.bound === undefined ? "" : SIGNS[clause.bound]) + about + amount(clause);
}

function comparison(clause: Clause, { about, manner }: Notes): string {
  const { reference, bound, change } = clause;
  if (reference === undefined) return difference(clause, about);
  const size = (bound === undefined ? "" : SIGNS[bound]) + about + amount(clause);
  if (LEADING.includes(manner)) return `${manner}${reference}的${size}`;
  if (manner !== "") return `与${reference}${manner}`;
  if (change === undefined && bound !== undefined && !PARTS.includes(clause.unit)) return LEVELS[bound] + reference + about + amount(clause);
  if (change === undefined) return `为${reference}的${size}`;
  return (LIKE_LAST.test(reference) ? reference : `比${reference}`) + difference(clause, about);
}

function core(clause: Clause, notes: Notes): string {
  const from = clause.relation !== "relative" && clause.reference !== undefined ? `由${clause.reference}提高到` : "";
  return from + notes.whole + words(clause, notes);
}

function words(clause: Clause, notes: Notes): string {
  switch (clause.relation) {
    case "=": return notes.sets + amount(clause);
    case "between": return notes.about + amount(clause);
    case ">=": case ">": case "<=": case "<": return SIGNS[clause.relation] + notes.sets + amount(clause);
    case "approx": return `约${notes.sets}${amount(clause)}`;
    case "cumulative": return `累计${difference(clause, notes.about)}`;
    case "relative": return comparison(clause, notes);
    case "deferred": case "qualitative": return clause.note ?? "";
  }
}

function frequencyOf(frequency: string | undefined): string {
  if (frequency === undefined) return "";
  return /^[日月年季周]$/u.test(frequency) ? `${frequency}检` : `每${frequency}`;
}

/** A clause in the plans' own words, so that `parseTarget` reads the same clause again: `县城≥8.0km/km2`. */
export function printClause(clause: Clause): string {
  const { scope = "", period, frequency } = clause;
  const wordless = clause.relation === "deferred" || clause.relation === "qualitative";
  const notes = notesOf(wordless ? { relation: clause.relation } : clause);
  return (
    (clause.alternative ? "或" : "") + notes.qualifier + scope + (period === undefined ? "" : printPeriod(period)) +
    frequencyOf(frequency) + notes.modes + core(clause, notes)
  );
}

/** A test as the column 目标（读作） shows it, with the published places and no unit: `≥ 7.0`, `10–15`. */
export function printTest(test: Test): string {
  const number = (value: number): string => value.toFixed(test.decimals);
  return test.kind === "range" ? `${number(test.low)}–${number(test.high)}` : `${SIGNS[test.relation]} ${number(test.value)}`;
}
