import type { Language } from "../kernel/codes";
import type { Conflict } from "../merge/conflict";
import type { Why } from "../merge/why";

/** Why something is kept out of a merge, and what lets it in; each a sentence with its stop. */
export type WhyWords = { readonly why: string; readonly release: string };

type Words = { readonly [Code in Why["code"]]: (why: Extract<Why, { readonly code: Code }>) => WhyWords };

const say = (why: string, release: string): WhyWords => ({ why, release });

/** Kinds that say nothing to a person, those that Excel or WPS opens and saves as .xlsx, and those with files inside. */
const NAMELESS = new Set(["", "ole", "unknown"]);
const SAVED_AS = new Set(["xls", "xlsb", "ods", "xml-2003"]);
const PACKED = new Set(["zip", "rar", "7z", "gz"]);

const zh: Words = {
  "missing": () => say("找不到这个文件。", "检查路径和文件名。"),
  "no-access": () => say("打不开，没有权限，或被别的程序占着。", "检查权限，关掉占着它的程序，再汇总。"),
  "not-xlsx": ({ detail }) => detail === "empty" ? say("是空文件，里面什么也没有。", "请对方重发。")
    : say(`不是 Excel 工作簿（${NAMELESS.has(detail) ? "看不出是什么" : `是 ${detail}`}）。`, SAVED_AS.has(detail) ? "在 Excel 或 WPS 里另存为 .xlsx，再放回来。" : PACKED.has(detail) ? "解压后把里面的 .xlsx 放进来。" : "要的是填好的模板，扩展名 .xlsx。"),
  "encrypted": () => say("打开要密码，读不了。", "请对方去掉“打开密码”后重发。"),
  "too-large": () => say("内容太大，不像填报表。", "请对方只发填报的那一张表。"),
  "unreadable": () => say("文件坏了，读不了。", "在 Excel 里打开另存一次，或请对方重发。"),
  "lock-file": () => say("是 Excel 打开文件时留下的临时文件，里面没有表。", "关掉正在打开的工作簿，它自己会消失。"),
  "link": () => say("是指向别处的文件夹链接，没有进去。", "把那个文件夹直接写在命令里。"),
  "not-a-template": () => say("里面没有我们的模板。", "要的是填好的模板，不是别的表。"),
  "plan-unknown": ({ detail }) => say(`是规划 ${detail} 的模板，这里不认识。`, "升级程序，或用现在的模板重填。"),
  "merged-workbook": () => say("是汇总稿，不是县里报来的表。", "要接着它汇总，在窗格里点“接着它汇总”，或用 --into 给它。"),
  "other-plan": ({ plan, period }) => say(`是 ${plan} ${period} 年的模板，不是现在汇总的规划。`, "单独汇总那个规划。"),
  "other-period": ({ period }) => say(`是 ${period} 年的模板。`, `请对方报要汇总的那一年，或单独汇总 ${period} 年。`),
  "area-unexpected": ({ area }) => say(`${area}不在应报地区里。`, "核对地区，或把它加进应报名单。"),
  "strict": ({ errors }) => say(`有 ${errors} 处强制错误。`, "退回改好再报，或不用 --strict。"),
  "row-unknown": () => say("这一行认不出是哪个指标。", "把指标和范围恢复成模板里的写法，再汇总。"),
  "row-duplicated": ({ first }) => say(`这一行和 ${first} 那行是同一项。`, "只留一行，再汇总。"),
  "second-form": () => say("同一个工作簿里还有一张填报表，只读了第一张。", "把要报的数并到第一张，删掉这一张。"),
  "conflict": ({ area, files }) => say(`与 ${files.join("、")} 说的不一样，分不出哪个较新。`, `选一个：在窗格的“冲突”里，或 --choose ${area}=文件。`),
};

const en: Words = {
  "missing": () => say("The file was not found.", "Check path and name."),
  "no-access": () => say("It cannot be opened; permission is missing, or another program holds it.", "Check its permission, close that program, and merge again."),
  "not-xlsx": ({ detail }) => detail === "empty" ? say("An empty file, with nothing inside.", "Ask for another copy.")
    : say(`Not an Excel workbook (${NAMELESS.has(detail) ? "of no known kind" : detail}).`, SAVED_AS.has(detail) ? "Save it as .xlsx in Excel or WPS and put it back." : PACKED.has(detail) ? "Unpack it and put the .xlsx inside here." : "Send the filled template, .xlsx."),
  "encrypted": () => say("Needs a password to open.", "Ask for a copy without it."),
  "too-large": () => say("Too large for a reporting form.", "Ask for the filled sheet alone."),
  "unreadable": () => say("The file is damaged.", "Open it in Excel and save it again, or ask for another copy."),
  "lock-file": () => say("A temporary file that Excel keeps while a workbook is open; it holds no form.", "Close the workbook and it goes away."),
  "link": () => say("A link to a folder elsewhere; it was not followed.", "Name that folder in the command."),
  "not-a-template": () => say("No template of ours inside.", "Send the filled template, not another table."),
  "plan-unknown": ({ detail }) => say(`A template of plan ${detail}, which is not known here.`, "Update the program, or fill in the present template."),
  "merged-workbook": () => say("A merged workbook, not a county's form.", "To continue from it, press Go on from it in the pane, or give it as --into."),
  "other-plan": ({ plan, period }) => say(`A template of ${plan} ${period}, not of the plan being merged.`, "Merge that plan by itself."),
  "other-period": ({ period }) => say(`A template of ${period}.`, `Ask for the year being merged, or merge ${period} by itself.`),
  "area-unexpected": ({ area }) => say(`${area} is not among the expected areas.`, "Check the area, or add it to the list."),
  "strict": ({ errors }) => say(`${errors} error-severity ${errors === 1 ? "finding" : "findings"}.`, "Return it to be mended, or leave --strict out."),
  "row-unknown": () => say("No indicator was recognised in this row.", "Put 指标 and 范围 back as in the template, and merge again."),
  "row-duplicated": ({ first }) => say(`This row and the one at ${first} are the same indicator.`, "Keep one, and merge again."),
  "second-form": () => say("A further form in the same workbook; only the first was read.", "Move its numbers to the first and delete this one."),
  "conflict": ({ area, files }) => say(`Differs from ${files.join(", ")}, and neither is newer.`, `Choose one: under Conflicts in the pane, or --choose ${area}=FILE.`),
};

const STANDING: { readonly [L in Language]: { readonly [W in Conflict["why"]]: string } } = {
  "zh-CN": { newer: "较新的为准。", chosen: "人选的。", sameDate: "时间相同，等人选。", noDate: "不知道哪个较新，等人选。" },
  "en-US": { newer: "The newer one stands.", chosen: "Chosen by a person.", sameDate: "Same time; waits for a choice.", noDate: "Nobody knows which is newer; waits for a choice." },
};

/** Why one of several values stands, or why none does, in words. */
export function standingWords(why: Conflict["why"], language: Language): string {
  return STANDING[language][why];
}

const WORDS: { readonly [L in Language]: Words } = { "zh-CN": zh, "en-US": en };

/** A reason in words. */
export function whyWords(why: Why, language: Language): WhyWords {
  // The words of a reason take the reason of their own code; the compiler cannot follow that through an index.
  return (WORDS[language][why.code] as (of: Why) => WhyWords)(why);
}
