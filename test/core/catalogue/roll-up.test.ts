import { rollUpOf } from "../../../src/core/catalogue/roll-up";

it.each([
  ["%", "污水处理率", "ratio"], ["km/km2", "路网密度", "ratio"], ["m2/人", "人均公园绿地面积", "ratio"], ["平方米", "人均城市道路面积", "ratio"], ["座", "供水厂", "sum"],
  ["万立方米/日", "供水生产能力", "sum"], ["亿元", "投资", "sum"], ["分钟", "响应时间", "none"], ["岁", "人均预期寿命", "none"], ["斗", "米", "none"],
] as const)("a measure in %s (%s) rolls up by %s", (unit, name, method) => {
  expect(rollUpOf({ unit, name })).toBe(method);
});

it("is what the indicator says where it says", () => {
  expect(rollUpOf({ unit: "%", name: "率", rollUp: "none" })).toBe("none");
  expect(rollUpOf({ unit: "毫米", name: "标准", class: "standard" })).toBe("none");
});
