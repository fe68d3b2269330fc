import { findUnit } from "../unit/units";
import { COMPARISON_FIRST, PART_FIRST, readChange, readComparison, readPart, readUnnumbered, UNNUMBERED_FIRST, type Comparison } from "./comparison";
import type { Cursor, Way } from "./cursor";
import { ELSEWHERE_FIRST, readElsewhere } from "./elsewhere";
import type { Head } from "./head";
import { MEASURED_FIRST, readMeasured, readTail, type Mark, type Measured } from "./measured";
import type { Bound, Clause } from "./target";
import { COVERAGE, FALL, firstsOf, RISE } from "./words";

/** A clause before its list is known: `free` has no bound of its own, `governs` lends its bound to the free ones before it. */
export type Draft = { readonly clause: Clause; readonly free: boolean; readonly governs?: Bound; readonly inner?: Clause };

/** What head and context say of a value. `paired`: parentheses behind it hold the second of the plan's pair. */
export type Setting = { readonly head: Head; readonly period?: string; readonly unit?: string; readonly paired: boolean };

const OPEN = /\s*[﹝〔[]\s*/uy;
const CLOSE = /\s*[﹞〕\]]/uy;
const MAGNITUDE = /^[十百千]*[万亿]$/u;
const ANY_MAGNITUDE = /^[十百千]*[万亿]*/u;

/** A printed unit in a row of another: 12万 in a row of 套 is 万套, 4.6个 after 每千人 is 个/千人. */
function unitOf(printed: string | undefined, { head: { per }, unit }: Setting): string | undefined {
  const own = printed !== undefined && MAGNITUDE.test(printed) ? (findUnit(printed + (unit ?? "").replace(ANY_MAGNITUDE, ""))?.canonical ?? printed) : (printed ?? unit);
  if (per === undefined || own === undefined) return own;
  return findUnit(`${own}/${per}`)?.canonical ?? own;
}

function numbers({ amount: { low, high, decimals, unit: printed } }: Measured, setting: Setting): Partial<Clause> {
  const unit = unitOf(printed, setting);
  return { ...(high === undefined ? { value: low } : { low, high }), ...(unit !== undefined && { unit }), decimals };
}

/** What stands around a value without being its relation: period, frequency, and the notes in text order. */
function around({ head, period }: Setting, ...more: readonly (string | undefined)[]): Partial<Clause> {
  const notes = [...head.notes, ...more].filter((note) => note !== undefined);
  return {
    ...(period !== undefined && { period }), ...(head.frequency !== undefined && { frequency: head.frequency }),
    ...(notes.length > 0 && { note: notes.join("、") }),
  };
}

function relationOf({ amount, mark }: Measured): Clause["relation"] {
  return amount.high === undefined ? (mark ?? "=") : "between";
}

function boundOf(mark: Mark | undefined): Pick<Clause, "bound"> {
  return mark === undefined || mark === "approx" ? {} : { bound: mark };
}

/** What is rough but no level has no relation to say so: its note does. */
function aboutOf({ mark }: Measured): string | undefined {
  return mark === "approx" ? "约" : undefined;
}

function draft(measured: Measured | undefined, clause: (of: Measured | undefined) => Clause): Draft {
  return { clause: clause(measured), free: false, ...(measured?.inner && { inner: clause(measured.inner) }) };
}

/** A level: 达到 X, X 以上; `of` names the whole that it is a share of. */
function levelDraft(measured: Measured, setting: Setting, of?: string): Draft {
  const { from } = setting.head;
  const { mark, governs, amount } = measured;
  const whole = draft(measured, (one = measured) => ({
    relation: relationOf(one), ...numbers(one, setting), ...(from !== undefined && { reference: from }),
    ...around(setting, of && `${of}的`, one.amount.sets, one.amount.high === undefined ? undefined : aboutOf(one)),
  }));
  return { ...whole, free: mark === undefined && amount.high === undefined, ...(governs && (mark === ">=" || mark === "<=") && { governs: mark }) };
}

/** A sum over years. */
function sumDraft(measured: Measured, setting: Setting, change?: "rise" | "fall"): Draft {
  return draft(measured, (one = measured) => ({
    relation: "cumulative", ...numbers(one, setting), ...boundOf(one.mark), ...(change && { change }), ...around(setting, aboutOf(one)),
  }));
}

/** A comparison with another series, period or level. */
function relativeDraft({ reference, change, measured, bound, manner }: Comparison, setting: Setting): Draft {
  return draft(measured, (one) => ({
    relation: "relative", ...(one && numbers(one, setting)), ...(one && boundOf(one.mark)), ...(bound && { bound }),
    ...(reference !== undefined && { reference }), ...(change && { change }), ...around(setting, manner, one && aboutOf(one)),
  }));
}

/** `sum := (提高|下降|…)? ﹝ (change | measured) ﹞ tail | 累计 (change | measured)`. */
function readSum(cursor: Cursor, setting: Setting): Draft | undefined {
  const verb = cursor.attempt(() => {
    const change = cursor.word(RISE) ? "rise" : cursor.word(FALL) ? "fall" : undefined;
    return change && cursor.sees(OPEN) ? change : undefined;
  });
  const isBracket = cursor.take(OPEN) !== undefined;
  if (!isBracket && setting.head.cumulative === undefined) return undefined;
  const change = readChange(cursor, setting.paired);
  const measured = change?.measured ?? readMeasured(cursor, setting.paired);
  if (measured === undefined || (isBracket && !cursor.take(CLOSE))) return undefined;
  return sumDraft(isBracket ? readTail(cursor, measured) : measured, setting, verb ?? change?.change);
}

/** A level that another document sets; the words are the clause's note. */
function readDeferred(cursor: Cursor, { head, period }: Setting): Draft | undefined {
  const words = readElsewhere(cursor);
  return words === undefined ? undefined : { clause: { relation: "deferred", ...(period !== undefined && { period }), note: head.notes.join("") + words }, free: false };
}

/** `coverage := 全覆盖 | 应保尽保 | …`. */
function readCoverage(cursor: Cursor, setting: Setting): Draft | undefined {
  const words = cursor.word(COVERAGE);
  return words === undefined ? undefined : { clause: { relation: "qualitative", ...around(setting, words) }, free: false };
}

function readShare(cursor: Cursor, setting: Setting): Draft | undefined {
  const part = readPart(cursor);
  if (part === undefined) return undefined;
  return part.comparison ? relativeDraft(part.comparison, setting) : levelDraft(part.measured, setting, part.reference);
}

function readCompared(cursor: Cursor, setting: Setting): Draft | undefined {
  const comparison = readComparison(cursor, setting.paired);
  return comparison && relativeDraft(comparison, setting);
}

function readLevel(cursor: Cursor, setting: Setting): Draft | undefined {
  const measured = readMeasured(cursor, setting.paired);
  return measured && levelDraft(measured, setting);
}

function readWithout(cursor: Cursor, setting: Setting): Draft | undefined {
  const comparison = readUnnumbered(cursor);
  return comparison && relativeDraft(comparison, setting);
}

const WAYS: readonly Way<Draft, Setting>[] = [
  { first: ELSEWHERE_FIRST, read: readDeferred },
  { first: firstsOf(COVERAGE), read: readCoverage },
  { first: `﹝〔[${MEASURED_FIRST}${COMPARISON_FIRST}`, read: readSum },
  { first: PART_FIRST, read: readShare },
  { first: COMPARISON_FIRST, read: readCompared },
  { first: MEASURED_FIRST, read: readLevel },
  { first: UNNUMBERED_FIRST, read: readWithout },
];

/** `value := elsewhere | coverage | sum | part | comparison | measured | unnumbered`. */
export function readValue(cursor: Cursor, setting: Setting): Draft | undefined {
  return cursor.choose(WAYS, setting);
}

/** A bare amount after another in a list (不少于15项、10项): the words before the first speak for it too. */
export function led(one: Draft, first: Draft | undefined): Draft {
  if (first === undefined || first.free || first.governs || !one.free || first.clause.relation === "between") return one;
  const { value, decimals, unit = first.clause.unit } = one.clause;
  const { value: _value, unit: _unit, decimals: _decimals, ...words } = first.clause;
  return { clause: { ...words, ...(value !== undefined && { value }), ...(decimals !== undefined && { decimals }), ...(unit !== undefined && { unit }) }, free: false };
}
