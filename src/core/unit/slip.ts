import type { Direction } from "../kernel/codes";
import { shift } from "../sheet/decimal";
import { findUnit } from "./units";

/** What is known of a row beside the value typed; all in the row's unit. Absent means not known. */
export type SlipQuestion = {
  readonly value: number;
  readonly unit: string;
  readonly direction: Direction;
  readonly bounds: { readonly minimum?: number | undefined; readonly maximum?: number | undefined };
  readonly baseline?: { readonly value: number; readonly area: string; /** False for another area's, which counts only where areas compare. */ readonly own: boolean } | undefined;
  /** Where the target begins and ends: ≥ 98 has only a low, ≤ 10 only a high. */
  readonly target?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
  /** The value typed for the indicator's other scope; it may support a candidate but decides nothing, since both may have slipped. Asked for only then. */
  readonly otherScope?: () => number | undefined;
};

/** What a candidate fits; for `bounds` the maximum that the typed value breaks. */
export type SlipEvidence = { readonly kind: "baseline" | "target" | "bounds" | "otherScope"; readonly value: number; readonly area?: string };

/** What the person most likely meant: value × factor = candidate, exact in decimal. */
export type Slip = { readonly factor: number; readonly candidate: number; readonly evidence: readonly SlipEvidence[] };

/** Powers of ten that people slip by: the decimal point, a fraction for a percentage, 千, 万 and 亿 … */
const SLIPS: readonly number[] = [1, 2, 3, 4, 8];
/** … but a share has no 万 or 亿, … */
const SLIPS_OF_SHARES: readonly number[] = [1, 2, 3];
/** … and whole things have no decimal point to misplace. */
const SLIPS_OF_COUNTS: readonly number[] = [4, 8];

/** A value this far from every known one is odd; counties differ from the region by less. */
const ODD_DISTANCE = 5;
/** A candidate within this distance of something known is of the right size; the bands of two powers of ten do not overlap. */
const NEAR = 3;
/** A slip by one place is easily mistaken for a real difference, so the candidate must meet all that is known closely … */
const CLOSE = 1.2;
/** … but less closely where the value cannot be right in any case. */
const CLOSE_IF_IMPOSSIBLE = 2;

/** A known value as the span it covers; one number is a span of no width. */
type Known = { readonly low: number; readonly high: number; readonly own: boolean; readonly saysTooLarge: boolean; readonly evidence: SlipEvidence };

/**
 * The one power of ten by which a value seems to have slipped; undefined when the value may be right, when nothing is known
 * to hold it against, or when more than one candidate fits. A false alarm costs more trust than a miss, hence:
 * the value must be impossible, or far from everything known on a side where being far is odd. Small is success where less is
 * wanted, large is success where a target has no upper end, and a share within its bounds is never too large.
 */
export function slipCandidate(question: SlipQuestion): Slip | undefined {
  const { value, unit } = question;
  // Most values end here: near anything known, even another area's total, is reason enough to leave a value alone.
  if (!(value > 0) || (!isImpossible(question) && isNearKnown(question))) return undefined;
  const known = knownOf(question).filter(({ own }) => own || comparesAcrossAreas(unit));
  const plausible = slipsOf(unit).flatMap((size) => [size, -size]).filter((exponent) => isOdd(question, known, exponent) && isPlausible(question, known, exponent));
  const [exponent] = plausible;
  if (exponent === undefined || plausible.length > 1 || !isConvincing(question, known, exponent)) return undefined;
  const candidate = shift(value, exponent);
  return { factor: shift(1, exponent), candidate, evidence: evidenceFor(question, known, candidate) };
}

function isNearKnown({ value, baseline, target }: SlipQuestion): boolean {
  const isNear = (low = 0, high = low) => low > 0 && distance(value, { low, high }) <= ODD_DISTANCE;
  return isNear(baseline?.value) || isNear(target?.low ?? target?.high, target?.high);
}

function knownOf({ baseline, target }: SlipQuestion): Known[] {
  const [low, high] = [target?.low ?? target?.high, target?.high ?? target?.low];
  const spans: Known[] = [];
  if (baseline) {
    const { value, area, own } = baseline;
    spans.push({ low: value, high: value, own, saysTooLarge: true, evidence: { kind: "baseline", value, area } });
  }
  if (low !== undefined && high !== undefined) spans.push({ low, high, own: true, saysTooLarge: target?.high !== undefined, evidence: { kind: "target", value: low } });
  return spans.filter((span) => span.low > 0);
}

/** How many times as large or as small; 1 within the span. */
function distance(value: number, { low, high }: Pick<Known, "low" | "high">): number {
  return value < low ? low / value : Math.max(1, value / high);
}

function isImpossible({ value, bounds: { maximum } }: SlipQuestion): boolean {
  return maximum !== undefined && value > maximum;
}

/** Whether the value is wrong on the side from which this power of ten would bring it back. */
function isOdd(question: SlipQuestion, known: readonly Known[], exponent: number): boolean {
  const { value, direction, bounds } = question;
  if (isImpossible(question)) return exponent < 0;
  if (!known.every((span) => (value < span.low) === (exponent > 0))) return false;
  return exponent > 0 ? direction === "up" : bounds.maximum === undefined && known.some(({ saysTooLarge }) => saysTooLarge);
}

/** Whether this power of ten brings the value within bounds and near something known. */
function isPlausible({ value, bounds: { minimum = 0, maximum = Infinity } }: SlipQuestion, known: readonly Known[], exponent: number): boolean {
  const candidate = shift(value, exponent);
  if (candidate < minimum || candidate > maximum) return false;
  return known.some((span) => distance(candidate, span) <= NEAR);
}

/** Whether the only plausible candidate is also close enough for so small a slip. */
function isConvincing(question: SlipQuestion, known: readonly Known[], exponent: number): boolean {
  if (Math.abs(exponent) > 1) return true;
  const candidate = shift(question.value, exponent);
  if (isImpossible(question)) return known.every((span) => distance(candidate, span) <= CLOSE_IF_IMPOSSIBLE);
  return known.length > 1 && known.every((span) => distance(candidate, span) <= CLOSE);
}

function evidenceFor(question: SlipQuestion, known: readonly Known[], candidate: number): SlipEvidence[] {
  const { bounds: { maximum } } = question;
  const otherScope = question.otherScope?.();
  const near = known.filter((span) => distance(candidate, span) <= NEAR).map(({ evidence }) => evidence);
  if (maximum !== undefined && isImpossible(question)) near.push({ kind: "bounds", value: maximum });
  if (otherScope !== undefined && otherScope > 0 && Math.max(candidate / otherScope, otherScope / candidate) <= NEAR) near.push({ kind: "otherScope", value: otherScope });
  return near;
}

/** The powers of ten that values of a unit slip by; 项 and 座 count whole things, 万套 does not. */
function slipsOf(unit: string): readonly number[] {
  const found = findUnit(unit);
  if (found?.dimension === "share") return SLIPS_OF_SHARES;
  return found !== undefined && found.dimension === found.canonical ? SLIPS_OF_COUNTS : SLIPS;
}

/**
 * Whether one area's value says something of another's: a share, a density, an amount a head. A region's total says nothing
 * of a county's.
 */
function comparesAcrossAreas(unit: string): boolean {
  const dimension = findUnit(unit)?.dimension ?? "";
  return dimension === "share" || /\/(?!time$|months$)/u.test(dimension);
}
