import { cellAt, type ReadSheet } from "../sheet/cells";
import { freeName } from "../sheet/free-name";
import { INK, SIGNS } from "../sheet/palette";
import { BLANK_SHEET, type Content, type Paint, type Sheet } from "../sheet/sheet";
import type { Finding, Summary, Undecided } from "../validation/finding";
import { sentence, undecidedSentence } from "./sentence";
import { CLASSES } from "./classes";
import { countsLine, verdict } from "./summary";

/** The sheet on which every finding stands as a line, beside the form. */
const RESULTS_SHEET = "审核结果";

const HEADS = ["序号", "级别", "指标", "范围", "单元格", "说明"];
const WIDTHS = [6, 16, 30, 9, 10, 70];
const HEAD_ROW = 3;

/**
 * The name that the results take beside these sheets: that of an earlier 审核结果 of ours, which they replace, else one that is free,
 * since a person may have a sheet of that name.
 */
export function resultsName(sheets: readonly ReadSheet[]): string {
  const taken = sheets.filter((sheet) => !isOurs(sheet)).map(({ name }) => name);
  return freeName(RESULTS_SHEET, taken);
}

function isOurs(sheet: ReadSheet): boolean {
  const heads = HEADS.map((_, column) => cellAt(sheet, HEAD_ROW, column).value);
  return cellAt(sheet, 0, 0).value === RESULTS_SHEET && heads.join() === HEADS.join();
}

/** Everything the check found, one line each in the order of the sheet, undecided last. */
export function resultsSheet(name: string, { findings, undecided, summary }: { readonly findings: readonly Finding[]; readonly undecided: readonly Undecided[]; readonly summary: Summary }): Sheet {
  const lines: Content[][] = [...findings.map(findingLine), ...undecided.map(undecidedLine)].map((line, index) => [index + 1, ...line]);
  return {
    ...BLANK_SHEET, name, columnWidths: WIDTHS, gridlines: false,
    content: [["审核结果"], [`${verdict(summary, "zh-CN")}。${countsLine(summary, "zh-CN")}`], [], HEADS, ...lines],
    rowHeights: [28, 20, 6, 24], frozen: { rows: HEAD_ROW + 1, columns: 1 },
    filter: { row: HEAD_ROW, column: 0, rows: lines.length + 1, columns: HEADS.length },
    paints: [...headPaints(), ...linePaints(findings, lines.length)],
    print: {
      orientation: "landscape", margins: { left: 10, right: 10, top: 11, bottom: 18, footer: 8 }, fitWidth: true, centered: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW }, footerLeft: "", footerRight: "第 &P 页 共 &N 页",
    },
  };
}

function findingLine(finding: Finding): Content[] {
  const { place, severity, waived } = finding;
  return [`${SIGNS[severity].sign} ${CLASSES[severity]}${waived ? "（已说明）" : ""}`, place?.name ?? "", place?.scope ?? "", place?.cell ?? "", sentence(finding, "zh-CN")];
}

function undecidedLine(undecided: Undecided): Content[] {
  const { place } = undecided;
  return ["未能判定", place.name, place.scope, place.cell, undecidedSentence(undecided, "zh-CN")];
}

function headPaints(): Paint[] {
  const row = (at: number) => ({ row: at, column: 0, rows: 1, columns: HEADS.length });
  return [
    { area: row(0), style: { font: "微软雅黑", size: 16, bold: true, color: INK.text } },
    { area: row(1), style: { font: "微软雅黑", size: 11, color: INK.quiet } },
    { area: row(HEAD_ROW), style: { font: "微软雅黑", size: 11, bold: true, fill: INK.head, color: INK.text, horizontal: "center", vertical: "center" } },
  ];
}

function linePaints(findings: readonly Finding[], count: number): Paint[] {
  if (count === 0) return [];
  const line = { style: "thin", color: INK.hairline } as const;
  return [
    { area: { row: HEAD_ROW + 1, column: 0, rows: count, columns: HEADS.length }, style: { font: "微软雅黑", size: 11, vertical: "center", wrap: true, top: line, bottom: line, left: line, right: line } },
    ...findings.map(({ severity }, index): Paint => ({ area: { row: HEAD_ROW + 1 + index, column: 1, rows: 1, columns: 1 }, style: { color: SIGNS[severity].color, bold: SIGNS[severity].bold } })),
  ];
}
