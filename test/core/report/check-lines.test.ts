import type { Check } from "../../../src/core/catalogue/checks/check";
import { checkLines } from "../../../src/core/report/check-lines";
import { checkJson } from "../../../src/core/report/json";

const check: Check = {
  kind: "difference", verdict: "mismatch", plan: "p", indicator: "waste-treatment", name: "生活垃圾处理率", scope: "城镇", period: "2015-2020", place: "第3段",
  unit: "个百分点", published: 4.23, recomputed: 4.73,
  against: [{ plan: "p", indicator: "waste-treatment", name: "处理率", scope: "城镇", kind: "actual", period: "2015", published: "94.43%", relation: "=", value: 94.43, unit: "%", unitPublished: "%", place: "表1" }],
};
const agrees: Check = { ...check, verdict: "ok", recomputed: 4.23 };
const silent: Check = { ...check, kind: "untouched", verdict: "review", scope: "", published: null, recomputed: null, against: [] };

test("the table shows what does not agree, contradictions first, and counts the rest", () => {
  expect(checkLines([silent, agrees, check], "zh-CN")).toEqual([
    "结论    核对    指标                    时期       公布           重算           位置",
    "矛盾    增减    生活垃圾处理率（城镇）  2015-2020  4.23 个百分点  4.73 个百分点  第3段 ↔ 表1",
    "请核对  无规则  生活垃圾处理率          2015-2020  —              —              第3段",
    "矛盾 1 · 请核对 1 · 舍入可解释 0 · 一致 1",
  ]);
  expect(checkLines([agrees], "zh-CN")).toEqual(["矛盾 0 · 请核对 0 · 舍入可解释 0 · 一致 1"]);
});

test("it says the same in English", () => {
  expect(checkLines([check], "en-US")).toEqual([
    "verdict        check   measure                 period     published  recomputed  place",
    "contradiction  change  生活垃圾处理率（城镇）  2015-2020  4.23 pp    4.73 pp     第3段 ↔ 表1",
    "contradiction 1 · to review 0 · rounding 0 · agrees 0",
  ]);
});

test("JSON names what a number was held against", () => {
  expect(checkJson(check)).toEqual({ ...check, against: [{ name: "处理率", scope: "城镇", period: "2015", place: "表1", published: "94.43%" }] });
});
