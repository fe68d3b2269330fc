import { decimalPlaces } from "../sheet/decimal";
import { findUnit } from "../unit/units";
import type { Cursor } from "./cursor";
import { readNumber, type Printed } from "./number";
import { endsHere, takeUnit, type Spelled } from "./spelling";
import { AMID, ODD } from "./words";

/**
 * A number or a range as printed, the low end first; `unit` is the canonical spelling, absent when none is printed. `open`: neither
 * a unit nor the end of the phrase closes it, so that it may be part of a name. `odd`: somewhat more (10余座). `sets`: 2× of 2×350MW.
 */
export type Amount = {
  readonly low: number; readonly high?: number; readonly decimals: number; readonly unit?: string;
  readonly open?: true | undefined; readonly odd?: true; readonly sets?: string;
};

/** A number with its unit, before it is known whether another one belongs to it. */
type Single = Omit<Printed, "unit"> & { readonly spelled?: Spelled; readonly odd?: true };

const SPACE = /\s*/uy;
const DASH = /\s*(?:([—–―‐‑~〜∼-])\1?|至|到)\s*/uy;
const PLUS_MINUS = /\s*±\s*/uy;
const COLON = /\s*[:∶]\s*(?!0)/uy;
const SETS = /\s*(\d{1,3})\s*[×*xX]\s*(?=\d)/uy;
const AND_A_HALF = /\s*个半/uy;
const HALF_MORE = /半(?=\s*(?:$|[^\p{Script=Han}\p{Nd}A-Za-z]))/uy;
/** Units that may have a 半 behind them: 两年半. */
const HALVED: ReadonlySet<string> = new Set(["年", "月", "日", "小时", "倍"]);
const HALF_OF = /\s*半/uy;
/** 5≤x<10 says nothing of 5 alone, nor 10%—5公里 of 10 %, nor 1:2:3 of 1. */
const GOES_ON = /\s*(?:\+|[—–~:∶-]{1,2}\s*\d)/uy;
/** Behind a dash that is behind something: the end of a range whose beginning is none. */
const SECOND_END = /(?<=[\dA-Za-z%\p{Script=Han}][—–~-])/uy;
const COMPARED = /\s*[<>=≤≥≮≯]/uy;
const OPEN = /\s*\(\s*/uy;
const CLOSE = /\s*\)/uy;
const AMIDST = /\s*(?:介于|处于|在)\s*/uy;
const LINK = /\s*[和与]\s*/uy;
const MYRIAD = /^[亿万]$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** Places that a ratio shows; the value keeps them all. */
const RATIO_PLACES = 4;
/** Digits that survive a sum or a quotient. */
const SIGNIFICANT_DIGITS = 15;

function steady(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

function spelledOf({ unit }: Printed): Spelled | undefined {
  return unit && { unit, naming: false };
}

/** `半小时`. */
function halfOf(cursor: Cursor): Single | undefined {
  const spelled = cursor.take(HALF_OF) && takeUnit(cursor);
  return spelled && { value: 0.5, decimals: 1, spelled };
}

/** `single := number (个半 | 余)? unit? (多 | 半)? | 半 unit`. */
function readSingle(cursor: Cursor, marked = false): Single | undefined {
  cursor.take(SPACE);
  const printed = readNumber(cursor);
  if (printed === undefined) return halfOf(cursor);
  const { value, decimals, worded, bare } = printed;
  const half = { value: value + 0.5, decimals: Math.max(1, decimals) };
  const hours = cursor.attempt(() => (cursor.take(AND_A_HALF) && takeUnit(cursor)));
  if (hours) return { ...half, spelled: hours };
  const before = cursor.attempt(() => (cursor.word(ODD) && takeUnit(cursor)));
  const spelled = spelledOf(printed) ?? before ?? takeUnit(cursor);
  if (bare && !marked && !(spelled && endsHere(cursor))) return undefined;
  if (spelled && decimals === 0 && HALVED.has(spelled.unit) && cursor.take(HALF_MORE)) return { ...half, spelled };
  const after = spelled && !before && cursor.attempt(() => (cursor.word(ODD) && endsHere(cursor) ? true : undefined));
  return { value, decimals, ...(worded && { worded }), ...(spelled && { spelled }), ...((before ?? after) && { odd: true }) };
}

/** `compound := single(亿|万) single`: 1亿2000万元 is 1.2 亿元. */
function compound(cursor: Cursor, first: Single): Single | undefined {
  const magnitude = first.spelled?.unit ?? "";
  const rest = MYRIAD.test(magnitude) ? readSingle(cursor) : undefined;
  const [whole, part] = [findUnit(magnitude), findUnit(rest?.spelled?.unit ?? "")];
  const unit = rest?.spelled && findUnit(magnitude + rest.spelled.unit.replace(/^[十百千]*[万亿]?/u, ""));
  // 98.5万7.0平方米 is no way to write one number.
  if (!rest || !whole || !part || !unit || part.factor >= whole.factor || first.decimals + rest.decimals > 0) return undefined;
  const value = steady(first.value + (rest.value * part.factor) / unit.factor);
  return value < first.value + 1 ? { value, decimals: decimalPlaces(value), spelled: { unit: unit.canonical, naming: false } } : undefined;
}

function amountOf({ value, decimals, spelled, odd }: Single): Amount {
  return { low: value, decimals, ...(spelled && { unit: spelled.unit }), ...(odd && { odd }), ...((spelled?.naming ?? true) && { open: true }) };
}

/** A range from one end to the other, whatever their order; both in the unit that either has. */
function span(first: Single, second: Single, low: number, high: number): Amount {
  const { unit, naming } = second.spelled ?? first.spelled ?? { naming: true };
  const decimals = Math.max(first.decimals, second.decimals);
  const ends = [low, high].map((end) => Number(end.toFixed(decimals))).sort((a, b) => a - b);
  return { low: ends[0] ?? low, high: ends[1] ?? high, decimals, ...(unit !== undefined && { unit }), ...(naming && { open: true }) };
}

/** Two units of one range are one unit, or one of them is not printed; 2021—2025 is a time. */
function isRange(first: Single, second: Single): boolean {
  const units = [first.spelled?.unit, second.spelled?.unit];
  if (MYRIAD.test(units[0] ?? "") && units[1]?.startsWith(units[0] ?? "")) return true;
  if (units.every((unit) => unit === undefined) && YEAR.test(String(first.value)) && YEAR.test(String(second.value))) return false;
  return units[0] === units[1] || units.includes(undefined);
}

/** `range := single (—|~|至|到) single`. */
function range(cursor: Cursor, first: Single): Amount | undefined {
  const second = cursor.take(DASH) && readSingle(cursor);
  if (!second || !isRange(first, second)) return undefined;
  const { open, ...whole } = span(first, second, first.value, second.value);
  return cursor.word(AMID) || !open ? whole : { ...whole, open };
}

/** `margin := single ± single`. */
function margin(cursor: Cursor, first: Single): Amount | undefined {
  const second = cursor.take(PLUS_MINUS) && readSingle(cursor);
  return second && isRange(first, second) ? span(first, second, first.value - second.value, first.value + second.value) : undefined;
}

/** `ratio := number : number`, with no third. */
function ratio(cursor: Cursor, first: Single): Amount | undefined {
  if (first.spelled) return undefined;
  const second = cursor.take(COLON) && readSingle(cursor);
  if (!second || second.value === 0) return undefined;
  const value = steady(first.value / second.value);
  return { ...amountOf(second), low: value, decimals: Math.min(decimalPlaces(value), RATIO_PLACES) };
}

/** `between := single (和|与) single 之间`, or 介于 before any range. */
function between(cursor: Cursor, first: Single): Amount | undefined {
  const second = cursor.take(LINK) && readSingle(cursor);
  return second && isRange(first, second) && cursor.word(AMID) ? { ...span(first, second, first.value, second.value), open: undefined } : undefined;
}

/** `enclosed := （ amount ） unit`: （10±2）%. */
function readEnclosed(cursor: Cursor): Amount | undefined {
  const amount = cursor.take(OPEN) && readPlain(cursor, false);
  const spelled = amount && amount.unit === undefined && cursor.take(CLOSE) ? takeUnit(cursor) : undefined;
  return amount && spelled && amountIn(amount, spelled);
}

function amountIn({ open: _open, ...amount }: Amount, { unit, naming }: Spelled): Amount {
  return { ...amount, unit, ...(naming && { open: true }) };
}

/** `plain := (介于|在)? sets? single (range | margin | ratio | between)? | compound`; 介于 needs both ends. */
function readPlain(cursor: Cursor, marked: boolean): Amount | undefined {
  if (cursor.sees(SECOND_END)) return undefined;
  const isAmid = cursor.take(AMIDST) !== undefined;
  const sets = cursor.take(SETS)?.[1];
  const first = readSingle(cursor, marked);
  if (first === undefined) return undefined;
  const whole = cursor.attempt(() => compound(cursor, first)) ?? first;
  const more = [range, margin, ratio, between].reduce<Amount | undefined>((found, reader) => found ?? cursor.attempt(() => reader(cursor, whole)), undefined);
  const amount = more ?? amountOf(whole);
  if ((isAmid && amount.high === undefined) || cursor.sees(GOES_ON) || (!marked && cursor.sees(COMPARED)) || (whole.worded && amount.unit === undefined)) return undefined;
  return sets === undefined ? amount : { ...amount, sets: `${sets}×` };
}

/** `amount := plain | enclosed`; `marked`: a bound or 约 stands before it. */
export function readAmount(cursor: Cursor, marked: boolean): Amount | undefined {
  return cursor.attempt(() => readPlain(cursor, marked)) ?? cursor.attempt(() => readEnclosed(cursor));
}
