import type { Task, Trouble } from "../session";
import type { TroubleWords } from "./words";

const UNDONE: { readonly [T in Task]: string } = {
  open: "没有打开", check: "没有检查成", mark: "标记没有写上", clear: "标记没有清掉", insert: "模板没有插入", write: "数没有改成", go: "没有跳过去", explain: "说明没有写上",
  submit: "没有上报", previous: "上年值没有存上", report: "审核表没有做成", review: "复核没有写上", repair: "没有修复", merge: "没有汇总成",
};

/** What the pane does, as words within a sentence. */
export const TASKS_ZH: { readonly [T in Task]: string } = {
  open: "打开", check: "检查", mark: "标记", clear: "清除标记", insert: "插入模板", write: "改数", go: "跳过去", explain: "写说明",
  submit: "上报", previous: "读上年的表", report: "做审核表", review: "复核", repair: "修复", merge: "汇总",
};

/** A trouble in Chinese. */
export function troubleZh(trouble: Trouble, sheet: string): TroubleWords {
  const title = UNDONE[trouble.task];
  const where = sheet ? `工作表“${sheet}”` : "";
  switch (trouble.code) {
    case "protected":
      return { title, where, ...protectedZh(trouble.task) };
    case "editing":
      return {
        title: "有一格还在编辑", where, steps: [], status: "先结束编辑，再试一次。",
        body: "点一下表格，按 Enter 结束编辑，再试一次；按 Esc 放弃刚打的字。",
      };
    case "busy":
      return { title, where, steps: [], status: `${title}，Excel 正忙。`, body: "Excel 正忙，等它做完，再试一次。表没有改动。" };
    case "too-large":
      return {
        title, where, status: `${title}，表太大。`, body: "表太大，Excel 一次传不完。表没有改动。",
        steps: ["删掉表下方和右侧用不到的行列", "回到这里点“再试一次”"],
      };
    case "unsupported":
      return {
        title, where, status: `${title}，Excel 版本太旧。`, steps: [],
        body: "这台电脑的 Excel 太旧，要 Excel 2021 或更新的版本。模板不用加载项也能填。表没有改动。",
      };
    case "gone":
      return {
        title, where, status: `${title}，表不在了。`, steps: [],
        body: "要找的表或格已经不在，可能被删除或改名。点“再试一次”重新读。",
      };
    default:
      return {
        title: `没有做成：${TASKS_ZH[trouble.task]}`, where, steps: [], status: `没有做成：${TASKS_ZH[trouble.task]}。`,
        body: "表没有改动。再试一次；还不行，把“给技术人员”里的内容发给管理员。",
      };
  }
}

function protectedZh(task: Task): Pick<TroubleWords, "body" | "steps" | "status"> {
  if (task === "insert") {
    return {
      body: "工作簿的结构加了保护，不能加新表。别的表没有改动。", status: "模板没有插入，工作簿有保护。",
      steps: ["点“审阅”→“保护工作簿”，撤消保护", "输入设保护的人给的密码", "回到这里点“再试一次”"],
    };
  }
  const marks = task === "mark" || task === "clear";
  return {
    body: marks ? "这张表加了密码保护，“审核提示”列被锁住。数值没有改动，结果在下面照样能看。" : "这张表加了密码保护，这一格被锁住。数值没有改动。",
    steps: ["点“审阅”→“撤消工作表保护”", "输入设保护的人给的密码", "回到这里点“再试一次”"],
    status: task === "mark" ? "检查已完成，只是标记没有写上。" : `${UNDONE[task]}，表有保护。`,
  };
}
