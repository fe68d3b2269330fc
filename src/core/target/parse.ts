import { findUnit } from "../unit/units";
import { CITY_AND_COUNTY, type TargetContext } from "./context";
import type { Reading } from "./item";
import { scopePattern } from "./scopes";
import { clausesOf } from "./spread";
import type { Clause } from "./target";
import { readText, type Span } from "./text";

/** A target expression read aloud: what it says, clause by clause, and every run of characters that no clause used, with its place. */
export type ReadTarget = { readonly text: string; readonly clauses: readonly Clause[]; readonly unread: string; readonly unreadAt: readonly Span[] };

/** Characters of the longest text that is read; all of a longer one is given back. */
const LONGEST_TEXT = 100_000;

const NUMBER = /[\d０-９]/u;
const WORD = /\p{L}/u;

function readingOf({ unit, parenthesis, scopes }: TargetContext): Reading {
  const canonical = unit === undefined || unit.trim() === "" ? undefined : (findUnit(unit)?.canonical ?? unit);
  const own = scopePattern(scopes ?? []);
  return { pair: parenthesis ?? CITY_AND_COUNTY, ...(canonical !== undefined && { unit: canonical }), ...(own && { own }) };
}

function read(text: string, clauses: readonly Clause[], unreadAt: readonly Span[] = []): ReadTarget {
  return { text, clauses, unread: unreadAt.map(([start, end]) => text.slice(start, end)).join(" "), unreadAt };
}

/**
 * The clauses of a published target, in text order; values stay in the printed unit (80 means 80 %).
 *
 * Each line is a function of its name (`readHead`, `readValue` …); tables of words are in `words.ts`.
 *
 *     text       := (item | break | ordinal | word)*     what no item uses is unread
 *     item       := head value annex? | head respectively
 *     head       := 或? (scopes | periods | frequency | per | flag | mode | from | verb)*
 *     respectively := value ((、|和) value)*              as many as there are scopes or periods before 分别
 *     value      := elsewhere | coverage | sum | part | comparison | measured | unnumbered
 *     elsewhere  := 控制在自治区下达指标内 …               to the end of the phrase
 *     coverage   := 全覆盖 | 应保尽保 | …
 *     sum        := ﹝ (change | measured) ﹞ tail | 累计 (change | measured)
 *     part       := (verb | mark) reference 的 measured
 *     comparison := (比|较) reference difference | (同比 | 与 reference 相比) difference | 与 reference 同步 | change
 *     difference := 分别? (change | (高|低|…) measured)
 *     change     := (提高|下降|…) verb? measured | 翻番
 *     unnumbered := reference (以上|以下) | (高于|低于|…) reference measured?
 *     measured   := mark? amount （ mark? amount ）? tail
 *     mark       := (不低于|超过|约|…) verb?
 *     tail       := unit? (以上|以内|左右)?                a last 以上 or 以内 governs the whole list
 *     amount     := single ((—|~|至|±|:) single)? | 介于 single 和 single 之间 | （ amount ） unit
 *     single     := number 余? unit? 多?
 *     number     := digits | 百分之九十五 | 三分之二 | 九成 | 一半 | numerals
 *     annex      := （ period ） | （ text ）
 *
 * Words without any number are one qualitative clause. Text that no clause uses is given back, never dropped.
 */
export function parseTarget(text: string, context: TargetContext = {}): ReadTarget {
  if (text.length > LONGEST_TEXT) return read(text, [], [[0, text.length]]);
  const { entries, unread, pair } = readText(text, readingOf(context));
  const clauses = clausesOf(entries, pair);
  const isPartly = clauses.length === 0 || (unread.length > 0 && clauses.every(({ relation }) => relation === "qualitative"));
  if (isPartly && WORD.test(text) && !NUMBER.test(text)) return read(text, [{ relation: "qualitative", note: text.trim() }]);
  return read(text, clauses, unread);
}
