import type { Cursor } from "./cursor";

/** Whoever may set a target in another document. */
const AUTHORITY = "(?:国家|自治区|上级|省|地区|兵团|自治州|州|市|县|行业|有关部门|主管部门|部门)";
const LEAD = "(?:(?:力争|确保|持续)?(?:(?:控制|保持|稳定)在|不超过|不低于|完成|达到|符合|满足|执行|按照?|以|由|依据|根据))";
const REST = "[^，,；;。\\d\\n]{0,30}(?=\\s*(?:$|[，,；;。\\n]))";

/** `elsewhere := lead? authority* (下达|分解|核定|另行确定|待定|…) … | lead authority+ (要求|规定|考核) …`, to the end of the phrase. */
const ELSEWHERE = new RegExp(
  `\\s*(?:${LEAD}?(?:${AUTHORITY}[和、]?){0,4}(?:(?:分解|统一|另行){0,2}下达|分解|核定|批复|另行[确制]定|待[定下]|待上级)${REST}|` +
    `(?:按照?|以|根据|控制在|完成|达到|符合|满足|执行|不超过)(?:${AUTHORITY}[和、]?){1,4}(?:相关|有关)?(?:要求|规定|考核)${REST})`,
  "yu",
);

/** What a level set elsewhere may begin with. */
export const ELSEWHERE_FIRST = "力确持控保稳不完达符满执按以由依根国自上省地兵州市县行有主部分统另下核批待";

/** The words that leave a level to another document (控制在自治区下达指标内, 以上级核定为准, 待定), as printed. */
export function readElsewhere(cursor: Cursor): string | undefined {
  const start = cursor.position;
  return cursor.take(ELSEWHERE) && cursor.since(start);
}

/** Whether a level set elsewhere stands here. */
export function seesElsewhere(cursor: Cursor): boolean {
  return ELSEWHERE_FIRST.includes(cursor.text.charAt(cursor.position) || " ") && cursor.sees(ELSEWHERE);
}
