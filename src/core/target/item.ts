import type { Cursor } from "./cursor";
import { cumulativeDraft, led, levelDraft, relativeDraft, type Draft, type Setting } from "./draft";
import { readHead, type Head } from "./head";
import { readMeasured, readTail } from "./measured";
import { readChange, readComparison, readLevelComparison } from "./relative";
import type { Scopes } from "./scopes";
import { SET_ELSEWHERE } from "./words";

/** How a text is read: the unit of bare numbers (canonical), the pair of a parenthesis, the plan's own scope words. */
export type Reading = { readonly unit?: string; readonly pair: readonly [string, string]; readonly own?: RegExp };

/** One value with the scopes it is said of; none when the text names none. */
export type Entry = { readonly scopes: Scopes["names"]; readonly draft: Draft; readonly alternative: boolean };

const OPEN = /\s*[﹝〔[]\s*/uy;
const CLOSE = /\s*[﹞〕\]]/uy;
const LIST_JOINER = /\s*(?:以及|[、，和与及])\s*/uy;

/** `sum := ﹝ change? measured ﹞ unit? (以上|以内|左右)? | 累计 change? measured`. */
function readSum(cursor: Cursor, setting: Setting): Draft | undefined {
  const bracket = cursor.take(OPEN) !== undefined;
  if (!bracket && setting.head.cumulative === undefined) return undefined;
  const change = readChange(cursor);
  const measured = change?.measured ?? readMeasured(cursor);
  if (measured === undefined || (bracket && !cursor.take(CLOSE))) return undefined;
  return cumulativeDraft(bracket ? readTail(cursor, measured) : measured, setting, change?.change);
}

function readLevel(cursor: Cursor, setting: Setting): Draft | undefined {
  const measured = readMeasured(cursor);
  return measured && levelDraft(measured, setting);
}

/** `elsewhere := 控制在自治区下达指标内` and its like; the words are the clause's note. */
function readElsewhere(cursor: Cursor, { notes, period }: Setting): Draft | undefined {
  const start = cursor.position;
  if (!cursor.take(SET_ELSEWHERE)) return undefined;
  return { clause: { relation: "deferred", ...(period !== undefined && { period }), note: notes.join("") + cursor.since(start) }, free: false };
}

/** `value := elsewhere | sum | comparison | measured | level comparison`. */
function readValue(cursor: Cursor, setting: Setting): Draft | undefined {
  const compared = (): Draft | undefined => {
    const comparison = readComparison(cursor);
    return comparison && relativeDraft(comparison, setting);
  };
  const level = (): Draft | undefined => {
    const comparison = readLevelComparison(cursor);
    return comparison && relativeDraft(comparison, setting);
  };
  const readers = [() => readElsewhere(cursor, setting), () => readSum(cursor, setting), compared, () => readLevel(cursor, setting), level];
  for (const reader of readers) {
    const draft = cursor.attempt(reader);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** What a head says together with what was said before it in the sentence. */
function settingOf(head: Head, before: Head, reading: Reading, period?: string): Setting {
  const whole: Head = { ...before, ...head, notes: [...before.notes, ...head.notes] };
  const when = period ?? head.periods[0] ?? before.periods[0];
  return { head: whole, notes: whole.notes, ...(when !== undefined && { period: when }), ...(reading.unit !== undefined && { unit: reading.unit }) };
}

/** `respectively := value ((、|和) value)*`, as many as there are scopes or periods before 分别; any number where there are none. */
function readEach(cursor: Cursor, head: Head, before: Head, reading: Reading): Entry[] | undefined {
  const names = head.scopes?.names ?? [];
  const keys = names.length > 1 ? names.map((name) => [name]) : head.periods.length > 1 ? head.periods : undefined;
  const entries: Entry[] = [];
  while (keys === undefined || entries.length < keys.length) {
    const key = keys?.[entries.length];
    const setting = settingOf(head, before, reading, typeof key === "string" ? key : undefined);
    const draft = cursor.attempt(() => (entries.length === 0 || cursor.take(LIST_JOINER) ? readValue(cursor, setting) : undefined));
    if (draft === undefined) break;
    entries.push({ scopes: Array.isArray(key) ? key : names, draft: led(draft, entries[0]?.draft), alternative: false });
  }
  return entries.length === (keys?.length ?? Math.max(entries.length, 1)) ? entries : undefined;
}

/** What stood at one place: a head, where it ends, and the values after it, if there are any. */
export type Item = { readonly head: Head; readonly headEnd: number; readonly entries?: readonly Entry[] };

function readValues(cursor: Cursor, head: Head, before: Head, reading: Reading): Entry[] | undefined {
  const scopes = (head.scopes ?? before.scopes)?.names ?? [];
  const pair = head.scopes?.pair ?? reading.pair;
  if (head.respectively) {
    cursor.paired = false;
    return readEach(cursor, head, before, reading);
  }
  if (head.periods.length > 1) return undefined;
  cursor.paired = scopes.length === 0 || (scopes.length === 1 && scopes[0]?.name === pair[0]);
  const draft = readValue(cursor, settingOf(head, before, reading));
  return draft && [{ scopes, draft, alternative: head.alternative === true }];
}

/** `item := head value | head respectively`; `before` is what the sentence said without a value so far. */
export function readItem(cursor: Cursor, before: Head, reading: Reading, scoped: boolean): Item {
  const start = cursor.position;
  const head = readHead(cursor, reading.own, scoped);
  const headEnd = cursor.position;
  const entries = cursor.attempt(() => readValues(cursor, head, before, reading));
  if (entries !== undefined) return { head, headEnd, entries };
  if (head.scopes === undefined || head.scopesEnd !== headEnd) return { head, headEnd };
  cursor.position = start;
  return readItem(cursor, before, reading, false);
}
