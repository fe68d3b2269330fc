import { HEADS } from "../../../src/core/template/columns";
import { FIRST_ROW, HEAD_ROW, layOut } from "../../../src/core/template/layout";
import { readIdentity } from "../../../src/core/template/identity";
import { renderTemplate } from "../../../src/core/template/render";
import type { Content } from "../../../src/core/sheet/sheet";
import { kashgarForm } from "../../contract/workbook";

/** Functions that Excel 2010 has, as far as the form uses any. */
const EXCEL_2010 = new Set(["IF", "ISERROR", "TRIM", "OR", "NOT", "ISNUMBER", "AND", "ROUND", "MAX", "COUNT", "COUNTIFS", "COUNTIF", "ROWS", "LEFT"]);

const template = kashgarForm();
const COLUMNS = layOut(template).columns;
const paper = renderTemplate(template);
const [form] = paper.sheets;
const body = form.content.slice(FIRST_ROW);
const formulas = [...form.content.flat().flatMap((content: Content) => (typeof content === "object" && content !== null ? [content.formula] : [])), ...form.conditionals.map(({ formula }) => formula)];
const covers = (row: number, column: number) => ({ area }: { area: { row: number; column: number; rows: number; columns: number } }) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

describe("the form on paper", () => {
  it("has the contract's heads in row 6, and a key at the end of every row", () => {
    expect(form.content[HEAD_ROW]).toEqual([...HEADS]);
    expect(body.map((row) => row[COLUMNS["标识"]])).toEqual(template.rows.map(({ key }) => key));
    expect(form.hiddenColumns).toEqual([COLUMNS["标识"]]);
  });

  it("uses functions of Excel 2010 alone", () => {
    const used = new Set(formulas.flatMap((formula) => [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name)));
    expect([...used].filter((name) => !EXCEL_2010.has(name ?? ""))).toEqual([]);
  });

  it("never reads a mark to decide whether a target is met", () => {
    for (const row of body) for (const head of ["达标情况", "差距"] as const) {
      const cell = row[COLUMNS[head]];
      if (typeof cell === "object" && cell !== null) expect(cell.formula).not.toMatch(/N\d/);
    }
  });

  it("opens 实际值, 状态, 填报说明 and 审核提示, and no other cell", () => {
    const last = (row: number, column: number) => form.paints.filter(covers(row, column)).findLast(({ style }) => style.locked !== undefined)?.style.locked ?? true;
    const open = HEADS.filter((head) => !last(FIRST_ROW, COLUMNS[head]));
    expect(open).toEqual(["实际值", "状态", "填报说明", "审核提示"]);
    expect(form.protection).toEqual({ filter: true, columnWidth: true });
  });

  it("validates every cell that is for writing, and says at 基期值 whose it is and where it stands", () => {
    for (let row = FIRST_ROW; row < FIRST_ROW + body.length; row++) {
      for (const head of ["实际值", "状态", "填报说明"] as const) expect(form.validations.filter(covers(row, COLUMNS[head]))).toHaveLength(1);
    }
    const [first] = form.validations.filter(covers(FIRST_ROW, COLUMNS["基期值"]));
    expect(first?.prompt?.text).toMatch(/2020 年全区城市水平.*表1-1/);
  });

  it("says beside a baseline what else the plan says of it", () => {
    const prompt = (name: string) => form.validations.find(covers(FIRST_ROW + template.rows.findIndex(({ indicator }) => indicator.name === name), COLUMNS["基期值"]))?.prompt?.text;
    expect(prompt("建成区绿地率")).toContain("规划内有矛盾：一、（一）第6段写的是 35.93%。");
    expect(prompt("人均公园绿地面积")).not.toContain("矛盾");
  });

  it("keeps to Excel's limits for messages: 32 characters a title, 255 a text", () => {
    for (const { prompt, stop } of form.validations) for (const said of [prompt, stop]) {
      expect(said?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(said?.text.length ?? 0).toBeLessThanOrEqual(255);
    }
  });

  it("says what a narrower scope and a regional target mean where the cell cannot", () => {
    const said = (name: string) => form.validations.find(covers(FIRST_ROW + template.rows.findIndex(({ indicator }) => indicator.name === name), COLUMNS["目标（读作）"]))?.prompt?.text;
    expect(said("城镇再生水利用率")).toContain("缺水性城市 ≥ 60");
    expect(said("园林城镇比例")).toContain("单个市县不判定");
  });

  it("carries its identity twice, each readable alone", () => {
    const read = (parts: boolean, sheets: boolean) => readIdentity({
      parts: parts ? paper.parts : [],
      sheets: sheets ? paper.sheets.map(({ name, visibility, content }) => ({ name, visibility, protected: false, area: { row: 0, column: 0, rows: content.length, columns: 1 }, cells: content.map((row) => row.map((cell) => ({ value: typeof cell === "object" ? null : cell }))) })) : [],
    });
    const expected = { ...template.request, version: "1", sheet: "填报_2025", submission: null };
    expect([read(true, false), read(false, true), read(false, false)]).toEqual([expected, expected, undefined]);
  });

  it("takes a free name beside sheets that are there", () => {
    expect(renderTemplate(template, ["填报_2025", "填报_2025 (2)"]).sheets[0].name).toBe("填报_2025 (3)");
  });

  it("prints on A4 landscape, one page wide, heads on every page", () => {
    expect(form.print).toMatchObject({ orientation: "landscape", fitWidth: true, repeatRows: { first: HEAD_ROW, last: HEAD_ROW } });
  });
});
