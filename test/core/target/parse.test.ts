import { parseTarget } from "../../../src/core/target/parse";
import type { Clause } from "../../../src/core/target/target";

const c = (relation: Clause["relation"], value: number, unit?: string, more: Partial<Clause> = {}): Clause =>
  ({ relation, value, ...(unit !== undefined && { unit }), ...more });
const city = { scope: "城市" };
const county = { scope: "县城" };

/** A clause without its printed places, which other tests look at. */
function plain({ decimals: _decimals, ...clause }: Clause): Clause {
  return clause;
}

function expectClauses(text: string, unit: string, clauses: readonly Clause[]): void {
  const read = parseTarget(text, unit === "" ? {} : { unit });
  expect({ clauses: read.clauses.map(plain), unread: read.unread }).toEqual({ clauses, unread: "" });
}

describe("parseTarget on 表2-1", () => {
  it.each<[string, string, Clause[]]>([
    ["城市99%、县城98%以上", "%", [c(">=", 99, "%", city), c(">=", 98, "%", county)]],
    ["持续控制在10%以内", "％", [c("<=", 10, "%", { note: "持续" })]],
    ["城市和县城日检10项、月检42项，自治区供水监测网分站年检106项", "", [
      c("=", 10, "项", { ...city, frequency: "日" }), c("=", 10, "项", { ...county, frequency: "日" }),
      c("=", 42, "项", { ...city, frequency: "月" }), c("=", 42, "项", { ...county, frequency: "月" }),
      c("=", 106, "项", { scope: "自治区供水监测网分站", frequency: "年" }),
    ]],
    ["城市和县城均达到97%", "%", [c("=", 97, "%", city), c("=", 97, "%", county)]],
    ["城市98%，县城95%  ", "%", [c("=", 98, "%", city), c("=", 95, "%", county)]],
    ["城市和县城达到60%，自治区缺水性城市达到60%以上", "%", [
      c("=", 60, "%", city), c("=", 60, "%", county), c(">=", 60, "%", { scope: "缺水性城市", note: "自治区" }),
    ]],
    ["城市、县城均100%", "%", [c("=", 100, "%", city), c("=", 100, "%", county)]],
    ["≥7.0（8.0）", "公里/平方公里", [c(">=", 7, "km/km2", city), c(">=", 8, "km/km2", county)]],
    ["≥15", "%", [c(">=", 15, "%")]],
    ["50%", "%", [c("=", 50, "%")]],
    ["城市15m2/人，县城17m2/人", "m2/人", [c("=", 15, "m2/人", city), c("=", 17, "m2/人", county)]],
  ])("reads %s", expectClauses);

  it("keeps the printed places", () => {
    expect(parseTarget("≥7.0（8.00）").clauses.map(({ decimals }) => decimals)).toEqual([1, 2]);
  });

  it("reads a parenthesis as the plan declares it", () => {
    expect(parseTarget("≥7.0（8.0）", { parenthesis: ["设市城市", "县"] }).clauses.map(({ scope }) => scope)).toEqual(["设市城市", "县"]);
    expect(parseTarget("乌昌区99%", { scopes: ["乌昌区"] })).toMatchObject({ clauses: [{ scope: "乌昌区", value: 99 }], unread: "" });
  });
});

describe("parseTarget on bounds", () => {
  const atLeast = ["5个以上", "5个及以上", "不少于5个", "不低于5个", "不小于5个", "至少5个", "至少建成5个", "大于等于5个", "≥5个", "≧5个", ">=5个", "＞＝5个", "≮5个", "不得少于5个", "5个以上（含5个）"];
  const above = ["超过5个", "突破5个", "大于5个", ">5个", "＞5个", "高于5个", "﹥5个", "逾5个", "5个以上（不含）"];
  const atMost = ["5个以内", "5个以下", "不超过5个", "不高于5个", "控制在5个以内", "控制在5个以下", "小于等于5个", "≤5个", "<=5个", "﹤=5个", "﹤﹦5个", "≯5个", "最高不得超过5个", "5个的范围内"];
  const below = ["小于5个", "低于5个", "<5个", "﹤5个"];
  const about = ["约5个", "5个左右", "近5个", "接近5个", "基本达到5个", "约占5个", "≈5个", "~5个"];
  const cases: [string, Clause["relation"]][] = [
    ...atLeast.map((text): [string, Clause["relation"]] => [text, ">="]), ...above.map((text): [string, Clause["relation"]] => [text, ">"]),
    ...atMost.map((text): [string, Clause["relation"]] => [text, "<="]), ...below.map((text): [string, Clause["relation"]] => [text, "<"]),
    ...about.map((text): [string, Clause["relation"]] => [text, "approx"]), ["达到5个", "="], ["５个", "="],
  ];
  it.each(cases)("reads %s as %s", (text, relation) => expectClauses(text, "", [c(relation, 5, "个")]));

  it.each<[string, string, Clause[]]>([
    ["城市99%、县城98%、农村90%以上", "", [c(">=", 99, "%", city), c(">=", 98, "%", county), c(">=", 90, "%", { scope: "农村" })]],
    ["城市99%，县城98%以上", "", [c("=", 99, "%", city), c(">=", 98, "%", county)]],
    ["城市约99%、县城98%以上", "", [c("approx", 99, "%", city), c(">=", 98, "%", county)]],
    ["城市、县城分别达到99%、98%以上", "", [c(">=", 99, "%", city), c(">=", 98, "%", county)]],
    ["城市12%、县城10%以内", "", [c("<=", 12, "%", city), c("<=", 10, "%", county)]],
    ["不少于15项、10项", "", [c(">=", 15, "项"), c(">=", 10, "项")]],
    ["10%以上15%以下", "", [c(">=", 10, "%"), c("<=", 15, "%")]], ["≥95%且≤98%", "", [c(">=", 95, "%"), c("<=", 98, "%")]], ["98、95、90以上", "%", [c(">=", 98, "%"), c(">=", 95, "%"), c(">=", 90, "%")]],
    ["98%（城市）、95%（县城）", "", [c("=", 98, "%", city), c("=", 95, "%", county)]], ["城市（县城）分别达到99%（98%）", "", [c("=", 99, "%", city), c("=", 98, "%", county)]],
    ["南疆四地州60%以上，其他城市50%", "", [c(">=", 60, "%", { scope: "南疆四地州" }), c("=", 50, "%", { scope: "其他城市" })]], ["县（市）至少1座", "", [c(">=", 1, "座", { scope: "县（市）" })]], ["和田市95%", "", [c("=", 95, "%", { scope: "和田市" })]],
    ["城市/县城：98%/95%", "", [c("=", 98, "%", city), c("=", 95, "%", county)]], ["城市、县城各100个", "", [c("=", 100, "个", city), c("=", 100, "个", county)]], ["每个县至少建成1所", "", [c(">=", 1, "所", { scope: "县", note: "每个" })]],
    ["60%或70%以上", "", [c("=", 60, "%"), c(">=", 70, "%", { alternative: true })]],
  ])("lets the right items be governed in %s", expectClauses);
});

describe("parseTarget on numbers", () => {
  it.each<[string, Clause[]]>([
    ...["10—15%", "10–15%", "10-15%", "10~15%", "10～15%", "10%至15%", "10%—15%", "介于10%和15%之间", "１０—１５％", "12.5±2.5%"]
      .map((text): [string, Clause[]] => [text, [{ relation: "between", low: 10, high: 15, unit: "%" }]]),
    ["百分之九十五", [c("=", 95, "%")]], ["百分之百", [c("=", 100, "%")]], ["千分之三", [c("=", 0.3, "%")]], ["九成", [c("=", 90, "%")]],
    ["九成五以上", [c(">=", 95, "%")]], ["一半", [c("=", 50, "%")]], ["过半", [c(">", 50, "%")]], ["半小时", [c("=", 0.5, "小时")]], ["7两", [c("=", 7, "辆")]], ["4县", [c("=", 4, "县")]], ["四分之三", [c("=", 75, "%")]],
    ["两条", [c("=", 2, "条")]], ["一百零六项", [c("=", 106, "项")]], ["十二万套", [c("=", 12, "万套")]], ["12万套", [c("=", 12, "万套")]],
    ["1,234.5万元", [c("=", 1234.5, "万元")]], ["12，345.6万元", [c("=", 12345.6, "万元")]], ["１２％", [c("=", 12, "%")]], ["99，98", [c("=", 99), c("=", 98)]], ["−5%", [c("=", -5, "%")]], ["－0.3%", [c("=", -0.3, "%")]],
    ["廿五个", [c("=", 25, "个")]], ["壹佰套", [c("=", 100, "套")]], ["一万二千人", [c("=", 12_000, "人")]], ["一亿二千万元", [c("=", 120_000_000, "元")]], ["1亿2000万元", [c("=", 1.2, "亿元")]], ["3万5千人", [c("=", 3.5, "万人")]],
    ["百余家", [c(">", 100, "家")]], ["超百亿元", [c(">", 100, "亿元")]], ["突破千亿元", [c(">", 1000, "亿元")]], ["近百家", [c("approx", 100, "家")]], ["2400多万吨", [c(">", 2400, "万吨")]], ["3倍多", [c(">", 3, "倍")]],
    ["3/4", [c("=", 75, "%")]], ["万分之五", [c("=", 0.05, "%")]], ["百分之零点五", [c("=", 0.5, "%")]], ["一个半小时", [c("=", 1.5, "小时")]], ["两年半", [c("=", 2.5, "年")]],
    ["10−15%", [{ relation: "between", low: 10, high: 15, unit: "%" }]], ["5亿-6亿元", [{ relation: "between", low: 5, high: 6, unit: "亿元" }]], ["一年两次", [c("=", 2, "次", { frequency: "年" })]], ["两至三条", [{ relation: "between", low: 2, high: 3, unit: "条" }]], ["0.5—1% 区间", [{ relation: "between", low: 0.5, high: 1, unit: "%" }]], ["450—530米之间", [{ relation: "between", low: 450, high: 530, unit: "米" }]], ["(10±2)%", [{ relation: "between", low: 8, high: 12, unit: "%" }]],
    ["99.24（%）", [c("=", 99.24, "%")]], ["2×350MW", [c("=", 350, "兆瓦", { note: "2×" })]], ["不高于4：1", [c("<=", 4)]], ["50年一遇", [c("=", 50, "年一遇")]], ["每人每天150升", [c("=", 150, "升/人·日")]], ["每平方公里8公里", [c("=", 8, "km/km2")]], ["每两年1次", [c("=", 1, "次", { frequency: "两年" })]], ["1：4", [c("=", 0.25)]], ["每千人口4.6个", [c("=", 4.6, "个/千人")]], ["10余座", [c(">", 10, "座")]],
  ])("reads %s", (text, clauses) => expectClauses(text, "", clauses));

  it.each([["12万", "套", 12, "万套"], ["12.3万", "万人", 12.3, "万人"], ["5万", "亿元", 5, "万元"]])("reads a bare %s in the unit of the row, %s", (text, unit, value, whole) =>
    expectClauses(text, unit, [c("=", value, whole)]));

  it("reads two thirds in per cent", () => {
    expect(parseTarget("三分之二").clauses[0]?.value).toBeCloseTo(200 / 3, 10);
    expect(parseTarget("三分之二").clauses[0]?.decimals).toBe(2);
    expect(parseTarget("五分之二").clauses[0]?.decimals).toBe(0);
  });
});

describe("parseTarget on what no single value can meet", () => {
  it.each<[string, string, Clause[]]>([
    ["﹝0.3﹞", "年", [c("cumulative", 0.3, "年")]], ["〔16〕", "%", [c("cumulative", 16, "%")]], ["［5］", "", [c("cumulative", 5)]],
    ["﹝12﹞万套", "", [c("cumulative", 12, "万套")]], ["﹝12﹞万", "套", [c("cumulative", 12, "万套")]], ["[13.5]%", "", [c("cumulative", 13.5, "%")]],
    ["〔0.3〕%以上", "", [c("cumulative", 0.3, "%", { bound: ">=" })]], ["﹝≥12﹞万套", "", [c("cumulative", 12, "万套", { bound: ">=" })]],
    ["[17.7]", "%", [c("cumulative", 17.7, "%")]], ["累计1800亿元", "", [c("cumulative", 1800, "亿元")]],
    ["累计下降18%以上", "", [c("cumulative", 18, "%", { change: "fall", bound: ">=" })]],
    ["高于GDP增长", "%", [{ relation: "relative", bound: ">", reference: "GDP增长" }]],
    ["与GDP增长基本同步", "%", [{ relation: "relative", reference: "GDP增长", note: "基本同步" }]],
    ["不低于全国平均水平", "%", [{ relation: "relative", bound: ">=", reference: "全国平均水平" }]],
    ...["全国平均水平以上", "达到全国平均水平以上", "保持在全国平均水平及以上"]
      .map((text): [string, string, Clause[]] => [text, "%", [{ relation: "relative", bound: ">=", reference: "全国平均水平" }]]),
    ["全区平均水平以下", "", [{ relation: "relative", bound: "<=", reference: "全区平均水平" }]],
    ["控制在2020年水平以下", "", [{ relation: "relative", bound: "<=", reference: "2020年水平" }]],
    ["城市、县城均达到全国平均水平以上", "", [{ ...city, relation: "relative", bound: ">=", reference: "全国平均水平" }, { ...county, relation: "relative", bound: ">=", reference: "全国平均水平" }]],
    ["全区城市平均达到60%以上", "", [c(">=", 60, "%", { ...city, note: "全区、平均" })]],
    ["高于全国平均水平2个百分点", "%", [c("relative", 2, "个百分点", { reference: "全国平均水平", bound: ">" })]],
    ["低于全国平均水平3个百分点", "", [c("relative", 3, "个百分点", { reference: "全国平均水平", bound: "<" })]],
    ["高于GDP增长约0.5个百分点", "", [c("relative", 0.5, "个百分点", { reference: "GDP增长", bound: ">", note: "约" })]],
    ...["比全国平均水平高2个百分点以上", "高于全国平均水平2个百分点以上", "高于全国平均水平至少2个百分点"]
      .map((text): [string, string, Clause[]] => [text, "", [c("relative", 2, "个百分点", { reference: "全国平均水平", change: "rise", bound: ">=" })]]),
    ["低于全国平均水平3个百分点以上", "", [c("relative", 3, "个百分点", { reference: "全国平均水平", change: "fall", bound: ">=" })]],
    ["高于全国平均水平10%", "", [c("relative", 10, "%", { reference: "全国平均水平", change: "rise" })]],
    ["高于2015年85座", "", [{ relation: "relative", bound: ">", reference: "2015年85座" }]],
    ["下降到2020年的80%", "", [c("relative", 80, "%", { reference: "2020年", change: "fall", note: "下降到" })]],
    ["降至2020年水平的八成以下", "", [c("relative", 80, "%", { reference: "2020年水平", change: "fall", bound: "<=", note: "下降到" })]],
    ["到2025年，提高到上年的1.5倍", "", [c("relative", 1.5, "倍", { period: "2025", reference: "上年", change: "rise", note: "提高到" })]],
    ["控制在2020年的80%以内", "", [c("relative", 80, "%", { reference: "2020年", bound: "<=" })]],
    ["达到全国平均水平的98%以上", "", [c("relative", 98, "%", { reference: "全国平均水平", bound: ">=" })]],
    ["为2020年的至少1.5倍", "", [c("relative", 1.5, "倍", { reference: "2020年", bound: ">=" })]],
    ["比2020年提高5个百分点以上", "", [c("relative", 5, "个百分点", { reference: "2020年", change: "rise", bound: ">=" })]],
    ["较2020年提高5个百分点以上", "%", [c("relative", 5, "个百分点", { reference: "2020年", change: "rise", bound: ">=" })]],
    ["下降12.5%", "", [c("relative", 12.5, "%", { change: "fall" })]], ["增长1.5倍", "", [c("relative", 1.5, "倍", { change: "rise" })]],
    ["翻番", "", [c("relative", 2, "倍", { change: "rise" })]], ["翻一番", "", [c("relative", 2, "倍", { change: "rise" })]],
    ...["翻一番以上", "翻番以上", "翻了一番以上"].map((text): [string, string, Clause[]] => [text, "", [c("relative", 2, "倍", { change: "rise", bound: ">=" })]]),
    ["2020年的1.5倍", "", [c("relative", 1.5, "倍", { reference: "2020年" })]], ["与经济发展水平相适应", "", [{ relation: "relative", reference: "经济发展水平", note: "相适应" }]], ["累计降低﹝13.5﹞%", "", [c("cumulative", 13.5, "%", { change: "fall" })]],
    ["减半以上", "", [c("relative", 50, "%", { change: "fall", bound: ">=" })]],
    ["在2020年基础上翻两番", "", [c("relative", 4, "倍", { change: "rise", reference: "2020年" })]],
    ["为2020年的1.5倍", "", [c("relative", 1.5, "倍", { reference: "2020年" })]],
    ["由77.22%提高到85%以上", "", [c(">=", 85, "%", { reference: "77.22%" })]],
    ["提高至少3个百分点", "", [c("relative", 3, "个百分点", { change: "rise", bound: ">=" })]],
    ["占总停车位的10%", "", [c("=", 10, "%", { note: "总停车位的" })]], ["不少于总停车位的10%", "", [c(">=", 10, "%", { note: "总停车位的" })]], ["约为全疆人均占有量的4%", "", [c("approx", 4, "%", { note: "全疆人均占有量的" })]], ["达到建成区面积的20%以上", "", [c(">=", 20, "%", { note: "建成区面积的" })]],
    ["从2020年的60%提高到2025年的70%", "", [c("=", 70, "%", { period: "2025", reference: "2020年的60%" })]], ["增长到2020年的522平方公里", "", [c("=", 522, "平方公里", { period: "2020" })]],
    ["较“十二五”期间分别增长1.5倍、1.6倍", "", [c("relative", 1.5, "倍", { reference: "“十二五”期间", change: "rise" }), c("relative", 1.6, "倍", { reference: "“十二五”期间", change: "rise" })]],
    ["比2015年的35.32%、32.36%，分别提高4.67、3.57个百分点", "", [c("relative", 4.67, "个百分点", { reference: "2015年的35.32%、32.36%", change: "rise" }), c("relative", 3.57, "个百分点", { reference: "2015年的35.32%、32.36%", change: "rise" })]],
    ["快于全国1个百分点", "", [c("relative", 1, "个百分点", { reference: "全国", bound: ">" })]], ["增速保持在6%左右", "", [c("relative", 6, "%", { change: "rise", note: "约" })]], ["累计增长5%、增长3%", "", [c("cumulative", 5, "%", { change: "rise" }), c("cumulative", 3, "%", { change: "rise" })]],
    ...["待上级下达", "自治区下达指标", "以上级核定数为准", "控制在国家、自治区下达指标以内", "由自治区统一下达", "达到自治区考核要求", "不超过自治区下达的控制指标"].map((text): [string, string, Clause[]] => [text, "", [{ relation: "deferred", note: text }]]),
    ["城市99%，农村全覆盖", "", [c("=", 99, "%", city), { scope: "农村", relation: "qualitative", note: "全覆盖" }]], ["法定人群全覆盖", "", [{ relation: "qualitative", note: "法定人群全覆盖" }]],
    ["控制在自治区下达指标内", "%", [{ relation: "deferred", note: "控制在自治区下达指标内" }]],
    ["完成上级下达任务", "", [{ relation: "deferred", note: "完成上级下达任务" }]],
    ["全面消除黑臭水体", "", [{ relation: "qualitative", note: "全面消除黑臭水体" }]],
    ["保持在合理区间、各年度视情提出", "%", [{ relation: "qualitative", note: "保持在合理区间、各年度视情提出" }]],
  ])("reads %s", expectClauses);

  it("tells a level from a difference", () => {
    expectClauses("提高到85%以上", "", [c(">=", 85, "%")]);
    expectClauses("下降到10%以下", "", [c("<=", 10, "%")]);
  });
});

describe("parseTarget on periods and parentheses", () => {
  it.each<[string, Clause[]]>([
    ["到2025年，城市99%，县城95%", [c("=", 99, "%", { ...city, period: "2025" }), c("=", 95, "%", { ...county, period: "2025" })]],
    ["城市2025年达到60%，2030年达到70%", [c("=", 60, "%", { ...city, period: "2025" }), c("=", 70, "%", { ...city, period: "2030" })]],
    ["2025年和2030年分别达到60%和70%", [c("=", 60, "%", { period: "2025" }), c("=", 70, "%", { period: "2030" })]],
    ["85%（2030年90%以上）", [c("=", 85, "%"), c(">=", 90, "%", { period: "2030" })]],
    ["99%（县城98%以上）", [c("=", 99, "%", city), c(">=", 98, "%", county)]],
    ["98%（2024年为97%）", [c("=", 98, "%"), c("=", 97, "%", { period: "2024" })]],
    ["2024年、2025年均达到5个", [c("=", 5, "个", { period: "2024" }), c("=", 5, "个", { period: "2025" })]], ["2024、2025年分别达到5个和6个", [c("=", 5, "个", { period: "2024" }), c("=", 6, "个", { period: "2025" })]],
    ["二〇二五年达到50%", [c("=", 50, "%", { period: "2025" })]], ["15个（其中兵团4个）", [c("=", 15, "个"), c("=", 4, "个", { scope: "兵团", note: "其中" })]],
    ["85%（2025年）", [c("=", 85, "%", { period: "2025" })]],
    ["“十四五”末达到30%", [c("=", 30, "%", { period: "2025" })]],
    ["力争达到100%", [c("=", 100, "%", { note: "力争" })]],
    ["99.24%（98.05%）", [c("=", 99.24, "%", city), c("=", 98.05, "%", county)]],
    ["达到25.36（23.05）平方米", [c("=", 25.36, "平方米", city), c("=", 23.05, "平方米", county)]],
    ["其中城市（县城）达到98.04%（95.87%）", [c("=", 98.04, "%", { ...city, note: "其中" }), c("=", 95.87, "%", county)]],
    ["达111座（比2015年85座增加26座）", [c("=", 111, "座"), c("relative", 26, "座", { reference: "2015年85座", change: "rise" })]],
  ])("reads %s", (text, clauses) => expectClauses(text, "", clauses));
});

describe("parseTarget on what it does not know", () => {
  it.each([
    ["供水管网漏损率控制在10%以内", "供水管网漏损率"], ["—", "—"], ["77.22%（2015年无统计口径）", "（2015年无统计口径）"],
    ["城市公共供水普及率99%", "城市公共供水普及率"], ["每千人口拥有3岁以下婴幼儿托位数4.6个", "3岁以下婴幼儿托位数"],
    [">7力争投入强度高于“十三五”时期实际", "投入强度"], ["建成5G基站", "建成5G基站"], ["国家园林城市达15个", "国家园林城市"], ["1号线", "1号线"], ["城市99%，其余待研究2项目标外", "其余待研究 目标外"], ["3—5个以上", "以上"],
    ["达到或好于Ⅲ类水体比例达到90%", "达到或好于Ⅲ类水体比例"], ["人均15平方米", "人均"], ["12万套（间）", "（间）"], ["4F级跑道", "4F级跑道"], ["15分钟生活圈", "15分钟生活圈"], ["2025年10月31日", "2025年10月31日"], ["其他4县创建", "其他4县创建"], ["2025年6月底前达到5个", "6月底前"], ["约5个以上", "以上"],
    ["（1）达到50%", "（1）"], ["3．达到50%", "3．"], ["1、城市99%", "1"], ["1.2024年达到50%", "1."], ["98%[1]", "[1]"], ["98%①", "①"], ["表1-1", "表1-1"], ["第3位", "第3位"],
  ])("gives back what it did not use of %s", (text, unread) => {
    expect(parseTarget(text).unread).toBe(unread);
  });

  it.each([
    "1.2.3", "1,23", "1,2345", "1e9", "1:2:3", "3+1", "5G", "1万2", "95%+", "10%-15公里", "2021-2025", "不低于10—15%", "±5%", "98%/95%", "﹝0.3", "0.3﹞", "﹝﹝0.3﹞﹞", "第5", "1234567890123456789%", "〇", "喀什—5%",
  ])("does not guess at %s", (text) => {
    expect(parseTarget(text)).toEqual({ text, clauses: [], unread: text, unreadAt: [[0, text.length]] });
  });

  it.each(["几十个", "十几个", "数十个", "七八成", "一百五个", "千亿级产业集群", "一成不变", "一级A", "上百家", "达到国家标准"])("takes %s for words", (text) => {
    expect(parseTarget(text)).toEqual({ text, clauses: [{ relation: "qualitative", note: text }], unread: "", unreadAt: [] });
  });

  it("never takes a scope from the name of an indicator", () => {
    expect(parseTarget("城市公共供水普及率99%").clauses).toEqual([c("=", 99, "%", { decimals: 0 })]);
  });

  it("reads nothing from nothing", () => {
    for (const text of ["", "  ", "，、"]) expect(parseTarget(text)).toEqual({ text, clauses: [], unread: "", unreadAt: [] });
  });
});
