import { anyOf } from "./cursor";
import type { Bound } from "./target";

/** What a word before a number makes of it (contracts, "Reading relations"). */
const BEFORE: Readonly<Record<Bound, readonly string[]>> = {
  ">=": ["不少于", "不低于", "不小于", "不得少于", "不得低于", "不得小于", "至少", "最少", "最低", "大于等于", "大于或等于", "达到或超过", "≥", "≧", "⩾", ">="],
  ">": ["超过", "突破", "大于", "高于", "多于", "超", ">"],
  "<=": ["不超过", "最高不得超过", "最高不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "至多", "最多", "小于等于", "小于或等于", "≤", "≦", "⩽", "<="],
  "<": ["小于", "低于", "少于", "不足", "不到", "<"],
};

/** What a word after a number makes of it. */
const AFTER: Readonly<Record<">=" | "<=", readonly string[]>> = {
  ">=": ["及其以上", "及以上", "或以上", "以上", "之上"],
  "<=": ["及其以下", "及以下", "或以下", "以下", "之下", "以内", "之内", "内"],
};

/** How a level stands to another that is no number: 高于GDP增长. */
const COMPARED: Readonly<Record<Bound, readonly string[]>> = {
  ">=": ["不少于", "不低于", "不小于", "不慢于"],
  ">": ["高于", "超过", "大于", "快于", "优于", "好于", "多于"],
  "<=": ["不高于", "不超过", "不大于", "不快于"],
  "<": ["低于", "小于", "慢于", "少于"],
};

function inverse<K extends string>(words: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const pairs: [string, K][] = [];
  for (const key in words) for (const word of words[key]) pairs.push([word, key]);
  return new Map(pairs);
}

/** The bound that each word before a number stands for. */
export const BOUND_BEFORE = inverse(BEFORE);
/** The bound that each word after a number stands for. */
export const BOUND_AFTER = inverse(AFTER);
/** The bound that each word of comparison stands for. */
export const BOUND_COMPARED = inverse(COMPARED);

/** A word that bounds the number after it. */
export const PREFIX = anyOf([...BOUND_BEFORE.keys()], "\\s*", "\\s*");
/** A word that bounds the number before it, whether or not it says that the number itself counts. */
export const SUFFIX = anyOf([...BOUND_AFTER.keys()], "\\s*(?:\\(含(?:本数)?\\))?");
/** A word that compares with a level that is no number. */
export const COMPARISON = anyOf([...BOUND_COMPARED.keys()]);

/** Words that make the number after them a rough one. */
export const ABOUT = anyOf(["约", "约为", "大约", "大概", "近", "接近", "基本达到", "基本"], "\\s*", "(?:为|达|占)?\\s*");
/** Words that make the number before them a rough one. */
export const OR_SO = anyOf(["左右", "上下"], "\\s*");
/** Between a number and its unit: somewhat more (10余座). */
export const ODD = anyOf(["余", "多"]);

/** Verbs that lead to a level and change nothing. */
export const VERB = anyOf([
  "达到", "达", "仅为", "为", "是", "有", "控制在", "保持在", "稳定在", "维持在", "保持", "维持", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增至",
  "增长到", "增长至", "上升到", "上升至", "升至", "下降到", "下降至", "降低到", "降低至", "降到", "降至", "减少到", "减少至", "压减到", "压减至",
  "扩大到", "扩大至", "完成", "实现", "建成", "拥有", "配备", "均为", "=",
], "\\s*", "(?<!至(?=[少多]))了?\\s*");

/** Modes of a target that change nothing and stand in its note. */
export const MODE = anyOf(["力争", "争取", "确保", "持续", "原则上", "总体", "稳定", "新增", "年均", "平均"], "\\s*", "\\s*");
/** Said once of several scopes: each of them. */
export const EACH = anyOf(["均", "都", "全部", "各", "要", "应", "须"], "\\s*", "(?<!各(?![\\d一二两三四五六七八九十]))");
/** Said once of several scopes: one value for each, in order. */
export const RESPECTIVELY = /\s*分别/uy;

/** After a verb of change: 提高到 leads to a level, 提高 to a difference. */
const NOT_TO_A_LEVEL = "了?(?!到|至(?![少多]))(?:达到?|为)?\\s*";

/** Verbs of a change upwards; not when a level follows (提高到). */
export const RISE = anyOf(["提高", "提升", "增长", "增加", "上升", "扩大", "增幅", "增速", "增"], "\\s*", NOT_TO_A_LEVEL);
/** Verbs of a change downwards; not when a level follows (降至). */
export const FALL = anyOf(["下降", "降低", "减少", "压减", "缩减", "削减", "缩短", "降幅", "降", "减"], "\\s*", NOT_TO_A_LEVEL);
/** As RISE, after 比: also 高 and 多. */
export const HIGHER = anyOf(["高出", "高", "多出", "多"], "\\s*(?<![提增升拔最])", NOT_TO_A_LEVEL);
/** As FALL, after 比: also 低 and 少. */
export const LOWER = anyOf(["低", "少"], "\\s*(?<![降减最])", NOT_TO_A_LEVEL);

/** Whoever may set a target in another document. */
const AUTHORITY = "(?:国家|自治区|上级|省|地区|兵团|自治州|州|市|有关部门|主管部门|部门)";

/** A level that another document sets: 控制在自治区下达指标内, 以上级核定为准, 待定. */
export const SET_ELSEWHERE = new RegExp(
  `\\s*((?:力争|确保|持续)?(?:(?:控制|保持|稳定)在|不超过|完成|达到|符合|满足|执行|按照?|以|依据|根据)?(?:${AUTHORITY}[和、]?)*` +
    `(?:(?:分解|统一|另行)?下达|分解|核定|批复|另行[确制]定|待[定下])[^，,；;。\\d]*|` +
    `(?:按照?|以|根据|控制在|完成|达到|符合|满足)${AUTHORITY}(?:要求|规定|考核)[^，,；;。\\d]*)`,
  "yu",
);

/** A reference that a share can be a share of in time or place (2020年, 上年, 全国平均水平); of any other (建成区面积的20%) it is a level. */
const WHOLE = "(?:19|20)\\d\\d\\s*年[^，,；;。、\\s的\\d]{0,8}|[^，,；;。、\\s的\\d]{0,12}?(?:上年|去年|同期|基期|基年|水平|均值)";
const ROUGHLY = `(?:${[...BOUND_BEFORE.keys(), "约", "近"].join("|")})?\\s*`;
const COUNT = "[\\d.,一二三四五六七八九十两]+\\s*";

/** `为2020年的1.5倍`, `下降到2020年的80%`, up to the number: the verb, then the reference of a multiple or of a share. */
export const TIMES_OF = new RegExp(
  "\\s*(是|为|达到|相当于|(?:控制|保持|稳定|维持)在|(?:提高|提升|增加|增长|上升|扩大|升|增|下降|降低|降|减少|压减)[到至])" +
    `(?:([^，,；;。、\\s]{2,20}?)的\\s*(?=${ROUGHLY}${COUNT}倍)|(${WHOLE})的\\s*(?=${ROUGHLY}(?:${COUNT}(?:%|成|分之)|[百千]分之|一半)))`,
  "yu",
);

/** `全国平均水平以上`: a level that no number gives, and the word that bounds it. */
export const BEYOND_LEVEL = new RegExp(
  "\\s*((?:(?:19|20)\\d\\d\\s*年|上年|去年|同期|基期|全国|全区|全疆|全省|全州|全市|全县|全地区|自治区|国家|兵团|世界|国际|国内|(?:西部|西北|东部|中部)(?:地区)?)" +
    `[^，,；;。、\\s\\d达到为在于]{0,10}?(?:水平|均值))\\s*(${[...BOUND_AFTER.keys()].join("|")})`,
  "yu",
);

/** How a level was reached, in a clause's note: 下降到2020年的80% is not 下降80%. */
export const LEADING_TO: Readonly<Record<"rise" | "fall", string>> = { rise: "提高到", fall: "下降到" };

/** The level that another starts from: 由77%提高到85%. */
export const FROM = /\s*[从由]\s*([^，,；;。、]{1,20}?)\s*(?=(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|升|增|降)[到至](?![少多]))/uy;

/** Between sentences and list items. */
export const SEPARATOR = /[，,、；;。\s]/u;
