import fc from "fast-check";
import { Cursor } from "../../../src/core/target/cursor";
import { parseTarget, type ReadTarget } from "../../../src/core/target/parse";
import type { Clause } from "../../../src/core/target/target";

/** Pieces that targets are made of, and pieces that break them. */
const PIECES = [
  "城市", "县城", "农村", "喀什市", "缺水性城市", "自治区", "城市（县城）", "99", "98.5", "7.0", "1,234", "12", "0.3", "2025", "%", "％", "个", "项", "万人", "亿元", "公里", "平方米", "、", "，", "。", "；", "和", "及", "或", "/", " ", "\n",
  "≥", "<", "不低于", "超过", "控制在", "以上", "以内", "左右", "约", "近", "达到", "为", "由", "提高", "提高到", "下降", "增长", "比2020年", "较上年", "同比", "高于", "GDP增长", "全国平均水平", "翻番", "累计", "年均", "力争", "持续", "均", "分别", "各",
  "2025年", "到2030年", "2021—2025年", "“十四五”期间", "日检", "每年", "每千人口", "（", "）", "(", ")", "﹝", "﹞", "[", "]", "—", "~", "-", "至", "九成", "百余", "两条", "三", "十", "万", "的", "占", "余", "多", "半", "全覆盖", "控制在自治区下达指标内",
  "供水普及率", "管网", "其中", "1.2.3", "1e9", "5G", "第3", "①", "\u{1f600}", "\ud800", "\u200b", "−", "＋", "零", "〇", "廿",
];

const jumble = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 }), jumble, fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)));

/** All that a reading holds, as one text; numbers with their printed places. */
function held({ clauses, unread }: ReadTarget): string {
  const wordsOf = ({ decimals, ...clause }: Clause): string[] =>
    Object.values(clause).map((value) => (typeof value === "number" && decimals !== undefined ? `${value.toFixed(decimals)} ${Math.abs(value).toFixed(decimals)}` : String(value)));
  return [...clauses.flatMap(wordsOf), unread].join(" ");
}

/** Numbers as printed, in half width and without group marks; a sign may be a dash. */
function numbersIn(text: string): string[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []).map((number) => number.replaceAll(",", ""));
}

describe("parseTarget, whatever the text", () => {
  it("never throws, and every clause has a relation and the numbers that it needs", () => {
    fc.assert(fc.property(anything, fc.constantFrom(undefined, "%", "个", "nonsense"), (text, unit) => {
      for (const { relation, value, low, high } of parseTarget(text, unit === undefined ? {} : { unit }).clauses) {
        const isRange = low !== undefined && high !== undefined && low <= high;
        if (relation === "between") expect({ isRange, value }).toEqual({ isRange: true, value: undefined });
        else if (relation === "relative" || relation === "deferred" || relation === "qualitative") expect(value === undefined || Number.isFinite(value)).toBe(true);
        else expect(Number.isFinite(value) || (relation === "cumulative" && isRange)).toBe(true);
      }
    }), { numRuns: 2000 });
  });

  it("drops no number: each stands in a clause or is given back", () => {
    fc.assert(fc.property(jumble, (text) => {
      const read = parseTarget(text);
      const all = held(read).replaceAll(",", "").replace(/[０-９]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
      for (const number of numbersIn(text)) expect({ text, all, number, found: all.includes(number) }).toEqual({ text, all, number, found: true });
    }), { numRuns: 4000 });
  });

  it("says where everything stands that it did not read, in order, apart, and with no punctuation at the ends", () => {
    fc.assert(fc.property(anything, (text) => {
      const { unread, unreadAt } = parseTarget(text);
      expect(unreadAt.map(([start, end]) => text.slice(start, end)).join(" ")).toBe(unread);
      let last = 0;
      for (const [start, end] of unreadAt) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(/^[，,、；;。\s]|[，,、；;。\s]$/u.test(text.slice(start, end))).toBe(false);
        last = end;
      }
    }), { numRuns: 1000 });
  });

  it("reads a text that stands alone in a sentence as it reads it alone", () => {
    fc.assert(fc.property(jumble, jumble, (first, second) => {
      const together = parseTarget(`${first}。${second}`);
      const apart = [first, second].map((text) => parseTarget(text));
      fc.pre(!/[（(﹝[]/u.test(first + second) && apart.every(({ clauses }) => clauses.every(({ relation }) => relation !== "qualitative")));
      expect(together.clauses).toEqual(apart.flatMap(({ clauses }) => clauses));
    }), { numRuns: 500 });
  });
});

describe("parseTarget on long texts", () => {
  /** How often the reader looks at a text. */
  function steps(text: string): number {
    const spies = (["take", "sees", "word", "attempt", "choose", "foresee", "since"] as const).map((name) => jest.spyOn(Cursor.prototype, name));
    parseTarget(text);
    const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return calls;
  }

  const walls = [
    ...PIECES, "城市99%、县城98%以上，", "城市、", "比2020年提高", "5（2024年4个）", "99%（", "((", "1,111,", "1，111", "一万", "每千", "国家、", "由5提高到", "98%/95%", "达到a的", "力争a", "2025年a", "5或", "5、", "5个半", "1亿2",
  ];
  it.each(walls)("takes steps in proportion over a wall of %j", (piece) => {
    const [short, long] = [100, 300].map((times) => steps(piece.repeat(times)));
    expect(long).toBeLessThan(3.6 * (short ?? 0) + 200);
  });

  it("gives back whole what is longer than it reads", () => {
    const text = "城市99%，".repeat(20_001);
    expect(parseTarget(text)).toEqual({ text, clauses: [], unread: text, unreadAt: [[0, text.length]] });
    expect(parseTarget(text.slice(0, 60_000)).clauses).toHaveLength(10_000);
  });
});
