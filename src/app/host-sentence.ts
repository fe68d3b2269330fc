import type { HostError, HostErrorCode } from "./ports";

type Sentence = { readonly zh: string; readonly en: string };

const SENTENCES: { readonly [Code in HostErrorCode]?: Sentence } = {
  "not-xlsx": { zh: "不是 Excel 工作簿（.xlsx）。要的是填好的模板；.xls 先在 Excel 或 WPS 里另存为 .xlsx。", en: "Not an Excel workbook (.xlsx). Send the filled template; save an .xls as .xlsx first." },
  encrypted: { zh: "打开要密码，读不了。请去掉“打开密码”后再来。", en: "Needs a password to open. Ask for a copy without it." },
  unreadable: { zh: "文件坏了，读不了。请对方重发，或在 Excel 里打开另存一次。", en: "The file is damaged. Ask for it again, or open and save it in Excel." },
  "too-large": { zh: "文件里的内容太大，不像填报表。请只发填报的那一张表。", en: "The content is too large for a reporting workbook. Send the form alone." },
  protected: { zh: "工作表加了密码保护，“审核提示”列被锁住，没有写任何东西。先在“审阅”里撤消工作表保护。", en: "The sheet has a password and locks the hint column; nothing was written. Unprotect it first (Review)." },
};

/** What a host failure means for the person, what to do, and for which file. */
export function hostSentence(error: HostError, file?: string): Sentence {
  const sentence = SENTENCES[error.code] ?? { zh: `没有做成：${error.detail}。文件没有改动。`, en: `Not done: ${error.detail}. No file was changed.` };
  return file === undefined ? sentence : { zh: `${file}：${sentence.zh}`, en: `${file}: ${sentence.en}` };
}
