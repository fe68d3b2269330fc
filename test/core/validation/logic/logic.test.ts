import type { Indicator } from "../../../../src/core/catalogue/indicator";
import type { LogicRule } from "../../../../src/core/catalogue/logic-rule";
import { readObservations } from "../../../../src/core/observation/read";
import type { TemplateRow } from "../../../../src/core/template/template";
import { validate } from "../../../../src/core/validation/validate";
import { formOf, rowOf, type Filled } from "../sample";

type Idea = Partial<Indicator> & { readonly id: string; readonly scope?: string; readonly part?: "numerator" | "denominator" };
const row = ({ scope = "城市", part, ...own }: Idea): TemplateRow => {
  const made = rowOf({ id: own.id, scope, unit: own.unit ?? "座" });
  return { ...made, ...(part && { part }), indicator: { ...made.indicator, ...own } };
};
const FORMULA = { numerator: { name: "用水人口", unit: "万人" }, denominator: { name: "城区人口", unit: "万人" }, factor: 100, source: "表" };

function check(rows: readonly (readonly [Idea, Exclude<Filled["value"], undefined> | { readonly status: string }])[], rules: readonly LogicRule[] = [], period = "2025") {
  const form = formOf(rows.map(([idea, filled]) => [row(idea), filled !== null && typeof filled === "object" && "status" in filled ? filled : { value: filled }]), { period });
  const own = { ...form, template: { ...form.template, rules } };
  const { findings, undecided, repairs } = validate(own, readObservations(own));
  return {
    findings: findings.filter(({ code }) => code.startsWith("logic/")).map(({ code, severity, place, facts }) => ({ code, severity, cell: place?.cell, ...(facts as object) })),
    undecided: undecided.filter(({ code }) => code.startsWith("logic/")).map(({ code, place, why }) => [code, place.cell, why]),
    repairs,
  };
}
const found = (...parameters: Parameters<typeof check>) => check(...parameters).findings.map(({ code, cell }) => `${cell} ${code}`);

const SUM: Idea = { id: "all", parts: ["a", "b"], integer: true };
const [A, B]: readonly Idea[] = [{ id: "a", integer: true }, { id: "b", integer: true }] as const;

describe("a sum of parts", () => {
  it("holds, or is an error with its numbers", () => {
    expect(found([[SUM, 12], [A as Idea, 5], [B as Idea, 7]])).toEqual([]);
    expect(check([[SUM, 12], [A as Idea, 5], [B as Idea, 6]]).findings).toEqual([expect.objectContaining({
      code: "logic/sum", severity: "error", cell: "I7", formula: "all = a + b", numbers: "12 = 5 + 6", left: 12, right: 11, difference: 1, cells: ["I7", "I8", "I9"],
    })]);
  });
  it("takes what is not applicable as nothing, and cannot say while a part is open", () => {
    expect(found([[SUM, 5], [A as Idea, 5], [B as Idea, { status: "不适用" }]])).toEqual([]);
    expect(found([[SUM, 6], [A as Idea, 5], [B as Idea, { status: "不适用" }]])).toEqual(["I7 logic/sum"]);
    expect(check([[SUM, 5], [A as Idea, 5], [B as Idea, { status: "待报" }]])).toMatchObject({ findings: [], undecided: [["logic/sum", "I7", "pending"]] });
  });
  it("is not held while a part has no row", () => {
    expect(check([[SUM, 12], [A as Idea, 5]])).toMatchObject({ findings: [], undecided: [] });
  });
  it("bears rounding: 50.23 + 5.24 printed with one place may be 55.5", () => {
    const of = (value: number): readonly (readonly [Idea, number])[] => [[{ ...SUM, integer: false, decimals: 1, unit: "亿元" }, value], [{ id: "a", decimals: 1, unit: "亿元" }, 50.2], [{ id: "b", decimals: 1, unit: "亿元" }, 5.2]];
    expect(found(of(55.4))).toEqual([]);
    expect(found(of(55.5))).toEqual([]);
    expect(found(of(55.6))).toEqual(["I7 logic/sum"]);
  });
});

test("a part is at most its whole, in one measure", () => {
  expect(found([[{ id: "graded", atMost: "all", integer: true }, 7], [{ id: "all", integer: true }, 7]])).toEqual([]);
  expect(found([[{ id: "graded", atMost: "all", integer: true }, 8], [{ id: "all", integer: true }, 7]])).toEqual(["I7 logic/part-above-whole"]);
  expect(found([[{ id: "users", atMost: "people", unit: "人" }, 250_000], [{ id: "people", unit: "万人" }, 26]])).toEqual([]);
  expect(found([[{ id: "users", atMost: "people", unit: "人" }, 270_000], [{ id: "people", unit: "万人" }, 26]])).toEqual(["I7 logic/part-above-whole"]);
  expect(found([[{ id: "supplied", atMost: "capacity", unit: "万立方米" }, 9000], [{ id: "capacity", unit: "万立方米/日" }, 26]])).toEqual([]);
});

describe("a rate with its two amounts", () => {
  const rows = (rate: number, top: number, bottom: number): readonly (readonly [Idea, number])[] => [
    [{ id: "water", unit: "%", maximum: 100, formula: FORMULA }, rate], [{ id: "water.numerator", name: "用水人口", unit: "万人", part: "numerator", decimals: 4 }, top], [{ id: "water.denominator", name: "城区人口", unit: "万人", part: "denominator", decimals: 4 }, bottom],
  ];
  it("is recomputed within rounding", () => {
    expect(found(rows(97.62, 45.1, 46.2))).toEqual([]);
    expect(check(rows(98, 45.1, 46.2)).findings).toEqual([expect.objectContaining({ code: "logic/ratio", severity: "warning", cell: "I7", formula: "water = 100 × 用水人口 ÷ 城区人口", numbers: "98 = 100 × 45.1 ÷ 46.2" })]);
  });
  it("has a numerator within its denominator", () => {
    expect(found(rows(99, 47, 46.2))).toEqual(["I7 logic/ratio", "I8 logic/part-above-whole"]);
  });
  it("cannot be judged over nothing", () => {
    expect(check(rows(99, 0, 0)).undecided).toEqual([["logic/ratio", "I7", "noBase"]]);
  });
});

test("two rates over one amount say the same of it", () => {
  const rate = (id: string): Idea => ({ id, unit: "%", formula: FORMULA });
  const amount = (id: string, part: "numerator" | "denominator"): Idea => ({ id: `${id}.${part}`, unit: "万人", part, decimals: 4 });
  const rows = (second: number) => (["water", "gas"] as const).flatMap((id, index) => [[rate(id), 100], [amount(id, "numerator"), index === 0 ? 46 : second], [amount(id, "denominator"), index === 0 ? 46 : second]] as const);
  expect(found(rows(46))).toEqual([]);
  expect(found(rows(47))).toEqual(["I11 logic/order", "I12 logic/order"]);
});

describe("a rule of an office's own", () => {
  const rule = (over: Partial<LogicRule> = {}): LogicRule => ({ id: "order", version: "2", code: "logic/order", expression: "daily <= monthly", stage: "核实", source: "GB 5749", ...over });
  const rows = [[{ id: "daily" }, 12], [{ id: "monthly" }, 10], [{ id: "daily", scope: "县城" }, 12], [{ id: "monthly", scope: "县城" }, 42]] as const;
  it("is held in each scope, by its stage and its years", () => {
    expect(check(rows, [rule()]).findings).toEqual([expect.objectContaining({ code: "logic/order", severity: "warning", cell: "I7", rule: "order", version: "2" })]);
    expect(check(rows, [rule({ stage: "试行" })]).findings[0]).toMatchObject({ severity: "info" });
    expect(check(rows, [rule({ stage: "强制" })]).findings[0]).toMatchObject({ severity: "warning" });
    expect(check(rows, [rule({ stage: "强制", code: "logic/sum" })]).findings[0]).toMatchObject({ severity: "error" });
    expect(check(rows, [rule({ stage: "核实", code: "logic/sum" })]).findings[0]).toMatchObject({ severity: "warning" });
    expect(found(rows, [rule({ from: "2026" })])).toEqual([]);
    expect(found(rows, [rule({ until: "2024" })])).toEqual([]);
  });
  it("may name its scopes", () => {
    expect(found(rows, [rule({ expression: "monthly@城市 >= monthly@县城" })])).toEqual(["I8 logic/order"]);
  });
});

describe("the fewest cells", () => {
  const rules = ["x = a + b", "y = a + c", "a <= whole"].map((expression, index): LogicRule => ({ id: `r${index}`, version: "1", code: index < 2 ? "logic/sum" : "logic/part-above-whole", expression, stage: "强制", source: "" }));
  const rows = (a: number) => [["x", 7], ["a", a], ["b", 3], ["y", 9], ["c", 5], ["whole", 6]].map(([id, value]) => [{ id: id as string, integer: true }, value as number] as const);
  it("one cell that explains all findings carries the only value that will do", () => {
    const { findings, repairs } = check(rows(40), rules);
    expect(findings.map(({ code }) => code)).toEqual(["logic/sum", "logic/part-above-whole", "logic/sum"]);
    expect(repairs).toEqual([{ cells: [expect.objectContaining({ cell: "I8" })], findings: 3, proposal: 4 }]);
  });
  it("nothing is said of one finding alone, nor where two cells explain as well", () => {
    expect(check(rows(4).map(([idea, value]) => [idea, idea.id === "b" ? 4 : value]), rules).repairs).toEqual([]);
    const same = check([[{ id: "p", integer: true }, 1], [{ id: "q", integer: true }, 5]], ["p = q", "q <= p"].map((expression, index): LogicRule => ({ id: `s${index}`, version: "1", code: "logic/sum", expression, stage: "强制", source: "" })));
    expect(same.findings).toHaveLength(2);
    expect(same.repairs).toEqual([]);
  });
});
