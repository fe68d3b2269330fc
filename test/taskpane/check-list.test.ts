import type { Finding } from "../../src/core/validation/finding";
import { factsOf } from "../../src/taskpane/findings/facts";
import { groupsOf, levelOf, type Group } from "../../src/taskpane/findings/groups";
import { makeListing } from "../../src/taskpane/findings/listing";
import { clearedBy, clearedByOneChange, proposalOf } from "../../src/taskpane/findings/proposal";
import { NO_FILTER } from "../../src/taskpane/session";
import { countsOf, isClean } from "../../src/taskpane/checking/verdict";
import { enUS } from "../../src/taskpane/words/en-US";
import { zhCN } from "../../src/taskpane/words/zh-CN";
import { HALF_CHECKED } from "./fake-actions";
import { checkedForm, finding, FOUND, HALF_FILLED, placeOf, undecided } from "./form";

const VALUES = HALF_FILLED;

function groupWith(...findings: readonly Finding[]): Group {
  const [group] = groupsOf(checkedForm(VALUES, findings));
  if (!group) throw new Error("no group");
  return group;
}

test("one group a row, by the worst class and then down the sheet", () => {
  const groups = groupsOf(HALF_CHECKED);
  expect(groups.map((group) => `${levelOf(group)} ${group.cell} ${group.lines.length}`)).toEqual([
    "error I8 1", "error I12 1", "error I14 1", "warning I9 2", "info I11 1", "info I13 1", "undecided I16 1",
  ]);
});

test("a group shows when any of its lines has the class", () => {
  expect(makeListing(groupsOf(HALF_CHECKED), { ...NO_FILTER, level: "info" }, "row").groups.map(({ cell }) => cell)).toEqual(["I9", "I11", "I13"]);
});

test("a finding about the whole file is a group without a cell, one for each", () => {
  const missing = (name: string): Finding => ({ code: "structure/row-missing", severity: "error", facts: { name }, waived: false });
  const groups = groupsOf(checkedForm(VALUES, [missing("甲"), missing("乙")]));
  expect(groups.map(({ cell, name }) => [cell, name])).toEqual([["", ""], ["", ""]]);
});

test("the same row twice on the sheet is two groups", () => {
  const [first] = FOUND;
  if (!first?.place) throw new Error("no place");
  const second: Finding = { code: "structure/row-duplicated", severity: "error", facts: { first: "I8" }, waived: false, place: { ...first.place, cell: "I30" } };
  expect(groupsOf(checkedForm(VALUES, [first, second])).map(({ cell }) => cell)).toEqual(["I8", "I30"]);
});

test("a scope is named where it is not that of the form's first row", () => {
  const [first] = FOUND;
  if (!first?.place) throw new Error("no place");
  const county = { ...first, place: { ...first.place, scope: "县城" } };
  expect(groupsOf(checkedForm(VALUES, [first, county])).map(({ otherScope }) => otherScope)).toEqual([null, "县城"]);
});

test("explained findings are not counted; a warning left open keeps the form from being clean", () => {
  const slip = (waived: boolean) => finding(2, "unit/slip", "warning", { value: 0.986, factor: 100, candidate: 98.6, unit: "%", evidence: [] }, waived);
  expect(countsOf(checkedForm(VALUES, [slip(true)], [undecided(9, "pending")]))).toEqual({ error: 0, warning: 0, info: 0, undecided: 1 });
  expect(isClean(checkedForm(VALUES, [slip(true)]))).toBe(true);
  expect(isClean(checkedForm(VALUES, [slip(false)]))).toBe(false);
  expect(isClean({ ...checkedForm(VALUES, []), recognised: null })).toBe(false);
});

describe("a proposal", () => {
  test("has the places that its sentence has", () => {
    expect(proposalOf(groupsOf(HALF_CHECKED)[3] as Group)).toMatchObject({ value: 98.6, raw: 0.986, text: "98.60" });
    expect(proposalOf(groupsOf(HALF_CHECKED)[2] as Group)).toMatchObject({ value: 38, raw: "约38", text: "38" });
  });

  test("is not made where two findings disagree, and made once where they agree", () => {
    const slip = finding(2, "unit/slip", "warning", { value: 0.986, factor: 100, candidate: 98.6, unit: "%", evidence: [] });
    const mismatch = (proposal: number) => finding(2, "unit/mismatch", "error", { text: "0.986", found: "", expected: "%", proposal });
    expect(proposalOf(groupWith(slip, mismatch(9.86)))).toBeUndefined();
    expect(proposalOf(groupWith(slip, mismatch(98.6)))?.value).toBe(98.6);
  });

  test("is not made where the finding is not sure", () => {
    expect(proposalOf(groupWith(finding(7, "value/not-a-number", "error", { text: "…" })))).toBeUndefined();
  });
});

describe("one change clears several lines", () => {
  const above = finding(5, "value/above-maximum", "error", { value: 102.3, maximum: 100, excess: 2.3, unit: "%" });
  const short = finding(5, "target/shortfall", "info", { value: 102.3, test: { kind: "bound", relation: "<=", value: 10, decimals: 0 }, shortfall: 92.3, unit: "%" });

  test("those that hang on the value go with it", () => {
    expect(clearedByOneChange(groupWith(above, short))).toBe(2);
  });

  test("a line alone, or a shortfall beside a mere note, promises nothing", () => {
    expect(clearedByOneChange(groupWith(above))).toBe(0);
    expect(clearedByOneChange(groupWith(finding(5, "value/text-number", "info", { text: "102.3%", value: 102.3 }), short))).toBe(0);
  });
});

test.each<readonly [string, Finding, string]>([
  ["empty", finding(1, "value/missing", "error", {}), "单位 % · 目标 ≤ 10"],
  ["above", finding(5, "value/above-maximum", "error", { value: 102.3, maximum: 100, excess: 2.3, unit: "%" }), "填的 102.30 · 上限 100 · 多 2.30 · 2020 年全区 98.64"],
  ["negative", finding(2, "value/negative", "error", { value: -3, unit: "%" }), "填的 -3.00 · 2020 年全区 98.04 · 目标 ≥ 98"],
  ["no number", finding(7, "value/not-a-number", "error", { text: "…" }), "填的 … · 2020 年全区 35.88 · 目标 ≥ 37"],
  ["conflict", finding(2, "value/status-conflict", "error", { value: 97, status: "pending", unit: "%" }), "填的 97.00 · 状态 待报 · 2020 年全区 98.04 · 目标 ≥ 98"],
  ["slip down", finding(2, "unit/slip", "warning", { value: 9860, factor: 0.01, candidate: 98.6, unit: "%", evidence: [] }), "9860 ÷ 100 98.60 · 2020 年全区 98.04 · 目标 ≥ 98"],
  ["below", finding(2, "value/below-minimum", "error", { value: 2.5, minimum: 10, shortage: 7.5, unit: "%" }), "填的 2.50 · 下限 10 · 少 7.50 · 2020 年全区 98.04"],
  ["an error cell", finding(7, "value/error-cell", "error", { text: "#DIV/0!" }), "填的 #DIV/0! · 单位 % · 2020 年全区 35.88 · 目标 ≥ 37"],
  ["no whole number", finding(9, "value/not-integer", "error", { value: 3.5, unit: "个" }), "填的 3.5 · 单位 %"],
  ["too precise", finding(9, "value/too-precise", "info", { value: 3.1234, places: 4, decimals: 2, unit: "%" }), "填的 3.1234 · 小数位 4 > 2"],
  ["a large change of a rate", finding(3, "change/large", "warning", { value: 61.8, previous: 41.2, change: 20.6, limit: 10, basis: "previous", period: "2024", isRate: true, unit: "%" }), "上年 41.20 · 本年 61.80 · 变动 +20.60 · 界限 ±10.00"],
  ["a large change of an amount since the baseline", finding(4, "change/large", "warning", { value: 2, previous: 5, change: -0.6, limit: 0.5, basis: "baseline", period: "2020", isRate: false, unit: "km" }), "2020 年 5.00 · 本年 2.00 · 变动 −60% · 界限 ±50%"],
  ["the wrong way", finding(3, "change/reversal", "warning", { value: 60, previous: 61.8, change: -1.8, direction: "up", isRate: true, unit: "%" }), "上年 61.80 · 本年 60.00 · 变动 −1.80"],
  ["the same again", finding(3, "change/identical", "warning", { value: 36, unit: "%" }), "上年 36.00 · 本年 36.00 · 2020 年全区 36.57 · 目标 ≥ 60"],
  ["behind", finding(3, "target/behind-path", "info", { value: 40, path: { kind: "bound", relation: ">=", value: 50.6284, decimals: 0 }, test: { kind: "bound", relation: ">=", value: 60, decimals: 0 }, shortfall: 10.6284, unit: "%" }), "实际 40.00 · 当年应 ≥ 50.63 · 差 10.63 · 目标 ≥ 60"],
  ["a further digit", finding(4, "target/shortfall", "info", { value: 6.4213, test: { kind: "bound", relation: ">=", value: 7, decimals: 1 }, shortfall: 0.5787, unit: "km/km2" }), "实际 6.4213 · 目标 ≥ 7.0 · 差 0.5787"],
])("figures under a finding: %s", (_, found, expected) => {
  expect(factsOf(groupWith(found), zhCN).map(({ label, value }) => `${label} ${value}`).join(" · ")).toBe(expected);
});

test("beside last year's value no baseline is needed", () => {
  const [group] = groupsOf({ ...HALF_CHECKED, record: { ...HALF_CHECKED.record, previous: { period: "2024", values: [["城镇污水处理率|城市", 98.31]] } } }).filter(({ cell }) => cell === "I9");
  expect(factsOf(group as Group, zhCN).map(({ label, value }) => `${label} ${value}`)).toEqual(["0.986 × 100 98.60", "上年 98.31", "目标 ≥ 98"]);
});

test("figures speak English too", () => {
  const [fact] = factsOf(groupWith(finding(1, "value/missing", "error", {})), enUS);
  expect(fact).toEqual({ label: "Unit", value: "%" });
});

describe("broken logical rules", () => {
  const broken = (index: number, cells: readonly string[]) => finding(index, "logic/sum", "error", {
    rule: `r${index}`, version: "1", formula: "甲 = 乙 + 丙", numbers: "99.61 = 61.8 + 6.42", left: 99.61, right: 68.22, difference: 31.39, unit: "%", cells,
  });
  const repair = (...indices: readonly number[]) => ({ cells: indices.map(placeOf), findings: 2 });

  test("that one cell alone explains stand in its row, with what mends them all", () => {
    const groups = groupsOf(checkedForm(VALUES, [broken(0, ["I7", "I10"]), broken(4, ["I11", "I10"])], [], [{ ...repair(3), proposal: 16.4 }]));
    expect(groups.map(({ cell, lines }) => [cell, lines.length])).toEqual([["I10", 2]]);
    expect(proposalOf(groups[0] as Group)).toMatchObject({ value: 16.4, raw: 61.8, text: "16.40" });
    expect(clearedBy(groups[0] as Group)).toEqual({ cells: [placeOf(3)], lines: 2 });
  });

  test("that need several cells stay where they are, and name those cells", () => {
    const groups = groupsOf(checkedForm(VALUES, [broken(0, ["I7", "I10"]), broken(4, ["I11", "I10"])], [], [repair(0, 4)]));
    expect(groups.map(({ cell }) => cell)).toEqual(["I7", "I11"]);
    expect(groups.map((group) => clearedBy(group).cells.length)).toEqual([2, 2]);
    expect(proposalOf(groups[0] as Group)).toBeUndefined();
  });
});
