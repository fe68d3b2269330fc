import { a1 } from "../sheet/address";
import { freeName } from "../sheet/free-name";
import { BLANK_SHEET, type Content, type Paper, type Sheet } from "../sheet/sheet";
import { HEADS, type Head } from "./columns";
import { countFormula, gapFormula, metFormula } from "./formulas";
import { IDENTITY_SHEET, identityPart, identitySheet } from "./identity";
import { COLUMNS, FIRST_ROW, HEAD_ROW, WIDTHS, bodyArea, rowHeights } from "./layout";
import { conditionals, paints } from "./looks";
import { testText, unitLabel } from "./messages";
import type { Identity, Template, TemplateRow } from "./template";
import { validations } from "./validations";

/** The name that covers heads and rows, so that a form is found again after rows were moved. */
export const TABLE_NAME = "zhibiao_table";

/** The name of the 审核提示 cells, so that marks can be cleared in one read and one write. */
export const HINTS_NAME = "zhibiao_hints";

/** Paper whose first sheet is the form. */
export type FormPaper = Paper & { readonly sheets: readonly [Sheet, ...Sheet[]] };

/** A template drawn on paper: the form, the sheet and the part with its identity, and its names; `taken` are names of sheets already there. */
export function renderTemplate(template: Template, taken: readonly string[] = []): FormPaper {
  const { plan, area, areaCode, areaType, period } = template.request;
  const identity: Identity = { plan, area, areaCode, areaType, period, version: template.version, sheet: freeName(`填报_${period}`, taken), submission: null };
  const table = { row: HEAD_ROW, column: 0, rows: template.rows.length + 1, columns: HEADS.length };
  return {
    sheets: [formSheet(template, identity.sheet), ...(taken.includes(IDENTITY_SHEET) ? [] : [identitySheet(identity)])],
    names: [
      { name: TABLE_NAME, sheet: identity.sheet, area: table },
      { name: HINTS_NAME, sheet: identity.sheet, area: bodyArea(template, "审核提示") },
    ],
    parts: [identityPart(identity)],
  };
}

function formSheet(template: Template, name: string): Sheet {
  const last = FIRST_ROW + template.rows.length - 1;
  return {
    ...BLANK_SHEET, name,
    content: [...headLines(template), [...HEADS], ...template.rows.map((row, index) => rowContent(template, row, index))],
    paints: paints(template), conditionals: conditionals(template), validations: validations(template),
    columnWidths: WIDTHS, hiddenColumns: [COLUMNS["标识"]], rowHeights: rowHeights(template),
    merges: [{ row: 0, column: 0, rows: 1, columns: COLUMNS["审核提示"] + 1 }],
    frozen: { rows: FIRST_ROW, columns: COLUMNS["计量单位"] }, gridlines: false, zoom: 90,
    filter: { row: HEAD_ROW, column: 0, rows: template.rows.length + 1, columns: HEADS.length },
    protection: { filter: true, columnWidth: true },
    print: {
      orientation: "landscape", margins: { left: 10, right: 10, top: 11, bottom: 18, footer: 8 }, fitWidth: true, centered: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW }, area: { row: 0, column: 0, rows: last + 1, columns: COLUMNS["审核提示"] + 1 },
      footerLeft: "单位负责人：          统计负责人：          填表人：          联系电话：          报出日期：      年    月    日",
      footerRight: "第 &P 页 共 &N 页",
    },
    selected: a1(FIRST_ROW, COLUMNS["实际值"]),
  };
}

/** Rows 1–5: title, whose form, how to fill it, the legend with the live count, and a gap. */
function headLines(template: Template): Content[][] {
  const { area, areaType, period } = template.request;
  const scopes = { city: "城市", county: "县城", both: "城市、县城" }[areaType];
  const count = { formula: countFormula(template), value: `已填 0 / ${template.rows.length} 行　达标 0 行` };
  return [
    [`${template.title}　指标填报表`],
    headLine({ "序号": `填报单位（盖章）：${area}`, "目标（原文）": `报告期：${period} 年　　范围：${scopes}`, "审核提示": `表号：${template.table}　模板版本：${template.version}` }),
    [`只填白格：实际值、状态、填报说明。没有数时不要填 0，在“状态”选“不适用”或“待报”。基期值为 ${template.baseYear} 年${template.planArea}水平（出处见格内提示），不是${area}的数。`],
    headLine({ "序号": "审核提示：", "指标": "✖ 强制 不改不能上报", "范围": "▲ 核实 改数或写填报说明", "目标（原文）": "● 提示 知道即可", "审核提示": count }),
    [],
  ];
}

function headLine(cells: { readonly [H in Head]?: Content }): Content[] {
  return HEADS.map((head) => cells[head] ?? null);
}

function rowContent(template: Template, row: TemplateRow, index: number): Content[] {
  const sheetRow = FIRST_ROW + index;
  const gap = gapFormula(row, sheetRow);
  return [
    index + 1, row.indicator.category, row.indicator.name, row.scope, unitLabel(row), row.baseline?.value ?? "—", row.published, testText(row),
    null, null, null,
    { formula: metFormula(row, sheetRow, template.request.period >= template.finalYear), value: "未填" },
    gap === null ? null : { formula: gap, value: "" }, null, row.key,
  ];
}
