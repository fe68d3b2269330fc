import { decimalPlaces } from "../sheet/decimal";
import { findUnit, LONGEST_UNIT } from "../unit/units";
import type { Cursor } from "./cursor";
import { readNumerals } from "./number-words";

/** A number or a range as printed; `unit` is the canonical spelling, absent when none is printed. */
export type Amount = { readonly low: number; readonly high?: number; readonly decimals: number; readonly unit?: string };

type Single = { readonly value: number; readonly decimals: number; readonly unit?: string };

const DIGITS = /(?<![\dA-Za-z.第])[+-]?(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/uy;
const NUMERALS = /(?<![第一二三四五六七八九十])[零〇一二两三四五六七八九十百千万亿点]+/uy;
const PERCENT_WORDS = /(百|千)分之(百(?![一二三四五六七八九])|[零〇一二两三四五六七八九十百点]+|\d+(?:\.\d+)?)/uy;
const QUOTIENT_WORDS = /([一二三四五六七八九十]+)分之([一二两三四五六七八九十]+)/uy;
const TENTHS = /([一二两三四五六七八九\d])成([一二三四五六七八九半])?/uy;
const HALF = /一半|半数|半(?=以上|\s*$|[，、；。])/uy;
const HALVES = /半/uy;
const DASH = /\s*(?:[—–―−‐‑~〜∼-]{1,2}|至|到)\s*/uy;
const PLUS_MINUS = /\s*±\s*/uy;
const RATIO = /\s*[:∶]\s*/uy;
const SPACE = /\s*/uy;
const DATE = /(?<=(?<!\d)(?:19|20)\d\d)\s*年|(?<=\d)\s*月(?!检)/uy;

/** What may stand after a number that has no unit; anything else makes it part of a name (1号线, 5G). */
export const FOLLOWER =
  /\s*(?:$|[^\p{Script=Han}A-Za-z\d+]|以[上下内]|之[上下内]|及[以其]|或|和|与|及|至|到|左右|上下|力争|争取|持续|内|余|多|以及|同比|比|较|并|其中)/uy;

/** Units that also name things (24小时服务, 3岁以下婴幼儿, 一级医院): an amount only where nothing else follows. */
const NAMING_UNITS: ReadonlySet<string> = new Set([
  "年", "月", "周", "日", "小时", "分钟", "秒", "岁", "级", "次", "位", "部", "场", "班", "层", "对", "口", "眼", "列", "架", "例", "票", "分", "刻钟", "县", "类", "万", "亿",
]);

/** Words that begin like a unit (条例 is no 条): after a number they are what is counted, or another word. */
const NO_UNIT =
  /\s*(?:条[例件款]|处[理置于分罚]|家[庭居具电长乡政]|所[有属在以谓]|部[门分队署委]|个[人性别体]|人[才民大工均为类文居防]|级别|年[级度代均龄轻]|月[份均]|日[常均报益]|次[数要序]|班[级子车]|场[所地景站馆]|台[阶账湾]|张[家贴]|片[区面]|位[于置居]|支[部持撑线路队]|名[单录称城]|眼[科睛]|口[岸径袋]|户[籍口均型外]|头[部屯]|只[能有要]|套[餐路]|座[谈位]|层[次面级]|对[口外于标接比]|方[面案式向便针法]|分[布类别之]|克[服拉]|升级|米[东泉]|元[素旦]|吨[位]|种[植类养子业质]|件[数]|列[入为]|架[构]|例[如外]|票[据]|株洲|两[会港翼化江委用者]|栋梁|间[接隔断])/uy;

/** Whether the unit also names things, so that what follows decides. */
export function isNamingUnit(unit: string | undefined): boolean {
  return unit !== undefined && NAMING_UNITS.has(unit);
}

/** The longest unit that begins here, canonical and then behind; undefined when none does. */
export function takeUnit(cursor: Cursor): string | undefined {
  return cursor.attempt(() => {
    if (cursor.sees(NO_UNIT)) return undefined;
    cursor.take(SPACE);
    for (let length = LONGEST_UNIT; length > 0; length--) {
      const spelling = cursor.text.slice(cursor.position, cursor.position + length);
      if (spelling.length < length || /^\s|\s$/u.test(spelling)) continue;
      const unit = findUnit(spelling);
      const after = cursor.text.charAt(cursor.position + length);
      if (unit === undefined || (/[A-Za-z]$/u.test(spelling) && /[A-Za-z\d]/u.test(after))) continue;
      cursor.position += length;
      return unit.canonical;
    }
    return undefined;
  });
}

/** Digits of a quotient that a double keeps faithfully. */
const SIGNIFICANT_DIGITS = 15;

/** Places that a fraction shows of its share (三分之二 is 66.67 %); the value keeps them all. */
const FRACTION_PLACES = 2;

function share(percent: number, mostPlaces = Infinity): Single {
  const value = Number(percent.toPrecision(SIGNIFICANT_DIGITS));
  return { value, decimals: Math.min(decimalPlaces(value), mostPlaces), unit: "%" };
}

function wordNumber(words: string): number | undefined {
  if (words === "百") return 100;
  return /^\d/u.test(words) ? Number(words) : readNumerals(words);
}

function sharePart(cursor: Cursor): Single | undefined {
  const percent = cursor.take(PERCENT_WORDS);
  if (percent !== undefined) {
    const value = wordNumber(percent[2] ?? "");
    return value === undefined ? undefined : share(percent[1] === "千" ? value / 10 : value);
  }
  const tenths = cursor.take(TENTHS);
  if (tenths !== undefined) {
    const half = tenths[2] === "半" ? 5 : (wordNumber(tenths[2] ?? "零") ?? 0);
    return share(10 * (wordNumber(tenths[1] ?? "") ?? 0) + half);
  }
  const parts = cursor.take(QUOTIENT_WORDS);
  if (parts !== undefined) {
    const [below, above] = [readNumerals(parts[1] ?? ""), readNumerals(parts[2] ?? "")];
    return below === undefined || above === undefined ? undefined : share((100 * above) / below, FRACTION_PLACES);
  }
  return halfUnit(cursor) ?? (cursor.take(HALF) && share(50));
}

/** `半小时`. */
function halfUnit(cursor: Cursor): Single | undefined {
  return cursor.attempt(() => {
    const unit = cursor.take(HALVES) && takeUnit(cursor);
    return unit === undefined ? undefined : { value: 0.5, decimals: 1, unit };
  });
}

function inDigits(cursor: Cursor): Single | undefined {
  const match = cursor.take(DIGITS);
  if (match === undefined || cursor.sees(DATE)) return undefined;
  const unit = takeUnit(cursor);
  const value = Number(match[0].replaceAll(",", ""));
  return { value, decimals: Math.max(0, (match[2] ?? "").length - 1), ...(unit !== undefined && { unit }) };
}

/** Numerals count only with a unit (两条); a last 万 or 亿 belongs to it. */
function inNumerals(cursor: Cursor): Single | undefined {
  const match = cursor.take(NUMERALS);
  if (match === undefined) return undefined;
  const words = match[0].replace(/[万亿]+$/u, "");
  cursor.position -= match[0].length - words.length;
  const value = readNumerals(words);
  const unit = value === undefined ? undefined : takeUnit(cursor);
  return value === undefined || unit === undefined ? undefined : { value, decimals: decimalPlaces(value), unit };
}

function single(cursor: Cursor): Single | undefined {
  cursor.take(SPACE);
  return cursor.attempt(() => sharePart(cursor)) ?? cursor.attempt(() => inDigits(cursor)) ?? cursor.attempt(() => inNumerals(cursor));
}

/** Sum free of binary rounding: 0.1 + 0.2 is 0.3. */
function exact(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function join(first: Single, second: Single, low: number, high: number): Amount {
  const unit = second.unit ?? first.unit;
  const decimals = Math.max(first.decimals, second.decimals);
  return {
    low: exact(Math.min(low, high), decimals), high: exact(Math.max(low, high), decimals), decimals,
    ...(unit !== undefined && { unit }),
  };
}

function quotient(first: Single, second: Single): Amount | undefined {
  if (second.value === 0) return undefined;
  const value = Number((first.value / second.value).toPrecision(SIGNIFICANT_DIGITS));
  return { low: value, decimals: decimalPlaces(value), ...(second.unit !== undefined && { unit: second.unit }) };
}

/** `A—B`, `A~B`, `A至B`, `A±B` and `A:B`, after A. */
function continued(cursor: Cursor, first: Single): Amount | undefined {
  const second = (pattern: RegExp): Single | undefined => cursor.attempt(() => cursor.take(pattern) && single(cursor));
  const to = second(DASH);
  if (to !== undefined) return join(first, to, first.value, to.value);
  const margin = second(PLUS_MINUS);
  if (margin !== undefined) return join(first, margin, first.value - margin.value, first.value + margin.value);
  const below = first.unit === undefined ? second(RATIO) : undefined;
  return below && quotient(first, below);
}

/** `amount := number unit? (dash number unit? | ± number unit? | : number)?`; a range is given low end first. */
export function readAmount(cursor: Cursor): Amount | undefined {
  return cursor.attempt(() => {
    const first = single(cursor);
    if (first === undefined) return undefined;
    const { value: low, ...rest } = first;
    return continued(cursor, first) ?? { low, ...rest };
  });
}

const BETWEEN = /\s*(?:介于|处于|在)/uy;
const AND = /\s*(?:和|与|至|到|[—–~-]{1,2})\s*/uy;
const AMID = /\s*之间/uy;

/** `介于 A 和 B 之间`. */
export function readBetween(cursor: Cursor): Amount | undefined {
  return cursor.attempt(() => {
    const first = cursor.take(BETWEEN) && single(cursor);
    const second = first && cursor.take(AND) && single(cursor);
    return second && cursor.take(AMID) && join(first, second, first.value, second.value);
  });
}
