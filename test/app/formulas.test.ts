import { excelWorkbook } from "../../src/adapters/excel/workbook";
import { catalogue } from "../../src/app/catalogue";
import { checkWorkbook } from "../../src/app/check";
import { insertTemplate } from "../../src/app/insert";
import { cellAt } from "../../src/core/sheet/cells";
import type { Head } from "../../src/core/template/columns";
import { makeTemplate } from "../../src/core/template/make";
import { memoryWorkbook, officeInNode } from "../workbench/host/office-node";

type Typed = { readonly value?: string | number; readonly status?: string };

/** Types into one row of 喀什市's form and reads what its native formulas say. */
async function formulasOf(name: string, typed: Typed, period = "2025"): Promise<{ state: unknown; gap: unknown }> {
  const { close } = await officeInNode(memoryWorkbook());
  try {
    const workbook = excelWorkbook();
    const made = makeTemplate(catalogue(), { plan: "xj-muni-14", area: "喀什市", areaCode: "653101", areaType: "city", period });
    if (!made.ok) throw new Error(JSON.stringify(made.faults));
    const inserted = await insertTemplate(workbook, catalogue(), made.value);
    const sheet = inserted.kind === "inserted" ? inserted.sheet : "";
    const { observations } = await checkWorkbook(workbook, catalogue());
    const row = observations.find((observation) => observation.name === name);
    if (!row) throw new Error(`${name} has no row`);
    const edits = [...(typed.value === undefined ? [] : [{ sheet, cell: row.cell, value: typed.value }]), ...(typed.status === undefined ? [] : [{ sheet, cell: row.statusCell, value: typed.status }])];
    if (edits.length > 0) await workbook.write(edits);
    const { recognised } = await checkWorkbook(workbook, catalogue());
    if (!recognised) throw new Error("the form was not found again");
    const at = (head: Head) => cellAt(recognised.sheet, row.row - 1, recognised.columns[head]).value;
    return { state: at("达标情况"), gap: at("差距") };
  } finally {
    await close();
  }
}

describe("the form's native formulas", () => {
  it.each<[string, Typed, string, number | null]>([
    ["城镇公共供水普及率", {}, "未填", null],
    ["城镇公共供水普及率", { value: 99 }, "达标", null],
    ["城镇公共供水普及率", { value: 98.99 }, "未达标", 0.01],
    ["城镇公共供水普及率", { value: 0 }, "未达标", 99],
    ["城镇公共供水普及率", { value: 100.1 }, "先改数", null],
    ["城镇公共供水普及率", { value: -1 }, "先改数", null],
    ["城镇公共供水普及率", { value: "约99" }, "先改数", null],
    ["城镇公共供水普及率", { value: "  " }, "未填", null],
    ["城镇公共供水普及率", { status: "不适用" }, "不适用", null],
    ["城镇公共供水普及率", { status: "待报" }, "待报", null],
    ["城镇公共供水普及率", { value: "—" }, "不适用", null],
    ["城镇公共供水普及率", { value: "未统计" }, "待报", null],
    ["城镇公共供水普及率", { value: 99.5, status: "待报" }, "先改数", null],
    ["城市公共供水管网漏损率", { value: 10 }, "达标", null],
    ["城市公共供水管网漏损率", { value: 0 }, "达标", null],
    ["城市公共供水管网漏损率", { value: 10.5 }, "未达标", 0.5],
    ["城市建成区路网密度", { value: 6.42 }, "未达标", 0.58],
    ["城市建成区路网密度", { value: 700 }, "达标", null],
    ["园林城镇比例", { value: 60 }, "未能判定", null],
  ])("say for %s with %j: %s", async (name, typed, state, gap) => {
    const said = await formulasOf(name, typed);
    expect(said.state).toBe(state);
    expect(said.gap || null).toBe(gap);
  });

  it("do not fail a target of 2025 in 2023, and show the way left", async () => {
    expect(await formulasOf("城市建成区路网密度", { value: 6.42 }, "2023")).toEqual({ state: "未能判定", gap: 0.58 });
    expect((await formulasOf("城市建成区路网密度", { value: 7.2 }, "2023")).state).toBe("达标");
  });
});

describe("a figure that a higher authority sets", () => {
  const request = { plan: "urumqi-14", area: "乌鲁木齐市", areaCode: "650100", areaType: "city", period: "2025" } as const;

  async function airDays(edits: { readonly value: number; readonly issued?: string | number }) {
    const { close } = await officeInNode(memoryWorkbook());
    try {
      const workbook = excelWorkbook();
      const made = makeTemplate(catalogue(), request);
      if (!made.ok) throw new Error(JSON.stringify(made.faults));
      await insertTemplate(workbook, catalogue(), made.value);
      const find = async () => {
        const { observations, recognised, progress } = await checkWorkbook(workbook, catalogue());
        const row = observations.find(({ name }) => name === "空气质量优良天数比率");
        if (!row || !recognised) throw new Error("the row was not found");
        const at = (head: Head) => cellAt(recognised.sheet, row.row - 1, recognised.columns[head]).value;
        return { row, state: at("达标情况"), gap: at("差距"), read: at("目标（读作）"), progress: progress.find(({ indicator }) => indicator === row.indicator) };
      };
      const { row } = await find();
      await workbook.write([{ sheet: row.sheet, cell: row.cell, value: edits.value }, ...(edits.issued === undefined ? [] : [{ sheet: row.sheet, cell: row.issued?.cell ?? "", value: edits.issued }])]);
      return await find();
    } finally {
      await close();
    }
  }

  it("is asked for in a cell of its own, and nothing is decided before it is there", async () => {
    const { state, read, progress, row } = await airDays({ value: 78 });
    expect([state, read, progress?.met, row.issued?.raw]).toEqual(["未能判定", "—", null, null]);
  });
  it("then governs, in the sheet and in the check alike", async () => {
    const met = await airDays({ value: 78, issued: 76.2 });
    expect([met.state, met.read, met.progress?.met]).toEqual(["达标", "≥ 76.2 %", true]);
    const missed = await airDays({ value: 75, issued: 76.2 });
    expect([missed.state, missed.gap, missed.progress?.met, missed.progress?.shortfall]).toEqual(["未达标", 1.2, false, 1.2]);
  });
});
