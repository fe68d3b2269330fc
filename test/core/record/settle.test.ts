import { EMPTY_RECORD, type FormRecord } from "../../../src/core/record/form-record";
import { rowState } from "../../../src/core/record/row-state";
import type { Filled } from "../validation/sample";
import { COUNTY, recordAfter, REUSE, said, settled } from "./form";

const WHY = "新项目投用：8 月县城再生水管网通水";
const OTHER = "8 月第二再生水厂投产，日供 2 万吨";
const one = (filled: Filled, record?: FormRecord) => settled([[REUSE, filled]], record);
const returned = (filled: Filled, record: FormRecord = EMPTY_RECORD): FormRecord => {
  const [observation] = one(filled).observations;
  if (!observation) throw new Error("no row");
  return { ...record, reviews: [{ verdict: "returned", reason: "请写出新增水量", at: COUNTY.at, unit: "喀什地区", row: rowState(observation) }] };
};

describe("a warning and the row's explanation", () => {
  test.each<[string, Filled, string[]]>([
    ["no explanation", { value: 61.8 }, ["I7 change/large"]],
    ["one typed beside the value, never bound", { value: 61.8, note: WHY }, ["I7 (change/large)"]],
    ["one that says too little", { value: 61.8, note: "情况属实情况属实" }, ["I7 waiver/too-short", "I7 change/large"]],
    ["a reason alone", { value: 61.8, note: "新项目投用：" }, ["I7 waiver/too-short", "I7 change/large"]],
    ["a note where nothing is to be explained", { value: 45, note: "无" }, []],
    ["a note beside an error explains nothing", { value: "约61.8", note: WHY }, ["I7 value/not-a-number"]],
  ])("%s", (_, filled, expected) => { expect(said(one(filled))).toEqual(expected); });

  it("counts an explained finding no more, and still lists it", () => {
    expect(one({ value: 61.8 }).summary).toMatchObject({ warnings: 1 });
    expect(one({ value: 61.8, note: WHY }).summary).toMatchObject({ warnings: 0 });
  });
});

describe("an explanation that was bound", () => {
  const record = recordAfter([[REUSE, { value: 61.8, note: WHY }]]);
  test.each<[string, Filled, string[]]>([
    ["holds while nothing changes", { value: 61.8, note: WHY }, ["I7 (change/large)"]],
    ["lapses with the value", { value: 62.8, note: WHY }, ["I7 waiver/lapsed", "I7 change/large"]],
    ["holds again when the value is set back", { value: 61.8, note: WHY }, ["I7 (change/large)"]],
    ["is no matter where the new value needs none", { value: 45, note: WHY }, []],
    ["gives way to one written for the new value", { value: 62.8, note: OTHER }, ["I7 (change/large)"]],
    ["is missed when it is deleted", { value: 61.8 }, ["I7 change/large"]],
    ["does not speak for another warning about another value", { value: 0.98, note: WHY }, ["I7 waiver/lapsed", "I7 change/large", "I7 target/shortfall"]],
  ])("%s", (_, filled, expected) => { expect(said(one(filled, record))).toEqual(expected); });

  it("says what it was given for", () => {
    expect(one({ value: 62.8, note: WHY }, record).findings[0]?.facts).toEqual({ text: WHY, changed: "value", was: 61.8, value: 62.8, unit: "%" });
  });
  it("lapses when the rule's version changes", () => {
    const older = { ...record, waivers: record.waivers.map((waiver) => ({ ...waiver, version: "0" })) };
    expect(one({ value: 61.8, note: WHY }, older).findings[0]).toMatchObject({ code: "waiver/lapsed", facts: { changed: "rule" } });
  });
  it("lapses in another year", () => {
    expect(settled([[REUSE, { value: 61.8, note: WHY }]], record, false, "2026").findings[0]).toMatchObject({ code: "waiver/lapsed", facts: { changed: "period" } });
  });
});

describe("a row that a reviewer returned", () => {
  test.each<[string, Filled, string[]]>([
    ["stays open as it was", { value: 61.8, note: WHY }, ["I7 waiver/missing", "I7 change/large"]],
    ["is settled by another explanation", { value: 61.8, note: OTHER }, ["I7 (change/large)"]],
    ["is not settled by one that says too little", { value: 61.8, note: "是的" }, ["I7 waiver/missing", "I7 change/large"]],
    ["is settled by another value", { value: 45, note: WHY }, []],
    ["needs an explanation of the other value where that is suspicious too", { value: 62.8, note: "" }, ["I7 change/large"]],
  ])("%s", (_, filled, expected) => { expect(said(one(filled, returned({ value: 61.8, note: WHY })))).toEqual(expected); });

  test.each<[string, Filled, string[]]>([
    ["without any other finding", { value: 45 }, ["I7 waiver/missing"]],
    ["by an explanation alone", { value: 45, note: OTHER }, []],
    ["from 待报 to a number", { value: 46 }, []],
  ])("is asked and settled %s", (_, filled, expected) => { expect(said(one(filled, returned({ value: 45 })))).toEqual(expected); });

  it("says what was asked", () => {
    expect(one({ value: 45 }, returned({ value: 45 })).findings).toMatchObject([{ severity: "warning", facts: { reason: "请写出新增水量" }, place: { cell: "I7", indicator: "reuse" } }]);
  });
});

describe("the same explanation in many rows", () => {
  const rows = (notes: readonly string[]) => notes.map((note, index) => [{ ...REUSE, id: `reuse-${index}`, name: `指标${index}` }, { value: 61.8, note }] as const);
  it("gets one notice, from three rows on, whatever stands around the words", () => {
    expect(said(settled(rows([WHY, WHY])))).toEqual(["I7 (change/large)", "I8 (change/large)"]);
    const { findings, summary } = settled(rows([WHY, `${WHY}。`, "8 月县城再生水管网通水", OTHER]));
    expect(findings.filter(({ code }) => code === "waiver/repeated")).toMatchObject([{ severity: "info", place: { cell: "I7" }, facts: { cells: ["K7", "K8", "K9"] } }]);
    expect(summary).toMatchObject({ warnings: 0, infos: 1 });
  });
});

test("findings about explanations stand in their rows, after the errors, and nothing else moves", () => {
  const rows = [[{ ...REUSE, id: "a" }, {}], [{ ...REUSE, id: "b" }, { value: 61.8, note: "是" }], [{ ...REUSE, id: "c" }, { value: "约38" }]] as const;
  expect(said(settled(rows))).toEqual(["I7 value/missing", "I8 waiver/too-short", "I8 change/large", "I9 value/not-a-number"]);
});

describe("a record that does not hold", () => {
  const record = recordAfter([[REUSE, { value: 61.8, note: WHY }]]);
  const edited = { ...record, trail: { ...record.trail, entries: record.trail.entries.map((entry) => ({ ...entry, why: "改" })) } };
  it("is found, and the form is checked all the same", () => {
    expect(said(one({ value: 61.8, note: WHY }, edited))).toEqual(["- trail/broken", "I7 (change/large)"]);
    expect(said(settled([[REUSE, { value: 61.8 }]], EMPTY_RECORD, true))).toEqual(["- trail/broken", "I7 change/large"]);
  });
  it("stays found after the next command, which begins a new log", () => {
    const after = recordAfter([[REUSE, { value: 61.8, note: WHY }]], edited);
    expect(said(one({ value: 61.8, note: WHY }, after))).toContain("- trail/broken");
  });
  it("can be explained for the form as a whole, until it breaks elsewhere", () => {
    const waiver = { key: "", rule: "trail/broken", version: "1", numbers: "", value: 1, period: "2025", text: "文件在另一台电脑上合并过一次" };
    expect(said(one({ value: 61.8, note: WHY }, { ...edited, waivers: [...edited.waivers, waiver] }))).toEqual(["- (trail/broken)", "I7 (change/large)"]);
    expect(said(one({ value: 61.8, note: WHY }, { ...edited, waivers: [...edited.waivers, { ...waiver, value: 2 }] }))).toContain("- trail/broken");
  });
});
