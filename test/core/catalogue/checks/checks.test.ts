import { annualMean } from "../../../../src/core/catalogue/checks/annual-mean";
import { bounds } from "../../../../src/core/catalogue/checks/bounds";
import { difference, growth } from "../../../../src/core/catalogue/checks/change";
import { cumulative } from "../../../../src/core/catalogue/checks/cumulative";
import { partAboveWhole } from "../../../../src/core/catalogue/checks/part-above-whole";
import { rangeOfParts, sum } from "../../../../src/core/catalogue/checks/parts";
import { ratio } from "../../../../src/core/catalogue/checks/ratio";
import { ruleSet, untouched } from "../../../../src/core/catalogue/checks/rule-set";
import { statedTwice } from "../../../../src/core/catalogue/checks/stated-twice";
import { targetReached } from "../../../../src/core/catalogue/checks/target-reached";
import type { LogicRule } from "../../../../src/core/catalogue/logic-rule";
import { describeCheck, type Row } from "./describe-check";

const from = (value: number, unit: string, published = String(value), more: Row[7] = {}): Row => ["x", "城市", "actual", "2015", published, value, unit, more];
const to = (value: number, unit: string, published = String(value), more: Row[7] = {}): Row => ["x", "城市", "actual", "2020", published, value, unit, more];
const change = (value: number, unit: string, published: string, more: Row[7] = {}): Row => ["x", "城市", "change", "2015-2020", published, value, unit, { relation: "relative", ...more }];

describeCheck(growth, [
  ["an amount's column in per cent", [from(16.48, "平方米"), to(25.36, "平方米"), change(53.88, "%", "53.88%")], [["ok", 53.88, 53.88]]],
  ["cut instead of rounded", [from(19.98, "平方米"), to(23.05, "平方米"), change(15.36, "%", "15.36%")], [["rounding", 15.36, 15.37]]],
  ["wrong", [from(0.61, "万公里"), to(1.13, "万公里"), change(58.25, "%", "58.25%")], [["mismatch", 58.25, 85.25]]],
  ["a share's column is no growth", [from(87.45, "%"), to(98.04, "%"), change(10.59, "%", "10.59%")], []],
  ["in 倍", [from(10, "座"), to(25, "座"), change(1.5, "倍", "增长1.5倍")], [["ok", 1.5, 1.5]]],
  ["doubled", [from(10, "座"), to(20, "座"), change(2, "倍", "翻一番")], [["ok", 2, 2]]],
  ["a fall", [from(200, "吨"), to(176, "吨"), change(12, "%", "下降12%")], [["ok", 12, 12]]],
  ["a fall that is a rise", [from(176, "吨"), to(200, "吨"), change(12, "%", "下降12%")], [["mismatch", 12, -14]]],
  ["a yearly rate", [from(100, "万人"), to(133.8, "万人", "133.8"), change(6, "%", "年均增长6%")], [["ok", 6, 6]]],
  ["money at constant prices", [from(100, "亿元"), to(170, "亿元"), change(50, "%", "增长50%")], [["review", 50, 70]]],
  ["from nothing", [from(0, "座"), to(6, "座"), change(100, "%", "增长100%")], []],
  ["without the levels", [to(6, "座"), change(20, "%", "增长20%")], []],
]);

describeCheck(difference, [
  ["points in prose", [from(94.43, "%", "94.43%"), to(99.16, "%", "99.16%"), change(4.23, "个百分点", "提高4.23个百分点")], [["mismatch", 4.23, 4.73]]],
  ["a share's column", [from(17.72, "%"), to(29.52, "%"), change(11.79, "%", "11.79%")], [["rounding", 11.79, 11.8]]],
  ["more places than its levels", [from(40.5, "%", "40.50"), to(100, "%"), change(59.5, "%", "59.5%")], [["ok", 59.5, 59.5]]],
  ["whole things have no rounding", [from(85, "座"), to(111, "座"), change(27, "座", "增加27座")], [["mismatch", 27, 26]]],
  ["a gain over the years of a plan", [to(11.57, "年"), ["x", "城市", "target", "2025", "11.87", 11.87, "年"], ["x", "城市", "cumulative", "2021-2025", "﹝0.3﹞", 0.3, "年", { relation: "cumulative" }]], [["ok", 0.3, 0.3]]],
  ["a total of what was built is no gain of a level", [to(10, "公里"), ["x", "城市", "target", "2025", "30", 30, "公里"], ["x", "城市", "cumulative", "2021-2025", "累计25", 25, "公里", { relation: "cumulative" }]], []],
  ["another magnitude", [from(14_900, "公里"), to(2.1, "万公里"), change(0.61, "万公里", "增加0.61万公里")], [["ok", 0.61, 0.61]]],
  ["a fall", [from(12.5, "%"), to(10, "%", "10.0"), change(2.5, "个百分点", "下降2.5个百分点")], [["ok", 2.5, 2.5]]],
  ["prose may mean growth or points", [from(50, "%"), to(60, "%"), change(20, "%", "提高20%")], []],
  ["the level beside it, not the one elsewhere",
    [from(34.74, "%"), from(32.36, "%", "32.36%", { place: "第6段" }), to(35.93, "%", "35.93%", { place: "第6段" }), change(3.57, "个百分点", "提高3.57个百分点", { place: "第6段" })], [["ok", 3.57, 3.57]]],
  ["a level elsewhere when none is beside it", [from(10, "座"), to(15, "座"), change(4, "座", "增加4座", { place: "第6段" })], [["mismatch", 4, 5]]],
]);

const total = (value: number, published = `累计${value}亿元`): Row => ["x", "全区", "cumulative", "2016-2020", published, value, "亿元"];
const mean = (value: number, published = `年均${value}亿元`): Row => ["y", "全区", "actual", "2016-2020", published, value, "亿元", { name: "年均投资" }];
describeCheck(annualMean, [
  ["agrees", [total(1387.24), mean(277.45)], [["ok", 277.45, 277.448]]],
  ["does not", [total(1800), mean(364.96)], [["mismatch", 364.96, 360]]],
  ["another magnitude", [["x", "全区", "cumulative", "2016-2020", "5万亿元", 5, "万亿元"], mean(10_000)], [["ok", 10_000, 10_000]]],
  ["of two totals a person says which", [total(1800), total(1500), mean(400)], [["review", 400, 300]]],
  ["of two totals the one that fits", [total(2000), total(1500), mean(400)], [["ok", 400, 400]]],
  ["a growth is no mean", [total(1800), ["y", "全区", "target", "2016-2020", "年均增长6%", 6, "%"]], []],
]);

describeCheck(statedTwice, [
  ["the same", [to(5.8, "公里/平方公里"), to(5.8, "公里/平方公里", "5.80")], [["ok", 5.8, 5.8]]],
  ["fewer places", [to(99.24, "%"), to(99.2, "%", "99.2%")], [["ok", 99.2, 99.24]]],
  ["other numbers", [to(99.24, "%"), to(98.55, "%", "98.55%")], [["mismatch", 98.55, 99.24]]],
  ["neighbours", [to(5.71, "%"), to(5.72, "%", "5.72%")], [["mismatch", 5.72, 5.71]]],
  ["about", [to(1040, "万人", "约1040万人", { relation: "approx" }), to(1036.2, "万人")], [["rounding", 1036.2, 1040]]],
  ["another magnitude", [to(12, "万套"), to(120_000, "套")], [["ok", 120_000, 120_000]]],
  ["another dimension", [to(12, "万套"), to(120_000, "户")], []],
  ["two targets that cannot both be kept", [["x", "城市", "target", "2025", "不超过95%", 95, "%", { relation: "<=" }], ["x", "城市", "target", "2025", "99%以上", 99, "%", { relation: ">=" }]], [["mismatch", 99, 95]]],
  ["two projects of one name", [to(3, "座"), to(2, "座")], [["review", 2, 3]], { indicators: { x: { class: "project" } } }],
  ["two standards", [to(110, "千伏"), to(220, "千伏")], [], { indicators: { x: { class: "standard" } } }],
  ["another year", [from(1, "座"), to(2, "座")], []],
  ["a person per head or not", [to(13.82, "平方米/人"), to(13.9, "平方米", "13.9", { name: "人均公园绿地面积" })], [["mismatch", 13.9, 13.82]]],
  ["two targets that can both be kept", [["x", "城市", "target", "2025", "98%以上", 98, "%", { relation: ">=" }], ["x", "城市", "target", "2025", "99%", 99, "%"]], [["review", 99, 98]]],
]);

const parts = { scopes: [{ name: "城镇", parts: ["城市", "县城"] }, { name: "城市" }, { name: "县城" }] };
const three = (whole: number, city: number, county: number, unit: string): Row[] =>
  [["城镇", whole], ["城市", city], ["县城", county]].map(([scope, value]): Row => ["x", String(scope), "actual", "2020", String(value), Number(value), unit]);
describeCheck(rangeOfParts, [
  ["between", three(99.14, 99.24, 98.05, "%"), [["ok", 99.14, 99.24]], parts],
  ["below both", three(13.69, 17.72, 17.72, "%"), [["mismatch", 13.69, 17.72]], parts],
  ["all the same", three(100, 100, 100, "%"), [["ok", 100, 100]], parts],
  ["as if one part were all", three(98.64, 98.64, 94.63, "%"), [["review", 98.64, 98.64]], parts],
  ["an amount is no rate", three(30, 10, 20, "座"), [], parts],
  ["a part unknown", three(99.14, 99.24, 98.05, "%").slice(0, 2), [], parts],
  ["scopes that nobody put together", three(99.14, 98.24, 98.05, "%"), []],
]);

const [garden, gold, silver]: Row[] = [["x", "", "actual", "2020", "30个", 30, "个"], ["a", "", "actual", "2020", "10个", 10, "个"], ["b", "", "actual", "2020", "19个", 19, "个"]] as Row[];
describeCheck(sum, [
  ["of scopes", three(30, 10, 20, "座"), [["ok", 30, 30]], parts],
  ["of scopes, too much", three(30, 10, 21, "座"), [["mismatch", 30, 31]], parts],
  ["of scopes, with a rest", three(30, 10, 18, "座"), [["review", 30, 28]], parts],
  ["of scopes, rounded", three(1.2, 0.54, 0.64, "万公里"), [["ok", 1.2, 1.18]], parts],
  ["said again", [...three(30, 10, 20, "座"), ...three(30, 10, 20, "座").slice(0, 1)], [["ok", 30, 30]], parts],
  ["of scopes, rounded more than once", three(1.3, 0.7, 0.7, "万公里"), [["rounding", 1.3, 1.4]], parts],
  ["a rate does not add up", three(99, 99, 99, "%"), [], parts],
  ["of indicators", [garden!, gold!, silver!], [["mismatch", 30, 29]], { indicators: { x: { parts: ["a", "b"] } } }],
  ["of indicators of which one is not known", [garden!, gold!], [], { indicators: { x: { parts: ["a", "b"] }, b: {} } }],
]);

describeCheck(partAboveWhole, [
  ["a part", [to(90, "座"), ["y", "城市", "actual", "2020", "82座", 82, "座"]], [["ok", 82, 90]], { indicators: { y: { atMost: "x" } } }],
  ["a part above its whole", [to(82, "座"), ["y", "城市", "actual", "2020", "90座", 90, "座"]], [["mismatch", 90, 82]], { indicators: { y: { atMost: "x" } } }],
  ["a year's use of a day's capacity", [to(10, "万立方米/日", "10.0"), ["y", "城市", "actual", "2020", "3600", 3600, "万立方米"]], [["ok", 3600, 3678.3]], { indicators: { y: { atMost: "x" } } }],
  ["more than a day's capacity can give", [to(10, "万立方米/日", "10.0"), ["y", "城市", "actual", "2020", "4600", 4600, "万立方米"]], [["mismatch", 4600, 3678.3]], { indicators: { y: { atMost: "x" } } }],
  ["of another year", [from(82, "座"), ["y", "城市", "actual", "2020", "90座", 90, "座"]], [], { indicators: { y: { atMost: "x" } } }],
]);

const formula = { numerator: { name: "用水人口", unit: "万人", indicator: "y" }, denominator: { name: "城区人口", unit: "万人", indicator: "z" }, factor: 100, source: "指标解释" };
const users: Row = ["y", "城市", "actual", "2020", "95.0万人", 95, "万人"];
const people: Row = ["z", "城市", "actual", "2020", "1000000", 1_000_000, "人"];
describeCheck(ratio, [
  ["agrees", [to(95, "%"), users, people], [["ok", 95, 95]], { indicators: { x: { formula } } }],
  ["within the places", [to(95.02, "%"), users, people], [["rounding", 95.02, 95]], { indicators: { x: { formula } } }],
  ["does not", [to(98.3, "%"), users, people], [["mismatch", 98.3, 95]], { indicators: { x: { formula } } }],
  ["a component unknown", [to(98.3, "%"), users], [], { indicators: { x: { formula }, z: {} } }],
]);

describeCheck(cumulative, [
  ["a year within", [["x", "", "cumulative", "2016-2020", "累计90", 90, "公里"], ["x", "", "actual", "2018", "20", 20, "公里"]], [["ok", 90, 20]]],
  ["less than one of its years", [["x", "", "cumulative", "2016-2020", "累计90", 90, "公里"], ["x", "", "actual", "2018", "120", 120, "公里"]], [["review", 90, 120]]],
  ["a year outside", [["x", "", "cumulative", "2016-2020", "累计90", 90, "公里"], ["x", "", "actual", "2015", "120", 120, "公里"]], []],
]);

const target = (value: number, unit: string, relation: "=" | ">=" | "<=" = "="): Row => ["x", "城市", "target", "2025", String(value), value, unit, { relation }];
describeCheck(targetReached, [
  ["still to do", [to(98, "%"), target(99, "%")], [["ok", 99, 98]]],
  ["already there", [to(98.05, "%"), target(98, "%", ">=")], [["review", 98, 98.05]]],
  ["just there", [to(98, "%"), target(98, "%", ">=")], [["ok", 98, 98]]],
  ["less is wanted", [to(9.2, "%"), target(10, "%", "<=")], [["review", 10, 9.2]]],
  ["less is wanted by direction", [to(9.2, "%"), target(10, "%")], [["review", 10, 9.2]], { indicators: { x: { direction: "down" } } }],
  ["of the last year known", [from(99, "%"), to(97, "%"), target(98, "%")], [["ok", 98, 97]]],
  ["nothing known", [target(98, "%")], []],
]);

describeCheck(bounds, [
  ["within", [to(98, "%")], [], { indicators: { x: { minimum: 0, maximum: 100 } } }],
  ["above", [target(120, "%")], [["mismatch", 120, 100]], { indicators: { x: { minimum: 0, maximum: 100 } } }],
  ["bounds without room", [], [["mismatch", 100, 0]], { indicators: { x: { minimum: 100, maximum: 0 } } }],
  ["a change may be anything", [change(120, "%", "120%")], [], { indicators: { x: { unit: "%", minimum: 0, maximum: 100 } } }],
]);

const ruled = (expression: string): LogicRule => ({ id: "r", version: "1", code: "logic/order", expression, stage: "试行", source: "通知" });
describeCheck(untouched, [
  ["a target", [target(98, "%")], [], { form: ["x"] }],
  ["a bound", [], [], { indicators: { x: { minimum: 0 } }, form: ["x"] }],
  ["nothing", [to(98, "%")], [["review", null, null]], { form: ["x"] }],
  ["nothing, but not in the form", [to(98, "%")], []],
  ["a rule", [to(98, "%"), ["y", "城市", "actual", "2020", "1", 1, "%"]], [], { form: ["x"], rules: [ruled("x <= y")] }],
  ["a whole that is never exceeded", [to(98, "%"), ["y", "城市", "actual", "2020", "1", 1, "%"]], [], { form: ["x"], indicators: { y: { atMost: "x" } } }],
]);

const both: Row[] = [to(98, "%"), ["y", "城市", "actual", "2020", "1", 1, "%"]];
describeCheck(ruleSet, [
  ["rules that hold together", both, [], { form: ["x", "y"], rules: [ruled("x <= y"), ruled("x >= y")] }],
  ["two that cannot both hold", both, [["mismatch", null, null]], { form: ["x", "y"], rules: [ruled("x < y"), ruled("x >= y")] }],
  ["one over what the form does not ask for", both, [["review", null, null]], { form: ["x"], rules: [ruled("x <= y")] }],
  ["one that ends before it begins", both, [["review", null, null]], { form: ["x", "y"], rules: [{ ...ruled("x <= y"), from: "2025", until: "2024" }] }],
]);
