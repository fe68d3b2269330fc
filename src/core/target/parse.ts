import { findUnit } from "../unit/units";
import { CITY_AND_COUNTY, type TargetContext } from "./context";
import type { Reading } from "./item";
import { scopePattern } from "./scopes";
import { clausesOf } from "./spread";
import type { Clause } from "./target";
import { readText, type Found } from "./text";

/** A target expression read aloud: what it says, clause by clause, and every run of characters that no clause used. */
export type ReadTarget = { readonly text: string; readonly clauses: readonly Clause[]; readonly unread: string };

const NUMBER = /[\d０-９]/u;
const WORD = /\p{L}/u;

function readingOf({ unit, parenthesis, scopes }: TargetContext): Reading {
  const canonical = unit === undefined ? undefined : (findUnit(unit)?.canonical ?? unit);
  const own = scopePattern(scopes ?? []);
  return { pair: parenthesis ?? CITY_AND_COUNTY, ...(canonical !== undefined && { unit: canonical }), ...(own && { own }) };
}

function unreadOf(text: string, { unread }: Found): string {
  return unread.map(([start, end]) => text.slice(start, end)).join(" ");
}

/**
 * The clauses of a published target, in text order; values stay in the printed unit (80 means 80 %).
 *
 *     text       := phrase ((，|；|。) phrase)*
 *     phrase     := item ((、|和) item)*            a last 以上 or 以内 governs the whole list
 *     item       := head value annex?
 *     head       := 或? (scopes | period | 日检 | 每千人 | 累计 | 分别 | 均 | 力争 | 由 level | 达到)*
 *     value      := elsewhere | sum | comparison | measured
 *     elsewhere  := 控制在自治区下达指标内
 *     sum        := ﹝ measured ﹞ unit? (以上|以内|左右)? | 累计 measured
 *     comparison := (比|较) reference change | change | 翻番 (以上)? | (高于|低于) reference measured?
 *                   | reference (以上|以下) | 与 reference 同步 | (为|下降到|…) reference 的 measured
 *     change     := (提高|下降|…) measured
 *     measured   := (≥|不低于|约|…)? amount (（ amount ）)? unit? (以上|以内|左右)?
 *     amount     := number unit? ((—|~|至|±|：) number unit?)? | 介于 number 和 number 之间
 *     annex      := （ period ） | （ item ）
 *
 * Words without any number are one qualitative clause. Text that no clause uses is given back, never dropped.
 */
export function parseTarget(text: string, context: TargetContext = {}): ReadTarget {
  const found = readText(text, readingOf(context));
  const clauses = clausesOf(found.entries, found.pair);
  if (clauses.length === 0 && WORD.test(text) && !NUMBER.test(text)) {
    return { text, clauses: [{ relation: "qualitative", note: text.trim() }], unread: "" };
  }
  return { text, clauses, unread: unreadOf(text, found) };
}
