import { readAmount } from "./amount";
import { Cursor } from "./cursor";
import { carriesOn, joined, NOTHING, stands, type Head } from "./head";
import { readItem, type Entry, type Item, type Reading } from "./item";
import { readPeriod } from "./periods";
import { readScopes } from "./scopes";
import { skip, skipOrdinal } from "./skip";
import type { Listed } from "./spread";
import { led } from "./value";
import { AND } from "./words";

/** A run of characters: zero-based, the end beyond the last. */
export type Span = readonly [start: number, end: number];

/** What was read of a text: its entries in order, the runs that no entry used, and the pair that a parenthesis means in it. */
export type Found = { readonly entries: readonly Listed[]; readonly unread: readonly Span[]; readonly pair: readonly [string, string] };

const BLANK = /\s+/uy;
const LIST_MARK = /、/uy;
const PHRASE_END = /[，,]/uy;
const SENTENCE_END = /[；;。]/uy;
/** Between sentences and list items. */
const PUNCTUATION = /[，,、；;。\s]/u;
const WORD = /[\p{Script=Han}A-Za-z]/u;
const PARENTHESIS = /\s*\(([^()]*)\)/uy;
/** What closes nothing, or goes on with another number, makes what was read before it a part of something else. */
const LOOSE = /\s*[﹞〕\]]/uy;
const STROKE = /\s*\/\s*(?=\d)/uy;
const FOOTNOTE = /\[\d{1,2}\](?!\s*[%\p{Script=Han}])/uy;
const ONLY_LISTING = /^[\s、和与及以且]*$/u;
const ONLY_COMMA = /^[\s，,]*$/u;

/** Words said before a value are about it; more than so many are prose. */
const MOST_NOTES = 6;

/** What a parenthesis after a value adds: the value's period, or values of its own, of another period or scope, or a comparison. */
type Annex = { readonly period?: string; readonly scopes?: Entry["scopes"]; readonly entries: readonly Listed[] };

/** `annex := （ period ） | （ scopes ） | （ text ）`, where the text is read whole and each of its values says what it is about. */
function readAnnex(cursor: Cursor, reading: Reading): Annex | undefined {
  const inner = cursor.take(PARENTHESIS)?.[1];
  if (inner === undefined) return undefined;
  const dating = new Cursor(inner);
  const period = readPeriod(dating);
  if (period !== undefined && dating.done) return { period, entries: [] };
  const scoping = new Cursor(inner);
  const scopes = readScopes(scoping, reading.own);
  if (scopes !== undefined && scoping.done) return { scopes: scopes.names, entries: [] };
  const { entries, unread } = readText(inner, reading);
  const own = entries.every(({ scopes, draft: { clause } }) => scopes.length > 0 || clause.period !== undefined || clause.relation === "relative");
  return entries.length > 0 && unread.length === 0 && own ? { entries: entries.map((entry) => ({ ...entry, listed: false })) } : undefined;
}

function dated(entry: Entry, period: string | undefined): Entry {
  if (period === undefined || entry.draft.clause.period !== undefined) return entry;
  return { ...entry, draft: { ...entry.draft, clause: { ...entry.draft.clause, period } } };
}

/** Goes through a text once, from value to value; what no value uses stays unread. */
class TextReader {
  private readonly cursor: Cursor;
  private readonly entries: Listed[] = [];
  /** What values used, in order. */
  private readonly used: Span[] = [];
  /** What the sentence has said that its next value is about, as a whole, and where it said what. */
  private before: Head = NOTHING;
  private pending: { readonly head: Head; readonly span: Span }[] = [];
  /** The period that the sentence began with; it lasts until another or a full stop. */
  private topic: readonly string[] = [];
  private lastEnd = 0;
  /** Whether the phrase has a value yet, and whether the next one is in a list with it. */
  private opened = false;
  private listed = false;
  private summing = false;
  private pair: readonly [string, string];

  constructor(source: string, private readonly reading: Reading) {
    this.cursor = new Cursor(source);
    this.pair = reading.pair;
  }

  read(): Found {
    while (!this.cursor.done) if (!this.passBreak() && !skipOrdinal(this.cursor) && !this.skipFootnote()) this.step();
    return { entries: this.entries, unread: this.unread(), pair: this.pair };
  }

  /** Punctuation and what it ends: a comma ends a list and keeps the period, a full stop ends all. */
  private passBreak(): boolean {
    const { cursor } = this;
    if (cursor.take(BLANK)) return true;
    if (cursor.take(SENTENCE_END)) {
      this.topic = [];
      this.pending = [];
      return this.begin(false);
    }
    return cursor.take(PHRASE_END) ? this.begin(false) : this.passListMark();
  }

  private begin(opened: boolean): true {
    this.opened = opened;
    this.before = { ...NOTHING, periods: this.topic };
    this.listed = this.summing = false;
    return true;
  }

  /** 、 anywhere, and 和 right after a value; 累计 goes on through the list. */
  private passListMark(): boolean {
    const { cursor } = this;
    const start = cursor.position;
    const isMark = cursor.take(LIST_MARK) !== undefined || (start > 0 && start === this.lastEnd && cursor.word(AND) !== undefined);
    if (!isMark) return false;
    this.used.push([start, cursor.position]);
    this.listed = this.opened;
    if (this.summing) this.before = { ...this.before, cumulative: true };
    return true;
  }

  /** 98%[1]: a number in brackets right behind a value. */
  private skipFootnote(): boolean {
    return this.lastEnd > 0 && this.cursor.position === this.lastEnd && this.cursor.take(FOOTNOTE) !== undefined;
  }

  /** 98%/95% are as many values as they may be of things; none is read. */
  private skipStrokes(): boolean {
    const { cursor } = this;
    const start = cursor.position;
    while (cursor.take(STROKE)) readAmount(cursor, true);
    return cursor.position > start;
  }

  private step(): void {
    const { cursor } = this;
    const start = cursor.position;
    const isInside = this.isInsideWord(start);
    const item = readItem(cursor, this.before, { ...this.reading, pair: this.pair }, !isInside);
    if (item.head.periods.length === 1 && !isInside) this.topic = item.head.periods;
    if (item.entries !== undefined) {
      if (this.skipStrokes()) return;
      if (!cursor.sees(LOOSE)) return this.keep(item, item.entries, start);
    }
    cursor.position = start;
    if (carriesOn(item.head) && this.before.notes.length < MOST_NOTES) this.remember(item, start);
    else if (item.reach > start && item.entries === undefined) cursor.position = item.reach;
    else skip(cursor);
  }

  /** A scope that begins in the middle of a word is a piece of a name. */
  private isInsideWord(start: number): boolean {
    const isAfterKnown = start === this.used.at(-1)?.[1] || start === this.pending.at(-1)?.span[1];
    return !isAfterKnown && WORD.test(this.cursor.text.charAt(start - 1));
  }

  private keep({ head, headEnd }: Item, entries: readonly Entry[], start: number): void {
    const { cursor } = this;
    const whole = joined(this.before, head);
    this.pair = head.scopes?.pair ?? this.pair;
    const inherited = this.inherited(head, start);
    const leader = this.listed && headEnd === start && this.follows(start, ONLY_LISTING) ? this.entries.at(-1)?.draft : undefined;
    const isScoped = entries.some(({ scopes }) => scopes.length > 0);
    const annex = cursor.attempt(() => {
      const found = readAnnex(cursor, { ...this.reading, pair: this.pair });
      return found?.scopes && isScoped ? undefined : found;
    });
    for (const [index, entry] of entries.entries()) {
      const scopes = entry.scopes.length > 0 ? entry.scopes : annex?.scopes ?? this.besides(annex) ?? inherited;
      const draft = led(entry.draft, leader);
      this.entries.push({ ...dated({ ...entry, scopes, draft }, annex?.period), listed: index > 0 || (this.listed && !entry.alternative) });
    }
    this.entries.push(...(annex?.entries ?? []));
    this.lastEnd = cursor.position;
    this.used.push(...this.pending.filter(({ head: said }) => stands(said, whole)).map(({ span }) => span), [start, this.lastEnd]);
    this.pending = [];
    this.begin(true);
    this.summing = whole.cumulative === true;
  }

  /** 99%（县城98%）: what stands beside the second of the pair is about the first. */
  private besides(annex: Annex | undefined): Entry["scopes"] | undefined {
    const [first, second] = this.pair;
    return annex?.entries.some(({ scopes }) => scopes.some(({ name }) => name === second)) ? [{ name: first }] : undefined;
  }

  /** The scopes of the value before, when this one follows it in a list, or at once with another period or frequency. */
  private inherited(head: Head, start: number): Entry["scopes"] {
    const isAgain = head.periods.length > 0 || head.frequency !== undefined;
    return this.follows(start, ONLY_LISTING) || (isAgain && this.follows(start, ONLY_COMMA)) ? (this.entries.at(-1)?.scopes ?? []) : [];
  }

  /** Whether nothing but such punctuation stands between the value before and here. */
  private follows(start: number, punctuation: RegExp): boolean {
    return this.entries.length > 0 && punctuation.test(this.cursor.text.slice(this.lastEnd, start));
  }

  /** What is said without a value yet is remembered to the end of the phrase. */
  private remember({ head, headEnd }: Item, start: number): void {
    this.before = joined(this.before, head);
    this.pending.push({ head, span: [start, headEnd] });
    this.cursor.position = headEnd;
  }

  /** Maximal runs that no value used, without the punctuation around them. */
  private unread(): Span[] {
    const { text } = this.cursor;
    const isMark = (at: number): boolean => PUNCTUATION.test(text.charAt(at));
    const spans = [...this.used].sort(([a], [b]) => a - b);
    const gaps: Span[] = [];
    let start = 0;
    for (const [from, to] of [...spans, [text.length, text.length] as const]) {
      let [first, last] = [start, from];
      while (first < last && isMark(first)) first++;
      while (first < last && isMark(last - 1)) last--;
      if (first < last) gaps.push(this.cursor.placeOf(first, last));
      start = Math.max(start, to);
    }
    return gaps;
  }
}

/** `text := (item | break | ordinal | word)*`: a text read from value to value. */
export function readText(source: string, reading: Reading): Found {
  return new TextReader(source, reading).read();
}
