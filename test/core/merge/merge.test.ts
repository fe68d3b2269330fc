import * as fc from "fast-check";
import { completenessOf, likeness, resembles } from "../../../src/core/merge/completeness";
import type { MergeRequest } from "../../../src/core/merge/sort-out";
import { merge, type Merged } from "../../../src/core/merge/merge";
import { rollUps } from "../../../src/core/merge/rolled";
import type { Received } from "../../../src/core/merge/submission";
import { ERROR, expectedArea, request, submission, unread, type Told } from "./made";

const DAYS = ["2025-01-08T00:00:00Z", "2025-01-12T00:00:00Z", null];
const AREAS = [["喀什市", "653101"], ["疏附县", "653121"], ["叶城县", "653126"], ["某某开发区", null]] as const;
const KEYS = ["roads|城市", "roads|县城", "water|城市"];

const told = fc.oneof<fc.Arbitrary<Told>[]>(fc.integer({ min: 0, max: 3 }), fc.constantFrom<Told>("pending", "notApplicable", "unreadable", undefined));
const oneFile = fc.record({
  area: fc.constantFrom(...AREAS), date: fc.constantFrom(...DAYS), areaType: fc.constantFrom("city" as const, "both" as const), plan: fc.constantFrom("made", "made", "made", "other"),
  values: fc.tuple(told, told, told), rows: fc.integer({ min: 1, max: 3 }), strays: fc.integer({ min: 0, max: 2 }), wrong: fc.boolean(), copyOf: fc.option(fc.nat(3)), broken: fc.constantFrom(false, false, false, true),
});

/** Random files of few areas, dates and values, so that they often meet. */
const someFiles = fc.array(oneFile, { maxLength: 9 }).map((ideas): Received[] => ideas.map((idea, at) => {
  const file = `${at}.xlsx`;
  if (idea.broken) return unread(file);
  const source = idea.copyOf === null ? undefined : ideas[idea.copyOf];
  const { area: [area, areaCode], date, areaType, plan, values, rows, strays, wrong } = source && !source.broken ? source : idea;
  return submission({
    file, area, areaCode, date, areaType, plan, told: Object.fromEntries(KEYS.slice(0, rows).map((key, index) => [key, values[index]])), findings: wrong ? [ERROR] : [],
    strays: Array.from({ length: strays }, (_, row) => ({ sheet: "填报_2025", cell: `I${90 + row}`, why: "row-unknown", first: "", count: 1 })), digest: source ? `of ${JSON.stringify(source)}` : file,
  });
}));
const someRequest = fc.record({ strict: fc.boolean(), listed: fc.boolean() }).map(({ strict, listed }) => request({ strict, expected: listed ? AREAS.slice(0, 3).map(([name, code]) => expectedArea(name, code)) : null }));

/** Everything about a merge that can be compared. */
const seen = (merged: Merged) => ({ ...merged, placeOf: null, rolled: rollUps(merged) });

describe("laws of merging", () => {
  it("balances, whatever comes", () => {
    fc.assert(fc.property(someFiles, someRequest, (files, wanted) => {
      const { files: counted, cells, quarantine } = merge(files, wanted);
      expect(counted.read).toBe(files.length);
      expect(counted.accepted + counted.quarantined + counted.superseded).toBe(counted.read);
      expect(cells.accepted + cells.quarantined + cells.superseded).toBe(cells.read);
      expect(quarantine.filter(({ cell }) => cell === undefined)).toHaveLength(counted.quarantined);
    }), { numRuns: 400 });
  });
  it("gives the same for any order of files", () => {
    fc.assert(fc.property(someFiles, someRequest, fc.infiniteStream(fc.nat()), (files, wanted, chance) => {
      const order = files.map((file) => [chance.next().value as number, file] as const).sort(([one], [other]) => one - other).map(([, file]) => file);
      expect(seen(merge(order, wanted))).toEqual(seen(merge(files, wanted)));
    }));
  });
  it("merging everything once more changes no value", () => {
    fc.assert(fc.property(someFiles, someRequest, (files, wanted) => {
      const again = files.map((file): Received => ({ ...file, file: `再来一份/${file.file}` }));
      const [once, twice] = [merge(files, wanted), merge([...files, ...again], wanted)];
      expect(rollUps(twice)).toEqual(rollUps(once));
      expect(twice.cells.accepted).toBe(once.cells.accepted);
      expect(twice.files.accepted).toBe(once.files.accepted);
    }));
  });
  it("names every expected area once", () => {
    fc.assert(fc.property(someFiles, (files) => {
      const { completeness } = merge(files, request({ expected: AREAS.slice(0, 3).map(([name, code]) => expectedArea(name, code)) }));
      expect(completeness.lines.map(({ name }) => name)).toEqual(["喀什市", "疏附县", "叶城县"]);
      expect(completeness.reported + completeness.lines.filter(({ status }) => status === "未报" || status === "退回").length).toBe(completeness.expected);
    }));
  });
});

describe("what is set aside", () => {
  const own = submission({ told: { "roads|城市": 1 } });
  it.each<[string, Received, object]>([
    ["another plan", { ...own, file: "x", plan: "other" }, { code: "other-plan", plan: "other", period: "2025" }],
    ["another year", { ...own, file: "x", period: "2024" }, { code: "other-period", plan: "made", period: "2024" }],
    ["an area that is not expected", { ...own, file: "x", area: "和田市", areaCode: "653201" }, { code: "area-unexpected", area: "和田市" }],
    ["what cannot be read", unread("x"), { code: "encrypted", detail: "" }],
  ])("%s", (_, file, why) => {
    const { quarantine, files } = merge([own, file], request({ expected: [expectedArea("喀什市", "653101")] }));
    expect(quarantine).toEqual([{ file: "x", count: file.kind === "unread" ? 0 : 1, why }]);
    expect(files).toEqual({ read: 2, accepted: 1, quarantined: 1, superseded: 0 });
  });
  it("without a list every area is expected", () => {
    expect(merge([own, { ...own, file: "x", area: "和田市", areaCode: null }], request()).files.accepted).toBe(2);
  });
  it("with --strict the newest decides: an older file without errors does not take its place", () => {
    const older = submission({ file: "old", date: "2025-01-08T00:00:00Z", told: { "roads|城市": 1 } });
    const newer = submission({ file: "new", date: "2025-01-12T00:00:00Z", told: { "roads|城市": 2 }, findings: [ERROR] });
    const merged = merge([older, newer], request({ strict: true, expected: [expectedArea("喀什市", "653101")] }));
    expect(merged.files).toEqual({ read: 2, accepted: 0, quarantined: 1, superseded: 1 });
    expect(merged.completeness.lines).toMatchObject([{ status: "退回", file: "new", why: { code: "strict", errors: 1 } }]);
    expect(merge([older, newer], request()).files).toEqual({ read: 2, accepted: 1, quarantined: 0, superseded: 1 });
  });
  it("a cell of a row that nobody knows is held back with its place", () => {
    const stray = { sheet: "填报_2025", cell: "I99", why: "row-unknown", first: "", count: 1 } as const;
    const merged = merge([{ ...own, strays: [stray] }], request());
    expect(merged.quarantine).toEqual([{ file: "a.xlsx", sheet: "填报_2025", cell: "I99", count: 1, why: { code: "row-unknown", first: "" } }]);
    expect(merged.cells).toEqual({ read: 2, accepted: 1, quarantined: 1, superseded: 0 });
  });
});

describe("twice from one area", () => {
  const city = submission({ file: "city", areaType: "city", told: { "roads|城市": 1 } });
  const county = submission({ file: "county", areaType: "county", told: { "roads|县城": 2 } });
  const both = (value: number) => submission({ file: "both", areaType: "both", told: { "roads|城市": value, "roads|县城": 2 } });
  it.each<[string, readonly Received[], readonly string[]]>([
    ["a city's form and a county's are none", [city, county], []],
    ["two of a kind are", [city, { ...city, file: "again" }, county], ["again", "city"]],
    ["two of a kind are where they say the same at one date", [county, { ...county, file: "again", digest: "x" }], ["again", "county"]],
    ["two kinds that say the same are none", [city, both(1)], []],
    ["two kinds that differ are, without the third that does not", [city, county, both(3)], ["both", "city"]],
  ])("%s", (_, files, named) => {
    const found = merge(files, request()).findings.flatMap(({ finding }) => (finding.code === "merge/duplicate" ? [finding.facts.files] : []));
    expect(found).toEqual(named.length === 0 ? [] : [named]);
  });
});

describe("completeness", () => {
  const due = "2025-03-01T15:59:59Z";
  const list = [expectedArea("喀什市", "653101", due), expectedArea("疏附县", "653121", due), expectedArea("叶城县", "653126", due), expectedArea("某某开发区", null, due)];
  const files = [
    submission({ file: "a", date: "2025-03-01T15:59:59Z", told: { "roads|城市": 1 } }),
    submission({ file: "b", area: "疏附县", areaCode: "653121", date: "2025-03-01T16:00:00Z", told: { "roads|县城": 1 } }),
    submission({ file: "d", area: "某某开发区", areaCode: null, date: null, told: { "roads|城市": 1 } }),
    unread("提交/叶城县最终版.xlsx"),
  ];
  it("tells in time, late and nothing, and whose file it seems to be", () => {
    const { completeness } = merge(files, request({ expected: list }));
    expect(completeness.lines.map(({ status }) => status)).toEqual(["已收", "迟报", "未报", "已收"]);
    expect(completeness.lines[2]).toMatchObject({ file: "提交/叶城县最终版.xlsx", why: { code: "encrypted" } });
    expect(completeness).toMatchObject({ expected: 4, reported: 3, onTime: 0.5 });
  });
  it("whoever sends the same once more after the day is not late; whoever sends something else is", () => {
    const again = (value: number) => merge([...files, submission({ file: "a2", date: "2025-04-01T00:00:00Z", told: { "roads|城市": value } })], request({ expected: list })).completeness.lines[0];
    expect(again(1)).toMatchObject({ status: "已收", file: "a2", date: "2025-03-01T15:59:59Z" });
    expect(again(2)).toMatchObject({ status: "迟报", file: "a2", date: "2025-04-01T00:00:00Z" });
  });
  it("an area of whose forms one was returned is returned, and what that one asks for is missing from the whole", () => {
    const city = submission({ file: "city", areaType: "city", told: { "roads|城市": 1 } });
    const county = submission({ file: "county", areaType: "county", told: { "roads|县城": 2 }, findings: [ERROR] });
    const other = submission({ file: "b", area: "疏附县", areaCode: "653121", told: { "roads|县城": 3 } });
    const merged = merge([city, county, other], request({ strict: true }));
    expect(merged.completeness).toMatchObject({ expected: 2, reported: 1, lines: [{ status: "退回", file: "county" }, { status: "已收" }] });
    expect(rollUps(merged)).toMatchObject([{ scope: "城市", value: 1, coverage: 1 }, { scope: "县城", value: 3, high: null, coverage: 0.5 }]);
  });
  it("without a list what came was expected, what was returned as well", () => {
    const returned = merge([...files, submission({ file: "e", area: "泽普县", areaCode: "653124", told: { "roads|县城": 3 }, findings: [ERROR] })], request({ strict: true }));
    expect(returned.completeness).toMatchObject({ expected: 4, reported: 3, onTime: 0.75 });
    expect(rollUps(returned).find(({ key }) => key === "roads|县城")).toMatchObject({ value: 1, high: null, coverage: 0.5 });
    expect(merge(files, request()).completeness).toMatchObject({ expected: 3, reported: 3, onTime: 1 });
    expect(completenessOf([], [], null).onTime).toBeNull();
  });
});

test("a file's name is like the first area of the list whose name or code it holds, however long the list", () => {
  const words = ["喀什", "喀什市", "市", "疏附县", "653101", "", "a"];
  const area = fc.record({ code: fc.option(fc.constantFrom("653101", "6531", "653121"), { nil: null }), name: fc.constantFrom("喀什市", "疏附县", "市", "县喀什") });
  fc.assert(fc.property(fc.uniqueArray(area, { maxLength: 6, selector: ({ code }) => code, comparator: (one, other) => one !== null && one === other }), fc.array(fc.constantFrom(...words, "/", "\\"), { maxLength: 6 }), fc.constantFrom(undefined, "喀什市", "市"), (areas, parts, but) => {
    const file = parts.join("");
    expect(likeness(areas)(file, but)).toBe(areas.find((one) => one.name !== but && resembles(file, one)));
  }));
});

describe("the whole", () => {
  const value = (files: readonly Received[], key: string, expected?: ReturnType<typeof expectedArea>[]) =>
    rollUps(merge(files, request(expected ? { expected } : {}))).find((line) => line.key === key);
  it("a missing county is missing from the counties and not from the cities", () => {
    const files = [submission({ told: { "roads|城市": 5 }, areaType: "city" }), submission({ file: "b", area: "疏附县", areaCode: "653121", areaType: "county", told: { "roads|县城": 3 } })];
    const list = [expectedArea("喀什市", "653101"), expectedArea("疏附县", "653121"), expectedArea("叶城县", "653126")];
    expect(value(files, "roads|城市", list)).toMatchObject({ value: 5, high: 5, coverage: 1 });
    expect(value(files, "roads|县城", list)).toMatchObject({ value: 3, low: 3, high: null, coverage: 0.5 });
  });
  it("an open conflict has no value: the area counts as missing", () => {
    const date = "2025-01-08T00:00:00Z";
    const files = [submission({ date, told: { "roads|城市": 5 } }), submission({ file: "b", date, told: { "roads|城市": 6 } })];
    expect(value(files, "roads|城市")).toMatchObject({ value: null, low: 0, high: null, coverage: 0 });
  });
  it("the plan's own area reports the whole itself and is not added to its parts", () => {
    const files = [submission({ area: "喀什地区", areaCode: "653100", told: { "roads|全地区": 10 } }), submission({ file: "b", told: { "roads|全地区": 4 } })];
    expect(value(files, "roads|全地区")).toMatchObject({ value: 4, coverage: 1 });
    const said = (idea: Partial<MergeRequest>) => merge(files, request(idea)).findings.flatMap(({ finding }) => (finding.code === "merge/areas-overlap" ? [[finding.severity, finding.facts.whole]] : []));
    expect([said({}), said({ plan: { ...request().plan, area: "全区" } })]).toEqual([[["info", true]], [["warning", false]]]);
  });
  it("an area of which one unit's form came is missing where its other units are asked", () => {
    const files = [submission({ responsible: "教育局", told: { "roads|城市": 1 } }), submission({ file: "b", area: "阿图什市", areaCode: "653001", told: { "roads|城市": 2, "green|城市": 40, "water.numerator|城市": 3 } })];
    expect(rollUps(merge(files, request()))).toMatchObject([{ key: "roads|城市", value: 3, coverage: 1 }, { key: "water.numerator|城市", value: 3, high: null, coverage: 0.5 }, { key: "green|城市", low: 0, high: 100, coverage: 0.5 }]);
  });
  it("a missing area is not missed in a row that its form does not have", () => {
    const files = [submission({ area: "喀什地区", areaCode: "653100", told: { "roads|全地区": 10 } })];
    expect(value(files, "roads|全地区", [expectedArea("喀什地区", "653100"), expectedArea("疏附县", "653121")])).toMatchObject({ value: 10, high: 10, coverage: 1 });
  });
  it("what the plan's own area says holds its missing parts, and it is not missed where they report", () => {
    const list = [expectedArea("喀什地区", "653100"), expectedArea("疏附县", "653121"), expectedArea("叶城县", "653126")];
    expect(value([submission({ area: "喀什地区", areaCode: "653100", told: { "roads|县城": 10 } })], "roads|县城", list)).toMatchObject({ value: 10, high: 10, coverage: 1 });
    expect(value([submission({ area: "疏附县", areaCode: "653121", areaType: "county", told: { "roads|县城": 4 } })], "roads|县城", list)).toMatchObject({ value: 4, high: null, coverage: 0.5 });
  });
  it("a plan of 全区 has its issuer for its own area", () => {
    const plan = { ...request().plan, area: "全区", issuer: "新疆维吾尔自治区" };
    const files = [submission({ area: "新疆维吾尔自治区", areaCode: null, told: { "roads|城市": 10 } }), submission({ file: "b", told: { "roads|城市": 4 } })];
    expect(rollUps(merge(files, request({ plan })))).toMatchObject([{ value: 4, coverage: 1 }]);
  });
  it("the plan's own area is left out in every scope that a part reports in, and stands where none does", () => {
    const files = [submission({ area: "喀什地区", areaCode: "653100", told: { "roads|县城": 10, "roads|全地区": 10 } }), submission({ file: "b", area: "疏附县", areaCode: "653121", told: { "roads|县城": 4 } })];
    expect(value(files, "roads|县城")).toMatchObject({ value: 4, coverage: 1 });
    expect(value(files, "roads|全地区")).toMatchObject({ value: 10, coverage: 1 });
  });
});
