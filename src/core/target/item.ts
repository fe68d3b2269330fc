import type { Cursor } from "./cursor";
import { joined, readHead, type Head } from "./head";
import type { Scopes } from "./scopes";
import { led, readValue, type Draft, type Setting } from "./value";

/** How a text is read: the unit of bare numbers (canonical), the pair of a parenthesis, the plan's own scope words. */
export type Reading = { readonly unit?: string; readonly pair: readonly [string, string]; readonly own?: RegExp };

/** One value with the scopes it is said of; none when the text names none. */
export type Entry = { readonly scopes: Scopes["names"]; readonly draft: Draft; readonly alternative: boolean };

/** What stood at one place: a head, where it ends, and the values after it, if there are any; `reach` is where the next may stand. */
export type Item = { readonly head: Head; readonly headEnd: number; readonly reach: number; readonly entries?: readonly Entry[] };

const LIST_JOINER = /\s*(?:以及|[、，,和与及/])\s*/uy;

function settingOf(head: Head, { unit, pair }: Reading, names: Scopes["names"], period?: string): Setting {
  const when = period ?? head.periods[0];
  const paired = (!head.respectively || head.scopes?.pair !== undefined) && (names.length === 0 || (names.length === 1 && names[0]?.name === pair[0]));
  return { head, paired, ...(when !== undefined && { period: when }), ...(unit !== undefined && { unit }) };
}

/** `respectively := value ((、|和) value)*`, as many as there are scopes or periods before 分别; any number where there are none. */
function readEach(cursor: Cursor, head: Head, reading: Reading): Entry[] | undefined {
  const names = head.scopes?.names ?? [];
  const keys = names.length > 1 ? names.map((name) => [name]) : head.periods.length > 1 ? head.periods : undefined;
  const entries: Entry[] = [];
  while (keys === undefined || entries.length < keys.length) {
    const key = keys?.[entries.length];
    const setting = settingOf(head, reading, names, typeof key === "string" ? key : undefined);
    const draft = cursor.attempt(() => (entries.length === 0 || cursor.take(LIST_JOINER) ? readValue(cursor, setting) : undefined));
    if (draft === undefined) break;
    entries.push({ scopes: Array.isArray(key) ? key : names, draft: led(draft, entries[0]?.draft), alternative: false });
  }
  return entries.length === (keys?.length ?? Math.max(entries.length, 1)) ? entries : undefined;
}

/** One value for the periods that 均 joins, or for the one that is named. */
function readValues(cursor: Cursor, head: Head, reading: Reading): Entry[] | undefined {
  const isPair = head.scopes?.pair !== undefined;
  const each = (head.respectively && !isPair) || head.scopes?.slashed ? cursor.attempt(() => readEach(cursor, head, reading)) : undefined;
  if (each || (head.respectively && !isPair)) return each;
  const scopes = head.scopes?.names ?? [];
  const setting = settingOf(head, { ...reading, pair: head.scopes?.pair ?? reading.pair }, scopes);
  const draft = readValue(cursor, setting);
  if (draft === undefined || (head.periods.length > 1 && !head.each)) return undefined;
  const periods = head.periods.length > 1 ? head.periods : [undefined];
  return periods.map((period) => ({
    scopes, draft: period === undefined ? draft : { ...draft, clause: { ...draft.clause, period } }, alternative: head.alternative === true,
  }));
}

/** `item := head value | head respectively`; `before` is what the sentence said without a value so far. */
export function readItem(cursor: Cursor, before: Head, reading: Reading, scoped: boolean): Item {
  const start = cursor.position;
  const head = readHead(cursor, reading.own, scoped);
  const headEnd = cursor.position;
  const entries = cursor.attempt(() => readValues(cursor, joined(before, head), reading));
  if (entries !== undefined) return { head, headEnd, reach: cursor.position, entries };
  if (head.scopes === undefined || head.scopesEnd !== headEnd) return { head, headEnd, reach: headEnd };
  cursor.position = start;
  const bare = readItem(cursor, before, reading, false);
  return bare.entries ? bare : { ...bare, reach: headEnd };
}
