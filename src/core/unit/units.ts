import type { Atom } from "./atom";
import { COUNTS } from "./counts";
import { MEASURES } from "./measures";
import type { Unit } from "./unit";

/** Longest first, so that 千万 is not read as 千 of 万. */
const MAGNITUDES: readonly (readonly [prefix: string, factor: number, english: string])[] = [
  ["万亿", 1e12, "trillion "], ["千亿", 1e11, "100 billion "], ["百亿", 1e10, "10 billion "], ["十亿", 1e9, "billion "],
  ["千万", 1e7, "10 million "], ["百万", 1e6, "million "], ["十万", 1e5, "100,000 "],
  ["亿", 1e8, "100 million "], ["万", 1e4, "10,000 "], ["千", 1e3, "1,000 "], ["百", 1e2, "100 "], ["十", 10, "10 "],
];

/** How a lower half prints its magnitude in digits: 张/1000人 is 张/千人. */
const IN_DIGITS: ReadonlyMap<string, string> = new Map([["10", "十"], ["100", "百"], ["1000", "千"], ["10000", "万"], ["100000", "十万"], ["10万", "十万"], ["100万", "百万"]]);

/** Quotients that figures store by their symbols. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([["公里/平方公里", "km/km2"], ["平方米/人", "m2/人"]]);

/** No spelling of a unit is longer. */
const LONGEST_UNIT = 16;

const BY_SPELLING: ReadonlyMap<string, Unit & { readonly counted: boolean }> = new Map(
  [...MEASURES, ...COUNTS].flatMap((atom) => [atom.canonical, ...atom.spellings].map((spelling) => [spelling, whole(atom)] as const)),
);

function whole({ canonical, dimension, factor, english, counted }: Atom): Unit & { readonly counted: boolean } {
  return { canonical, dimension, factor, label: { "zh-CN": canonical, "en-US": english }, counted };
}

/** A bare 万 or 亿: a magnitude of whatever the row is in. */
function magnitude(canonical: string, factor: number, english: string): Unit {
  return { canonical, dimension: "number", factor, label: { "zh-CN": canonical, "en-US": english.trim() } };
}

/** The unit of a quotient of two like amounts (4:1 is 4); UCUM's own word for it. */
const ONE: Unit = { canonical: "1", dimension: "number", factor: 1, label: { "zh-CN": "比值", "en-US": "ratio" } };

function scaled(spelling: string): Unit | undefined {
  for (const [prefix, factor, english] of MAGNITUDES) {
    if (!spelling.startsWith(prefix)) continue;
    if (spelling === prefix && /[万亿]/u.test(prefix)) return magnitude(prefix, factor, english);
    const atom = BY_SPELLING.get(spelling.slice(prefix.length));
    if (!atom?.counted) continue;
    const canonical = prefix + atom.canonical;
    return {
      canonical, dimension: atom.dimension, factor: factor * atom.factor,
      label: { "zh-CN": canonical, "en-US": english + atom.label["en-US"] },
    };
  }
  return undefined;
}

function single(spelling: string): Unit | undefined {
  const atom = BY_SPELLING.get(spelling);
  if (atom === undefined) return scaled(spelling);
  const { counted: _counted, ...unit } = atom;
  return unit;
}

/** One of a quotient's lower half: per person, not per people. */
function singular(english: string): string {
  return english === "people" ? "person" : english.replace(/^([a-z ]+[^s])s$/u, "$1");
}

const isTime = ({ dimension }: Unit): boolean => dimension === "time" || dimension === "months";

/** Several lower units stand in one order, times last: 升/(日·人) is 升/人·日. */
function product(units: readonly Unit[]): Unit {
  const ordered = [...units.filter((unit) => !isTime(unit)), ...units.filter(isTime)];
  const join = (words: readonly string[]): string => words.join("·");
  return {
    canonical: join(ordered.map(({ canonical }) => canonical)),
    dimension: join(ordered.map(({ dimension }) => dimension)),
    factor: ordered.reduce((factor, unit) => factor * unit.factor, 1),
    label: { "zh-CN": join(ordered.map(({ label }) => label["zh-CN"])), "en-US": join(ordered.map(({ label }) => singular(label["en-US"]))) },
  };
}

function quotient(upper: Unit, lower: Unit): Unit {
  const words = `${upper.canonical}/${lower.canonical}`;
  return {
    canonical: SYMBOLS.get(words) ?? words,
    dimension: `${upper.dimension}/${lower.dimension}`,
    factor: upper.factor / lower.factor,
    label: { "zh-CN": words, "en-US": `${upper.label["en-US"]}/${lower.label["en-US"]}` },
  };
}

/** `lower := magnitude-in-digits? single (· single)* | ( lower )`; a further / is a ·. */
function below(spelling: string): Unit | undefined {
  const units = spelling.replace(/^\((.*)\)$/u, "$1").split(/[·/]/u).map((part) => {
    const [digits = ""] = /^\d*(?:(?<=\d)万)?/u.exec(part) ?? [];
    const prefix = digits === "" ? "" : IN_DIGITS.get(digits);
    return prefix === undefined ? undefined : single(prefix + part.slice(digits.length));
  });
  const known = units.filter((unit) => unit !== undefined);
  return known.length === units.length ? product(known) : undefined;
}

/** Every character that a spelling may have, as texts print it before NFKC. */
const CHARACTERS: ReadonlySet<string> = new Set([...BY_SPELLING.keys(), ...MAGNITUDES.map(([prefix]) => prefix), "0123456789/／每·•・∙⋅*()（）㎡㎥㎞㎢㎏㎎㎍㎜㎝㏊℃㎾㎿²³％﹪µ㎖ℓ "].join(""));

/** The longest spelling of a unit that begins there, and the unit. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly spelling: string } | undefined {
  let end = at;
  while (end < at + LONGEST_UNIT && CHARACTERS.has(text.charAt(end))) end++;
  for (; end > at; end--) {
    const spelling = text.slice(at, end);
    const unit = spelling === spelling.trim() ? findUnit(spelling) : undefined;
    if (unit !== undefined) return { unit, spelling };
  }
  return undefined;
}

function normal(spelling: string): string {
  return spelling.normalize("NFKC").replace(/\s/gu, "").replace(/[•・∙⋅*×]/gu, "·").replace(/(?<!比特)每/gu, "/");
}

/**
 * The unit that a spelling means, whatever its width, spaces or symbols (％, ㎡, m²/人, 万m³/日, L/(人·d));
 * undefined for text that is no unit we know.
 *
 *     unit  := single (/ lower)?
 *     lower := single (· single)* | ( lower )
 *     single := (百|千|万|亿 …)? atom
 */
export function findUnit(spelling: string): Unit | undefined {
  const seen = SEEN.get(spelling);
  if (seen !== undefined || SEEN.has(spelling)) return seen;
  const unit = readUnit(spelling);
  if (SEEN.size < MOST_SEEN) SEEN.set(spelling, unit);
  return unit;
}

/** Spellings read before, since every rule asks again for every row; never more than this, whatever strangers write. */
const SEEN = new Map<string, Unit | undefined>();
const MOST_SEEN = 2_000;

function readUnit(spelling: string): Unit | undefined {
  if (spelling.length > 2 * LONGEST_UNIT) return undefined;
  const text = normal(spelling);
  const known = spelling === ONE.canonical ? ONE : single(text);
  const slash = text.indexOf("/");
  if (known !== undefined || slash < 0) return known;
  const upper = single(text.slice(0, slash));
  const lower = upper && below(text.slice(slash + 1));
  return upper && lower && quotient(upper, lower);
}
