import type { Cursor } from "./cursor";
import { readMeasured, readTail, type Measured } from "./measured";
import type { Bound } from "./target";
import { BEYOND_LEVEL, BOUND_AFTER, BOUND_COMPARED, COMPARISON, FALL, HIGHER, LEADING_TO, LOWER, RISE, TIMES_OF } from "./words";

/** A comparison with another series, period or level. `manner`: how close it keeps (基本同步), or that it leads to a share of the reference (下降到). */
export type Comparison = {
  readonly reference?: string;
  readonly change?: "rise" | "fall";
  readonly measured?: Measured;
  readonly bound?: Bound;
  readonly manner?: string;
};

const THAN = /\s*(?:相比于|相较于|对比|(?<![占之配对同环正反])比(?![例率重值])|(?<!比)较(?![大快高好为低多少]))\s*/uy;
/** A shorter reference is a piece of a word, a longer one is a sentence. */
const SHORTEST_REFERENCE = 2;
const LONGEST_REFERENCE = 40;
const COMPARED_WITH = /\s*(?:与|同|和)([^，,；;。、]{2,30}?)相比\s*[,，]?\s*/uy;
const ON_THE_BASIS = /\s*在([^，,；;。、]{2,30}?)的?基础上\s*[,，]?\s*/uy;
const COMMA = /\s*(?:相比)?\s*[,，]?\s*/uy;
const TOGETHER_WITH = /\s*(?:与|同|和)\s*/uy;
const LIKE_LAST = /\s*(同比|环比)/uy;
const DOUBLINGS = /\s*翻了?(?:([一两二三四五\d])番|番)/uy;
const HALVED = /\s*减半/uy;
const OTHER_LEVEL = /((?:(?:19|20)\d\d年|[^\d\s，,；;。、()[\]])[^，,；;。]*)/uy;
const IN_STEP = /([^，,；;。、]{2,30}?)((?:保持|基本|大体|总体)*(?:同步增长|同步|持平|相当|一致))/uy;
const BREAK = /[，,；;。、]/u;

function doublings(cursor: Cursor): Comparison | undefined {
  const match = cursor.take(DOUBLINGS);
  if (match === undefined) return undefined;
  const word = match[1] ?? "一";
  const times = /\d/u.test(word) ? Number(word) : "一二三四五".indexOf(word.replace("两", "二")) + 1;
  return { change: "rise", measured: readTail(cursor, { amount: { low: 2 ** times, decimals: 0, unit: "倍" } }) };
}

function halved(cursor: Cursor): Comparison | undefined {
  return cursor.take(HALVED) && { change: "fall", measured: readTail(cursor, { amount: { low: 50, decimals: 0, unit: "%" } }) };
}

function changed(cursor: Cursor, change: "rise" | "fall", ...verbs: RegExp[]): Comparison | undefined {
  return cursor.attempt(() => {
    const measured = verbs.some((verb) => cursor.take(verb)) ? readMeasured(cursor) : undefined;
    return measured && { change, measured };
  });
}

/** `change := (提高|下降|…) measured | 翻番 | 减半`. */
export function readChange(cursor: Cursor): Comparison | undefined {
  return changed(cursor, "rise", RISE) ?? changed(cursor, "fall", FALL) ?? doublings(cursor) ?? halved(cursor);
}

function readDifference(cursor: Cursor): Comparison | undefined {
  return readChange(cursor) ?? changed(cursor, "rise", HIGHER) ?? changed(cursor, "fall", LOWER);
}

/** `than := (比|较) reference change`; the reference ends where the first change can be read. */
function readThan(cursor: Cursor): Comparison | undefined {
  if (!cursor.take(THAN)) return undefined;
  const start = cursor.position;
  const last = Math.min(cursor.text.length, start + LONGEST_REFERENCE);
  for (let end = start + SHORTEST_REFERENCE; end < last && !BREAK.test(cursor.text.charAt(end - 1)); end++) {
    cursor.position = end;
    const reference = cursor.since(start);
    const difference = cursor.attempt(() => cursor.take(COMMA) && readDifference(cursor));
    if (difference !== undefined) return { reference, ...difference };
  }
  return undefined;
}

/** `(同比|环比) change`, `与 reference 相比 change`, `在 reference 基础上 change`. */
function readAgainst(cursor: Cursor): Comparison | undefined {
  const reference = (cursor.take(LIKE_LAST) ?? cursor.take(COMPARED_WITH) ?? cursor.take(ON_THE_BASIS))?.[1]?.trim();
  const difference = reference === undefined ? undefined : readDifference(cursor);
  return reference === undefined || difference === undefined ? undefined : { reference, ...difference };
}

/** Canonical, as `takeUnit` gives it. */
const POINTS = "个百分点";
const MEAN = /(?:水平|均值|平均)$/u;

/** 高于 with a margin is a side and a distance; with a bound of its own (2个百分点以上), or as a share, it is a difference as after 比. */
function apart(reference: string, side: ">" | "<", measured: Measured): Comparison {
  const isDistance = measured.amount.unit === POINTS && (measured.mark === undefined || measured.mark === "approx");
  return isDistance ? { reference, bound: side, measured } : { reference, change: side === ">" ? "rise" : "fall", measured };
}

/** `margin := (高于|低于) reference measured`; 85座 in 高于2015年85座 is the reference's own. */
function readMargin(cursor: Cursor): Comparison | undefined {
  const side = BOUND_COMPARED.get(cursor.take(COMPARISON)?.[1] ?? "");
  if (side !== ">" && side !== "<") return undefined;
  const start = cursor.position;
  const last = Math.min(cursor.text.length, start + LONGEST_REFERENCE);
  for (let end = start + SHORTEST_REFERENCE; end < last && !BREAK.test(cursor.text.charAt(end - 1)); end++) {
    cursor.position = end;
    const reference = cursor.since(start);
    const measured = cursor.attempt(() => readMeasured(cursor, false));
    const unit = measured?.amount.unit;
    if (measured && (unit === POINTS || (unit !== undefined && MEAN.test(reference)))) return apart(reference, side, measured);
  }
  return undefined;
}

/** `beyond := reference (以上|以下)`, with no number. */
function readBeyond(cursor: Cursor): Comparison | undefined {
  const [, reference, word = ""] = cursor.take(BEYOND_LEVEL) ?? [];
  const bound = BOUND_AFTER.get(word);
  return bound === undefined || reference === undefined ? undefined : { bound, reference };
}

/** `level := (高于|不低于|…) another level`, with no number. */
function readLevel(cursor: Cursor): Comparison | undefined {
  const bound = BOUND_COMPARED.get(cursor.take(COMPARISON)?.[1] ?? "");
  const reference = bound && cursor.take(OTHER_LEVEL)?.[1]?.trim();
  return bound === undefined || reference === undefined ? undefined : { bound, reference };
}

/** `step := (与|同) reference 基本? (同步|持平)`. */
function readStep(cursor: Cursor): Comparison | undefined {
  const match = cursor.take(TOGETHER_WITH) && cursor.take(IN_STEP);
  const [, reference, manner] = match ?? [];
  return reference === undefined || manner === undefined ? undefined : { reference, manner };
}

const LEADS = /[^达][到至]$/u;
const DOWN = /^[下降减压]/u;

/** `times := (为|达到|下降到|…) reference 的 measured`. */
function readTimes(cursor: Cursor): Comparison | undefined {
  const [, verb = "", multiplied, shared] = cursor.take(TIMES_OF) ?? [];
  const reference = (multiplied ?? shared)?.trim();
  const measured = reference === undefined ? undefined : readMeasured(cursor);
  if (reference === undefined || measured === undefined) return undefined;
  const change = LEADS.test(verb) ? (DOWN.test(verb) ? "fall" : "rise") : undefined;
  return { reference, measured, ...(change && { change, manner: LEADING_TO[change] }) };
}

/** `comparison := times | than | against | step | change | level`. */
export function readComparison(cursor: Cursor): Comparison | undefined {
  const readers = [readTimes, readThan, readAgainst, readStep, readChange];
  for (const reader of readers) {
    const comparison = cursor.attempt(() => reader(cursor));
    if (comparison !== undefined) return comparison;
  }
  return undefined;
}

/** A comparison with a level that is no number; asked for last, since 高于5% is no comparison. */
export function readLevelComparison(cursor: Cursor): Comparison | undefined {
  return cursor.attempt(() => readBeyond(cursor)) ?? cursor.attempt(() => readMargin(cursor)) ?? cursor.attempt(() => readLevel(cursor));
}
