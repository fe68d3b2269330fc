import type { Cursor } from "./cursor";

/** Parts of an area that a value is about, in text order. `pair` is what 城市（县城） declares for the parentheses that follow. */
export type Scopes = {
  readonly names: readonly { readonly name: string; readonly qualifier?: string }[];
  readonly pair?: readonly [string, string];
  /** Joined by strokes (城市/县城), as their values may be. */
  readonly slashed?: true;
};

const QUALIFYING = "((?:自治区(?!供水)|全区|全市|全县|全地区|全国|全疆|其中|各地|各|每[个座处所]?|所有){1,2})";
const QUALIFIER = new RegExp(`\\s*${QUALIFYING}\\s*`, "yu");
const KIND =
  "(?:缺水[性型]|设市|设区|(?:地级|县级)(?:及以上|以上)?|中心|特大|超大|大|中等|小|重点|资源型|南疆|北疆|东疆|边境|新建|老|其他|其余){0,4}";
const PART = new RegExp(
  `\\s*((?:自治区)?供水监测网分站|${KIND}(?:城市|县城|城镇|城区|县市|市县|区县|县区|建成区|农村|乡镇|乡村|社区|街道|行政村|地州市?|地区|县(?:\\(市(?:、区)?\\))?|市)|城市建成区|全区|全市|全县|全州|全地区|全国|全疆|[南北东]疆(?:[二三四五]地州)?|兵团|自治区|城乡|园区)\\s*`,
  "yu",
);
/** A place by its name, which no verb begins. */
const PLACE = /\s*(?![每各其均到在至由较对与及以]|全(?![椒州南])|都(?![匀江安昌兰])|从(?![江化])|比(?!如)|和(?![田静硕布县平政林顺龙])|\p{Script=Han}{0,5}(?:达到|完成|实现|建成|推[进动]|加快|创建|改造|建设|打造|提[升高]|力争|新增|重点|计划))([\p{Script=Han}]{2,7}(?:自治州|自治县|地区|(?<!城)市|县))\s*/uy;
const JOINER = /\s*(?:以及|、|和|与|及|或|\/)\s*/uy;
const SLASH = /\s*\//uy;
const INNER = /\(\s*(?=\p{Script=Han}{2,8}\s*\))/uy;
const CLOSE = /\s*\)\s*/uy;
const COLON = /\s*:\s*/uy;

/** A word that narrows the scope after it and stands in the clause's note: 自治区缺水性城市. */
export const QUALIFIERS = new RegExp(`^${QUALIFYING}$`, "u");

/** No plan lists more in one breath. */
const MOST_SCOPES = 40;

type Scope = Scopes["names"][number];

function part(cursor: Cursor, own: RegExp | undefined): string | undefined {
  const start = cursor.position;
  return ((own && cursor.take(own)) ?? cursor.take(PART)) && cursor.since(start);
}

function qualified(cursor: Cursor, own: RegExp | undefined): Scope | undefined {
  const qualifier = cursor.take(QUALIFIER)?.[1];
  const name = qualifier === undefined ? undefined : part(cursor, own);
  return name === undefined || qualifier === undefined ? undefined : { name, qualifier };
}

function scope(cursor: Cursor, own: RegExp | undefined): Scope | undefined {
  const narrower = cursor.attempt(() => qualified(cursor, own));
  if (narrower !== undefined) return narrower;
  const name = part(cursor, own) ?? cursor.take(PLACE)?.[1];
  return name === undefined ? undefined : { name };
}

/** A pattern for a plan's own scope words, the longest first; undefined when it has none. */
export function scopePattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
  return new RegExp(`\\s*(${escaped.join("|")})\\s*`, "uy");
}

/**
 * `scopes := scope (、|和|与|及|或 scope)* | scope（scope）`, as far as it goes.
 * `own` matches the plan's own scope words.
 */
export function readScopes(cursor: Cursor, own: RegExp | undefined): Scopes | undefined {
  const first = scope(cursor, own);
  if (first === undefined) return undefined;
  const inner = cursor.attempt(() => cursor.take(INNER) && part(cursor, own));
  if (inner !== undefined && cursor.take(CLOSE)) return { names: [first], pair: [first.name, inner] };
  const names = [first];
  const slashed = cursor.sees(SLASH);
  while (names.length < MOST_SCOPES) {
    const next = cursor.attempt(() => cursor.take(JOINER) && scope(cursor, own));
    if (next === undefined) break;
    names.push(next);
  }
  cursor.take(COLON);
  return { names, ...(slashed && { slashed }) };
}
