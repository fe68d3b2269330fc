import type { SettledForm } from "../record/catch-up";
import type { ReturnedRow } from "../record/returns";
import { findingsByRow } from "../record/row-findings";
import { a1, a1Area, columnName } from "../sheet/address";
import { cellAt, type ReadSheet } from "../sheet/cells";
import { freeName } from "../sheet/free-name";
import { INK } from "../sheet/palette";
import { BLANK_SHEET, type Area, type Content, type Paint, type Sheet } from "../sheet/sheet";
import { slipStateFormula } from "./slip-state";
import { sentence } from "./sentence";

/** The sheet in a county's own workbook that lists what a reviewer returned. */
export const SLIP_SHEET = "退回单";

const HEADS = ["序号", "指标", "范围", "单元格", "问题", "退回时的数", "退回时的说明", "要求", "状态", "标识"];
const WIDTHS = [6, 24, 8, 9, 34, 12, 26, 34, 13, 8];
const HEAD_ROW = 4;
const STATE_COLUMN = HEADS.indexOf("状态");

/** The name that a slip takes beside these sheets: that of an earlier one of ours, which it replaces, else one that is free. */
export function slipName(sheets: readonly ReadSheet[]): string {
  return freeName(SLIP_SHEET, sheets.filter((sheet) => !isSlip(sheet)).map(({ name }) => name));
}

function isSlip(sheet: ReadSheet): boolean {
  return cellAt(sheet, 0, 0).value === SLIP_SHEET && HEADS.every((head, column) => cellAt(sheet, HEAD_ROW, column).value === head);
}

/**
 * What was returned, one line a row, with what stood there, what is asked, and a formula that says how far it is. The formulas
 * find a row by its key, so that sorting the form does no harm; they close a line once it is changed and its mark is gone.
 */
export function slipSheet(name: string, form: SettledForm, returned: readonly ReturnedRow[]): Sheet {
  const lines = returned.map((row, index) => lineOf(form, row, index));
  const states = { row: HEAD_ROW + 1, column: STATE_COLUMN, rows: returned.length, columns: 1 };
  const [first] = returned;
  const { area, period } = form.recognised.identity;
  return {
    ...BLANK_SHEET, name, columnWidths: WIDTHS, hiddenColumns: [HEADS.length - 1], gridlines: false,
    content: [[SLIP_SHEET], [`${area}　${period} 年　${first ? `${first.review.unit} ${first.review.at.slice(0, 10)} 退回` : ""}`], ...progressLines(states), HEADS, ...lines],
    rowHeights: [30, 20, 20, 20, 24], frozen: { rows: HEAD_ROW + 1, columns: 2 },
    paints: paintsOf(returned.length), protection: { filter: true, columnWidth: true }, selected: "A1",
    print: {
      orientation: "landscape", margins: { left: 10, right: 10, top: 11, bottom: 18, footer: 8 }, fitWidth: true, centered: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW }, footerLeft: "", footerRight: "第 &P 页 共 &N 页",
    },
  };
}

/** How many lines are mended, and what to do next. */
function progressLines(states: Area): Content[][] {
  const cells = a1Area(states);
  const done = `COUNTIF(${cells},"已改")`;
  const all = `ROWS(${cells})`;
  return [
    [{ formula: `="已改 "&${done}&" / "&${all}`, value: `已改 0 / ${states.rows}` }],
    [{ formula: `=IF(${done}=${all},"退回项都改完了，可以重新上报。","还有 "&(${all}-${done})&" 条没改。只有填报单位能改数，改前改后会一起上报。")`, value: `还有 ${states.rows} 条没改。只有填报单位能改数，改前改后会一起上报。` }],
  ];
}

function lineOf(form: SettledForm, { review: { row: [key, , , note], reason }, observation }: ReturnedRow, index: number): Content[] {
  const found = form.recognised.rows.find(({ expected }) => expected.key === key);
  const row = HEAD_ROW + 1 + index;
  const [finding] = observation ? findingsByRow(form.findings)(observation).filter(({ code }) => code !== "waiver/missing") : [];
  const line = { value: a1(row, HEADS.indexOf("退回时的数")), note: a1(row, HEADS.indexOf("退回时的说明")), key: `${columnName(HEADS.indexOf("标识"))}${row + 1}` };
  return [
    index + 1, observation?.name ?? key, observation?.scope ?? "", observation?.cell ?? "", finding ? sentence(finding, "zh-CN") : "",
    observation?.raw ?? observation?.statusText ?? "", note, reason, found ? slipStateFormula(found.on ?? form.recognised, line) : "未改", key,
  ];
}

function paintsOf(lines: number): Paint[] {
  const row = (at: number, rows = 1): Area => ({ row: at, column: 0, rows, columns: HEADS.length });
  const line = { style: "thin", color: INK.hairline } as const;
  return [
    { area: row(0), style: { font: "微软雅黑", size: 18, bold: true, color: INK.text } },
    { area: row(1, 3), style: { font: "微软雅黑", size: 11, color: INK.quiet } },
    { area: row(HEAD_ROW), style: { font: "微软雅黑", size: 11, bold: true, fill: INK.head, color: INK.text, horizontal: "center", vertical: "center" } },
    ...(lines === 0 ? [] : [{ area: row(HEAD_ROW + 1, lines), style: { font: "微软雅黑", size: 11, vertical: "center", wrap: true, top: line, bottom: line, left: line, right: line } } satisfies Paint]),
  ];
}
