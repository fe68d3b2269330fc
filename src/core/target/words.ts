import type { Bound } from "./target";

/** What each word of a kind means. */
export type Words<T extends string = string> = ReadonlyMap<string, T>;

function meaning<T extends string>(rows: Readonly<Record<T, string>>): Words<T> {
  const pairs: [string, T][] = [];
  for (const key in rows) for (const word of rows[key].split(" ")) pairs.push([word, key]);
  return new Map(pairs);
}

/** Words that mean themselves. */
function words(list: string): Words {
  return new Map(list.split(" ").map((word) => [word, word]));
}

/** Each stem with each ending: 提高到, 提高至, 提高到了. */
function combined(stems: Words, endings: string): Words {
  return words([...stems.keys()].flatMap((stem) => endings.split(" ").map((ending) => stem + ending)).join(" "));
}

/** The characters that words begin with, for use in a pattern's class. */
export function firstsOf(...tables: readonly Words[]): string {
  return [...new Set(tables.flatMap((table) => [...table.keys()].map((word) => word.charAt(0))))].join("");
}

/** What a word before a number makes of it (contracts, "Reading relations"). */
export const BEFORE = meaning<Bound>({
  ">=": "≥ ≧ ⩾ ≮ >= => 不少于 不低于 不小于 不得少于 不得低于 不得小于 不应少于 不应低于 不应小于 不宜少于 不宜低于 不宜小于 至少 最少 最低 最低不低于 大于等于 大于或等于 等于或大于 高于或等于 等于或高于 达到或超过 达到并超过",
  ">": "> 超过 突破 大于 高于 多于 超出 超 逾",
  "<=": "≤ ≦ ⩽ ≯ <= =< 不超过 不高于 不大于 不多于 不突破 不得超过 不得高于 不得大于 不得多于 不得突破 不应超过 不应高于 不应大于 不宜超过 不宜高于 不宜大于 未超过 最高不得超过 最高不超过 至多 最多 最高 小于等于 小于或等于 等于或小于 低于或等于 等于或低于",
  "<": "< 小于 低于 少于 不足 不到 未达 未达到",
});

/** What a word after a number makes of it. */
export const AFTER = meaning<">=" | "<=">({
  ">=": "以上 及以上 及其以上 或以上 之上",
  "<=": "以下 及以下 及其以下 或以下 之下 以内 之内 内 范围内 的范围内 距离内 的距离内",
});

/** How a level stands to another that is no number: 高于GDP增长. */
export const COMPARED = meaning<Bound>({
  ">=": "不少于 不低于 不小于 不慢于 不亚于",
  ">": "高于 超过 大于 快于 优于 好于 多于",
  "<=": "不高于 不超过 不大于 不快于",
  "<": "低于 小于 慢于 少于",
});

/** Words that make the number after them a rough one. */
export const ABOUT = words("约 约为 约占 约达 大约 大约为 大概 大致 近 将近 接近 基本 基本达到 ≈ ~");
/** Words that make the number before them a rough one. */
export const OR_SO = words("左右 上下");
/** Around a unit: somewhat more (10余座, 3倍多). */
export const ODD = words("余 多");
/** Behind a range: nothing but words. */
export const AMID = words("之间 区间 区间内 的区间 的区间内 范围内 的范围内");

/** Stems of verbs of a change upwards; with 到 or 至 they lead to a level. */
export const RISE = words("提高 提升 增长 增加 上升 升高 扩大 增幅 增速 增 升 递增 净增");
/** Stems of verbs of a change downwards. */
export const FALL = words("下降 降低 减少 压减 压降 缩减 削减 缩短 降幅 降 减 递减");
/** As RISE, after 比: also 高 and 多. */
export const HIGHER = words("高出 高 多出 多");
/** As FALL, after 比: also 低 and 少. */
export const LOWER = words("低 少");

/** Verbs that lead up to a level. */
export const UP_TO = combined(RISE, "到 至 到了 至了");
/** Verbs that lead down to a level. */
export const DOWN_TO = combined(FALL, "到 至 到了 至了");
/** Verbs that a level follows. */
export const VERB = words(
  "达到 达到了 达 为 是 有 = 控制在 保持在 稳定在 维持在 保持 维持 完成 实现 建成 选派 拥有 配备 均为 占 占到 占比达 设为 设置为 定为 确定为 调整为 调整到 调整至 发展到 共 共计 共有 总计 合计 总共 仅 仅为 只有 仅有",
);

/** Modes of a target that change nothing and stand in its note. */
export const MODE = words("力争 争取 确保 持续 原则上 总体 稳定 新增 年均 平均 预计 预期");
/** Said once of several scopes or periods: each of them. */
export const EACH = words("均 都 全部 各 要 应 须 宜");
/** Said once of several scopes or periods: one value for each, in order. */
export const RESPECTIVELY = words("分别");
/** A sum over years. */
export const CUMULATIVE = words("累计");
/** Joins a value to the one before as another choice. */
export const OR = words("或 或者");
/** Joins a value to the one before in one list. */
export const AND = words("和 与 及 以及 且");
/** Compares with what follows it. */
export const THAN = words("比 较 对比 相比于 相较于");
/** Compares with the same time a year, or with the time, before. */
export const LIKE_LAST = words("同比 环比");
/** Compares with a series beside it. */
export const BESIDE = words("与 同 和");
/** Every part is reached; there is no number to say. */
export const COVERAGE = words("全覆盖 全面覆盖 全部覆盖 基本覆盖 应保尽保 应收尽收");

/** Words with one of the above in them that mean something else. */
const OTHERS = words(
  "人均 户均 地均 占比 比例 比率 比重 比值 比较 比如 正比 反比 之比 配比 较大 较快 较高 较好 较低 较多 较少 较为 较强 较小 计较 至少 高于 节约 集约 制约 条约 契约 公约 附近 最近 临近 邻近 靠近 就近 远近 大半 多半 作为 成为 认为 行为 " +
    "超级 超市 超标 超采 加强 增强 高等 平均每 全国 国内 省内 区内 市内 州内 县内 年内 期内 室内 院内 内部 内容 多种 多样 多元 多层 余下 其余 多少 平均值 平均水平 升级 升温 减排 增值 降水 降雨 建成区",
);

/** Every word with a meaning, by its first character, the longest first: what stands in a text is always the longest. */
const LEXICON: ReadonlyMap<string, readonly string[]> = lexicon([
  BEFORE, AFTER, COMPARED, ABOUT, OR_SO, ODD, AMID, RISE, FALL, HIGHER, LOWER, UP_TO, DOWN_TO, VERB, MODE, EACH, RESPECTIVELY, CUMULATIVE, OR, AND, THAN, LIKE_LAST, BESIDE, COVERAGE, OTHERS,
]);

function lexicon(tables: readonly Words[]): ReadonlyMap<string, readonly string[]> {
  const all = [...new Set(tables.flatMap((table) => [...table.keys()]))].sort((a, b) => b.length - a.length);
  const byFirst = new Map<string, string[]>();
  for (const word of all) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  return byFirst;
}

/** The longest word that begins there; in 下降至少3个 the 至 is 至少's. */
export function wordAt(text: string, at: number): string | undefined {
  const isWhole = (word: string): boolean => !word.endsWith("至") || !"少多".includes(text.charAt(at + word.length) || " ");
  return LEXICON.get(text.charAt(at))?.find((word) => text.startsWith(word, at) && isWhole(word));
}
