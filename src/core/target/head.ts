import { readPart, seesBeyond } from "./comparison";
import type { Cursor, Way } from "./cursor";
import { seesElsewhere } from "./elsewhere";
import { NUMERAL } from "./number-words";
import { readPeriod } from "./periods";
import { readScopes, type Scopes } from "./scopes";
import { takeUnit } from "./spelling";
import { CUMULATIVE, DOWN_TO, EACH, MODE, OR, RESPECTIVELY, UP_TO, VERB, firstsOf } from "./words";

/** What stands before a value and says what it is about. */
export type Head = {
  readonly scopes?: Scopes;
  /** Where the scopes end; a name may begin there (城市供水普及率), and then they were no scopes. */
  readonly scopesEnd?: number;
  /** More than one only with 分别 or 均. */
  readonly periods: readonly string[];
  readonly frequency?: string;
  /** The canonical unit after 每: 每千人口 is 千人. */
  readonly per?: string;
  readonly cumulative?: true;
  /** The level it starts from, as printed: 77% in 由77%提高到85%. */
  readonly from?: string;
  /** 均: one value for each scope or period. */
  readonly each?: true;
  /** 分别: the values follow in the order of the scopes or periods. */
  readonly respectively?: true;
  readonly alternative?: true;
  /** Modes in text order: 力争, 持续. */
  readonly notes: readonly string[];
};

/** Each of what is named here: a scope's qualifier, unless a number follows. */
const EACH_OF_THEM = new RegExp(`\\s*各(?![\\d${NUMERAL}])`, "uy");
/** More is no head but a wall of verbs. */
const MOST_PARTS = 16;
const INSPECTION = /\s*(?:([日月年季周])检|一([日月年周])(?=[一两二三四五六\d]{1,2}次))\s*/uy;
const EVERY = new RegExp(`\\s*每([${NUMERAL}\\d]{0,3}(?:日|天|个?月|季度|年|周))\\s*`, "uy");
const PER = /\s*每/uy;
/** What 每 makes a ratio of; 每个县 and 每座 are each of them. */
const DENOMINATOR = /^[十百千万亿]|人|户|公里|公顷|亩|平方米|立方米|吨|元|车道/u;
const HOLDING = /(?:中|拥有|配备|有)?\s*/uy;
const PERIOD_JOINER = /\s*[、和与及]\s*(?=(?:19|20)\d\d)/uy;
const YEAR_ALONE = /\s*((?:19|20)\d\d)(?=\s*[、和与及]\s*(?:19|20)\d\d\s*年)/uy;
const FROM = /\s*[从由]\s*([^，,；;。、]{1,20}?)\s*(?=(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|升|增|降)[到至](?![少多]))/uy;

/** A head that says nothing yet. */
export const NOTHING: Head = Object.freeze({ periods: [], notes: [] });

/** Whether something was said that a value further on in the sentence would still be about. */
export function carriesOn(head: Head): boolean {
  return head.periods.length > 0 || head.notes.length > 0 || head.per !== undefined || head.cumulative !== undefined || head.frequency !== undefined;
}

/** What was said before in the sentence and what is said now: the nearer word counts. */
export function joined(before: Head, now: Head): Head {
  return { ...before, ...now, periods: now.periods.length > 0 ? now.periods : before.periods, notes: [...before.notes, ...now.notes] };
}

/** What only one of can be about a value. */
const SINGLE = ["scopes", "frequency", "per", "from"] as const;

/** Whether all that was said still stands in the whole: a later period, frequency … takes the place of an earlier one. */
export function stands(said: Head, whole: Head): boolean {
  return (said.periods.length === 0 || said.periods === whole.periods) && SINGLE.every((key) => said[key] === undefined || said[key] === whole[key]);
}

/** `frequency := 日检 | 每 number? 年`. */
function readFrequency(cursor: Cursor): Partial<Head> | undefined {
  const [, inspected, once] = cursor.take(INSPECTION) ?? cursor.take(EVERY) ?? [];
  const word = inspected ?? once;
  return word === undefined ? undefined : { frequency: word.replace("天", "日") };
}

/** `per := 每 unit (拥有|配备)?`. */
function readPer(cursor: Cursor): Partial<Head> | undefined {
  const unit = (cursor.take(PER) && takeUnit(cursor))?.unit;
  if (unit === undefined || !DENOMINATOR.test(unit)) return undefined;
  cursor.take(HOLDING);
  return { per: unit };
}

/** `periods := period ((、|和) period)*`. */
function readPeriods(cursor: Cursor): Partial<Head> | undefined {
  const periods: string[] = [];
  const next = (): string | undefined => cursor.take(YEAR_ALONE)?.[1] ?? readPeriod(cursor);
  for (let period = next(); period !== undefined; period = cursor.attempt(() => cursor.take(PERIOD_JOINER) && next())) periods.push(period);
  return periods.length === 0 ? undefined : { periods };
}

function readScopesOf(cursor: Cursor, own: RegExp | undefined): Partial<Head> | undefined {
  const scopes = readScopes(cursor, own);
  return scopes && { scopes, scopesEnd: cursor.position };
}

/** `mode := 力争 | 持续 | …`. */
function readMode(cursor: Cursor): Partial<Head> | undefined {
  const mode = cursor.word(MODE);
  return mode === undefined ? undefined : { notes: [mode] };
}

/** `flag := 累计 | 分别 | 均`. */
function readFlag(cursor: Cursor): Partial<Head> | undefined {
  if (cursor.word(CUMULATIVE)) return { cumulative: true };
  if (cursor.word(RESPECTIVELY)) return { respectively: true };
  return cursor.sees(EACH_OF_THEM) || !cursor.word(EACH) ? undefined : { each: true };
}

/** `from := 由 level (提高到|下降到|…)`. */
function readFrom(cursor: Cursor): Partial<Head> | undefined {
  const from = cursor.take(FROM)?.[1]?.trim();
  return from !== undefined && (cursor.word(UP_TO) ?? cursor.word(DOWN_TO)) ? { from } : undefined;
}

/** A verb that leads to a part of something belongs to that and not to the head. */
function readVerb(cursor: Cursor): Partial<Head> | undefined {
  if (cursor.foresee(() => readPart(cursor)) !== undefined) return undefined;
  return [UP_TO, DOWN_TO, VERB].some((table) => cursor.word(table)) ? {} : undefined;
}

const WAYS: readonly Way<Partial<Head>>[] = [
  { first: "日月年季周每一", read: readFrequency },
  { first: "每", read: readPer },
  { first: "到至截在“\"「十12一二", read: readPeriods },
  { first: firstsOf(CUMULATIVE, RESPECTIVELY, EACH), read: readFlag },
  { first: firstsOf(MODE), read: readMode },
  { first: "从由", read: readFrom },
  { first: firstsOf(UP_TO, DOWN_TO, VERB), read: readVerb },
];

/** `head := 或? (frequency | per | periods | flag | mode | scopes | from | verb)*`, in any order; without `scoped`, no scopes. */
export function readHead(cursor: Cursor, own: RegExp | undefined, scoped: boolean): Head {
  let head: Head = cursor.word(OR) ? { ...NOTHING, alternative: true } : NOTHING;
  let reach = cursor.position;
  for (let parts = 0; parts < MOST_PARTS && !seesBeyond(cursor) && !seesElsewhere(cursor); parts++) {
    const part = cursor.choose(WAYS, undefined) ?? (scoped && head.scopes === undefined ? cursor.attempt(() => readScopesOf(cursor, own)) : undefined);
    const whole = joined(head, { ...NOTHING, ...part });
    if (part === undefined || !stands(head, whole)) break;
    reach = cursor.position;
    head = whole;
  }
  cursor.position = reach;
  return head;
}
