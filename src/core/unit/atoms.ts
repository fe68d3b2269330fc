/** A unit that is not put together from others. `counted` ones take 百, 千, 万, 亿 before them. */
export type Atom = {
  readonly canonical: string;
  readonly dimension: string;
  readonly factor: number;
  readonly english: string;
  /** Other spellings, after NFKC (so m² and ㎡ are m2). */
  readonly spellings: readonly string[];
  readonly counted: boolean;
};

const measure = (canonical: string, dimension: string, factor: number, english: string, ...spellings: string[]): Atom =>
  Object.freeze({ canonical, dimension, factor, english, spellings, counted: true });

const fixed = (canonical: string, dimension: string, factor: number, english: string, ...spellings: string[]): Atom =>
  Object.freeze({ canonical, dimension, factor, english, spellings, counted: false });

/** Things counted one by one: each its own dimension, because a 座 is no 个. */
const count = (canonical: string, english: string, ...spellings: string[]): Atom =>
  measure(canonical, canonical, 1, english, ...spellings);

/** Square metres of one mu: 1/15 hectare (GB 3100 annex). */
const MU_SQUARE_METRES = 2000 / 3;

const SHARES: readonly Atom[] = [
  fixed("%", "share", 1, "%", "百分比", "个百分比", "percent"),
  fixed("‰", "share", 0.1, "‰", "千分比"),
  fixed("个百分点", "points", 1, "pp", "百分点", "pp"),
  fixed("倍", "multiple", 1, "times"),
];

const MEASURES: readonly Atom[] = [
  measure("米", "length", 1, "m", "m"),
  measure("公里", "length", 1e3, "km", "千米", "km"),
  measure("平方米", "area", 1, "m²", "m2", "平米"),
  measure("公顷", "area", 1e4, "ha", "ha", "hm2"),
  measure("平方公里", "area", 1e6, "km²", "km2", "平方千米"),
  measure("亩", "area", MU_SQUARE_METRES, "mu"),
  measure("立方米", "volume", 1, "m³", "m3", "立方", "标立方米", "标准立方米"),
  measure("升", "volume", 1e-3, "L", "L"),
  measure("吨", "mass", 1, "t", "t"),
  measure("公斤", "mass", 1e-3, "kg", "千克", "kg"),
  measure("克", "mass", 1e-6, "g"),
  fixed("毫克", "mass", 1e-9, "mg", "mg"),
  fixed("微克", "mass", 1e-12, "μg", "μg", "ug"),
  measure("吨标准煤", "coal equivalent", 1, "tce", "吨标煤", "tce"),
  measure("蒸吨", "steam", 1, "t/h of steam"),
  measure("千瓦", "power", 1, "kW", "kW"),
  fixed("兆瓦", "power", 1e3, "MW", "MW"),
  measure("千瓦时", "electricity", 1, "kWh", "kWh"),
  measure("元", "yuan", 1, "yuan", "元人民币"),
  measure("美元", "dollar", 1, "US dollars"),
];

const TIMES: readonly Atom[] = [
  fixed("秒", "time", 1, "s"),
  fixed("分钟", "time", 60, "min"),
  fixed("小时", "time", 3600, "h"),
  fixed("日", "time", 86_400, "day", "天", "d"),
  // Months and years are no fixed number of days, so they convert only into each other.
  fixed("月", "months", 1, "month", "个月"),
  fixed("年", "months", 12, "year", "a"),
  fixed("岁", "age", 1, "years of age"),
];

const COUNTS: readonly Atom[] = [
  count("人", "people", "人口", "常住人口"), count("名", "people (名)"), count("人次", "visits"), count("户", "households"),
  count("项", "items"), count("个", "units"), count("座", "facilities"), count("套", "dwellings"),
  count("所", "institutions"), count("家", "establishments"), count("处", "sites"), count("条", "lines"), count("张", "beds"),
  count("台", "machines"), count("辆", "vehicles"), count("标台", "standard vehicles"), count("件", "pieces"), count("种", "kinds"),
  count("片", "zones"), count("次", "times"), count("班", "services"), count("架次", "flights"), count("标箱", "TEU", "TEU"),
  count("册", "volumes"), count("场", "events"), count("部", "works"), count("间", "rooms"), count("只", "animals"),
  count("头", "head of livestock"), count("级", "levels"), count("位", "places"), count("支", "teams"), count("盏", "lamps"),
];

/** Every unit that is not put together from others. */
export const ATOMS: readonly Atom[] = Object.freeze([...SHARES, ...MEASURES, ...TIMES, ...COUNTS]);
