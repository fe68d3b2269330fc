import { readFileSync } from "node:fs";
import path from "node:path";
import { patchXlsx } from "../../src/adapters/xlsx/patch";
import { readXlsx } from "../../src/adapters/xlsx/reader";
import { writeXlsx } from "../../src/adapters/xlsx/writer";
import { cellAt } from "../../src/core/sheet/cells";
import { BLANK_SHEET } from "../../src/core/sheet/sheet";
import { machineWith } from "./machine";

const sample = readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx"));
const foreign = writeXlsx({ sheets: [{ ...BLANK_SHEET, name: "Sheet1", content: [["别的表"]] }], names: [], parts: [] });
const text = (content: string) => new TextEncoder().encode(content);

/** The files that commands are tried on. */
const SOME_FILES = [["sample.xlsx", sample], ["foreign.xlsx", foreign], ["table.xlsx", text("a,b\n1,2\n")], ["broken.xlsx", sample.subarray(0, 5000)]] as const;
const machine = (stdin = "") => machineWith(SOME_FILES, stdin);

const TEMPLATE = ["template", "--plan", "xj-muni-14", "--area", "喀什市", "--area-type", "both", "--period", "2025", "--out", "out.xlsx"];
const changed = (option: string, value: string) => TEMPLATE.map((word, index) => (TEMPLATE[index - 1] === option ? value : word));

describe("template", () => {
  it("writes a form that inspect reads back, every key missing", async () => {
    const { zhibiao, json, said } = machine();
    expect(await zhibiao(...TEMPLATE)).toBe(0);
    said.out = "";
    expect(await zhibiao("inspect", "out.xlsx", "--json")).toBe(0);
    const { template, entries } = json() as unknown as { template: object; entries: { status: string }[] };
    expect(template).toEqual({ plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "both", period: "2025", version: "1", submission: null });
    expect(entries).toHaveLength(34);
    expect(entries.every(({ status }) => status === "missing")).toBe(true);
  });
  it("finds an area by code", async () => {
    const { zhibiao, said } = machine();
    expect(await zhibiao(...changed("--area", "653101"))).toBe(0);
    expect(said.out).toContain("喀什市");
  });
  it("takes an unknown area as written, and says so on stderr", async () => {
    const { zhibiao, said } = machine();
    expect(await zhibiao(...changed("--area", "某某开发区"))).toBe(0);
    expect(said.note).toContain("不认识");
  });
  it.each([
    ["--area", "喀什", "喀什地区"], ["--plan", "nowhere", "xj-muni-14"], ["--period", "2031", "2025"], ["--area-type", "town", "city"], ["--area", "  ", "--area"], ["--area", "650000", "650000"],
  ])("stops at %s %s, names what there is, and writes nothing", async (option, value, named) => {
    const { zhibiao, said, files } = machine();
    expect(await zhibiao(...changed(option, value))).toBe(2);
    expect(said.note).toContain(named);
    expect(files.has("out.xlsx")).toBe(false);
  });
  it("says which option is missing", async () => {
    const { zhibiao, said } = machine();
    expect(await zhibiao("template", "--plan", "xj-muni-14")).toBe(2);
    expect(said.note).toContain("--out");
  });
});

describe("template for a list of areas", () => {
  const each = (list: string) => ["template", "--plan", "xj-muni-14", "--areas", list, "--area-type", "county", "--period", "2024", "--out-dir", "out"];
  const gb18030 = Buffer.from("61726561 2c647565 0a cae8c0d5cfd8 2c 32303235 0a".replaceAll(" ", ""), "hex");

  it("writes one form for each, named by code, area, plan and year", async () => {
    const { zhibiao, files } = machine();
    files.set("areas.csv", text("\ufeffarea,due\r\n疏附县,2025-03-01\r\n\r\n653122,\r\n"));
    expect(await zhibiao(...each("areas.csv"))).toBe(0);
    expect([...files.keys()].filter((name) => name.startsWith("out"))).toEqual(["out/653121_疏附县_xj-muni-14_2024.xlsx", "out/653122_疏勒县_xj-muni-14_2024.xlsx"]);
  });
  it("reads the GB18030 that a Chinese Excel writes", async () => {
    const { zhibiao, files } = machine();
    files.set("areas.csv", gb18030);
    expect(await zhibiao(...each("areas.csv"))).toBe(0);
    expect(files.has("out/653122_疏勒县_xj-muni-14_2024.xlsx")).toBe(true);
  });
  it("writes nothing when one of the areas is ambiguous", async () => {
    const { zhibiao, files } = machine();
    files.set("areas.csv", text("area\n疏附县\n喀什\n"));
    expect(await zhibiao(...each("areas.csv"))).toBe(2);
    expect([...files.keys()].filter((name) => name.startsWith("out"))).toEqual([]);
  });
  it.each(["name\n疏附县\n", "area,due\n", "", "area\n疏附县\n653121\n"])("refuses a list that is none: %j", async (list) => {
    const { zhibiao, files } = machine();
    files.set("areas.csv", text(list));
    expect(await zhibiao(...each("areas.csv"))).toBe(2);
  });
});

describe("check", () => {
  it("prints one JSON document and nothing else on stdout", async () => {
    const { zhibiao, json, said } = machine();
    expect(await zhibiao("check", "sample.xlsx", "--json")).toBe(1);
    const { files } = json() as unknown as { files: { file: string; summary: object; findings: { code: string; class: string; message: string }[]; undecided: { code: string }[]; progress: object[] }[] };
    expect(files).toHaveLength(1);
    expect(files[0]?.findings).toHaveLength(17);
    expect(files[0]?.findings[0]).toMatchObject({ file: "sample.xlsx", code: "value/missing", severity: "error", class: "强制", indicator: "water-leakage", scope: "城市", sheet: "填报_2025", cell: "I9", waived: false });
    expect(files[0]?.progress).toHaveLength(34);
    expect(files[0]?.undecided.filter(({ code }) => code === "target/undecidable")).toHaveLength(1);
    expect(said.note).toBe("");
  });
  it("goes on past files it cannot read, each a finding", async () => {
    const { zhibiao, json } = machine();
    expect(await zhibiao("check", "sample.xlsx", "table.xlsx", "broken.xlsx", "nowhere.xlsx", "foreign.xlsx", "--json")).toBe(1);
    const { files } = json() as unknown as { files: { findings: { code: string }[] }[] };
    expect(files.slice(1).map(({ findings }) => findings.map(({ code }) => code))).toEqual([["structure/not-xlsx"], ["structure/unreadable"], ["structure/unreadable"], ["structure/not-a-template"]]);
  });
  it.each([["table.xlsx", "table.xlsx：不是 Excel 工作簿"], ["broken.xlsx", "broken.xlsx：文件坏了"], ["nowhere.xlsx", "nowhere.xlsx：找不到"]])("cannot run on %s alone, and says why", async (file, why) => {
    const { zhibiao, said } = machine();
    expect(await zhibiao("check", file, "--json")).toBe(2);
    expect(said.note).toContain(why);
    expect(said.out).toBe("");
  });
  it("compares with last year's workbook of the same area, and refuses any other", async () => {
    const { zhibiao, json, files, said } = machine();
    for (const [period, area, value] of [["2024", "喀什市", 41.2], ["2025", "喀什市", 61.8], ["2024", "叶城县", 41.2]] as const) {
      await zhibiao("template", "--plan", "xj-muni-14", "--area", area, "--area-type", "both", "--period", period, "--out", `${area}${period}.xlsx`);
      files.set(`${area}${period}.xlsx`, patchXlsx(files.get(`${area}${period}.xlsx`) as Uint8Array, { cells: [{ sheet: `填报_${period}`, cell: "I19", value }] }));
    }
    said.out = "";
    expect(await zhibiao("check", "喀什市2025.xlsx", "--previous", "喀什市2024.xlsx", "--json")).toBe(1);
    expect(json()).toMatchObject({ files: [{ findings: expect.arrayContaining([expect.objectContaining({ code: "change/large", cell: "I19", message: "61.80 比上年多 20.60 个百分点，超过 10。" })]) }] });
    for (const [previous, why] of [["叶城县2024.xlsx", "是叶城县的"], ["喀什市2025.xlsx", "不早于"], ["foreign.xlsx", "没有我们的模板"]] as const) {
      expect(await zhibiao("check", "喀什市2025.xlsx", "--previous", previous)).toBe(2);
      expect(said.note).toContain(why);
    }
  });
  it("finds no template in a readable workbook of another kind", async () => {
    const { zhibiao, json } = machine();
    expect(await zhibiao("check", "foreign.xlsx", "--json")).toBe(1);
    expect(json()).toMatchObject({ files: [{ template: null, findings: [{ code: "structure/not-a-template" }] }] });
  });
});

describe("mark", () => {
  it("writes signs and the sheet 审核结果, and leaves values alone", async () => {
    const { zhibiao, files } = machine();
    expect(await zhibiao("mark", "sample.xlsx", "--out", "marked.xlsx")).toBe(1);
    const marked = readXlsx(files.get("marked.xlsx") ?? new Uint8Array());
    const form = marked.sheets.find(({ name }) => name === "填报_2025");
    expect(marked.sheets.map(({ name }) => name)).toContain("审核结果");
    expect(form && cellAt(form, 8, 13).value).toBe("✖ 没有填。填数，或在“状态”选不适用、待报");
    expect(form && cellAt(form, 16, 8).value).toBe(0.986);
    expect(files.get("sample.xlsx")).toBe(sample);
  });
  it("marks a marked workbook again without a second 审核结果", async () => {
    const { zhibiao, files } = machine();
    await zhibiao("mark", "sample.xlsx", "--out", "once.xlsx");
    await zhibiao("mark", "once.xlsx", "--out", "twice.xlsx");
    const names = readXlsx(files.get("twice.xlsx") ?? new Uint8Array()).sheets.map(({ name }) => name);
    expect(names.filter((name) => name === "审核结果")).toHaveLength(1);
  });
  it("leaves a person's own sheet 审核结果 alone and takes another name", async () => {
    const { zhibiao, files } = machine();
    const own = { ...BLANK_SHEET, name: "审核结果", content: [["我自己的笔记", 1]] };
    files.set("own.xlsx", patchXlsx(sample, { add: { sheets: [own], names: [], parts: [] } }));
    expect(await zhibiao("mark", "own.xlsx", "--out", "marked.xlsx")).toBe(1);
    const { sheets } = readXlsx(files.get("marked.xlsx") ?? new Uint8Array());
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["审核结果", "审核结果 (2)"]));
    expect(sheets.find(({ name }) => name === "审核结果")?.cells[0]?.[0]?.value).toBe("我自己的笔记");
  });
  it("does not write over the original", async () => {
    const { zhibiao, files } = machine();
    expect(await zhibiao("mark", "sample.xlsx", "--out", "./sample.xlsx")).toBe(2);
    expect(files.get("sample.xlsx")).toBe(sample);
  });
  it("writes nothing for a workbook without a form", async () => {
    const { zhibiao, files } = machine();
    expect(await zhibiao("mark", "foreign.xlsx", "--out", "marked.xlsx")).toBe(1);
    expect(files.has("marked.xlsx")).toBe(false);
  });
});

describe("parse-target", () => {
  it("reads one expression", async () => {
    const { zhibiao, json } = machine();
    expect(await zhibiao("parse-target", "城市99%、县城98%以上", "--json")).toBe(0);
    expect(json()).toMatchObject({ clauses: [{ scope: "城市", relation: ">=", value: 99 }, { scope: "县城", relation: ">=", value: 98 }], unread: "" });
  });
  it("reads one a line from stdin; a blank line has no clauses", async () => {
    const { zhibiao, json } = machine("≥15\n\n控制在10%以内\n");
    expect(await zhibiao("parse-target", "-", "--json")).toBe(0);
    const lines = json() as unknown as { clauses: object[] }[];
    expect(lines.map(({ clauses }) => clauses.length)).toEqual([1, 0, 1]);
  });
  it("prints what the contract names and nothing else", async () => {
    const { zhibiao, json } = machine("\uFEFF比2020年提高5个百分点以上\r\n\r\n98%管网\ud800");
    expect(await zhibiao("parse-target", "-", "--json")).toBe(0);
    expect(json()).toEqual([
      { text: "比2020年提高5个百分点以上", clauses: [{ relation: "relative", value: 5, unit: "个百分点", bound: ">=", reference: "2020年", change: "rise", decimals: 0 }], unread: "" },
      { text: "", clauses: [], unread: "" },
      { text: "98%管网\ud800", clauses: [{ relation: "=", value: 98, unit: "%", decimals: 0 }], unread: "管网\ud800" },
    ]);
  });
  it("takes a text that begins with a sign for a text, and no unit for none", async () => {
    const { zhibiao, json } = machine();
    expect(await zhibiao("parse-target", "-5", "--unit", "", "--json")).toBe(0);
    expect(json()).toEqual({ text: "-5", clauses: [{ relation: "=", value: -5, decimals: 0 }], unread: "" });
  });
});

describe("catalogue", () => {
  it("lists the plan, its indicators and figures", async () => {
    const { zhibiao, json } = machine();
    expect(await zhibiao("catalogue", "--plan", "xj-muni-14", "--json")).toBe(0);
    const { plans, figures } = json() as unknown as { plans: { id: string }[]; figures: { kind: string }[] };
    expect(plans.map(({ id }) => id)).toEqual(["xj-muni-14"]);
    expect(figures.filter(({ kind }) => kind === "target").length).toBeGreaterThanOrEqual(33);
  });
  it("checks the plan against itself: 99.16 against 94.43 is 4.73 more, not 4.23", async () => {
    const { zhibiao, json, said } = machine();
    expect(await zhibiao("catalogue", "check", "--plan", "xj-muni-14", "--json")).toBe(0);
    const { checks } = json() as unknown as { checks: { verdict: string; published: number; recomputed: number }[] };
    expect(checks.filter(({ verdict }) => verdict === "mismatch")).toContainEqual(expect.objectContaining({ kind: "difference", published: 4.23, recomputed: 4.73, place: expect.any(String), indicator: expect.any(String) }));
    expect(said.note).toBe("");
  });
  it("says the checks as a table, contradictions first", async () => {
    const { zhibiao, said } = machine();
    expect(await zhibiao("catalogue", "check", "--plan", "xj-muni-14")).toBe(0);
    expect(said.out.split("\n")[2]).toMatch(/^矛盾 .* 4\.23 个百分点 +4\.73 个百分点/);
    expect(await zhibiao("catalogue", "chekc")).toBe(2);
  });
  it("names the plans there are when asked for another", async () => {
    const { zhibiao, said } = machine();
    expect(await zhibiao("catalogue", "--plan", "nowhere")).toBe(2);
    expect(said.note).toContain("xj-muni-14");
  });
});

describe("a command line nobody can read", () => {
  it.each([[["foo"]], [["check"]], [["check", "--nonsense", "x"]], [["inspect", "a", "b"]], [["parse-target"]]])("%j ends with 2 and the usage", async (argv) => {
    const { zhibiao, said } = machine();
    expect(await zhibiao(...argv)).toBe(2);
    expect(said.note).toMatch(/用法|zhibiao/);
    expect(said.out).toBe("");
  });
});
