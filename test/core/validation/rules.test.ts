import { aboveMaximum } from "../../../src/core/validation/rules/above-maximum";
import { behindPath } from "../../../src/core/validation/rules/behind-path";
import { belowMinimum } from "../../../src/core/validation/rules/below-minimum";
import { errorCell } from "../../../src/core/validation/rules/error-cell";
import { identical } from "../../../src/core/validation/rules/identical";
import { largeChange } from "../../../src/core/validation/rules/large-change";
import { notInteger } from "../../../src/core/validation/rules/not-integer";
import { reversal } from "../../../src/core/validation/rules/reversal";
import { tooPrecise } from "../../../src/core/validation/rules/too-precise";
import { RULES } from "../../../src/core/validation/rules/index";
import { mismatch } from "../../../src/core/validation/rules/mismatch";
import { missing } from "../../../src/core/validation/rules/missing";
import { negative } from "../../../src/core/validation/rules/negative";
import { noCachedValue } from "../../../src/core/validation/rules/no-cached-value";
import { notANumber } from "../../../src/core/validation/rules/not-a-number";
import { shortfall } from "../../../src/core/validation/rules/shortfall";
import { slip } from "../../../src/core/validation/rules/slip";
import { statusConflict } from "../../../src/core/validation/rules/status-conflict";
import { textNumber } from "../../../src/core/validation/rules/text-number";
import { describeRule } from "./describe-rule";
import { atLeast, atMost, between } from "./sample";

describeRule(missing, {
  passes: [{ value: 0 }, { value: "—" }, { status: "不适用" }, { status: "待报" }, { value: "暂缺" }, { value: "约98" }],
  undecided: [],
  finds: [[{}, {}, "error"], [{ value: " \u3000" }, {}], [{ status: "再说" }, {}]],
});

describeRule(notANumber, {
  passes: [{ value: 98 }, { value: "98" }, {}, { value: "—" }, { value: "15公里" }],
  undecided: [],
  finds: [
    [{ value: "约98" }, { text: "约98", proposal: 98 }, "error"],
    [{ value: "37.4%左右" }, { text: "37.4%左右", proposal: 37.4 }],
    [{ value: "约980" }, { text: "约980" }],
    [{ value: "98.5(97)" }, { text: "98.5(97)" }],
    [{ value: "…" }, { text: "…" }],
    [{ value: true }, { text: "TRUE" }],
    [{ value: { value: 45659, format: "yyyy-mm-dd" } }, { text: "2025-01-02" }],
    [{ value: "约98", status: "不适用" }, { text: "约98", proposal: 98 }],
  ],
});

describeRule(textNumber, {
  passes: [{ value: 98.5 }, {}, { value: "约98" }, { value: "15公里" }],
  undecided: [],
  finds: [
    [{ value: "98.5%" }, { text: "98.5%", value: 98.5 }, "info"],
    [{ value: "９８．５" }, { text: "９８．５", value: 98.5 }],
    [{ value: { value: 0.985, format: "0.00%" } }, { text: "98.5%", value: 98.5 }],
  ],
});

describeRule(mismatch, {
  passes: [{ value: 15 }, { value: "15%" }, { unit: "km/km2", value: "15公里/平方公里" }, { value: "约15" }],
  undecided: [],
  finds: [
    [{ unit: "项", value: "12万" }, { text: "12万", found: "万", expected: "项", proposal: 120000 }, "error"],
    [{ unit: "km/km2", value: "15公里" }, { text: "15公里", found: "公里", expected: "km/km2", proposal: 15 }],
    [{ value: "985‰" }, { text: "985‰", found: "‰", expected: "%", proposal: 98.5 }],
    [{ value: "1200‰" }, { text: "1200‰", found: "‰", expected: "%" }],
    [{ unit: "km/km2", value: "98.5%" }, { text: "98.5%", found: "%", expected: "km/km2" }],
  ],
});

describeRule(noCachedValue, {
  passes: [{ value: { value: 10, formula: "=5+5" } }, { value: { value: 0, formula: "=0" } }, {}],
  undecided: [],
  finds: [[{ value: { value: null, formula: "=5+5" } }, { formula: "=5+5" }, "warning"]],
});

describeRule(statusConflict, {
  passes: [{ value: 98 }, { status: "待报" }, { value: "约98", status: "待报" }, { status: "再说" }],
  undecided: [],
  finds: [
    [{ value: 98.6, status: "不适用" }, { value: 98.6, status: "notApplicable", unit: "%" }, "error"],
    [{ value: "98.6%", status: " 待报" }, { value: 98.6, status: "pending", unit: "%" }],
    [{ value: 98, status: "再说" }, { value: 98, status: "unknown", text: "再说", unit: "%" }],
    [{ value: 0, status: "—" }, { value: 0, status: "notApplicable", unit: "%" }],
  ],
});

describeRule(negative, {
  passes: [{ value: 0 }, { value: 3 }, {}, { value: -3, minimum: -100 }],
  undecided: [],
  finds: [[{ value: -0.01 }, { value: -0.01, unit: "%" }, "error"], [{ value: "−3%", minimum: 1 }, { value: -3, unit: "%" }]],
});

describeRule(aboveMaximum, {
  passes: [{ value: 100 }, { value: 642, unit: "km/km2" }, {}, { value: "约102" }],
  undecided: [],
  finds: [[{ value: 102.3 }, { value: 102.3, maximum: 100, excess: 2.3, unit: "%" }, "error"], [{ value: 11, unit: "项", maximum: 10 }, { value: 11, maximum: 10, excess: 1, unit: "项" }]],
});

describeRule(slip, {
  passes: [
    { value: 98.6, baseline: 98.04, test: atLeast(98) }, { value: 0.5, direction: "down", test: atMost(10) }, { value: 0 }, {},
    { value: 0.994 }, { value: "约0.994", baseline: 99.24, test: atLeast(99) },
    { value: 0.0233, unit: "万立方米/日", baseline: 233.07 },
  ],
  undecided: [],
  finds: [
    [{ value: 0.986, baseline: 98.04, test: atLeast(98) }, {
      value: 0.986, factor: 100, candidate: 98.6, unit: "%",
      evidence: [{ kind: "baseline", value: 98.04, area: "全区" }, { kind: "target", value: 98 }],
    }, "warning"],
    [{ value: 850, direction: "down", test: atMost(10) }, {
      value: 850, factor: 0.01, candidate: 8.5, unit: "%", evidence: [{ kind: "target", value: 10 }, { kind: "bounds", value: 100 }],
    }],
    [{ value: 0.0233, unit: "万立方米/日", baseline: 233.07, baselineArea: "喀什市" }, {
      value: 0.0233, factor: 10000, candidate: 233, unit: "万立方米/日", evidence: [{ kind: "baseline", value: 233.07, area: "喀什市" }],
    }],
    [{ value: 1200, unit: "m2/人", test: between(10, 15) }, { value: 1200, factor: 0.01, candidate: 12, unit: "m2/人", evidence: [{ kind: "target", value: 10 }] }],
  ],
});

describeRule(shortfall, {
  passes: [
    { value: 98, test: atLeast(98) }, { value: 4.2, direction: "down", test: atMost(10) }, { value: 12, test: between(10, 15) },
    { value: 5 }, { status: "不适用", test: atLeast(98) }, { value: 99, test: atLeast(98), period: "2022" },
  ],
  undecided: [
    [{ status: "待报", test: atLeast(98) }, "pending"], [{ status: "待报", words: true }, "pending"],
    [{ test: atLeast(98) }, "missing"], [{ value: "约38", test: atLeast(37) }, "unreadable"], [{ value: "15公里", test: atLeast(37) }, "unreadable"],
    [{ value: 102.3, test: atLeast(99) }, "outOfBounds"], [{ value: -1, direction: "down", test: atMost(10) }, "outOfBounds"],
    [{ value: 99, status: "待报", test: atLeast(98) }, "conflict"],
    [{ value: 100, test: atLeast(100), aggregateOnly: true }, "aggregateOnly"], [{ value: 5, words: true }, "noTest"],
    [{ value: 642, unit: "km/km2", baseline: 5.8, test: atLeast(7, 1) }, "slip"],
    [{ value: 97, test: atLeast(98), period: "2022" }, "periodBefore"],
  ],
  finds: [
    [{ value: 6.42, unit: "km/km2", test: atLeast(7, 1) }, { value: 6.42, test: atLeast(7, 1), shortfall: 0.58, unit: "km/km2" }, "info"],
    [{ value: 6.42, unit: "km/km2", test: atLeast(7, 1), nature: "预期性" }, { value: 6.42, test: atLeast(7, 1), shortfall: 0.58, unit: "km/km2" }, "info"],
    [{ value: 97, test: atLeast(98), nature: "约束性" }, { value: 97, test: atLeast(98), shortfall: 1, unit: "%" }, "warning"],
    [{ value: "97%", test: atLeast(98) }, { value: 97, test: atLeast(98), shortfall: 1, unit: "%" }],
    [{ value: 12, direction: "down", test: atMost(10) }, { value: 12, test: atMost(10), shortfall: 2, unit: "%" }],
    [{ value: 0.986, baseline: 98.04, test: atLeast(98), nature: "约束性" }, { value: 0.986, test: atLeast(98), shortfall: 97.014, unit: "%" }, "info"],
    [{ value: 0.942, baseline: 98.04, test: atLeast(98), nature: "约束性" }, { value: 0.942, test: atLeast(98), shortfall: 97.058, unit: "%" }, "warning"],
  ],
});

describeRule(errorCell, {
  passes: [{ value: 98 }, {}, { value: "#DIV/0" }],
  undecided: [],
  finds: [[{ value: { value: null, error: "#DIV/0!" } }, { text: "#DIV/0!" }, "error"], [{ value: { value: null, error: "#N/A", formula: "=NA()" }, status: "待报" }, { text: "#N/A" }]],
});

describeRule(belowMinimum, {
  passes: [{ value: 5, minimum: 5 }, { value: -1, minimum: 1 }, {}, { value: -3, minimum: -5 }],
  undecided: [],
  finds: [[{ value: 4.5, minimum: 5 }, { value: 4.5, minimum: 5, shortage: 0.5, unit: "%" }, "error"], [{ value: -6, minimum: -5 }, { value: -6, minimum: -5, shortage: 1, unit: "%" }]],
});

describeRule(notInteger, {
  passes: [{ value: 3, unit: "座", integer: true }, { value: 2.5 }, { unit: "座", integer: true }],
  undecided: [],
  finds: [[{ value: 2.5, unit: "座", integer: true }, { value: 2.5, unit: "座" }, "error"]],
});

describeRule(tooPrecise, {
  passes: [{ value: 98.61 }, { value: 98 }, { value: 2.123, unit: "座", integer: true }, { value: 102.345 }, { value: 0.986, baseline: 98.04, test: atLeast(98) }],
  undecided: [],
  finds: [[{ value: 98.612 }, { value: 98.612, places: 3, decimals: 2, unit: "%" }, "info"]],
});

describeRule(largeChange, {
  passes: [
    { value: 55, previous: 45 }, { value: 45, previous: 55 }, { value: 15, previous: 10, unit: "万立方米/日" }, { value: 4, previous: 2, unit: "座" },
    { value: 0, previous: 0, unit: "座" }, { status: "不适用", previous: 3 }, { value: 50, baseline: 45, baselineArea: "喀什市" },
  ],
  undecided: [
    [{ value: 98 }, "noPrevious"], [{ value: 98, baseline: 20 }, "noPrevious"], [{ previous: 3 }, "missing"], [{ status: "待报", previous: 3 }, "missing"],
    [{ value: 102, previous: 3 }, "outOfBounds"], [{ value: 3, previous: 0, unit: "座" }, "noBase"], [{ value: 0.986, previous: 98, baseline: 98.04, test: atLeast(98) }, "slip"],
  ],
  finds: [
    [{ value: 61.8, previous: 41.2 }, { value: 61.8, previous: 41.2, change: 20.6, limit: 10, basis: "previous", period: "2024", isRate: true, unit: "%" }, "warning"],
    [{ value: 16, previous: 10, unit: "座" }, { value: 16, previous: 10, change: 0.6, limit: 0.5, basis: "previous", period: "2024", isRate: false, unit: "座" }],
    [{ value: 4, previous: 10, unit: "亿元" }, { value: 4, previous: 10, change: -0.6, limit: 0.5, basis: "previous", period: "2024", isRate: false, unit: "亿元" }],
    [{ value: 30, baseline: 45, baselineArea: "喀什市" }, { value: 30, previous: 45, change: -15, limit: 10, basis: "baseline", period: "2020", isRate: true, unit: "%" }],
  ],
});

describeRule(reversal, {
  passes: [
    { value: 98, previous: 97 }, { value: 97, previous: 98 }, { value: 3, previous: 4, direction: "down" }, { value: 96, unit: "亿元", previous: 100 },
    { value: 80, previous: 95 }, { value: 3, previous: 4, unit: "座" }, { status: "不适用", previous: 4 },
  ],
  undecided: [[{ value: 98, baseline: 99, baselineArea: "喀什市" }, "noPrevious"], [{ previous: 3 }, "missing"]],
  finds: [
    [{ value: 95, previous: 97.5 }, { value: 95, previous: 97.5, change: -2.5, direction: "up", isRate: true, unit: "%" }, "warning"],
    [{ value: 12, previous: 10, direction: "down" }, { value: 12, previous: 10, change: 2, direction: "down", isRate: true, unit: "%" }],
    [{ value: 90, previous: 100, unit: "亿元" }, { value: 90, previous: 100, change: -0.1, direction: "up", isRate: false, unit: "亿元" }],
  ],
});

describeRule(identical, {
  passes: [{ value: 36.1, previous: 36 }, { value: 100, previous: 100 }, { value: 0, previous: 0 }, { value: 12, previous: 12, unit: "座" }, { value: 3, previous: 3, unit: "亿元", integer: true }],
  undecided: [[{ value: 36 }, "noPrevious"], [{ value: 36, baseline: 36, baselineArea: "喀什市" }, "noPrevious"]],
  finds: [[{ value: 36, previous: 36 }, { value: 36, unit: "%" }, "warning"], [{ value: 5.8, previous: 5.8, unit: "km/km2" }, { value: 5.8, unit: "km/km2" }]],
});

const OWN = { baselineArea: "喀什市", period: "2023" } as const;
describeRule(behindPath, {
  passes: [
    { value: 6.52, unit: "km/km2", baseline: 5.8, test: atLeast(7), ...OWN }, { value: 6, unit: "km/km2", baseline: 5.8, test: atLeast(7), baselineArea: "喀什市" },
    { value: 99.4, baseline: 99.2, test: atLeast(99.5, 1), ...OWN }, { value: 99.5, baseline: 99.8, test: atLeast(99.5, 1), ...OWN },
    { value: 12, direction: "down", baseline: 16, test: atMost(10), ...OWN }, { status: "不适用", baseline: 5, test: atLeast(7), ...OWN }, { test: atLeast(7), ...OWN },
  ],
  undecided: [[{ value: 90, baseline: 80, test: atLeast(98), period: "2023" }, "noBaseline"], [{ value: 90, test: atLeast(98), period: "2023" }, "noBaseline"], [{ value: 101, baseline: 80, test: atLeast(98), ...OWN }, "outOfBounds"]],
  finds: [
    [{ value: 6.4, unit: "km/km2", baseline: 6, test: atLeast(8, 1), ...OWN }, { value: 6.4, path: { ...atLeast(8, 1), value: 7.2 }, test: atLeast(8, 1), shortfall: 0.8, unit: "km/km2" }, "info"],
    [{ value: 13, direction: "down", baseline: 15, test: atMost(10), ...OWN }, { value: 13, path: { ...atMost(10), value: 12 }, test: atMost(10), shortfall: 1, unit: "%" }],
  ],
});

test("every rule stands in the index once", () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
