import { LEADING_TO } from "./comparison";
import { printNumerals } from "./number-words";
import { printPeriod } from "./periods";
import { QUALIFIERS } from "./scopes";
import type { Bound, Clause, Test } from "./target";


const SIGNS: Readonly<Record<Bound, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" };

const LEVELS: Readonly<Record<Bound, string>> = { ">=": "不低于", ">": "高于", "<=": "不高于", "<": "低于" };

const LIKE_LAST = /^[同环]比$/u;
const IN_STEP = /同步|持平|相当|一致/u;
const LEADING: readonly string[] = Object.values(LEADING_TO);
/** Units of a part or a multiple; a distance (高于全国平均水平2个百分点) is in another. */
const PARTS: readonly (string | undefined)[] = ["%", "倍"];

/** A clause's note by where each word of it stands. */
type Notes = { readonly qualifier: string; readonly modes: string; readonly about: string; readonly manner: string };

function notesOf({ note = "", relation }: Clause): Notes {
  const parts = note.split("、");
  const [first = ""] = parts;
  const qualifier = QUALIFIERS.test(first) ? first : "";
  const manner = relation === "relative" ? (parts.find((word) => IN_STEP.test(word) || LEADING.includes(word)) ?? "") : "";
  const modes = parts.filter((word) => word !== qualifier && word !== manner && word !== "约").join("");
  return { qualifier, modes, about: parts.includes("约") ? "约" : "", manner };
}

const LARGEST_PART = 99;
/** Digits that the reader keeps of a share. */
const SIGNIFICANT_DIGITS = 15;

/** A share that its places do not hold, as the fraction it was read from: 三分之二. */
function fraction({ value, unit, decimals }: Clause): string | undefined {
  if (value === undefined || unit !== "%" || decimals === undefined || Number(value.toFixed(decimals)) === value) return undefined;
  for (let below = 2; below <= LARGEST_PART; below++) {
    const above = Math.round((value * below) / 100);
    const isSame = Number(((100 * above) / below).toPrecision(SIGNIFICANT_DIGITS)) === value;
    if (isSame && above >= 1 && above <= LARGEST_PART) return `${printNumerals(below)}分之${printNumerals(above)}`;
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
  return from + words(clause, notes);
}

function words(clause: Clause, notes: Notes): string {
  switch (clause.relation) {
    case "=": return amount(clause);
    case "between": return notes.about + amount(clause);
    case ">=": case ">": case "<=": case "<": return SIGNS[clause.relation] + amount(clause);
    case "approx": return `约${amount(clause)}`;
    case "cumulative": return `累计${difference(clause, notes.about)}`;
    case "relative": return comparison(clause, notes);
    case "deferred": case "qualitative": return clause.note ?? "";
  }
}

/** A clause in the plans' own words, so that `parseTarget` reads the same clause again: `县城≥8.0km/km2`. */
export function printClause(clause: Clause): string {
  const { scope = "", period, frequency } = clause;
  const wordless = clause.relation === "deferred" || clause.relation === "qualitative";
  const notes = notesOf(wordless ? { relation: clause.relation } : clause);
  return (
    (clause.alternative ? "或" : "") + notes.qualifier + scope + (period === undefined ? "" : printPeriod(period)) +
    (frequency === undefined ? "" : `${frequency}检`) + notes.modes + core(clause, notes)
  );
}

/** A test as the column 目标（读作） shows it, with the published places and no unit: `≥ 7.0`, `10–15`. */
export function printTest(test: Test): string {
  const number = (value: number): string => value.toFixed(test.decimals);
  return test.kind === "range" ? `${number(test.low)}–${number(test.high)}` : `${SIGNS[test.relation]} ${number(test.value)}`;
}
