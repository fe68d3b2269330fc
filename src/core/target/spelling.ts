import { unitAt } from "../unit/units";
import type { Cursor } from "./cursor";
import { AFTER, OR_SO } from "./words";

/** A unit as a text spells it. `naming`: it also names things (24小时服务, 3岁以下婴幼儿), so that it counts only where nothing else follows. */
export type Spelled = { readonly unit: string; readonly naming: boolean };

const NAMING: ReadonlySet<string> = new Set(
  "年 月 周 日 天 小时 分钟 秒 岁 级 次 位 部 场 班 层 对 口 眼 列 架 例 票 分 刻钟 县 县市 类 方 头 只 支 万 亿 千亿 百亿 千万 百万 l a s h d m g t".split(" "),
);

/** Words that begin like a unit (条例 is no 条): after a number they are what is counted, or another word. */
const NO_UNIT =
  /\d|条[例件款]|处[理置于分罚]|家[庭居具电长乡政]|所[有属在以谓]|部[门分队署委]|个[性别体]|人[才民大工均为类文居防]|级别|年[级度代均龄轻]|月[份均]|日[常均报益]|次[数要序]|班[级子车]|场[所地景站馆]|台[阶账湾]|张[家贴]|片[区面]|位[于置居]|支[部持撑线路队]|名[单录称城]|眼[科睛]|口[岸径袋]|户[籍口均型外]|头[部屯]|只[能有要]|套[餐路]|座[谈位]|层[次面级]|对[口外于标接比]|方[面案式向便针法]|分[布类别之]|克[服拉]|升级|米[东泉]|元[素旦]|吨位|种[植类养子业质]|件数|列[入为]|架构|例[如外]|票据|株洲|栋梁|间[接隔断]|两[会港翼化江委用者]|类[似型别]|县[城域级]/uy;

const WITHIN_WORD = /[A-Za-z\d]/uy;
const SPACE = /\s*/uy;
const ENCLOSED = /\s*\(\s*/uy;
const CLOSE = /\s*\)/uy;

function spelledHere(cursor: Cursor): Spelled | undefined {
  if (cursor.sees(NO_UNIT)) return undefined;
  const found = unitAt(cursor.text, cursor.position);
  if (found === undefined) return undefined;
  const { unit, spelling } = found;
  cursor.position += spelling.length;
  return /[A-Za-z\d]$/u.test(spelling) && cursor.sees(WITHIN_WORD) ? undefined : { unit: unit.canonical, naming: NAMING.has(spelling) };
}

/** The longest unit that begins here, or stands here in parentheses: 98（%）. */
export function takeUnit(cursor: Cursor): Spelled | undefined {
  return cursor.attempt(() => {
    if (!cursor.take(ENCLOSED)) {
      cursor.take(SPACE);
      return spelledHere(cursor);
    }
    const unit = spelledHere(cursor);
    return unit && cursor.take(CLOSE) && { ...unit, naming: false };
  });
}

const END = /\s*(?:$|[^\p{Script=Han}\p{Nd}A-Za-z+<>=≤≥≮≯%‰±×*/]|和|与|及|以及|或|至|到|且|并|大|力争|争取|持续|余|多|同比|环比|比|较|其中)/uy;

/** Whether an amount may end here: where a number has no unit, or one that also names things, anything else makes it part of a name (1号线, 5G). */
export function endsHere(cursor: Cursor): boolean {
  return cursor.sees(END) || cursor.foresee(() => cursor.word(AFTER) ?? cursor.word(OR_SO)) !== undefined;
}
