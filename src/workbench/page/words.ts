import { LANGUAGES, type Language } from "../../core/kernel/codes";

/** What the page says, Chinese and English. `{…}` is filled in. */
const WORDS = {
  product: ["指标填报助手", "Indicator reporting assistant"],
  place: ["工作台", "Workbench"],
  open: ["打开", "Open"],
  openTip: ["打开一个 .xlsx 工作簿，原文件不动", "Opens an .xlsx workbook; the file itself stays as it is"],
  save: ["保存", "Save"],
  saveTip: ["把现在的工作簿存成 .xlsx 下载", "Downloads the workbook as .xlsx"],
  sample: ["打开示例", "Open sample"],
  sampleTip: ["打开一份填好、带着常见错误的表", "Opens a filled form with common mistakes"],
  InsertTemplate: ["插入模板", "Insert template"],
  InsertTemplateTip: ["按规划、地区和年份加一张填报表，不动别的表", "Adds a form for the plan, area and year; other sheets stay as they are"],
  ToggleTaskpane: ["任务窗格", "Task pane"],
  ToggleTaskpaneTip: ["打开或收起窗格", "Shows or hides the pane"],
  CheckWorkbook: ["检查", "Check"],
  CheckWorkbookTip: ["读整张表，列出要改、要核实的行，不改数值", "Reads the sheet and lists what to fix or verify; changes no value"],
  MarkFindings: ["标到表上", "Mark cells"],
  MarkFindingsTip: ["把审核结果写进“审核提示”列，可清除", "Writes results to the hint column; can be cleared"],
  ClearMarks: ["清除标记", "Clear marks"],
  ClearMarksTip: ["只清空“审核提示”列", "Empties the hint column only"],
  NextFinding: ["下一条", "Next"],
  NextFindingTip: ["跳到下一个有问题的格", "Goes to the next cell with a finding"],
  OpenReview: ["复核", "Review"],
  OpenReviewTip: ["看比上次改了什么，接受或退回说明", "Shows changes since last time; accept or return explanations"],
  PrintReport: ["审核表", "Report"],
  PrintReportTip: ["打印 A4 审核表，签字盖章用", "Prints the A4 report for signature"],
  OpenMerge: ["汇总", "Merge"],
  OpenMergeTip: ["先试算再写入，原文件不动", "Dry run first, then write; source files stay untouched"],
  OpenHelp: ["帮助", "Help"],
  OpenHelpTip: ["三步用法、符号和快捷键", "Three steps, signs, shortcuts"],
  fill: ["填报", "Fill"],
  check: ["检查", "Check"],
  review: ["复核", "Review"],
  merge: ["汇总", "Merge"],
  help: ["帮助", "Help"],
  sheet: ["表格", "Sheet"],
  undo: ["撤消", "Undo"],
  undoTip: ["撤消上一步，也能撤消加载项做的一步（Ctrl+Z）", "Takes back the last step, the add-in's too (Ctrl+Z)"],
  sort: ["按此列排序", "Sort by column"],
  sortTip: ["按选中格所在的列，把筛选区的行从小到大排", "Sorts the rows of the filter by the column of the selected cell"],
  addSheet: ["加一张表", "Add a sheet"],
  tabs: ["工作表", "Sheets"],
  tabTip: ["双击改名", "Double-click to rename"],
  pane: ["任务窗格", "Task pane"],
  newWorkbook: ["工作簿1.xlsx", "Book1.xlsx"],
  opening: ["正在打开 {name} …", "Opening {name} …"],
  opened: ["已打开 {name}，{sheets} 张表。", "Opened {name}. Sheets: {sheets}."],
  saved: ["已存成 {name}。", "Saved as {name}."],
  locked: ["这里锁着，不能改。", "This is locked."],
  lockedHint: ["只填白格。", "Fill the white cells only."],
  invalid: ["这一格不收这个值。", "This cell does not take that value."],
  charts: ["这张表有 {count} 张图", "Charts on this sheet: {count}"],
  chartsHint: ["工作台不画图，保存的 .xlsx 里有：{titles}", "The workbench draws none; the saved .xlsx has them: {titles}"],
  nothingToSort: ["没有可排的行。先选一格，它的列要在筛选区里。", "Nothing to sort. Select a cell in a column of the filter first."],
  nameRefused: ["表名没有改：不能空，不能超过 31 个字，不能重名，不能有 \\ / ? * [ ] :。", "Not renamed: a name has 1 to 31 characters, none of \\ / ? * [ ] :, and is not taken."],
  left: ["原来的工作簿有没保存的改动：{name}。", "The workbook before has changes not saved: {name}."],
  leftSave: ["下载它", "Download it"],
  leftDrop: ["不要了", "Discard"],
  noSample: ["这里还没有示例文件。先打开自己的工作簿，或插入模板。", "There is no sample file here yet. Open a workbook of your own, or insert a template."],
  "not-xlsx": ["没有打开 {name}：它不是 .xlsx 工作簿。用 Excel 或 WPS 另存为 .xlsx 再打开。", "{name} was not opened: it is not an .xlsx workbook. Save it as .xlsx in Excel or WPS and open that."],
  encrypted: ["没有打开 {name}：打开它要密码。去掉打开密码、另存一份再打开。", "{name} was not opened: it needs a password. Save a copy without one and open that."],
  "too-large": ["没有打开 {name}：它太大，或解压后太大。删掉用不着的表和图片再打开。", "{name} was not opened: it is too large, or becomes so when unpacked. Remove sheets and pictures not needed."],
  unreadable: ["没有打开 {name}：文件坏了，读不全。找原件，或让对方重发一份。", "{name} was not opened: the file is damaged. Find the original, or have it sent again."],
  openFailed: ["没有打开 {name}。原来的工作簿还在。再试一次；还不行，把文件发给管理员。", "{name} was not opened. The workbook that was here is still here. Try again; if it fails, send the file to your office."],
  saveFailed: ["没有存成。工作簿还在这里，没有改动。再试一次；还不行，重新打开原文件后再做。", "Not saved. The workbook is still here, unchanged. Try again; if it fails, open the original and repeat."],
} as const;

/** One thing the page says. */
export type Word = keyof typeof WORDS;

/** Says a word in one language. */
export type Say = (word: Word, filled?: Readonly<Record<string, string | number>>) => string;

/** The page's words in a language. */
export function sayIn(language: Language): Say {
  const index = LANGUAGES.indexOf(language);
  return (word, filled = {}) => WORDS[word][index === 1 ? 1 : 0].replace(/\{(\w+)\}/g, (_, key: string) => String(filled[key] ?? ""));
}

/** The language of the page and of its host: Chinese, the first language of every face, unless the address says `?lang=en-US`. */
export function pageLanguage({ search }: Pick<Location, "search">): Language {
  return new URLSearchParams(search).get("lang")?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}
