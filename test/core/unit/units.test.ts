import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { convert, differenceLabel, type Unit } from "../../../src/core/unit/unit";
import { findUnit } from "../../../src/core/unit/units";

function unit(spelling: string): Unit {
  const found = findUnit(spelling);
  if (found === undefined) throw new Error(`no unit ${spelling}`);
  return found;
}

describe("findUnit", () => {
  it.each([
    ["%", "%"], ["％", "%"], ["百分比", "%"], [" % ", "%"],
    ["m2/人", "m2/人"], ["m²/人", "m2/人"], ["平方米/人", "m2/人"], ["㎡/人", "m2/人"], ["平方米／人", "m2/人"],
    ["公里/平方公里", "km/km2"], ["km/km²", "km/km2"], ["km/km2", "km/km2"], ["㎞/㎢", "km/km2"],
    ["项", "项"], ["万立方米/日", "万立方米/日"], ["万m³/日", "万立方米/日"], ["万m3/天", "万立方米/日"],
    ["公里", "公里"], ["万公里", "万公里"], ["千米", "公里"], ["平方米", "平方米"], ["公顷", "公顷"], ["万公顷", "万公顷"],
    ["亿平方米", "亿平方米"], ["亿元", "亿元"], ["万元", "万元"], ["万亿元", "万亿元"], ["人", "人"], ["万人", "万人"],
    ["座", "座"], ["个", "个"], ["万套", "万套"], ["千万人次", "千万人次"], ["个/千人", "个/千人"], ["个/千人口", "个/千人"],
    ["吨标准煤/万元", "吨标准煤/万元"], ["微克/立方米", "微克/立方米"], ["μg/m³", "微克/立方米"], ["个百分点", "个百分点"], ["万", "万"], ["亿", "亿"],
  ])("reads %s as %s", (spelling, canonical) => {
    expect(unit(spelling).canonical).toBe(canonical);
  });

  it.each(["", "以上", "千", "万%", "/人", "项/", "/", "人/元/批", "城市", "G"])("knows no unit %j", (spelling) => {
    expect(findUnit(spelling)).toBeUndefined();
  });

  it.each([
    ["毫米", "毫米"], ["mm", "毫米"], ["厘米", "厘米"], ["km", "公里"], ["平方千米", "平方公里"], ["千米/平方千米", "km/km2"], ["平米", "平方米"], ["㏊", "公顷"], ["万亩", "万亩"],
    ["万方", "万立方米"], ["m³", "立方米"], ["㎥", "立方米"], ["亿立方米", "亿立方米"], ["立方米/天", "立方米/日"], ["m³/d", "立方米/日"], ["万吨/天", "万吨/日"], ["万吨/年", "万吨/年"],
    ["升/人·日", "升/人·日"], ["L/(人·d)", "升/人·日"], ["升/（日·人）", "升/人·日"], ["升/人/日", "升/人·日"], ["亿吨标准煤", "亿吨标准煤"], ["吨标煤/万元", "吨标准煤/万元"], ["立方米/万元", "立方米/万元"],
    ["千瓦时", "千瓦时"], ["亿kW·h", "亿千瓦时"], ["万千瓦", "万千瓦"], ["MW", "兆瓦"], ["兆瓦", "兆瓦"], ["千伏", "千伏"], ["kV", "千伏"], ["万千伏安", "万千伏安"], ["MVA", "兆伏安"],
    ["μg/m3", "微克/立方米"], ["微克每立方米", "微克/立方米"], ["mg/L", "毫克/升"], ["分贝", "分贝"], ["dB(A)", "分贝"], ["℃", "摄氏度"], ["摄氏度", "摄氏度"], ["Mbps", "兆比特/秒"],
    ["万TEU", "万标箱"], ["万标箱", "万标箱"], ["亿元/平方公里", "亿元/平方公里"], ["万人次/年", "万人次/年"], ["亿吨公里", "亿吨公里"], ["人/平方公里", "人/平方公里"],
    ["张/千人", "张/千人"], ["床/1000人", "床/千人"], ["标台/万人", "标台/万人"], ["辆/万人", "辆/万人"], ["例/10万人", "例/十万人"],
    ["户", "户"], ["栋", "栋"], ["部", "部"], ["盏", "盏"], ["万株", "万株"], ["眼", "眼"], ["班", "班"], ["学位", "学位"], ["万个学位", "万学位"], ["床位", "床"], ["泊位", "车位"], ["个车位", "车位"], ["1", "1"],
  ])("reads the usual variant %s as %s", (spelling, canonical) => {
    expect(unit(spelling).canonical).toBe(canonical);
  });

  it("reads no endless text", () => {
    expect(findUnit(`${"m".repeat(40)}/人`)).toBeUndefined();
  });

  it("gives itself back for its canonical spelling", () => {
    for (const spelling of ["%", "km/km2", "m2/人", "万立方米/日", "万公里"]) expect(unit(spelling).canonical).toBe(spelling);
  });

  it.each([
    ["%", "%", "%"], ["km/km2", "公里/平方公里", "km/km²"], ["m2/人", "平方米/人", "m²/person"],
    ["万立方米/日", "万立方米/日", "10,000 m³/day"], ["亿平方米", "亿平方米", "100 million m²"],
  ])("labels %s as %s and %s", (spelling, chinese, english) => {
    expect(unit(spelling).label).toEqual({ "zh-CN": chinese, "en-US": english });
  });
});

describe("convert", () => {
  it.each([
    [12, "万套", "套", 120_000], [1.13, "万公里", "公里", 11_300], [703.59, "万立方米/日", "m³/日", 7_035_900],
    [7.02, "万公顷", "平方公里", 702], [6.42, "公里/平方公里", "km/km²", 6.42], [0.1, "亿元", "万元", 1000], [3, "‰", "%", 0.3],
  ])("turns %d %s into %s", (value, from, to, expected) => {
    expect(convert(value, unit(from), unit(to))).toBe(expected);
  });

  it.each([["公里", "%"], ["公里", "平方公里"], ["万立方米", "万立方米/日"], ["座", "个"]])("refuses %s to %s", (from, to) => {
    expect(convert(1, unit(from), unit(to))).toBeUndefined();
  });
});

describe("differenceLabel", () => {
  it("is percentage points for shares and the unit itself for all else", () => {
    expect(differenceLabel(unit("%"), "zh-CN")).toBe("个百分点");
    expect(differenceLabel(unit("％"), "en-US")).toBe("pp");
    expect(differenceLabel(unit("km/km²"), "zh-CN")).toBe("公里/平方公里");
    expect(differenceLabel(unit("m2/人"), "en-US")).toBe("m²/person");
  });
});

/** The published plans lie beside the repository where it is developed; elsewhere the fixed tables above stand for them. */
const shared = path.join(__dirname, "../../../../shared/plans");
const texts = [shared, path.join(__dirname, "../../../../../shared/plans")].filter((folder) => existsSync(folder)).slice(0, 1)
  .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8")));

/** Units that stand right behind a number, or in the parentheses of a table's head, in the five plans. */
const SEEN = [
  "%", "％", "个百分点", "倍", "万公里", "公里", "千米", "公里/平方公里", "千米/平方千米", "平方公里", "平方千米", "万平方米", "亿平方米", "平方米", "平方米/人", "m2/人", "万公顷", "公顷", "万亩", "立方米", "万立方米", "亿立方米",
  "万m³", "万m³/日", "万立方米/日", "万立方米/天", "万吨/天", "万吨/年", "万吨", "亿元", "万元", "亿吨标准煤", "蒸吨", "万千瓦", "MW", "千伏", "万人次/年", "万人次", "亿人次", "万人", "人", "名", "户", "万套", "座", "个", "万个", "所", "家", "处", "条", "片", "项", "种", "栋", "辆", "年", "岁", "小时", "天", "车位",
];

// The plans are not ours to ship, so a checkout without them passes this over and says so.
if (texts.length === 0) console.warn("The published plans are not beside this repository (../shared/plans): the units in them are not looked for.");
(texts.length > 0 ? it : it.skip)("every unit of the list stands in a plan, and is known", () => {
  const text = texts.join("").replace(/\s/gu, "");
  expect(SEEN.filter((spelling) => !text.includes(spelling))).toEqual([]);
});

it("knows every unit that the plans print", () => {
  expect(SEEN.filter((spelling) => findUnit(spelling) === undefined)).toEqual([]);
});

it("never makes a volume of a mass, coal of a tonne, or a visit of a person", () => {
  for (const [one, other] of [["万吨/天", "万立方米/日"], ["吨标准煤", "吨"], ["人次", "人"], ["个百分点", "%"], ["千伏", "千伏安"], ["座", "处"]] as const) expect(convert(1, unit(one), unit(other))).toBeUndefined();
});
