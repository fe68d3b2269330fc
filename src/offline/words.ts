import type { Language } from "../core/kernel/codes";
import { WORDS } from "../taskpane/face";
import type { Words } from "../taskpane/words/words";

const OWN = {
  open: ["打开工作簿", "Open workbook"],
  download: ["下载", "Download"],
  workbook: ["工作簿", "Workbook"],
  none: ["还没有打开工作簿", "No workbook open"],
  unsaved: ["有改动还没下载", "Changes not downloaded yet"],
  safe: ["原文件没有动", "The file itself is unchanged"],
  downloaded: ["已下载 {name}，原文件没有动", "Downloaded {name}; the original is unchanged"],
  submitted: ["已盖上报编号，下载成 {name}，把它报给上级", "Stamped and downloaded as {name}; send it to your office"],
  left: ["{name} 有改动还没下载。", "{name} has changes not downloaded yet."],
  leftDownload: ["下载它", "Download it"],
  leftDrop: ["不要了", "Discard"],
  drop: ["把填好的 .xlsx 拖到这里，或点“打开工作簿”。", "Drop a filled .xlsx here, or press Open workbook."],
  local: ["文件只在这台电脑上读，不上传，不联网。没有模板的，在“模板”页插入一张再下载。", "Files are read on this computer only; nothing is uploaded. Without a form, insert one on the Template tab and download it."],
  one: ["一次只看一个工作簿，放一个文件进来。", "One workbook at a time: drop a single file."],
  failed: ["{name} 没有打开。再试一次；还不行，把文件发给管理员。", "{name} was not opened. Try again; if it fails, send the file to your office."],
  inserted: ["模板插好了。下载后在 WPS 或 Excel 里填白格，再拖回这里检查。", "The form is in. Download it, fill the white cells in WPS or Excel, and drop it here to check."],
  noForm: ["这个工作簿里没有模板，右边可以插入一张。", "This workbook holds no form; insert one in the pane."],
  table: ["表里的行（只看，不能改）", "Rows of the form (read only)"],
  row: ["指标", "Indicator"],
  scope: ["范围", "Scope"],
  value: ["实际值", "Value"],
  unit: ["单位", "Unit"],
  target: ["目标", "Target"],
  status: ["状态", "Status"],
  note: ["填报说明", "Note"],
  empty: ["没填", "empty"],
  where: ["在 WPS 或 Excel 里改：工作表“{sheet}”，{cell}。", "To change it in WPS or Excel: sheet “{sheet}”, {cell}."],
} as const;

/** One thing that the offline page says by itself. */
export type OfflineWord = keyof typeof OWN;

/** Says a word of the page in one language; `{…}` is filled in. */
export function offlineWord(language: Language, word: OfflineWord, filled: Readonly<Record<string, string>> = {}): string {
  return OWN[word][language === "en-US" ? 1 : 0].replace(/\{(\w+)\}/g, (_, key: string) => filled[key] ?? "");
}

/** The pane's words where no grid stands beside it: a row is shown, not gone to; a copy is downloaded, not saved. */
export const OFFLINE_WORDS: typeof WORDS = {
  "zh-CN": without(WORDS["zh-CN"], {
    goTo: (cell) => `看 ${cell} 这一行`,
    listLabel: "检查结果：上下键换行，回车看这一行",
    afterwardsSteps: ["打印审核表，签字盖章", "下载，把这个工作簿报给上级"],
  }),
  "en-US": without(WORDS["en-US"], {
    goTo: (cell) => `Show the row of ${cell}`,
    listLabel: "Findings: arrow keys move, Enter shows the row",
    afterwardsSteps: ["Print the report, sign and stamp it", "Download, and send this workbook to your office"],
  }),
};

function without(words: Words, check: Pick<Words["check"], "goTo" | "listLabel" | "afterwardsSteps">): Words {
  return { ...words, check: { ...words.check, ...check } };
}
