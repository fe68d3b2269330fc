import type { Cursor } from "./cursor";
import { MEASURED_FIRST, readMark, readMeasured, readTail, type Measured } from "./measured";
import type { Bound } from "./target";
import { ABOUT, AFTER, BEFORE, BESIDE, COMPARED, DOWN_TO, FALL, HIGHER, LIKE_LAST, LOWER, RESPECTIVELY, RISE, THAN, UP_TO, VERB, firstsOf, type Words } from "./words";

/** A comparison with another series, period or level. `manner`: how close it keeps (基本同步), or that it leads to a share of the reference (下降到). */
export type Comparison = {
  readonly reference?: string;
  readonly change?: "rise" | "fall";
  readonly measured?: Measured;
  readonly bound?: Bound;
  readonly manner?: string;
};

/** A shorter reference is a piece of a word, a longer one is a sentence. */
const SHORTEST_REFERENCE = 2;
const LONGEST_REFERENCE = 40;

const BREAK = /[，；;。、\n]|(?<!\d),|,(?!\d)/uy;
const BREAK_BEFORE_EACH = /[，,、](?=[^；;。\n]{0,30}分别)/uy;
const COMMA = /\s*(?:相比)?\s*[,，]?\s*/uy;
const DONE = /了?/uy;
const DOUBLINGS = /\s*翻了?(?:([一两二三四五\d])番|番)/uy;
const COMPARED_WITH = /\s*(?:与|同|和)([^，,；;。、]{2,30}?)相比\s*[,，]?\s*/uy;
const ON_THE_BASIS = /\s*在([^，,；;。、]{2,30}?)的?基础上\s*[,，]?\s*/uy;
const IN_STEP = /([^，,；;。、]{2,30}?)((?:保持|基本|大体|总体){0,3}(?:同步增长|同步|持平|相当|一致|相适应|相协调|相匹配))/uy;
const OTHER_LEVEL = /((?:(?:19|20)\d\d年|[^\d\s，,；;。、()[\]])(?:[^，,；;。\n]|(?<=\d),(?=\d)){0,60})/uy;
/** 好于Ⅲ类水体比例达到90% says of a share what it is, and compares nothing. */
const NAMED = /(?:达到?|为|占|[到至在])\s*(?:约|近)?\s*\d/u;
const LEVEL_HERE = /\s*((?:(?:19|20)\d\d\s*年|上年|去年|同期|基期|全国|全区|全疆|全省|全州|全市|全县|全地区|自治区|国家|兵团|世界|国际|国内|(?:西部|西北|东部|中部)(?:地区)?)[^，,；;。、\s\d达到为在于]{0,10}?(?:水平|均值))\s*/uy;
/** A reference that a share can be a share of in time or place (2020年, 全国平均水平); of any other (建成区面积的20%) it is a level. */
const ANOTHER_LEVEL = /^(?:19|20)\d\d\s*年|(?:上年|去年|同期|基期|基年|水平|均值)$/u;
const OF = /的\s*/uy;
/** What may stand behind a reference: 的, or a difference. */
const OF_IT = "的";
const DIFFERENCE_FIRST = `，, 相分翻${firstsOf(RISE, FALL, HIGHER, LOWER)}`;
const ANY_LEVEL_FIRST = "12上去同基全自国兵世西东中";
/** What a comparison may begin with. */
export const COMPARISON_FIRST = `在翻${firstsOf(THAN, LIKE_LAST, BESIDE, RISE, FALL)}`;
/** What a part of something may begin with. */
export const PART_FIRST = `${ANY_LEVEL_FIRST}${firstsOf(UP_TO, DOWN_TO, VERB, BEFORE, ABOUT)}`;
/** What a comparison with a level that is no number may begin with. */
export const UNNUMBERED_FIRST = `${ANY_LEVEL_FIRST}${firstsOf(COMPARED)}`;

/** Canonical, as units are read. */
const POINTS = "个百分点";
const TIMES = "倍";
const PERCENT = "%";
const MEAN = /(?:水平|均值|平均)$/u;

/** How a level was reached, in a clause's note: 下降到2020年的80% is not 下降80%. */
export const LEADING_TO: Readonly<Record<"rise" | "fall", string>> = { rise: "提高到", fall: "下降到" };

/** What `read` gives after the shortest reference that it can follow, where one of `first` stands; a reference ends with the phrase. */
function afterReference<T>(cursor: Cursor, first: string, read: (reference: string) => T | undefined): T | undefined {
  const start = cursor.position;
  const last = Math.min(cursor.text.length, start + LONGEST_REFERENCE);
  for (; cursor.position < last; cursor.position++) {
    const here = cursor.text.charAt(cursor.position);
    const reference = first.includes(here) ? cursor.since(start) : "";
    const found = reference.length < SHORTEST_REFERENCE ? undefined : cursor.attempt(() => read(reference));
    if (found !== undefined) return found;
    if (cursor.sees(BREAK) && !cursor.sees(BREAK_BEFORE_EACH)) return undefined;
  }
  return undefined;
}

function doublings(cursor: Cursor): Comparison | undefined {
  const match = cursor.take(DOUBLINGS);
  if (match === undefined) return undefined;
  const word = match[1] ?? "一";
  const times = /\d/u.test(word) ? Number(word) : "一二三四五".indexOf(word.replace("两", "二")) + 1;
  return { change: "rise", measured: readTail(cursor, { amount: { low: 2 ** times, decimals: 0, unit: TIMES } }) };
}

function changed(cursor: Cursor, paired: boolean, change: "rise" | "fall", ...verbs: Words[]): Comparison | undefined {
  return cursor.attempt(() => {
    if (!verbs.some((table) => cursor.word(table))) return undefined;
    cursor.take(DONE);
    cursor.word(VERB);
    const measured = readMeasured(cursor, paired);
    return measured && { change, measured };
  });
}

/** `change := (提高|下降|…) 了? verb? measured | 翻番`. */
export function readChange(cursor: Cursor, paired: boolean): Comparison | undefined {
  return changed(cursor, paired, "rise", RISE) ?? changed(cursor, paired, "fall", FALL) ?? doublings(cursor);
}

/** `difference := 分别? (change | (高|低|…) measured)`. */
function readDifference(cursor: Cursor, paired: boolean): Comparison | undefined {
  return cursor.attempt(() => {
    cursor.word(RESPECTIVELY);
    return readChange(cursor, paired) ?? changed(cursor, paired, "rise", HIGHER) ?? changed(cursor, paired, "fall", LOWER);
  });
}

/** `than := (比|较) reference difference`. */
function readThan(cursor: Cursor, paired: boolean): Comparison | undefined {
  if (!cursor.word(THAN)) return undefined;
  return afterReference(cursor, DIFFERENCE_FIRST, (reference) => {
    cursor.take(COMMA);
    const difference = readDifference(cursor, paired);
    return difference && { reference, ...difference };
  });
}

/** `against := (同比 | 与 reference 相比 | 在 reference 基础上) difference`. */
function readAgainst(cursor: Cursor, paired: boolean): Comparison | undefined {
  const reference = cursor.word(LIKE_LAST) ?? (cursor.take(COMPARED_WITH) ?? cursor.take(ON_THE_BASIS))?.[1]?.trim();
  const difference = reference === undefined ? undefined : readDifference(cursor, paired);
  return reference === undefined || difference === undefined ? undefined : { reference, ...difference };
}

/** `step := (与|同) reference 基本? (同步|持平)`. */
function readStep(cursor: Cursor): Comparison | undefined {
  const [, reference, manner] = (cursor.word(BESIDE) && cursor.take(IN_STEP)) ?? [];
  return reference === undefined || manner === undefined ? undefined : { reference: reference.trim(), manner };
}

/** `comparison := than | against | step | change`. */
export function readComparison(cursor: Cursor, paired: boolean): Comparison | undefined {
  const readers = [readThan, readAgainst, readStep, readChange];
  return readers.reduce<Comparison | undefined>((found, reader) => found ?? cursor.attempt(() => reader(cursor, paired)), undefined);
}

/** A multiple, or a share, of something that the text names: of another time or level it is a comparison, of anything else a level. */
export type PartOf = { readonly reference: string; readonly measured: Measured; readonly comparison?: Comparison };

/** `part := (verb | mark)? reference 的 measured`, in % or 倍; with no word before it only a multiple of another time or level. */
export function readPart(cursor: Cursor): PartOf | undefined {
  const change = (cursor.word(UP_TO) && ("rise" as const)) ?? (cursor.word(DOWN_TO) && ("fall" as const));
  const verb = change ?? cursor.word(VERB);
  const mark = readMark(cursor);
  const led = verb !== undefined || mark !== undefined;
  return afterReference(cursor, OF_IT, (reference) => {
    const found = cursor.take(OF) && readMeasured(cursor, false);
    if (!found || (found.amount.unit !== TIMES && found.amount.unit !== PERCENT)) return undefined;
    const measured = found.mark === undefined && mark ? { ...found, mark } : found;
    if (!led && (measured.amount.unit !== TIMES || !ANOTHER_LEVEL.test(reference))) return undefined;
    if (measured.amount.unit === PERCENT && !ANOTHER_LEVEL.test(reference)) return { reference, measured };
    return { reference, measured, comparison: { reference, measured, ...(change && { change, manner: LEADING_TO[change] }) } };
  });
}

/** 高于 with a margin is a side and a distance; with a bound of its own (2个百分点以上), or as a share, it is a difference as after 比. */
function apart(reference: string, side: ">" | "<", measured: Measured): Comparison {
  const isDistance = measured.amount.unit === POINTS && (measured.mark === undefined || measured.mark === "approx");
  return isDistance ? { reference, bound: side, measured } : { reference, change: side === ">" ? "rise" : "fall", measured };
}

/** `margin := (高于|低于) reference measured`; 85座 in 高于2015年85座 is the reference's own. */
function readMargin(cursor: Cursor): Comparison | undefined {
  const side = cursor.word(COMPARED);
  if (side !== ">" && side !== "<") return undefined;
  return afterReference(cursor, MEASURED_FIRST, (reference) => {
    const measured = readMeasured(cursor, false);
    const unit = measured?.amount.unit;
    return measured && (unit === POINTS || (unit !== undefined && MEAN.test(reference))) ? apart(reference, side, measured) : undefined;
  });
}

/** `beyond := another level (以上|以下)`, with no number: 全国平均水平以上. */
function readBeyond(cursor: Cursor): Comparison | undefined {
  const reference = cursor.take(LEVEL_HERE)?.[1];
  const bound = reference && cursor.word(AFTER);
  return bound ? { bound, reference } : undefined;
}

/** `level := (高于|不低于|…) another level`, with no number. */
function readLevel(cursor: Cursor): Comparison | undefined {
  const bound = cursor.word(COMPARED);
  const reference = bound && cursor.take(OTHER_LEVEL)?.[1]?.trim();
  if (reference !== undefined && NAMED.test(reference)) return undefined;
  return bound === undefined || reference === undefined ? undefined : { bound, reference };
}

/** `unnumbered := beyond | margin | level`: a comparison with a level that is no number; asked for last, since 高于5% is none. */
export function readUnnumbered(cursor: Cursor): Comparison | undefined {
  return cursor.attempt(() => readBeyond(cursor)) ?? cursor.attempt(() => readMargin(cursor)) ?? cursor.attempt(() => readLevel(cursor));
}

/** Whether 全国平均水平以上 stands here, so that 全国 is no scope. */
export function seesBeyond(cursor: Cursor): boolean {
  return ANY_LEVEL_FIRST.includes(cursor.text.charAt(cursor.position) || " ") && cursor.foresee(() => readBeyond(cursor)) !== undefined;
}
