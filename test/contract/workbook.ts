import { catalogue } from "../../src/app/catalogue";
import { FORM, checkWorkbook, type Checked } from "../../src/app/check";
import { insertTemplate } from "../../src/app/insert";
import { clearMarks, markFindings } from "../../src/app/mark";
import { HostError, type Hidden, type Workbook } from "../../src/app/ports";
import { writeReport } from "../../src/app/report";
import { repair } from "../../src/app/repair";
import { a1 } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/cells";
import { BLANK_SHEET, type Area, type BarChart } from "../../src/core/sheet/sheet";
import { FIRST_ROW, layOut } from "../../src/core/template/layout";
import { makeTemplate } from "../../src/core/template/make";
import { HINTS_NAME } from "../../src/core/template/render";
import type { Template } from "../../src/core/template/template";

/** The form of 喀什市, both scopes, 2025. */
export function kashgarForm(): Template {
  const made = makeTemplate(catalogue(), { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "both", period: "2025" });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

const column = (at: number): Area => ({ row: 0, column: at, rows: 3, columns: 1 });

const SHEET = "填报_2025";
const NOW = new Date("2026-11-22T08:00:00Z");
const COLUMNS = layOut(kashgarForm()).columns;
const valueCell = (index: number) => a1(FIRST_ROW + index, COLUMNS["实际值"]);
const hintCell = (index: number) => a1(FIRST_ROW + index, COLUMNS["审核提示"]);

const structure = ({ findings }: Checked): string[] => findings.map(({ code }) => code).filter((code) => code.startsWith("structure/"));

/** A workbook under test; `charts` tells what charts a sheet of it carries, since the port has no word for that. */
export type Opened = { readonly workbook: Workbook; readonly charts: (sheet: string) => readonly BarChart[]; readonly close?: () => void | Promise<void> };

/** What every workbook must do, wherever it lives; `open` gives a fresh one without a form. */
export function describeWorkbook(name: string, open: () => Promise<Opened>): void {
  describe(`${name} as a Workbook`, () => {
    let workbook: Workbook;
    let charts: Opened["charts"];
    let close: Opened["close"];
    beforeEach(async () => { ({ workbook, charts, close } = await open()); });
    afterEach(() => close?.());

    const insert = () => insertTemplate(workbook, catalogue(), kashgarForm());
    const cell = async (address: string) => {
      const { observations } = await checkWorkbook(workbook, catalogue());
      return observations.find((observation) => observation.cell === address);
    };

    it("holds no form at first", async () => {
      expect((await workbook.read(FORM)).parts).toEqual([]);
      expect((await checkWorkbook(workbook, catalogue())).findings).toMatchObject([{ code: "structure/not-a-template" }]);
    });

    it("finds every row of an inserted form, all missing", async () => {
      expect(await insert()).toMatchObject({ kind: "inserted", sheet: SHEET, rows: 34 });
      const { recognised, observations, summary } = await checkWorkbook(workbook, catalogue());
      expect(recognised?.missing).toEqual([]);
      expect(observations).toHaveLength(34);
      expect(observations.every(({ status }) => status === "missing")).toBe(true);
      expect(summary).toMatchObject({ expected: 34, reported: 0, missing: 34 });
    });

    it("keeps texts as texts: 50% stays 50%, the key stays the key", async () => {
      await insert();
      const { recognised } = await checkWorkbook(workbook, catalogue());
      const row = recognised?.rows.find(({ expected }) => expected.indicator.name === "清洁取暖率");
      if (!recognised || !row) throw new Error("清洁取暖率 was not found");
      expect(cellAt(recognised.sheet, row.row, recognised.columns["目标（原文）"]).value).toBe("50%");
      expect(cellAt(recognised.sheet, row.row, recognised.columns["标识"]).value).toBe(row.expected.key);
    });

    it("inserts one form only, and says whose form is there", async () => {
      await insert();
      expect(await insert()).toMatchObject({ kind: "exists", identity: { area: "喀什市", areaCode: "653101", period: "2025" } });
    });

    it("keeps identity in a very hidden sheet and a part, and a record begun", async () => {
      await insert();
      const read = await workbook.read(FORM);
      expect(read.sheets.find(({ name: sheet }) => sheet === "_zhibiao")?.visibility).toBe("veryHidden");
      expect(read.parts.map(({ namespace }) => namespace)).toEqual(["urn:zhibiao:template:1", "urn:zhibiao:record:1"]);
    });

    it("reads what was written", async () => {
      await insert();
      await workbook.write([{ sheet: SHEET, cell: valueCell(0), value: 99.61 }, { sheet: SHEET, cell: valueCell(3), value: "约10" }]);
      expect(await cell(valueCell(0))).toMatchObject({ raw: 99.61, value: 99.61, status: "reported" });
      expect(await cell(valueCell(3))).toMatchObject({ raw: "约10", status: "unreadable" });
      expect(await cell(valueCell(1))).toMatchObject({ raw: null, status: "missing" });
    });

    const kept = (texts: readonly string[]): Hidden => ({
      parts: [{ namespace: "urn:zhibiao:test", xml: `<kept xmlns="urn:zhibiao:test">${texts.join("")}</kept>` }],
      sheet: { ...BLANK_SHEET, name: "_zhibiao", visibility: "veryHidden", content: texts.map((text) => ["=1+1", text]) },
    });
    const outOfSight = async () => {
      const { parts, sheets } = await workbook.read({ ...FORM, namespaces: [...FORM.namespaces, "urn:zhibiao:test"] });
      const sheet = sheets.find(({ name: one }) => one === "_zhibiao");
      return { parts: parts.map(({ xml }) => xml.replace(/^<\?.*?\?>\s*/, "")), visibility: sheet?.visibility, cells: sheet?.cells.map((row) => row.map(({ value }) => value)).filter((row) => row.some((value) => value !== null)) };
    };

    it("keeps parts and a very hidden sheet out of sight, with the cells, each time afresh", async () => {
      await insert();
      const { parts: before } = await outOfSight();
      await workbook.write([{ sheet: SHEET, cell: valueCell(0), value: 99.61 }], kept(["'1", "007", "长".repeat(30_000)]));
      expect(await outOfSight()).toEqual({ parts: [...before, kept(["'1", "007", "长".repeat(30_000)]).parts[0]?.xml], visibility: "veryHidden", cells: [["=1+1", "'1"], ["=1+1", "007"], ["=1+1", "长".repeat(30_000)]] });
      await workbook.write([], kept(["短"]));
      expect(await outOfSight()).toMatchObject({ parts: [...before, kept(["短"]).parts[0]?.xml], cells: [["=1+1", "短"]] });
      expect(await cell(valueCell(0))).toMatchObject({ value: 99.61 });
    });

    it("makes the very hidden sheet where there is none", async () => {
      await insert();
      await workbook.write([], { ...kept(["一"]), sheet: { ...kept(["一"]).sheet, name: "_zhibiao_2" } });
      const { sheets } = await workbook.read(FORM);
      expect(sheets.find(({ name: one }) => one === "_zhibiao_2")?.visibility).toBe("veryHidden");
    });

    it("refuses a locked cell and writes nothing at all", async () => {
      await insert();
      const write = workbook.write([{ sheet: SHEET, cell: a1(FIRST_ROW, COLUMNS["指标"]), value: "改了" }], kept(["没有"]));
      await expect(write).rejects.toMatchObject({ code: "protected" });
      await expect(write).rejects.toBeInstanceOf(HostError);
      const { recognised } = await checkWorkbook(workbook, catalogue());
      expect(recognised && cellAt(recognised.sheet, FIRST_ROW, COLUMNS["指标"]).value).toBe("城镇公共供水普及率");
      expect((await outOfSight()).parts).toHaveLength(2);
    });

    it("restores closed cells, and closes the sheet again: text as text, formulas as formulas, white cells untouched", async () => {
      await insert();
      const at = (head: "计量单位" | "目标（原文）" | "达标情况") => a1(FIRST_ROW, COLUMNS[head]);
      await workbook.write([{ sheet: SHEET, cell: valueCell(0), value: 99.61 }]);
      await workbook.restore([
        { sheet: SHEET, cell: at("计量单位"), content: "=‰" }, { sheet: SHEET, cell: at("目标（原文）"), content: "50%" },
        { sheet: SHEET, cell: at("达标情况"), content: { formula: '="改过"&1' } },
      ], kept(["一"]));
      const { recognised, observations } = await checkWorkbook(workbook, catalogue());
      if (!recognised) throw new Error("no form");
      expect(cellAt(recognised.sheet, FIRST_ROW, COLUMNS["计量单位"])).toMatchObject({ value: "=‰" });
      expect(cellAt(recognised.sheet, FIRST_ROW, COLUMNS["目标（原文）"])).toMatchObject({ value: "50%" });
      expect(cellAt(recognised.sheet, FIRST_ROW, COLUMNS["达标情况"]).formula).toBe('="改过"&1');
      expect(observations[0]).toMatchObject({ raw: 99.61, status: "reported" });
      expect((await outOfSight()).parts).toHaveLength(3);
      await expect(workbook.write([{ sheet: SHEET, cell: at("计量单位"), value: "%" }])).rejects.toMatchObject({ code: "protected" });
    });

    it("mends a form whose own cells were changed, and nothing else", async () => {
      await insert();
      await workbook.write([{ sheet: SHEET, cell: valueCell(0), value: 99.61 }]);
      const before = (await checkWorkbook(workbook, catalogue())).recognised?.sheet.cells;
      await workbook.restore([
        { sheet: SHEET, cell: a1(FIRST_ROW, COLUMNS["指标"]), content: "供水率" }, { sheet: SHEET, cell: a1(FIRST_ROW + 1, COLUMNS["计量单位"]), content: "‰" },
        { sheet: SHEET, cell: a1(FIRST_ROW + 2, COLUMNS["达标情况"]), content: "达标" }, { sheet: SHEET, cell: a1(FIRST_ROW + 3, COLUMNS["差距"]), content: "" },
        { sheet: SHEET, cell: a1(FIRST_ROW - 1, COLUMNS["实际值"]), content: "数值" },
      ]);
      expect(structure(await checkWorkbook(workbook, catalogue()))).toEqual(["structure/label-changed", "structure/label-changed", "structure/unit-changed", "structure/formula-overwritten", "structure/formula-overwritten"]);
      expect(await repair(workbook, catalogue(), NOW)).toMatchObject({ kind: "repaired", cells: { length: 5 } });
      const after = await checkWorkbook(workbook, catalogue());
      expect(structure(after)).toEqual([]);
      expect(after.recognised?.sheet.cells.map((row) => row.map(({ value, formula }) => formula ?? value))).toEqual(before?.map((row) => row.map(({ value, formula }) => formula ?? value)));
      expect(after.record.trail.entries.at(-1)).toMatchObject({ act: "repaired", role: "填报", changes: [{ key: "", old: "数值", new: "实际值" }, { old: "供水率", new: "城镇公共供水普及率" }, {}, {}, { old: null }] });
      expect(await repair(workbook, catalogue(), NOW)).toMatchObject({ kind: "repaired", cells: [] });
    });

    it("marks every row with a finding, and clearing brings the hints back to empty", async () => {
      await insert();
      await workbook.write([{ sheet: SHEET, cell: valueCell(0), value: 99.61 }]);
      const { marked } = await markFindings(workbook, catalogue(), "zh-CN", NOW);
      expect(marked).toBe(33);
      const hints = (await checkWorkbook(workbook, catalogue())).observations.map(({ hint }) => hint);
      expect(hints[0]).toBe("");
      expect(hints[1]).toMatch(/^✖ 没有填/);
      expect(await clearMarks(workbook, catalogue())).toBe(33);
      expect((await checkWorkbook(workbook, catalogue())).observations.every(({ hint }) => hint === "")).toBe(true);
    });

    it("never overwrites a person's own words in the hint, and never clears them", async () => {
      await insert();
      await workbook.write([{ sheet: SHEET, cell: hintCell(2), value: "问水务局" }]);
      expect(await markFindings(workbook, catalogue(), "zh-CN", NOW)).toMatchObject({ marked: 33, kept: 1 });
      await clearMarks(workbook, catalogue());
      expect((await checkWorkbook(workbook, catalogue())).observations[2]?.hint).toBe("问水务局");
    });

    it("takes a mark off when its reason is gone", async () => {
      await insert();
      await markFindings(workbook, catalogue(), "zh-CN", NOW);
      await workbook.write([{ sheet: SHEET, cell: valueCell(0), value: 99.61 }]);
      expect(await markFindings(workbook, catalogue(), "zh-CN", NOW)).toMatchObject({ marked: 33, cleared: 1 });
    });

    it("does not know a name that is not there", async () => {
      expect(await workbook.clear({ name: HINTS_NAME, when: () => true })).toBeUndefined();
    });

    it("draws the charts of a sheet, and draws them anew where the sheet is put over", async () => {
      const chart = (title: string, row: number): BarChart => ({ title, series: "差距", categories: column(0), values: column(2), numberFormat: "0.0%", at: { row, column: 4, rows: 12, columns: 5 } });
      const sheet = { ...BLANK_SHEET, name: "图", content: [["甲", "", 0.25], ["乙", "", 0.26], ["丙", "", null]], charts: [chart("各项差距", 0), chart("又一张", 13)] };
      await workbook.insert({ sheets: [sheet], names: [], parts: [] }, false);
      expect(charts("图")).toEqual(sheet.charts);
      await workbook.insert({ sheets: [{ ...sheet, charts: [chart("改过", 2)] }], names: [], parts: [] }, true);
      expect(charts("图")).toEqual([chart("改过", 2)]);
      await workbook.write([{ sheet: "图", cell: "C3", value: 0.5 }]);
      expect(charts("图")).toEqual([chart("改过", 2)]);
    });

    it("puts the 审核表 beside the form, in place of its own earlier one and of nobody else's", async () => {
      await insert();
      await workbook.insert({ sheets: [{ ...BLANK_SHEET, name: "审核表", content: [["我们自己的审核表"]] }], names: [], parts: [] }, false);
      expect(await writeReport(workbook, catalogue(), "2026-01-12 10:58", "zh-CN")).toMatchObject({ kind: "reported", sheet: "审核表 (2)" });
      await workbook.write([{ sheet: SHEET, cell: valueCell(0), value: 50 }]);
      expect(await writeReport(workbook, catalogue(), "2026-01-13 09:00", "en-US")).toMatchObject({ kind: "reported", sheet: "审核表 (2)" });
      const { sheets } = await workbook.read({ ...FORM, wanted: () => ["审核表", "审核表 (2)"] });
      const [own, ours] = ["审核表", "审核表 (2)"].map((wanted) => sheets.filter(({ name: one }) => one === wanted));
      expect([own?.map((sheet) => cellAt(sheet, 0, 0).value), ours?.map((sheet) => cellAt(sheet, 0, 0).value)]).toEqual([["我们自己的审核表"], ["Indicator review form"]]);
      expect(charts("审核表 (2)")).toMatchObject([{ title: "Gap in per cent of the target", values: { rows: 1 } }]);
      expect(await cell(valueCell(0))).toMatchObject({ value: 50 });
    });

    it("selects a cell", async () => {
      await insert();
      await expect(workbook.select(SHEET, valueCell(4))).resolves.toBeUndefined();
    });
  });
}
