import { fixed, measure, type Atom } from "./atom";

/** Square metres of one mu: 1/15 hectare (GB 3100 annex). */
const MU_SQUARE_METRES = 2000 / 3;

const SHARES: readonly Atom[] = [
  fixed("%", "share", 1, "%", "百分比", "个百分比", "percent"),
  fixed("‰", "share", 0.1, "‰", "千分比", "千分率"),
  fixed("‱", "share", 0.01, "‱", "万分比"),
  fixed("个百分点", "points", 1, "pp", "百分点", "pp"),
  fixed("倍", "multiple", 1, "times"),
];

const SPACE: readonly Atom[] = [
  fixed("毫米", "length", 1e-3, "mm", "mm"),
  fixed("厘米", "length", 1e-2, "cm", "cm"),
  measure("米", "length", 1, "m", "m"),
  measure("公里", "length", 1e3, "km", "千米", "km", "Km", "KM"),
  measure("平方米", "area", 1, "m²", "m2", "平米", "建筑平方米"),
  measure("公顷", "area", 1e4, "ha", "ha", "hm2"),
  measure("平方公里", "area", 1e6, "km²", "km2", "Km2", "KM2", "平方千米"),
  measure("亩", "area", MU_SQUARE_METRES, "mu"),
  measure("立方米", "volume", 1, "m³", "m3", "立方", "方", "标立方米", "标准立方米", "标方", "Nm3"),
  measure("升", "volume", 1e-3, "L", "L", "l", "公升"),
  fixed("毫升", "volume", 1e-6, "mL", "mL", "ml"),
];

/** 吨 and 立方米 of water stay apart, and so do a tonne and a tonne of coal equivalent: only an indicator can say what is what. */
const SUBSTANCE: readonly Atom[] = [
  measure("吨", "mass", 1, "t", "t"),
  measure("公斤", "mass", 1e-3, "kg", "千克", "kg", "Kg", "KG"),
  measure("克", "mass", 1e-6, "g"),
  fixed("毫克", "mass", 1e-9, "mg", "mg"),
  fixed("微克", "mass", 1e-12, "μg", "μg", "ug"),
  measure("吨标准煤", "coal equivalent", 1, "tce", "吨标煤", "tce"),
  measure("千克标准煤", "coal equivalent", 1e-3, "kgce", "公斤标准煤", "千克标煤", "kgce"),
  measure("克标准煤", "coal equivalent", 1e-6, "gce", "克标煤", "gce"),
  measure("吨二氧化碳", "carbon dioxide", 1, "tCO₂", "tCO2", "吨CO2", "吨二氧化碳当量"),
];

const ENERGY: readonly Atom[] = [
  measure("蒸吨", "steam", 1, "t/h of steam", "蒸吨/小时", "蒸吨/h"),
  measure("瓦", "power", 1e-3, "W", "W"),
  measure("千瓦", "power", 1, "kW", "kW", "kw", "KW"),
  fixed("兆瓦", "power", 1e3, "MW", "MW"),
  fixed("吉瓦", "power", 1e6, "GW", "GW"),
  measure("千瓦时", "electricity", 1, "kWh", "kWh", "KWh", "kwh", "KWH", "kW·h", "千瓦·时", "千瓦小时", "度电"),
  measure("兆瓦时", "electricity", 1e3, "MWh", "MWh", "MW·h", "兆瓦·时"),
  fixed("伏", "voltage", 1, "V", "V"),
  fixed("千伏", "voltage", 1e3, "kV", "kV", "KV", "kv"),
  measure("千伏安", "apparent power", 1, "kVA", "kVA", "KVA", "kva"),
  measure("兆伏安", "apparent power", 1e3, "MVA", "MVA"),
  measure("焦耳", "heat", 1e-9, "J", "焦", "J"),
  measure("兆焦", "heat", 1e-3, "MJ", "兆焦耳", "MJ"),
  measure("吉焦", "heat", 1, "GJ", "吉焦耳", "GJ"),
  fixed("帕", "pressure", 1, "Pa", "帕斯卡", "Pa"),
  fixed("千帕", "pressure", 1e3, "kPa", "kPa", "KPa"),
  fixed("兆帕", "pressure", 1e6, "MPa", "MPa", "Mpa"),
  fixed("摄氏度", "temperature", 1, "°C", "°C"),
  fixed("分贝", "sound level", 1, "dB", "dB", "db", "dB(A)", "分贝(A)"),
  fixed("兆比特/秒", "data rate", 1, "Mbps", "Mbps", "Mbit/s", "Mb/s", "兆比特每秒"),
  fixed("吉比特/秒", "data rate", 1e3, "Gbps", "Gbps", "Gbit/s", "Gb/s", "吉比特每秒"),
];

const MONEY: readonly Atom[] = [
  measure("元", "yuan", 1, "yuan", "元人民币", "人民币元"),
  measure("美元", "dollar", 1, "US dollars"),
  measure("欧元", "euro", 1, "euros"),
];

const TIMES: readonly Atom[] = [
  fixed("秒", "time", 1, "s", "s"),
  fixed("分钟", "time", 60, "min", "min"),
  fixed("刻钟", "time", 900, "quarter of an hour"),
  fixed("小时", "time", 3600, "h", "个小时", "h"),
  fixed("日", "time", 86_400, "day", "天", "d"),
  fixed("周", "time", 604_800, "week", "星期"),
  // Months and years are no fixed number of days, so they convert only into each other.
  fixed("月", "months", 1, "month", "个月"),
  fixed("季度", "months", 3, "quarter"),
  fixed("年", "months", 12, "year", "a"),
  fixed("岁", "age", 1, "years of age", "周岁"),
  fixed("年一遇", "return period", 1, "-year event"),
];

const TRANSPORT: readonly Atom[] = [
  measure("人公里", "passenger distance", 1, "passenger-km", "人·公里", "人千米"),
  measure("吨公里", "freight distance", 1, "tonne-km", "吨·公里", "吨千米"),
];

/** Units of what is measured and not counted. */
export const MEASURES: readonly Atom[] = Object.freeze([...SHARES, ...SPACE, ...SUBSTANCE, ...ENERGY, ...MONEY, ...TIMES, ...TRANSPORT]);
