import type { AreaLine } from "../../merge/completeness";
import { allFindings, countFindings, type Merged } from "../../merge/merge";
import type { Severity } from "../../validation/finding";
import { TIDY_COLUMNS, tidyRows } from "../../merge/tidy";
import { INK, SIGNS } from "../../sheet/palette";
import type { Content, Sheet, Style } from "../../sheet/sheet";
import type { FiledFinding } from "../../merge/findings";
import { CLASSES } from "../classes";
import { nameHint } from "../merge-json";
import { chinaTime } from "../china-time";
import { reminder } from "../reminder";
import { sentence } from "../sentence";
import { standingWords, whyWords } from "../why";
import { tableSheet, type TableColumn } from "./table";

const CENTER: Style = { horizontal: "center" };
const WRAP: Style = { wrap: true };
const NUMBER: Style = { horizontal: "right", indent: 1, numberFormat: "0.00##" };
const QUIET: Style = { color: INK.quiet };

/** Rows that a sheet can hold below its heads. */
const MOST_ROWS = 1_048_575;

const TIDY_WIDTHS: readonly number[] = [10, 16, 8, 26, 32, 10, 12, 14, 14, 40, 16, 8];

/** 明细: one line an observation, with the columns of the tidy file; further sheets where one cannot hold them all. */
export function detailSheets(name: (wanted: string) => string, merged: Merged): Sheet[] {
  const lines = [...tidyRows(merged)].map((row): Content[] => TIDY_COLUMNS.map((column) => row[column]));
  const columns = TIDY_COLUMNS.map((head, index): TableColumn => ({ head, width: TIDY_WIDTHS[index] ?? 10, ...(head === "value" && { style: { ...NUMBER, numberFormat: "General" } }) }));
  const sheets = Array.from({ length: Math.max(1, Math.ceil(lines.length / MOST_ROWS)) }, (_, index) => lines.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS));
  return sheets.map((part, index) => tableSheet({ name: name(index === 0 ? "明细" : `明细${index + 1}`), columns, lines: part, frozenColumns: 2 }));
}

/** 问题清单: every finding as a line, with the file and the cell it is about. */
export function problemSheet(name: string, merged: Merged): Sheet {
  const { completeness, request: { period } } = merged;
  const count = (severity: Severity) => countFindings(merged, severity);
  return tableSheet({
    name, title: `问题清单　${period} 年`, remark: `强制 ${count("error")} · 核实 ${count("warning")} · 提示 ${count("info")}，${completeness.reported} 个地区。`, frozenColumns: 3,
    columns: [
      { head: "序号", width: 7, style: CENTER }, { head: "级别", width: 9 }, { head: "地区", width: 16 }, { head: "指标", width: 30 }, { head: "范围", width: 9, style: CENTER },
      { head: "单元格", width: 9, style: CENTER }, { head: "说明", width: 70, style: WRAP }, { head: "处理", width: 9, style: CENTER }, { head: "文件", width: 40, style: QUIET }, { head: "编码", width: 24, style: QUIET },
    ],
    lines: [...allFindings(merged)].map(problemLine),
  });
}

function problemLine({ file, area, finding }: FiledFinding, index: number): Content[] {
  const { severity, place, waived, code } = finding;
  return [index + 1, `${SIGNS[severity].sign} ${CLASSES[severity]}`, area ?? "", place?.name ?? "", place?.scope ?? "", place?.cell ?? "", sentence(finding, "zh-CN"), waived ? "已说明" : "", file ?? "", code];
}

/** 催报: every expected area, what came of it, and the reminder to send where nothing did. */
export function reminderSheet(name: string, { completeness: { lines, expected, reported, onTime }, request: { period } }: Merged): Sheet {
  const rate = onTime === null ? "" : `，按时率 ${Math.round(onTime * 1000) / 10}%`;
  return tableSheet({
    name, title: `催报　${period} 年`, remark: `应报 ${expected} = 已报 ${reported} + 缺报 ${expected - reported}${rate}。`, frozenColumns: 2,
    columns: [
      { head: "代码", width: 10, style: CENTER }, { head: "地区", width: 18 }, { head: "期限", width: 12, style: CENTER }, { head: "状态", width: 9, style: CENTER }, { head: "收到（北京时间）", width: 18, style: CENTER },
      { head: "原因", width: 40, style: WRAP }, { head: "文件", width: 40, style: QUIET }, { head: "催报短信", width: 70, style: WRAP },
    ],
    lines: lines.map((line) => reminderLine(line, period)),
  });
}

function reminderLine(line: AreaLine, period: string): Content[] {
  const { code, name, day, status, date, file, why } = line;
  const open = status === "未报" || status === "退回";
  return [code ?? "", name, day ?? "", status, chinaTime(date), why ? whyWords(why, "zh-CN").why : open ? "没有文件。" : "", file ?? "", open ? reminder(line, period, day) : ""];
}

/** 冲突: one line for each value that files of one area give at one key. */
export function conflictSheet(name: string, { conflicts, frame, request: { period } }: Merged): Sheet {
  const open = conflicts.filter(({ chosen }) => chosen === null).length;
  const rows = new Map(frame.map((row) => [row.key, row]));
  return tableSheet({
    name, title: `冲突　${period} 年`, remark: `${conflicts.length} 处说法不一，${open} 处等人选。两种说法都留在这里。`, frozenColumns: 3,
    columns: [
      { head: "地区", width: 16 }, { head: "指标", width: 32 }, { head: "范围", width: 9, style: CENTER }, { head: "数", width: 12, style: NUMBER }, { head: "目标（各表不同时）", width: 16, style: CENTER }, { head: "采用", width: 8, style: CENTER },
      { head: "原因", width: 26 }, { head: "文件", width: 44, style: QUIET },
    ],
    lines: conflicts.flatMap(({ area, key, values, chosen, why }) => values.map(({ file, value, status, text, target }): Content[] =>
      [area, rows.get(key)?.indicator.name ?? key, rows.get(key)?.scope ?? "", value ?? text ?? STATUS_WORDS[status], target ?? "", file === chosen ? "采用" : chosen === null ? "待选" : "", standingWords(why, "zh-CN"), file])),
  });
}

/** What stands in a cell in place of a number. */
export const STATUS_WORDS = { reported: "", missing: "没有填", notApplicable: "不适用", pending: "待报", unreadable: "读不出", conflict: "冲突" } as const;

/** 隔离: every file and cell that is not in the merge, why, and what lets it in; then what is superseded and by what. */
export function quarantineSheet(name: string, merged: Merged): Sheet {
  const { quarantine, superseded, request: { period } } = merged;
  const aside = quarantine.map(({ file, sheet, cell, count, why }): Content[] => {
    const { why: reason, release } = whyWords(why, "zh-CN");
    return ["隔离", file, sheet ?? "", cell ?? "", count, reason + (cell === undefined ? nameHint(file, merged, "zh-CN") : ""), release];
  });
  const replaced = superseded.map(({ submission, by, why }): Content[] =>
    ["被替代", submission.file, "", "", null, sentence({ code: "merge/superseded", severity: "info", facts: { by: by.file, reason: why }, waived: false }, "zh-CN"), `要改用这一个：在窗格的“冲突”里选，或 --choose ${submission.area}=${submission.file}。`]);
  return tableSheet({
    name, title: `隔离与被替代　${period} 年`, remark: "没有进汇总的，每个都在这里；原文件没有动。", frozenColumns: 2,
    columns: [
      { head: "类", width: 9, style: CENTER }, { head: "文件", width: 44 }, { head: "工作表", width: 14 }, { head: "单元格", width: 11, style: CENTER }, { head: "填写格", width: 9, style: CENTER },
      { head: "原因", width: 50, style: WRAP }, { head: "怎么放回来", width: 50, style: WRAP },
    ],
    lines: [...aside, ...replaced],
  });
}
