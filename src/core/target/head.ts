import { takeUnit } from "./amount";
import type { Cursor } from "./cursor";
import { readPeriod } from "./periods";
import { readScopes, type Scopes } from "./scopes";
import { BEYOND_LEVEL, EACH, FROM, MODE, RESPECTIVELY, SET_ELSEWHERE, TIMES_OF, VERB } from "./words";

/** What stands before a value and says what it is about. */
export type Head = {
  scopes?: Scopes;
  /** Where the scopes end; a name may begin there (城市供水普及率), and then they were no scopes. */
  scopesEnd?: number;
  /** More than one only with 分别. */
  periods: string[];
  frequency?: string;
  /** The canonical unit after 每: 每千人口 is 千人. */
  per?: string;
  cumulative?: true;
  /** The level it starts from, as printed: 77% in 由77%提高到85%. */
  from?: string;
  respectively?: true;
  alternative?: true;
  /** Modes in text order: 力争, 持续. */
  notes: string[];
};

const OR = /\s*或者?\s*/uy;
const INSPECTION = /\s*([日月年季周])检\s*/uy;
const EVERY = /\s*每(日|天|月|季度|年|周)\s*/uy;
const PER = /\s*每/uy;
const HOLDING = /(?:中|拥有|配备|有)?\s*/uy;
const CUMULATIVE = /\s*累计\s*/uy;
const PERIOD_JOINER = /\s*[、和与及]\s*(?=(?:19|20)\d\d)/uy;

/** A head that says nothing yet. */
export function emptyHead(): Head {
  return { periods: [], notes: [] };
}

/** Whether something was said that a value further on in the sentence would still be about. */
export function carriesOn(head: Head): boolean {
  return head.periods.length > 0 || head.notes.length > 0 || head.per !== undefined || head.cumulative !== undefined || head.frequency !== undefined;
}

function takeFrequency(cursor: Cursor, head: Head): boolean {
  const word = (cursor.take(INSPECTION) ?? cursor.take(EVERY))?.[1];
  if (word === undefined) return false;
  head.frequency = word === "天" ? "日" : word;
  return true;
}

function takePer(cursor: Cursor, head: Head): boolean {
  const unit = cursor.attempt(() => cursor.take(PER) && takeUnit(cursor));
  if (unit === undefined) return false;
  cursor.take(HOLDING);
  head.per = unit;
  return true;
}

function takePeriods(cursor: Cursor, head: Head): boolean {
  const first = readPeriod(cursor);
  if (first === undefined) return false;
  head.periods = [first];
  for (;;) {
    const next = cursor.attempt(() => cursor.take(PERIOD_JOINER) && readPeriod(cursor));
    if (next === undefined) return true;
    head.periods.push(next);
  }
}

function takeScopes(cursor: Cursor, head: Head, own: RegExp | undefined): boolean {
  const scopes = head.scopes === undefined ? readScopes(cursor, own) : undefined;
  if (scopes === undefined) return false;
  head.scopes = scopes;
  head.scopesEnd = cursor.position;
  return true;
}

function takeMode(cursor: Cursor, head: Head): boolean {
  const mode = cursor.take(MODE)?.[1];
  if (mode !== undefined) head.notes.push(mode);
  return mode !== undefined;
}

function takeFlag(cursor: Cursor, head: Head): boolean {
  if (cursor.take(CUMULATIVE)) return (head.cumulative = true);
  if (cursor.take(RESPECTIVELY)) return (head.respectively = true);
  return cursor.take(EACH) !== undefined;
}

function takeFrom(cursor: Cursor, head: Head): boolean {
  const from = cursor.take(FROM)?.[1]?.trim();
  if (from !== undefined) head.from = from;
  return from !== undefined;
}

/** A verb that leads to another level, or to a level set elsewhere, belongs to that and not to the head. */
function takeVerb(cursor: Cursor): boolean {
  return !cursor.sees(SET_ELSEWHERE) && !cursor.sees(TIMES_OF) && cursor.take(VERB) !== undefined;
}

/** `head := 或? (scopes | period | 日检 | 每千人 | 累计 | 分别 | 均 | 力争 | 由77% | 达到)*`, in any order; without `scoped`, no scopes. */
export function readHead(cursor: Cursor, own: RegExp | undefined, scoped: boolean): Head {
  const head = emptyHead();
  if (cursor.take(OR)) head.alternative = true;
  const parts = [
    () => takeFrequency(cursor, head), () => takePer(cursor, head), () => takePeriods(cursor, head), () => takeFlag(cursor, head), () => takeMode(cursor, head),
    () => scoped && takeScopes(cursor, head, own), () => takeFrom(cursor, head), () => takeVerb(cursor),
  ];
  while (!cursor.sees(BEYOND_LEVEL) && parts.some((part) => part()));
  return head;
}
