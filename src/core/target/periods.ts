import type { Cursor } from "./cursor";
import { digitsOf } from "./number-words";

const LEAD = "\\s*(?:到|至|截至|截止到?|在)?\\s*";
const YEAR = "((?:19|20)\\d\\d|[一二][九〇零][〇零一二三四五六七八九]{2})";
const OF_A_LEVEL = "(?!的?(?:基础|水平|相比)|的\\s*[\\d.]+\\s*倍)(?:的(?=\\s*(?:约|近|[\\d一二三四五六七八九])))?";
const SPAN = new RegExp(`${LEAD}${YEAR}\\s*年?\\s*[—–~至-]{1,2}\\s*${YEAR}\\s*年(?:期间)?${OF_A_LEVEL}\\s*[,，]?\\s*`, "yu");
const SINGLE = new RegExp(`${LEAD}${YEAR}\\s*年(?:年?[底末]前?|以?前|年?初|度)?${OF_A_LEVEL}\\s*[,，:]?\\s*`, "yu");
const PLAN = new RegExp(`${LEAD}[“"「]?十([一二三四五])五[”"」]?(?:规划)?(期间|时期|期?末|规划末|期满)${OF_A_LEVEL}\\s*[,，]?\\s*`, "yu");

/** The first year of the eleventh five-year plan (2006–2010); each later one begins five years on. */
const ELEVENTH = 2006;
const PLAN_YEARS = 5;

function planPeriod(ordinal: string, part: string): string {
  const first = ELEVENTH + PLAN_YEARS * ("一二三四五".indexOf(ordinal));
  const last = first + PLAN_YEARS - 1;
  return /[末满]/u.test(part) ? String(last) : `${first}-${last}`;
}

function year(written: string | undefined): string {
  return written === undefined || /^\d/u.test(written) ? (written ?? "") : (digitsOf(written) ?? "");
}

/** The period that a text names here: `2025`, or `2021-2025` for several years; 十四五末 is 2025. */
export function readPeriod(cursor: Cursor): string | undefined {
  const span = cursor.take(SPAN);
  if (span !== undefined) return `${year(span[1])}-${year(span[2])}`;
  const plan = cursor.take(PLAN);
  if (plan !== undefined) return planPeriod(plan[1] ?? "", plan[2] ?? "");
  const single = cursor.take(SINGLE);
  return single && year(single[1]);
}

/** A period as a text names it before its value. */
export function printPeriod(period: string): string {
  const [first, last] = period.split("-");
  return last === undefined ? `到${first}年` : `${first}—${last}年`;
}
