import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { BLANK_SHEET } from "../../src/core/sheet/sheet";
import { machine as emptyMachine } from "./machine";

// Plans and areas are read once, which takes seconds on a busy machine.
jest.setTimeout(60_000);

type Line = Readonly<Record<string, unknown>>;
type Json = {
  files: Record<string, number>; cells: Record<string, number>; quarantine: { file: string; sheet?: string; cell?: string; why: string; release: string }[];
  areas: { expected: number; reported: number; onTime: number; missing: Line[]; unknown: Line[]; late: Line[] }; conflicts: (Line & { values: Line[] })[]; gaps: (Line & { areas: Line[] })[]; rounding?: Line; rollUp: Line[]; findings: (Line & { code: string })[];
};

/** Empty forms, each made once. */
const forms = new Map<string, Uint8Array>();

/** A machine that makes filled forms: `fill` puts one into a folder. */
function machine() {
  const made = emptyMachine();
  const { files, zhibiao, said } = made;
  const fill = async (file: string, area: string, cells: Readonly<Record<string, string | number>>, { modified, period = "2025", plan = "xj-muni-14" }: { modified?: string; period?: string; plan?: string } = {}) => {
    const form = forms.get(`${plan} ${area} ${period}`);
    if (form) files.set(file, form);
    else expect(await zhibiao("template", "--plan", plan, "--area", area, "--area-type", "both", "--period", period, "--out", file)).toBe(0);
    forms.set(`${plan} ${area} ${period}`, files.get(file) as Uint8Array);
    const filled = patchXlsx(files.get(file) as Uint8Array, { cells: Object.entries(cells).map(([cell, value]) => ({ sheet: `填报_${period}`, cell, value })) });
    files.set(file, modified === undefined ? filled : dated(filled, modified));
    said.out = "";
    said.note = "";
  };
  const merge = async (...argv: string[]) => {
    said.out = "";
    said.note = "";
    const code = await zhibiao("merge", ...argv, "--out", "out.xlsx", "--json");
    return { code, note: said.note, json: said.out === "" ? undefined as never : JSON.parse(said.out) as Json };
  };
  return { ...made, fill, merge };
}

/** The workbook as if it was last saved at that time. */
function dated(bytes: Uint8Array, modified: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = new TextDecoder().decode(parts["docProps/core.xml"]);
  return zipSync({ ...parts, "docProps/core.xml": new TextEncoder().encode(core.replace("</cp:coreProperties>", `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`)) });
}

const text = (content: string) => new TextEncoder().encode(content);
const balanced = ({ files, cells }: Json) => [files, cells].every(({ read, accepted = 0, quarantined = 0, superseded = 0 }) => read === accepted + quarantined + superseded);

describe("a folder of forms", () => {
  it("ranks the gaps of each indicator, and previews rounded sums only where that is asked for", async () => {
    const { merge, fill, zhibiao, said } = machine();
    await fill("in/喀什市.xlsx", "喀什市", { I7: 90, I11: 3 });
    await fill("in/疏附县.xlsx", "疏附县", { I7: 97 });
    const { json } = await merge("in");
    expect(json.gaps[0]).toMatchObject({ indicator: "water-coverage", scope: "城市", period: "2025", areas: [{ area: "喀什市", code: "653101", value: 90, shortfall: 9 }, { area: "疏附县", value: 97, shortfall: 2 }] });
    expect(json.rounding).toBeUndefined();
    expect((await merge("in", "--round", "万")).json.rounding).toMatchObject({ places: -4 });
    expect(await zhibiao("merge", "in", "--out", "b.xlsx", "--round", "1.5")).toBe(2);
    expect(said.note).toContain("--round");
  });

  it("balances, and every file that is no form has its line with why and how to release it", async () => {
    const { merge, fill, files } = machine();
    await fill("in/喀什市.xlsx", "喀什市", { I7: 99.5, I8: 98.2, J9: "待报" });
    await fill("in/县/疏附县.xlsx", "疏附县", { I8: 97 });
    await fill("in/旧/疏附县2024.xlsx", "疏附县", { I8: 96, I9: 8 }, { period: "2024" });
    const foreign = writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "Sheet1", content: [["别的表"]] }], names: [], parts: [] });
    const strange: [string, Uint8Array, string][] = [
      ["in/表.xlsx", text("a,b\n1,2\n"), "不是 Excel 工作簿（是 csv）"], ["in/老.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)), "不是 Excel 工作簿"],
      ["in/坏.xlsx", (files.get("in/喀什市.xlsx") as Uint8Array).subarray(0, 5000), "文件坏了"], ["in/~$喀什市.xlsx", text("someone"), "临时文件"],
      ["in/空.xlsx", new Uint8Array(), "空文件"], ["in/别的.xlsx", foreign, "里面没有我们的模板"],
    ];
    for (const [name, bytes] of strange) files.set(name, bytes);
    const { code, json } = await merge("in", "--plan", "xj-muni-14", "--period", "2025");
    expect(code).toBe(1);
    expect(json.files).toEqual({ read: 9, accepted: 2, quarantined: 7, superseded: 0 });
    expect(json.cells).toEqual({ read: 6, accepted: 4, quarantined: 2, superseded: 0 });
    for (const [name, , why] of [...strange, ["in/旧/疏附县2024.xlsx", text(""), "是 2024 年的模板"] as const]) {
      expect(json.quarantine).toContainEqual(expect.objectContaining({ file: name, why: expect.stringContaining(why), release: expect.stringMatching(/。$/u) }));
    }
  });
  it("merges the one pair there is, and names the pairs where there are several", async () => {
    const { merge, fill } = machine();
    await fill("in/a.xlsx", "喀什市", { I7: 99.5 });
    expect((await merge("in")).json.files).toMatchObject({ read: 1, accepted: 1 });
    await fill("in/b.xlsx", "疏附县", { I7: 99.5 }, { period: "2024" });
    const { code, note, json } = await merge("in");
    expect([code, json]).toEqual([2, undefined]);
    expect(note).toContain("--plan xj-muni-14 --period 2024");
    expect((await merge("in", "--period", "2024")).json.files).toEqual({ read: 2, accepted: 1, quarantined: 1, superseded: 0 });
  });
  it.each([
    [["nowhere"], "没有能汇总的模板"], [["in", "--plan", "nowhere", "--period", "2025"], "xj-muni-14"], [["in", "--plan", "xj-muni-14", "--period", "2031"], "2025"],
    [["in", "--choose", "喀什市=没有.xlsx"], "a.xlsx"], [["in", "--choose", "喀什市"], "地区=文件"], [["in", "--expected", "没有这个地方"], "没有这个地方"], [["in", "--weight", "没有这一列"], "没有这一列"],
  ])("%j cannot run, and says why", async (argv, why) => {
    const { merge, fill } = machine();
    await fill("in/a.xlsx", "喀什市", { I7: 99.5 });
    const { code, note, json } = await merge(...argv);
    expect([code, json]).toEqual([2, undefined]);
    expect(note).toContain(why);
  });
});

describe("twice from one area", () => {
  it("the newer file wins; the older stays in the record", async () => {
    const { merge, fill } = machine();
    await fill("in/最终版.xlsx", "喀什市", { I7: 99.5, I8: 98 }, { modified: "2026-01-08T09:00:00Z" });
    await fill("in/最终版2.xlsx", "喀什市", { I7: 99.6, I8: 98 }, { modified: "2026-01-12T17:00:00+08:00" });
    const { code, json } = await merge("in");
    expect(code).toBe(1); // 32 empty rows each
    expect(json.files).toEqual({ read: 2, accepted: 1, quarantined: 0, superseded: 1 });
    expect(json.cells).toEqual({ read: 4, accepted: 2, quarantined: 0, superseded: 2 });
    expect(json.conflicts).toMatchObject([{ area: "喀什市", indicator: "water-coverage", scope: "城市", chosen: "in/最终版2.xlsx", values: [{ file: "in/最终版2.xlsx", value: 99.6 }, { file: "in/最终版.xlsx", value: 99.5 }] }]);
    expect(json.findings.map(({ code: of }) => of)).toEqual(expect.arrayContaining(["merge/duplicate", "merge/superseded"]));
  });
  it("equal dates wait for a person, who may choose", async () => {
    const { merge, fill } = machine();
    for (const [file, value] of [["in/a.xlsx", 99.5], ["in/b.xlsx", 99.6]] as const) await fill(file, "喀什市", { I7: value, I8: 98 }, { modified: "2026-01-08T09:00:00Z" });
    const { json } = await merge("in");
    expect(json.conflicts).toMatchObject([{ chosen: null, values: [{ value: 99.5 }, { value: 99.6 }] }]);
    expect(json.findings).toContainEqual(expect.objectContaining({ code: "merge/value-conflict", severity: "error", cell: "I7" }));
    expect(json.quarantine.map(({ file, cell }) => `${file} ${cell}`)).toEqual(["in/a.xlsx I7", "in/b.xlsx I7"]);
    expect(balanced(json)).toBe(true);
    const chosen = (await merge("in", "--choose", "喀什市=b.xlsx")).json;
    expect(chosen.conflicts).toMatchObject([{ chosen: "in/b.xlsx" }]);
    expect(chosen.files).toEqual({ read: 2, accepted: 1, quarantined: 0, superseded: 1 });
    expect((await merge("in", "--choose", "喀什市/water-coverage/城市=b.xlsx")).json.conflicts).toMatchObject([{ chosen: "in/b.xlsx" }]);
  });
  it("the same bytes under two names count once", async () => {
    const { merge, fill, files } = machine();
    await fill("in/a.xlsx", "喀什市", { I7: 99.5 });
    files.set("in/b.xlsx", files.get("in/a.xlsx") as Uint8Array);
    expect((await merge("in")).json).toMatchObject({ files: { read: 2, accepted: 1, superseded: 1 }, cells: { read: 2, accepted: 1, superseded: 1 }, conflicts: [] });
  });
});

describe("what should have come", () => {
  it("from a list: missing, late, unknown, and whose file one seems to be", async () => {
    const { merge, fill, files } = machine();
    files.set("areas.csv", text("area,due\n喀什市,2026-01-10\n653121,2026-01-10\n叶城县,\n"));
    await fill("in/a.xlsx", "喀什市", { I7: 99.5 }, { modified: "2026-01-10T15:00:00Z" });
    await fill("in/b.xlsx", "疏附县", { I8: 97 }, { modified: "2026-01-10T17:00:00Z" });
    await fill("in/c.xlsx", "和田市", { I7: 97 });
    files.set("in/叶城县最终.xlsx", text("not a workbook"));
    const { code, json } = await merge("in", "--expected", "areas.csv");
    expect(code).toBe(1);
    expect(json.areas).toMatchObject({ expected: 3, reported: 2, unknown: [{ area: "和田市", file: "in/c.xlsx" }], late: [{ area: "疏附县" }] });
    expect(json.areas.onTime).toBeCloseTo(1 / 3);
    expect(json.areas.missing).toEqual([{ code: "653126", area: "叶城县", status: "未报", why: expect.stringContaining("不是 Excel 工作簿"), file: "in/叶城县最终.xlsx", reminder: "请于__月__日前报送2025年指标填报表。贵单位目前：未报。" }]);
    expect(json.quarantine.find(({ file }) => file === "in/叶城县最终.xlsx")?.why).toContain("文件名像叶城县");
    expect(json.findings.map(({ code: of }) => of)).toEqual(expect.arrayContaining(["merge/area-missing", "merge/area-unknown"]));
  });
  it("from the area list, for a plan or by name", async () => {
    const { merge, fill } = machine();
    await fill("in/a.xlsx", "莎车县", { I7: 1 }, { plan: "kashgar-urban-2024" });
    expect((await merge("in")).json.areas).toMatchObject({ expected: 12, reported: 1 });
    await fill("x/a.xlsx", "喀什市", { I7: 99.5 });
    expect((await merge("x", "--expected", "喀什地区")).json.areas).toMatchObject({ expected: 12, reported: 1 });
    expect((await merge("x")).json.areas).toMatchObject({ expected: 1, reported: 1, missing: [] });
  });
  it("--strict returns forms with errors", async () => {
    const { merge, fill, files } = machine();
    files.set("areas.csv", text("area\n喀什市\n"));
    await fill("in/a.xlsx", "喀什市", { I7: 99.5 });
    const { json } = await merge("in", "--expected", "areas.csv", "--strict");
    expect(json.files).toEqual({ read: 1, accepted: 0, quarantined: 1, superseded: 0 });
    expect(json.areas.missing).toMatchObject([{ area: "喀什市", status: "退回" }]);
  });
});

test("rates without components are refused, never averaged", async () => {
  const { merge, fill } = machine();
  await fill("in/a.xlsx", "喀什市", { I7: 90 });
  await fill("in/b.xlsx", "疏附县", { I7: 100 });
  const { json } = await merge("in");
  expect(json.rollUp.find(({ indicator, scope }) => indicator === "water-coverage" && scope === "城市")).toMatchObject({ method: "refused", value: null, low: 90, high: 100, coverage: 1, period: "2025" });
});

test("the shipped sample merges with itself without a conflict", async () => {
  const { merge, files } = machine();
  const sample = readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx"));
  files.set("in/a.xlsx", sample);
  files.set("in/b.xlsx", sample);
  expect((await merge("in")).json).toMatchObject({ files: { read: 2, accepted: 1, quarantined: 0, superseded: 1 }, conflicts: [] });
});

describe("continuing", () => {
  it("late files give the same workbook as all at once, byte for byte", async () => {
    const { merge, fill, files, zhibiao } = machine();
    files.set("areas.csv", text("area,due\n喀什市,2026-01-10\n疏附县,2026-01-10\n叶城县,2026-01-10\n"));
    await fill("in/a.xlsx", "喀什市", { I7: 99.5, I8: 98, J9: "待报" }, { modified: "2026-01-08T09:00:00Z" });
    await fill("in/b.xlsx", "疏附县", { I8: 97, I9: "约8" }, { modified: "2026-01-08T09:00:00Z" });
    files.set("in/坏.xlsx", text("x"));
    await fill("late/a.xlsx", "喀什市", { I7: 99.6, I8: 98 }, { modified: "2026-01-09T09:00:00Z" });
    await fill("late/c.xlsx", "叶城县", { I8: 97 });
    const once = (await merge("in", "late", "--expected", "areas.csv")).json;
    const whole = files.get("out.xlsx") as Uint8Array;
    await merge("late", "in", "--expected", "areas.csv");
    expect(files.get("out.xlsx")).toEqual(whole);
    await merge("in", "--expected", "areas.csv");
    files.set("first.xlsx", files.get("out.xlsx") as Uint8Array);
    expect((await merge("late", "--into", "first.xlsx")).json).toEqual(once);
    expect(files.get("out.xlsx")).toEqual(whole);
    expect((await merge("late", "in/a.xlsx", "--into", "first.xlsx")).json).toEqual(once);
    expect(await zhibiao("merge", "late", "--into", "first.xlsx", "--plan", "urumqi-14", "--out", "out.xlsx")).toBe(2);
  });
  it("a merged workbook among the files is set aside; one that is none cannot be continued", async () => {
    const { merge, fill, files } = machine();
    await fill("in/a.xlsx", "喀什市", { I7: 99.5 });
    await merge("in");
    files.set("in/汇总.xlsx", files.get("out.xlsx") as Uint8Array);
    const { json } = await merge("in");
    expect(json.quarantine).toMatchObject([{ file: "in/汇总.xlsx", why: "是汇总稿，不是县里报来的表。" }]);
    expect((await merge("in", "--into", "in/汇总.xlsx")).json.files).toEqual({ read: 1, accepted: 1, quarantined: 0, superseded: 0 });
    const refused = await merge("in", "--into", "in/a.xlsx");
    expect([refused.code, refused.note]).toEqual([2, expect.stringContaining("不是汇总稿")]);
  });
  it("what lay at a path before stays in the record when the file there is another one", async () => {
    const { merge, fill, files } = machine();
    await fill("in/a.xlsx", "喀什市", { I7: 99.5 }, { modified: "2026-01-08T09:00:00Z" });
    await merge("in");
    files.set("first.xlsx", files.get("out.xlsx") as Uint8Array);
    await fill("in/a.xlsx", "喀什市", { I7: 99.6 }, { modified: "2026-01-09T09:00:00Z" });
    const { json } = await merge("in", "--into", "first.xlsx");
    expect(json.files).toEqual({ read: 2, accepted: 1, quarantined: 0, superseded: 1 });
    expect(json.conflicts).toMatchObject([{ chosen: "in/a.xlsx", values: [{ value: 99.6 }, { file: expect.stringMatching(/^in\/a\.xlsx#[0-9a-f]{8}$/u), value: 99.5 }] }]);
  });
});

test("the tidy file and the SDMX files lie beside the workbook", async () => {
  const { merge, fill, files } = machine();
  await fill("in/=a.xlsx", "喀什市", { I7: 99.5, J8: "不适用" });
  await merge("in", "--csv", "out.csv", "--sdmx", "out.sdmx.csv", "--parquet", "in/store");
  const lines = (file: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(file)).split("\r\n");
  expect(lines("out.csv").slice(0, 3)).toEqual([
    "\ufeffareaCode,area,period,indicator,name,scope,value,unit,status,file,sheet,cell",
    "653101,喀什市,2025,water-coverage,城镇公共供水普及率,城市,99.5,%,reported,in/=a.xlsx,填报_2025,I7",
    "653101,喀什市,2025,water-coverage,城镇公共供水普及率,县城,,%,notApplicable,in/=a.xlsx,填报_2025,I8",
  ]);
  expect(lines("out.sdmx.csv")[1]).toBe("dataflow,ZHIBIAO:DF_XJ_MUNI_14(1.0.0),I,653101,water-coverage,U57CE5E02,2025,99.5,A,%");
  expect(files.has("out.sdmx_structure.xml")).toBe(true);
  expect(new TextDecoder().decode(files.get("in/store/plan=xj-muni-14/period=2025/data.parquet")?.subarray(0, 4))).toBe("PAR1");
  expect((await merge("in", "--parquet", "in/store")).json.files.read).toBe(1);
});
