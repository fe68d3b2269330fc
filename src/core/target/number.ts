import { decimalPlaces } from "../sheet/decimal";
import type { Cursor, Way } from "./cursor";
import { NUMERAL, readNumerals } from "./number-words";

/** A number as printed, with its decimal places; a share (三分之二, 九成) is in per cent. `worded`: in numerals, which count only with a unit (两条); `bare`: 百 or 千 alone, which may be part of a name (百亿级). */
export type Printed = { readonly value: number; readonly decimals: number; readonly unit?: "%"; readonly worded?: true; readonly bare?: true };

/** Digits that a double keeps faithfully; a longer number is given back unread. */
const SIGNIFICANT_DIGITS = 15;

/** Places that a fraction shows of its share (三分之二 is 66.67 %); the value keeps them all. */
const FRACTION_PLACES = 2;

const RUN = /[+-]?(?:\d|\.(?=\d))(?:\d|[.,](?=\d))*/uy;
const WIDE_GROUPS = /(?:，\d{3}(?!\d)){1,6}(?:\.\d+)?/uy;
const WELL_WRITTEN = /^[+-]?(?:(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(?<places>\d+))?|\.(?<bare>\d+))$/u;
const GROUP_HEAD = /^[+-]?[1-9]\d{0,2}$/u;
const WITHIN_WORD = /[\dA-Za-z]$|\d[.,]$/u;
const BEFORE_NO_SIGN = /[\dA-Za-z%)\]百千万亿]$/u;
const DATE = /(?<=(?<!\d)(?:19|20)\d\d)\s*年|(?<=\d)\s*月(?!检)/uy;

const NUMERALS = new RegExp(`[${NUMERAL}]+`, "uy");
const MORE = /[余多]/uy;
const PERCENT_WORDS = new RegExp(`(百|千|万)分之(百(?![${NUMERAL}])|[${NUMERAL}]{1,12}|\\d{1,6}(?:\\.\\d{1,6})?(?![\\d.]))`, "uy");
const QUOTIENT = new RegExp(`([${NUMERAL}]{1,8}|\\d{1,4})分之([${NUMERAL}]{1,8}|\\d{1,4})(?!\\d)`, "uy");
const SLASHED = /(\d|10)\/(\d|10)(?![\d/.月])/uy;
const TENTHS = /([一二两三四五六七八九]|\d(?!\d))成([一二三四五六七八九半](?!成))?(?![员立为功果本就长效熟都交品套人语绩年分千上百不])/uy;
const HALF = /一半|半数|半(?=\s*(?:以上|$|[，,、；;。]))/uy;

function plain(value: number, decimals: number): Printed {
  return { value: value + 0, decimals };
}

/** `digits := sign? (groups of three | digits) (. digits)?`; a malformed one (1.2.3, 1,23) is none. */
function readDigits(cursor: Cursor): Printed | undefined {
  const { position, text } = cursor;
  const run = cursor.take(RUN)?.[0];
  if (run === undefined) return undefined;
  const before = text.slice(Math.max(0, position - 2), position);
  if ((/^[+-]/u.test(run) ? BEFORE_NO_SIGN : WITHIN_WORD).test(before) || cursor.sees(DATE)) return undefined;
  const digits = (run + (GROUP_HEAD.test(run) ? (cursor.take(WIDE_GROUPS)?.[0] ?? "") : "")).replaceAll("，", ",");
  const written = WELL_WRITTEN.exec(digits);
  if (written === null || digits.replace(/[^\d]/gu, "").replace(/^0+/u, "").length > SIGNIFICANT_DIGITS) return undefined;
  const places = written.groups?.places ?? written.groups?.bare ?? "";
  return places.length > SIGNIFICANT_DIGITS ? undefined : plain(Number(digits.replaceAll(",", "")), places.length);
}

function share(percent: number, mostPlaces = Infinity): Printed {
  const value = Number(percent.toPrecision(SIGNIFICANT_DIGITS));
  return { value, decimals: Math.min(decimalPlaces(value), mostPlaces), unit: "%" };
}

function numberOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  if (words === "百") return 100;
  return /^\d/u.test(words) ? Number(words) : readNumerals(words);
}

const PARTS_OF: Readonly<Record<string, number>> = { 百: 1, 千: 10, 万: 100 };

/** `percent := (百|千|万)分之 number`. */
function readPercent(cursor: Cursor): Printed | undefined {
  const [, whole = "", words] = cursor.take(PERCENT_WORDS) ?? [];
  const [value, of] = [numberOf(words), PARTS_OF[whole]];
  return value === undefined || of === undefined ? undefined : share(value / of);
}

/** `fraction := number 分之 number | number/number`, less than the whole. */
function readFraction(cursor: Cursor): Printed | undefined {
  const slashed = cursor.take(SLASHED);
  const [, first, second] = slashed ?? cursor.take(QUOTIENT) ?? [];
  const [above, below] = (slashed ? [first, second] : [second, first]).map(numberOf);
  return above === undefined || below === undefined || above >= below || above === 0 ? undefined : share((100 * above) / below, FRACTION_PLACES);
}

/** `tenths := digit 成 (digit | 半)?`. */
function readTenths(cursor: Cursor): Printed | undefined {
  const [, tens, ones] = cursor.take(TENTHS) ?? [];
  const value = numberOf(tens);
  return value === undefined ? undefined : share(10 * value + (ones === "半" ? 5 : (numberOf(ones) ?? 0)));
}

function readHalf(cursor: Cursor): Printed | undefined {
  return cursor.take(HALF) && share(50);
}

/** A last 万 or 亿 belongs to the unit; 百亿 and 百余 are a hundred. */
function readWorded(cursor: Cursor): Printed | undefined {
  const run = cursor.take(NUMERALS)?.[0];
  if (run === undefined) return undefined;
  const words = /^[^万亿]+[万亿]$/u.test(run) ? run.slice(0, -1) : run;
  cursor.position -= run.length - words.length;
  const isBare = /^[百千]$/u.test(words);
  const value = readNumerals(isBare ? `一${words}` : words);
  return value === undefined ? undefined : { ...plain(value, decimalPlaces(value)), worded: true, ...(isBare && !cursor.sees(MORE) && { bare: true }) };
}

const DIGITS = "0123456789";
const WAYS: readonly Way<Printed>[] = [
  { first: "百千万", read: readPercent },
  { first: `${DIGITS}${NUMERAL}`, read: readFraction },
  { first: `${DIGITS}一二两三四五六七八九`, read: readTenths },
  { first: "一半", read: readHalf },
  { first: `${DIGITS}+-.`, read: readDigits },
  { first: NUMERAL, read: readWorded },
];

/** `number := percent | fraction | tenths | half | digits | numerals`. */
export function readNumber(cursor: Cursor): Printed | undefined {
  return cursor.choose(WAYS, undefined);
}
