import { Cursor } from "./cursor";
import { carriesOn, emptyHead, type Head } from "./head";
import { led } from "./draft";
import { readItem, type Entry, type Item, type Reading } from "./item";
import { readPeriod } from "./periods";
import type { Listed } from "./spread";
import { SEPARATOR } from "./words";

/** What was read of a text: its entries in order, the runs that no entry used, and the pair that a parenthesis means in it. */
export type Found = { readonly entries: readonly Listed[]; readonly unread: readonly Span[]; readonly pair: readonly [string, string] };

/** A run of characters: zero-based, the end beyond the last. */
export type Span = readonly [start: number, end: number];

const LIST_MARK = /、/uy;
const LIST_WORD = /以及|[和与及]/uy;
const PHRASE_END = /[，,]/uy;
const SENTENCE_END = /[；;。]/uy;
const BLANK = /\s/uy;
const WORD = /[\p{Script=Han}A-Za-z]/u;
const PARENTHESIS = /\s*\(([^()]*)\)/uy;
const ONLY_LISTING = /^[\s、和与及以]*$/u;
const ONLY_COMMA = /^[\s，,]*$/u;

/** What a parenthesis after a value adds: the value's period, or values of its own: of another period or scope, or a comparison. */
type Annex = { readonly period?: string; readonly entries: readonly Listed[] };

function readAnnex(cursor: Cursor, reading: Reading): Annex {
  const annex = cursor.attempt((): Annex | undefined => {
    const inner = cursor.take(PARENTHESIS)?.[1];
    if (inner === undefined) return undefined;
    const dating = new Cursor(inner);
    const period = readPeriod(dating);
    if (period !== undefined && dating.done) return { period, entries: [] };
    const { entries, unread } = readText(inner, reading);
    const own = entries.every(({ scopes, draft: { clause } }) => scopes.length > 0 || clause.period !== undefined || clause.relation === "relative");
    return entries.length > 0 && unread.length === 0 && own ? { entries: entries.map((entry) => ({ ...entry, listed: false })) } : undefined;
  });
  return annex ?? { entries: [] };
}

function dated(entry: Entry, period: string | undefined): Entry {
  if (period === undefined || entry.draft.clause.period !== undefined) return entry;
  return { ...entry, draft: { ...entry.draft, clause: { ...entry.draft.clause, period } } };
}

/** Goes through a text once, from value to value; what no value uses stays unread. */
class TextReader {
  private readonly cursor: Cursor;
  private readonly used: boolean[];
  private readonly entries: Listed[] = [];
  private lastEnd = 0;
  /** What the sentence has said that its next value is about, and where it said so. */
  private before = emptyHead();
  private pending: Span[] = [];
  private listed = false;
  /** The period that the sentence began with; it lasts until another or a full stop. */
  private topic: string[] = [];
  private pair: readonly [string, string];

  constructor(source: string, private readonly reading: Reading) {
    this.cursor = new Cursor(source);
    this.used = new Array<boolean>(this.cursor.text.length).fill(false);
    this.pair = reading.pair;
  }

  read(): Found {
    while (!this.cursor.done) if (!this.passBreak()) this.step();
    return { entries: this.entries, unread: this.unread(), pair: this.pair };
  }

  /** Punctuation and what it ends: a comma ends a list and keeps the period, a full stop ends all. */
  private passBreak(): boolean {
    const { cursor } = this;
    if (cursor.take(BLANK)) return true;
    if (cursor.take(SENTENCE_END)) {
      this.topic = [];
      this.pending = [];
      return this.begin();
    }
    if (cursor.take(PHRASE_END)) return this.begin();
    const start = cursor.position;
    const afterValue = start > 0 && start === this.lastEnd;
    if (!cursor.take(LIST_MARK) && !(afterValue && cursor.take(LIST_WORD))) return false;
    this.use([start, cursor.position]);
    this.listed = this.entries.length > 0;
    return true;
  }

  private begin(): true {
    this.before = { ...emptyHead(), periods: this.topic };
    this.listed = false;
    return true;
  }

  private step(): void {
    const start = this.cursor.position;
    const inside = this.insideWord(start);
    const item = readItem(this.cursor, this.before, { ...this.reading, pair: this.pair }, !inside);
    if (item.head.periods.length === 1 && !inside) this.topic = item.head.periods;
    if (item.entries !== undefined) this.keep(item, item.entries, start);
    else if (carriesOn(item.head)) this.remember(item, start);
    else this.cursor.position = start + 1;
  }

  /** A scope that begins in the middle of a word is a piece of a name. */
  private insideWord(start: number): boolean {
    const known = this.used[start - 1] === true || this.pending.some(([, end]) => end === start);
    return !known && WORD.test(this.cursor.text.charAt(start - 1));
  }

  private keep({ head, headEnd }: Item, entries: readonly Entry[], start: number): void {
    this.pair = head.scopes?.pair ?? this.pair;
    const inherited = this.inherited(head, start);
    const leader = this.listed && headEnd === start && this.follows(start, ONLY_LISTING) ? this.entries.at(-1)?.draft : undefined;
    const annex = readAnnex(this.cursor, { ...this.reading, pair: this.pair });
    for (const [index, entry] of entries.entries()) {
      const scopes = entry.scopes.length > 0 ? entry.scopes : this.besides(annex) ?? inherited;
      const draft = led(entry.draft, leader);
      this.entries.push({ ...dated({ ...entry, scopes, draft }, annex.period), listed: index > 0 || (this.listed && !entry.alternative) });
    }
    this.entries.push(...annex.entries);
    this.lastEnd = this.cursor.position;
    for (const span of [...this.pending, [start, this.lastEnd] as const]) this.use(span);
    this.pending = [];
    this.begin();
  }

  /** 99%（县城98%）: what stands beside the second of the pair is about the first. */
  private besides({ entries }: Annex): Entry["scopes"] | undefined {
    const [first, second] = this.pair;
    return entries.some(({ scopes }) => scopes.some(({ name }) => name === second)) ? [{ name: first }] : undefined;
  }

  /** The scopes of the value before, when this one follows it in a list, or at once with another period or frequency. */
  private inherited(head: Head, start: number): Entry["scopes"] {
    const again = head.periods.length > 0 || head.frequency !== undefined;
    return this.follows(start, ONLY_LISTING) || (again && this.follows(start, ONLY_COMMA)) ? (this.entries.at(-1)?.scopes ?? []) : [];
  }

  /** Whether nothing but such punctuation stands between the value before and here. */
  private follows(start: number, punctuation: RegExp): boolean {
    return this.entries.length > 0 && punctuation.test(this.cursor.text.slice(this.lastEnd, start));
  }

  private remember({ head, headEnd }: Item, start: number): void {
    const { before } = this;
    this.before = { ...before, ...head, periods: head.periods.length > 0 ? head.periods : before.periods, notes: [...before.notes, ...head.notes] };
    this.pending.push([start, headEnd]);
    this.cursor.position = headEnd;
  }

  private use([start, end]: Span): void {
    this.used.fill(true, start, end);
  }

  /** Maximal runs that no value used, without the punctuation around them. */
  private unread(): Span[] {
    const idle = (at: number): boolean => SEPARATOR.test(this.cursor.text.charAt(at));
    const runs: Span[] = [];
    for (let start = 0; start < this.used.length; start++) {
      if (this.used[start] || idle(start)) continue;
      let end = start;
      while (end < this.used.length && !this.used[end]) end++;
      runs.push([start, end]);
      start = end;
    }
    return runs.map(([start, end]) => {
      let last = end;
      while (idle(last - 1)) last--;
      return [start, last] as const;
    });
  }
}

/** Reads a text from value to value. */
export function readText(source: string, reading: Reading): Found {
  return new TextReader(source, reading).read();
}
