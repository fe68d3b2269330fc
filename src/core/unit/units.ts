import { ATOMS, type Atom } from "./atoms";
import type { Unit } from "./unit";

/** Longest first, so that 千万 is not read as 千 of 万. */
const MAGNITUDES: readonly (readonly [prefix: string, factor: number, english: string])[] = [
  ["万亿", 1e12, "trillion "], ["千亿", 1e11, "100 billion "], ["百亿", 1e10, "10 billion "], ["十亿", 1e9, "billion "],
  ["千万", 1e7, "10 million "], ["百万", 1e6, "million "], ["十万", 1e5, "100,000 "],
  ["亿", 1e8, "100 million "], ["万", 1e4, "10,000 "], ["千", 1e3, "1,000 "], ["百", 1e2, "100 "], ["十", 10, "10 "],
];

/** Quotients that figures store by their symbols. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([["公里/平方公里", "km/km2"], ["平方米/人", "m2/人"]]);

/** One of a quotient's lower half: per person, not per people. */
const SINGULAR: ReadonlyMap<string, string> = new Map([["people", "person"], ["households", "household"]]);

const BY_SPELLING: ReadonlyMap<string, Atom> = new Map(
  ATOMS.flatMap((atom) => [atom.canonical, ...atom.spellings].map((spelling) => [spelling, atom] as const)),
);

function whole(atom: Atom): Unit {
  const { canonical, dimension, factor, english } = atom;
  return { canonical, dimension, factor, label: { "zh-CN": canonical, "en-US": english } };
}

/** A bare 万 or 亿: a magnitude of whatever the row is in. */
function magnitude(canonical: string, factor: number, english: string): Unit {
  return { canonical, dimension: "number", factor, label: { "zh-CN": canonical, "en-US": english.trim() } };
}

function scaled(spelling: string): Unit | undefined {
  for (const [prefix, factor, english] of MAGNITUDES) {
    if (!spelling.startsWith(prefix)) continue;
    if (spelling === prefix && /[万亿]/u.test(prefix)) return magnitude(prefix, factor, english);
    const atom = BY_SPELLING.get(spelling.slice(prefix.length));
    if (!atom?.counted) continue;
    const canonical = prefix + atom.canonical;
    return {
      canonical, dimension: atom.dimension, factor: factor * atom.factor,
      label: { "zh-CN": canonical, "en-US": english + atom.english },
    };
  }
  return undefined;
}

function single(spelling: string): Unit | undefined {
  const atom = BY_SPELLING.get(spelling);
  return atom === undefined ? scaled(spelling) : whole(atom);
}

function quotient(upper: Unit, lower: Unit): Unit {
  const words = `${upper.canonical}/${lower.canonical}`;
  const below = lower.label["en-US"];
  return {
    canonical: SYMBOLS.get(words) ?? words,
    dimension: `${upper.dimension}/${lower.dimension}`,
    factor: upper.factor / lower.factor,
    label: { "zh-CN": words, "en-US": `${upper.label["en-US"]}/${SINGULAR.get(below) ?? below}` },
  };
}

/**
 * The unit that a spelling means, whatever its width, spaces or symbols (％, ㎡, m²/人, 万m³/日);
 * undefined for text that is no unit we know.
 */
export function findUnit(spelling: string): Unit | undefined {
  const [upper, lower, ...rest] = spelling.normalize("NFKC").replace(/\s/gu, "").replace(/每/gu, "/").split("/");
  if (upper === undefined || rest.length > 0) return undefined;
  const above = single(upper);
  if (lower === undefined || above === undefined) return above;
  const below = single(lower);
  return below && quotient(above, below);
}
