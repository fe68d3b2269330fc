import * as fc from "fast-check";
import { readObservations } from "../../../src/core/observation/read";
import type { Recognised } from "../../../src/core/template/recognised";
import { notATemplate, unreadable, validate } from "../../../src/core/validation/validate";
import { atLeast, atMost, formOf, rowOf, type Filled, type RowIdea } from "./sample";

const check = (form: Recognised) => validate(form, readObservations(form));
const codes = (form: Recognised) => check(form).findings.map(({ code, place }) => `${place?.cell} ${code}`);

/** The city rows of 表2-1 as pane.md draws them, without the change from last year, which is another rule's. */
const DRAWN: readonly (readonly [RowIdea, Filled])[] = [
  [{ id: "water", baseline: 99.24, test: atLeast(99) }, { value: 99.61 }],
  [{ id: "leakage", direction: "down", test: atMost(10) }, {}],
  [{ id: "daily", unit: "项", test: atLeast(10) }, { value: 10 }],
  [{ id: "monthly", unit: "项", test: atLeast(42) }, { value: 42 }],
  [{ id: "yearly", unit: "项", test: atLeast(106) }, { status: "不适用", note: "本市不设分站" }],
  [{ id: "collected", test: atLeast(97) }, { value: 97.2 }],
  [{ id: "sewage", baseline: 98.04, test: atLeast(98) }, { value: 0.986 }],
  [{ id: "reuse", baseline: 36.57, test: atLeast(60) }, { value: 61.8 }],
  [{ id: "sludge", baseline: 100, test: atLeast(100) }, { value: 100 }],
  [{ id: "density", unit: "km/km2", baseline: 5.8, test: atLeast(7, 1) }, { value: 6.42 }],
  [{ id: "road-area", baseline: 12.71, test: atLeast(15) }, { value: 15.3 }],
  [{ id: "gas", baseline: 98.64, test: atLeast(99) }, { value: 102.3 }],
  [{ id: "heating", test: atLeast(50) }, { value: 86 }],
  [{ id: "waste", baseline: 99.12, test: atLeast(100) }, { value: 100 }],
  [{ id: "incineration", baseline: 12.46, test: atLeast(30) }, { value: 22.5 }],
  [{ id: "green", baseline: 35.88, test: atLeast(37) }, { value: "约38" }],
  [{ id: "reach", baseline: 77.22, test: atLeast(85) }, { value: 81.4 }],
  [{ id: "park", unit: "m2/人", baseline: 13.19, test: atLeast(15) }, { value: 15.42 }],
  [{ id: "garden", test: atLeast(100), aggregateOnly: true }, { status: "待报", note: "评审结果三月公布" }],
];
const drawn = formOf(DRAWN.map(([idea, filled]) => [rowOf(idea), filled]));

test("the form as drawn: counts that reconcile", () => {
  expect(check(drawn).summary).toEqual({
    expected: 19, reported: 15, missing: 1, notApplicable: 1, pending: 1, unreadable: 1,
    errors: 3, warnings: 1, infos: 4, undecided: 14, shortfalls: 4, met: 10,
  });
});

test("the form as drawn: what is found, in sheet order, in a row the worst first", () => {
  expect(codes(drawn)).toEqual([
    "I8 value/missing", "I13 unit/slip", "I13 target/shortfall", "I16 target/shortfall", "I18 value/above-maximum", "I21 target/shortfall",
    "I22 value/not-a-number", "I23 target/shortfall",
  ]);
  expect(check(drawn).undecided.filter(({ code }) => code === "target/undecidable")).toEqual([
    { code: "target/undecidable", place: { indicator: "garden", scope: "城市", name: "garden", sheet: "填报表", cell: "I25" }, why: "pending" },
  ]);
  // Without last year's values the change of every value that could be compared is open: 15 less the slipped and the impossible one.
  expect(check(drawn).undecided.filter(({ code, why }) => code === "change/large" && why === "noPrevious")).toHaveLength(13);
});

test("progress names whose baseline it is and judges no path by another area's", () => {
  const progress = new Map(check(drawn).progress.map((one) => [one.indicator, one]));
  expect(progress.get("density")).toEqual({ indicator: "density", scope: "城市", actual: 6.42, baseline: 5.8, baselineOf: "全区", target: "≥ 7.0", met: false, shortfall: 0.58, onPath: null });
  expect(progress.get("gas")).toMatchObject({ actual: 102.3, met: null, shortfall: null });
  expect(progress.get("garden")).toMatchObject({ actual: null, baseline: null, baselineOf: null, target: "≥ 100", met: null, shortfall: null });
  expect(check(drawn).progress).toHaveLength(19);
});

test("before the plan's last year a shortfall is the way to go, and what is met is met", () => {
  const form = formOf([[rowOf({ id: "a", test: atLeast(98) }), { value: 97 }], [rowOf({ id: "b", test: atLeast(98) }), { value: 99 }]], { period: "2023" });
  const { findings, undecided, progress, summary } = check(form);
  expect(findings).toEqual([]);
  expect(undecided.map(({ place, why }) => [place.indicator, why])).toEqual([["a", "noPrevious"], ["a", "periodBefore"], ["a", "noBaseline"], ["b", "noPrevious"]]);
  expect(progress.map(({ met, shortfall }) => [met, shortfall])).toEqual([[null, 1], [true, 0]]);
  expect(summary).toMatchObject({ met: 1, shortfalls: 0, undecided: 4 });
});

test.each<[string, number, string, boolean | null]>([
  ["2025", 7, "喀什市", true], ["2025", 6.42, "喀什市", false], ["2023", 6.6, "喀什市", true], ["2023", 6.4, "喀什市", false], ["2020", 5.8, "喀什市", true], ["2023", 6.6, "全区", null],
])("in %s a value of %p from a baseline of 5.8 of %s is on the way to 7: %p", (period, value, baselineArea, onPath) => {
  const form = formOf([[rowOf({ unit: "km/km2", baseline: 5.8, baselineArea, test: atLeast(7) }), { value }]], { period });
  expect(check(form).progress[0]?.onPath).toBe(onPath);
});

test("rows that can only be judged for a whole region, or not at all, are undecided; their errors are not listed twice", () => {
  const form = formOf([
    [rowOf({ id: "a", test: atLeast(100), aggregateOnly: true }), { value: 60 }], [rowOf({ id: "b", words: true }), { value: 60 }],
    [rowOf({ id: "c", test: atLeast(100), aggregateOnly: true }), { value: 160 }], [rowOf({ id: "d", words: true }), {}], [rowOf({ id: "e" }), { status: "待报" }],
  ]);
  expect(check(form).undecided.filter(({ code }) => code === "target/undecidable").map(({ place, why }) => [place.indicator, why])).toEqual([["a", "aggregateOnly"], ["b", "noTest"]]);
  expect(check(form).progress[1]?.target).toBe("持续改善");
});

test("a value beside a status is kept, asks for a change, and is not judged", () => {
  const form = formOf([[rowOf({ test: atLeast(98) }), { value: 99, status: "不适用" }]]);
  expect(codes(form)).toEqual(["I7 value/status-conflict"]);
  expect(check(form)).toMatchObject({ undecided: [{ code: "change/large" }], progress: [{ actual: 99, met: null }], summary: { reported: 1, notApplicable: 0, met: 0, shortfalls: 0, undecided: 1 } });
});

test("last year's values are held against this year's by their keys, and end what could not be judged", () => {
  const form = formOf([[rowOf({ id: "a" }), { value: 61.8 }], [rowOf({ id: "b" }), { value: 36 }], [rowOf({ id: "c" }), { value: 36 }]]);
  const { findings, undecided } = validate(form, readObservations(form), { period: "2024", values: new Map([["a|城市", 41.2], ["b|城市", 36]]) });
  expect(findings.map(({ code, place }) => [place?.indicator, code])).toEqual([["a", "change/large"], ["b", "change/identical"]]);
  expect(undecided.map(({ code, place, why }) => [place.indicator, code, why])).toEqual([["c", "change/large", "noPrevious"]]);
});

test("an impossible value that slipped is both: an error, and a candidate", () => {
  const form = formOf([[rowOf({ baseline: 12.71, test: atLeast(15) }), { value: 1530 }]]);
  expect(codes(form)).toEqual(["I7 value/above-maximum", "I7 unit/slip"]);
  expect(check(form).progress[0]?.met).toBeNull();
});

test("the other scope's value supports a candidate", () => {
  const form = formOf([[rowOf({ test: atLeast(98), baseline: 98 }), { value: 0.986 }], [rowOf({ scope: "县城", test: atLeast(95), baseline: 95 }), { value: 95.8 }]]);
  expect(check(form).findings[0]?.facts).toMatchObject({ evidence: expect.arrayContaining([{ kind: "otherScope", value: 95.8 }]) });
});

test("rows that stand twice are told where they stand; rows that are gone come last and count as missing", () => {
  const gone = rowOf({ id: "gone", name: "不见的" });
  const form = formOf([[rowOf({ id: "a" }), { value: 1 }], [rowOf({ id: "b" }), { value: "x" }], [rowOf({ id: "a" }), { value: 2 }], [rowOf({ id: "c" }), {}]], { gone: [gone] });
  expect(codes(form)).toEqual(["I8 value/not-a-number", "I9 structure/row-duplicated", "I10 value/missing", " structure/row-missing"]);
  expect(check(form).findings[1]).toMatchObject({ severity: "error", facts: { first: "I7" } });
  expect(check(form).findings[3]).toMatchObject({ severity: "error", facts: { name: "不见的" }, place: { indicator: "gone", sheet: "填报表", cell: "" } });
  expect(check(form).summary).toMatchObject({ expected: 4, reported: 1, missing: 2, unreadable: 1, errors: 4 });
});

test("a workbook without a form is one error and nothing else", () => {
  const { findings, summary, ...rest } = notATemplate();
  expect(findings).toEqual([{ code: "structure/not-a-template", severity: "error", facts: {}, waived: false }]);
  expect(summary).toEqual({ expected: 0, reported: 0, missing: 0, notApplicable: 0, pending: 0, unreadable: 0, errors: 1, warnings: 0, infos: 0, undecided: 0, shortfalls: 0, met: 0 });
  expect(rest).toEqual({ undecided: [], progress: [], repairs: [] });
});

test.each([["encrypted", "structure/encrypted"], ["not-xlsx", "structure/not-xlsx"], ["too-large", "structure/too-large"], ["unreadable", "structure/unreadable"], ["找不到文件", "structure/unreadable"]])("a file refused as %s is %s", (reason, code) => {
  expect(unreadable(reason).findings.map((finding) => [finding.code, finding.severity])).toEqual([[code, "error"]]);
});

test("an observation of another form is our own mistake", () => {
  const other = readObservations(formOf([[rowOf({ id: "other" }), {}]]));
  expect(() => validate(drawn, other)).toThrow("other|城市");
});

const filled = fc.record({ value: fc.oneof(fc.constant(null), fc.double({ noNaN: true, min: -10, max: 2000 }), fc.constantFrom("约98", "98%", "—", "待报", "15公里", "…", "12万")), status: fc.constantFrom("", "不适用", "待报") });
const ideas = DRAWN.map(([idea]) => idea);

test("whatever is typed: counts reconcile, nothing is changed, and the same form gives the same findings", () => {
  fc.assert(fc.property(fc.array(filled, { minLength: 1, maxLength: ideas.length }), (rows) => {
    const form = formOf(rows.map((one, index) => [rowOf(ideas[index]), one]));
    const observations = readObservations(form);
    const before = JSON.stringify([form, observations]);
    const checked = validate(form, observations);
    expect(JSON.stringify([form, observations])).toBe(before);
    expect(validate(form, observations)).toEqual(checked);
    const { summary, findings, progress, undecided } = checked;
    expect(summary.expected).toBe(summary.reported + summary.missing + summary.notApplicable + summary.pending + summary.unreadable);
    expect(summary.errors + summary.warnings + summary.infos).toBe(findings.length);
    expect(summary.shortfalls).toBe(findings.filter(({ code }) => code === "target/shortfall").length);
    expect(summary.met + summary.shortfalls + undecided.filter(({ code }) => code === "target/undecidable").length).toBeLessThanOrEqual(summary.expected);
    const judged = new Set(progress.filter(({ met }) => met).map(({ indicator }) => indicator));
    const wrong = findings.filter(({ severity }) => severity !== "info").map(({ place }) => place?.indicator);
    expect(wrong.filter((indicator) => indicator !== undefined && judged.has(indicator))).toEqual([]);
  }), { numRuns: 300 });
});
