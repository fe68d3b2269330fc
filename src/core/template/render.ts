import { a1 } from "../sheet/address";
import { freeName } from "../sheet/free-name";
import { BLANK_SHEET, type Area, type Content, type Paper, type Sheet } from "../sheet/sheet";
import type { Head } from "./columns";
import { countFormula, gapFormula, issuedFormula, metFormula } from "./formulas";
import { IDENTITY_SHEET, identityPart, identitySheet } from "./identity";
import { FIRST_ROW, HEAD_ROW, bodyArea, layOut, type Form } from "./layout";
import { conditionals, paints } from "./looks";
import { baselineLine, testText, unitLabel } from "./messages";
import { rowHeights } from "./row-heights";
import type { Identity, Template, TemplateRequest, TemplateRow } from "./template";
import { validations } from "./validations";

/** The name that covers heads and rows, so that a form is found again after rows were moved. */
export const TABLE_NAME = "zhibiao_table";

/** The name of the 审核提示 cells, so that marks can be cleared in one read and one write. */
export const HINTS_NAME = "zhibiao_hints";

/** Paper whose first sheet is the form. */
export type FormPaper = Paper & { readonly sheets: readonly [Sheet, ...Sheet[]] };

/** A template drawn on paper: the form, the sheet and the part with its identity, and its names; `taken` are names of sheets already there. */
export function renderTemplate(template: Template, taken: readonly string[] = []): FormPaper {
  const identity: Identity = { ...requestIn(template.request), version: template.version, sheet: freeName(`填报_${template.request.period}`, taken), submission: null };
  const form = layOut(template);
  return {
    sheets: [formSheet(form, identity.sheet), ...(taken.includes(IDENTITY_SHEET) ? [] : [identitySheet(identity)])],
    names: [
      { name: TABLE_NAME, sheet: identity.sheet, area: tableArea(form) },
      { name: HINTS_NAME, sheet: identity.sheet, area: bodyArea(form, "审核提示") },
    ],
    parts: [identityPart(identity)],
  };
}

/** The request and nothing else: an identity may be handed in where a request is wanted. */
function requestIn({ plan, area, areaCode, areaType, period, components, responsible, targets }: TemplateRequest): TemplateRequest {
  return { plan, area, areaCode, areaType, period, ...(components && { components }), ...(responsible !== undefined && { responsible }), ...(targets && { targets }) };
}

/** Heads and rows, 标识 included. */
function tableArea({ template, all }: Form): Area {
  return { row: HEAD_ROW, column: 0, rows: template.rows.length + 1, columns: all.length };
}

function formSheet(form: Form, name: string): Sheet {
  const { template, all, columns } = form;
  const printed = columns["审核提示"] + 1;
  return {
    ...BLANK_SHEET, name,
    content: [...headLines(form), all.map(({ head }) => head), ...template.rows.map((row, index) => rowContent(form, row, index))],
    paints: paints(form), conditionals: conditionals(form), validations: validations(form),
    columnWidths: all.map(({ width }) => width), hiddenColumns: [columns["标识"]], rowHeights: rowHeights(form),
    merges: [{ row: 0, column: 0, rows: 1, columns: printed }],
    frozen: { rows: FIRST_ROW, columns: columns["计量单位"] }, gridlines: false, zoom: 90,
    filter: tableArea(form),
    protection: { filter: true, columnWidth: true },
    print: {
      orientation: "landscape", margins: { left: 10, right: 10, top: 11, bottom: 18, footer: 8 }, fitWidth: true, centered: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW }, area: { row: 0, column: 0, rows: FIRST_ROW + template.rows.length, columns: printed },
      footerLeft: "单位负责人：          统计负责人：          填表人：          联系电话：          报出日期：      年    月    日",
      footerRight: "第 &P 页 共 &N 页",
    },
    selected: a1(FIRST_ROW, columns["实际值"]),
  };
}

/** Rows 1–5: title, whose form, how to fill it, the legend with the live count, and a gap. */
function headLines(form: Form): Content[][] {
  const { template } = form;
  const { area, period, responsible } = template.request;
  const count = { formula: countFormula(form), value: `已填 0 / ${template.rows.length} 行　达标 0 行` };
  const line = (cells: { readonly [H in Head]?: Content }): Content[] => form.all.map(({ head }) => cells[head as Head] ?? null);
  const unit = responsible === undefined ? "" : `　　单位：${responsible}`;
  return [
    [`${template.title}　指标填报表`],
    line({ "序号": `填报单位（盖章）：${area}`, "目标（原文）": `报告期：${period} 年　　范围：${scopesIn(template)}${unit}`, "审核提示": `表号：${template.table}　模板版本：${template.version}` }),
    [`只填白格：${inputs(form)}。没有数时不要填 0，在“状态”选“不适用”或“待报”。${baselineLine(template)}`],
    line({ "序号": "审核提示：", "指标": "✖ 强制 不改不能上报", "范围": "▲ 核实 改数或写填报说明", "目标（原文）": "● 提示 知道即可", "审核提示": count }),
    [],
  ];
}

/** More scopes than these would run into the next words of the line. */
const MOST_SCOPES = 4;

function scopesIn({ scopes, request: { areaType } }: Template): string {
  if (scopes.length === 0) return { city: "城市", county: "县城", both: "城市、县城" }[areaType];
  return scopes.length > MOST_SCOPES ? `${scopes.slice(0, MOST_SCOPES - 1).join("、")}等 ${scopes.length} 种` : scopes.join("、");
}

function inputs({ all }: Form): string {
  return [...all.flatMap(({ head, extra }) => (extra?.look === "input" ? [head] : [])), "实际值", "状态", "填报说明"].join("、");
}

function rowContent(form: Form, row: TemplateRow, index: number): Content[] {
  const sheetRow = FIRST_ROW + index;
  const gap = gapFormula(form, row, sheetRow);
  const fixed: { readonly [H in Head]?: Content } = {
    "序号": index + 1, "类别": row.indicator.category, "指标": row.indicator.name, "范围": row.scope, "计量单位": unitLabel(row),
    "基期值": row.baseline?.value ?? "—", "目标（原文）": row.published || "—",
    "目标（读作）": row.deferred ? { formula: issuedFormula(form, row, sheetRow), value: "—" } : testText(row),
    "达标情况": { formula: metFormula(form, row, sheetRow), value: "未填" },
    "差距": gap === null ? null : { formula: gap, value: "" }, "标识": row.key,
  };
  return form.all.map(({ head, extra }) => (extra ? extra.content(row) : (fixed[head as Head] ?? null)));
}
