import { LANGUAGES, type Language } from "../../../src/core/kernel/codes";
import { LOCALES } from "../../../src/core/report/locales/index";
import { sentence, undecidedSentence } from "../../../src/core/report/sentence";
import type { Test } from "../../../src/core/target/target";
import type { Facts, Finding, FindingCode, Undecided } from "../../../src/core/validation/finding";
import { atLeast } from "../validation/sample";
import { MERGE_SAID } from "./merge-said";

const say = <Code extends FindingCode>(code: Code, facts: Facts[Code], language: Language): string =>
  sentence({ code, severity: "error", facts, waived: false } as unknown as Finding, language);
const strict: Test = { kind: "bound", relation: ">", value: 7, decimals: 1 };

const LOGIC: Facts["logic/sum"] = { rule: "all:sum", version: "1", formula: "a = b + c", numbers: "12 = 5 + 6", left: 12, right: 11, difference: 1, unit: "亿元", cells: ["I7", "I8", "I9"] };

/** Code, facts, what they read in Chinese and in English. */
const SAID: readonly { readonly [C in FindingCode]: readonly [C, Facts[C], string, string] }[FindingCode][] = [
  ["value/missing", {}, "没有填。填数，或在“状态”选不适用、待报。", "Empty. Type a number, or set Status."],
  ["value/not-a-number", { text: "约38", proposal: 38 }, "“约38”不是数，请只填 38。", "“约38” is not a number. Type 38 alone."],
  ["value/not-a-number", { text: "…" }, "“…”不是数，请只填数；没有数，到“状态”选。", "“…” is not a number. Type a number, or set Status."],
  ["value/not-a-number", { text: " 一段\n很长很长很长很长很长很长很长很长很长的话 " }, "“一段 很长很长很长很长很长很长很长很长很…”不是数，请只填数；没有数，到“状态”选。", "“一段 很长很长很长很长很长很长很长很长很…” is not a number. Type a number, or set Status."],
  ["value/text-number", { text: "98.5%", value: 98.5 }, "“98.5%”已读作 98.5，最好只填数。", "“98.5%” was read as 98.5. Better type the number alone."],
  ["value/negative", { value: -3.2, unit: "%" }, "-3.20% 小于 0，请核对负号。", "-3.20% is below 0. Check the minus sign."],
  ["value/above-maximum", { value: 102.3, maximum: 100, excess: 2.3, unit: "%" }, "102.30% 大于上限 100%，多 2.30 个百分点。", "102.30% is 2.30 pp above the ceiling, 100%."],
  ["value/above-maximum", { value: 12, maximum: 10, excess: 2, unit: "项" }, "12 大于上限 10 项，多 2。", "12 is 2 above the ceiling, 10 items."],
  ["value/no-cached-value", { formula: "=5+5" }, "这一格是公式，文件里没有算好的数。在 Excel 里打开存一次，再检查。", "A formula without its result. Open the file in Excel, save it, and check again."],
  ["value/status-conflict", { value: 98.6, status: "pending", unit: "%" }, "填了 98.60%，“状态”又选了“待报”，请只留一个。", "98.60% stands beside Status “Pending”. Keep one."],
  ["value/status-conflict", { value: 42, status: "unknown", text: "已填", unit: "项" }, "填了 42，“状态”里的“已填”认不出；有数就把“状态”清空。", "42 stands beside “已填”, which is no Status. Empty Status when there is a number."],
  ["value/status-conflict", { value: 42, status: "notApplicable", unit: "项" }, "填了 42，“状态”又选了“不适用”，请只留一个。", "42 stands beside Status “Not applicable”. Keep one."],
  ["value/error-cell", { text: "#N/A" }, "这一格显示 #N/A，请改公式，或直接填数。", "The cell shows #N/A. Mend the formula, or type the number."],
  ["value/below-minimum", { value: 4.5, minimum: 5, shortage: 0.5, unit: "%" }, "4.50% 小于下限 5%，少 0.50 个百分点。", "4.50% is 0.50 pp below the floor, 5%."],
  ["value/not-integer", { value: 2.5, unit: "座" }, "2.5 不是整数，座要填整数。", "2.5 is not whole. Type a whole number of facilities."],
  ["value/too-precise", { value: 98.612, places: 3, decimals: 2, unit: "%" }, "98.612 有 3 位小数，表上要 2 位；照原数采用。", "98.612 has 3 decimal places, the form asks for 2. It is kept as typed."],
  ["change/large", { value: 61.8, previous: 41.2, change: 20.6, limit: 10, basis: "previous", period: "2024", isRate: true, unit: "%" }, "61.80 比上年多 20.60 个百分点，超过 10。", "61.80 is 20.60 pp above last year; limit 10."],
  ["change/large", { value: 4, previous: 10, change: -0.6, limit: 0.5, basis: "baseline", period: "2020", isRate: false, unit: "亿元" }, "4.00 比 2020 年少 60%，超过 50%。", "4.00 is 60% below 2020; limit 50%."],
  ["change/reversal", { value: 95, previous: 97.5, change: -2.5, direction: "up", isRate: true, unit: "%" }, "95.00 比上年少 2.50 个百分点，这一项应当升。", "95.00 is 2.50 pp below last year; it should rise."],
  ["change/reversal", { value: 110, previous: 100, change: 0.1, direction: "down", isRate: false, unit: "亿元" }, "110.00 比上年多 10%，这一项应当降。", "110.00 is 10% above last year; it should fall."],
  ["change/identical", { value: 36, unit: "%" }, "36.00 与上年完全相同。", "36.00 is exactly last year's value."],
  ["target/behind-path", { value: 6.4, path: { kind: "bound", relation: ">=", value: 7.2, decimals: 1 }, test: atLeast(8, 1), shortfall: 0.8, unit: "km/km2" }, "6.40 落后于进度，当年应 ≥ 7.20 公里/平方公里，差 0.80。", "6.40 is behind its path, ≥ 7.20 km/km² this year, by 0.80."],
  ["logic/sum", LOGIC, "各项加起来不平：12 = 5 + 6，差 1.00，请核对这几格。", "The parts do not add up: 12 = 5 + 6, off by 1.00. Check these cells."],
  ["logic/part-above-whole", { ...LOGIC, numbers: "8 ≤ 7" }, "分项大于总数：8 ≤ 7 不成立，多 1.00，请核对这几格。", "A part exceeds its whole: 8 ≤ 7 does not hold, by 1.00. Check these cells."],
  ["logic/ratio", { ...LOGIC, numbers: "98 = 100 × 45.1 ÷ 46.2", difference: 0.381, unit: "%" }, "比率和分子、分母对不上：98 = 100 × 45.1 ÷ 46.2，差 0.38 个百分点。", "The rate is not its numerator over its denominator: 98 = 100 × 45.1 ÷ 46.2, off by 0.38 pp."],
  ["logic/order", { ...LOGIC, numbers: "12 ≤ 10" }, "大小次序不对：12 ≤ 10 不成立，差 1.00。", "The order is wrong: 12 ≤ 10 does not hold, by 1.00."],
  ["unit/slip", { value: 0.986, factor: 100, candidate: 98.6, unit: "%", evidence: [] }, "像是把 98.60% 写成了小数。", "Looks like 98.60% typed as a fraction."],
  ["unit/slip", { value: 1530, factor: 0.01, candidate: 15.3, unit: "%", evidence: [] }, "1530.00% 像是 15.30% 的 100 倍，请核对单位和小数点。", "1530.00% looks like 100 times 15.30%. Check unit and decimal point."],
  ["unit/slip", { value: 0.0642, factor: 100, candidate: 6.42, unit: "km/km2", evidence: [] }, "0.0642 像是 6.42 公里/平方公里 的 1/100，请核对单位和小数点。", "0.0642 looks like 1/100 of 6.42 km/km². Check unit and decimal point."],
  ["unit/slip", { value: 2330700, factor: 0.0001, candidate: 233.07, unit: "万立方米/日", evidence: [] }, "2330700.00 像是 233.07 万立方米/日 的 10000 倍，请核对单位和小数点。", "2330700.00 looks like 10000 times 233.07 10,000 m³/day. Check unit and decimal point."],
  ["unit/mismatch", { text: "15公里", found: "公里", expected: "km/km2", proposal: 15 }, "“15公里”的单位不是 公里/平方公里，请只填 15。", "“15公里” is not in km/km². Type 15 alone."],
  ["unit/mismatch", { text: "15公里", found: "公里", expected: "%" }, "“15公里”的单位不是 %，请换算后只填数。", "“15公里” is not in %. Convert it and type the number alone."],
  ["target/shortfall", { value: 6.42, test: atLeast(7, 1), shortfall: 0.58, unit: "km/km2" }, "6.42 未达 ≥ 7.0 公里/平方公里，差 0.58。", "6.42 misses ≥ 7.0 km/km² by 0.58."],
  ["target/shortfall", { value: 0.986, test: atLeast(98), shortfall: 97.014, unit: "%" }, "0.986% 未达 ≥ 98%，差 97.014 个百分点。", "0.986% misses ≥ 98% by 97.014 pp."],
  ["target/shortfall", { value: 22.5, test: atLeast(30), shortfall: 7.5, unit: "%" }, "22.50% 未达 ≥ 30%，差 7.50 个百分点。", "22.50% misses ≥ 30% by 7.50 pp."],
  ["target/shortfall", { value: 41, test: atLeast(42), shortfall: 1, unit: "项" }, "41 未达 ≥ 42 项，差 1。", "41 misses ≥ 42 items by 1."],
  ["target/shortfall", { value: 7, test: strict, shortfall: 0, unit: "km/km2" }, "7.00 未达 > 7.0 公里/平方公里，正好在界上。", "7.00 misses > 7.0 km/km², being just at it."],
  ["waiver/missing", { reason: "请写出当年新增绿地面积。" }, "复核退回：请写出当年新增绿地面积。改数，或改写说明。", "Returned by review: 请写出当年新增绿地面积. Correct the value, or rewrite the explanation."],
  ["waiver/missing", { reason: `核实\n${"长".repeat(80)}` }, `复核退回：核实 ${"长".repeat(57)}…。改数，或改写说明。`, `Returned by review: 核实 ${"长".repeat(57)}…. Correct the value, or rewrite the explanation.`],
  ["waiver/lapsed", { text: "新项目投用：八月通水", changed: "value", was: 36, value: 36.5, unit: "%" }, "数从 36.00% 改成了 36.50%，原说明失效，请重写。", "The value was 36.00% and is 36.50%: the explanation lapsed. Write it again."],
  ["waiver/lapsed", { text: "八月通水", changed: "value", was: 6, value: null, unit: "座" }, "数从 6 改成了 没有数，原说明失效，请重写。", "The value was 6 and is no value: the explanation lapsed. Write it again."],
  ["waiver/lapsed", { text: "八月通水", changed: "rule", was: 6, value: 6, unit: "座" }, "规则改了，原说明失效，请重写。", "The rule changed: the explanation lapsed. Write it again."],
  ["waiver/lapsed", { text: "八月通水", changed: "period", was: 6, value: 6, unit: "座" }, "这是另一年的说明，原说明失效，请重写。", "It is of another year: the explanation lapsed. Write it again."],
  ["waiver/too-short", { text: "情况属实", length: 4, least: 10 }, "说明只有 4 个字，至少 10 个字：什么时候、什么项目、多少。", "The explanation says 4 characters, it takes 10: when, which project, how much."],
  ["waiver/repeated", { text: "情况属实", cells: ["K7", "K9", "K12"] }, "3 行写了同样的说明（K7、K9、K12），请按各行的情况写。", "3 rows have the same explanation (K7, K9, K12). Say what holds for each."],
  ["waiver/repeated", { text: "情况属实", cells: ["K7", "K8", "K9", "K10", "K11", "K12"] }, "6 行写了同样的说明（K7、K8、K9、K10、K11…），请按各行的情况写。", "6 rows have the same explanation (K7, K8, K9, K10, K11…). Say what holds for each."],
  ["trail/broken", { entry: 17 }, "改动痕迹从第 17 条起对不上，请说明文件怎么改过。", "The log of changes does not hold from entry 17 on. Explain how the file was changed."],
  ["trail/broken", { entry: null }, "改动痕迹读不出来，请说明文件怎么改过。", "The log of changes cannot be read. Explain how the file was changed."],
  ["structure/not-a-template", {}, "这个工作簿里没有本规划的模板。先插入一张，或换成填好的那个文件。", "No template of this plan inside. Insert one, or open the file that was filled."],
  ["structure/unreadable", { reason: "no-access" }, "打不开，没有权限，或被别的程序占着。检查权限，关掉那个程序。", "It cannot be opened; permission is missing, or another program holds it. Check its permission, close that program."],
  ["structure/unreadable", { reason: "unreadable" }, "文件坏了，读不了。请在 Excel 里打开另存一次，或请对方重发。", "The file is damaged. Open it in Excel and save it again, or ask for another copy."],
  ["structure/encrypted", {}, "打开要密码，读不了。请去掉“打开密码”后再来。", "Needs a password to open. Ask for a copy without it."],
  ["structure/not-xlsx", { reason: "not-xlsx" }, "不是 Excel 工作簿。要的是填好的模板，扩展名 .xlsx。", "Not an Excel workbook. Send the filled template, .xlsx."],
  ["structure/too-large", { reason: "too-large" }, "内容太大，不像填报表。请只发填报的那一张表。", "Too large for a reporting form. Send the filled sheet alone."],
  ["structure/row-missing", { name: "燃气普及率" }, "“燃气普及率”这一行不见了。撤消删除，或在新工作簿里插入同一张模板，把数填过去。", "The row “燃气普及率” is gone. Undo the deletion, or insert the same form in a new workbook and fill it there."],
  ["structure/version-unknown", { version: "9", known: "1" }, "模板版本 9 认不得（这里是 1）。换新版程序，或向发模板的单位要这一版。", "Template version 9 is not known here (1 is). Use a newer program, or ask for this version."],
  ["structure/version-older", { version: "1", current: "2" }, "是 1 版模板，现在是 2 版；按行的标识对上了，数都读到。", "Template version 1; 2 is current. Rows were matched by their keys and all values read."],
  ["structure/sheet-renamed", { found: "表1", expected: "填报_2025" }, "表名由“填报_2025”改成了“表1”，照样读。", "The sheet “填报_2025” is now “表1”; it was read all the same."],
  ["structure/row-unknown", { text: "合计", value: "12" }, "“合计”这一行不是模板里的，“12”没有计入。是表里的数，请填回原来那一行；不用计入的，删掉或写说明。", "The row “合计” is none of the form's; “12” does not count. Type it into its own row; if it should not count, delete it or explain."],
  ["structure/label-changed", { head: "指标", found: "供水率", expected: "供水普及率" }, "“指标”由“供水普及率”改成了“供水率”，请改回。", "“指标” was “供水普及率” and is now “供水率”. Change it back."],
  ["structure/unit-changed", { head: "计量单位", found: "‰", expected: "%" }, "计量单位由“%”改成了“‰”；数仍按 % 读，请改回并核对数。", "The unit was “%” and is now “‰”; the value is still read in %. Change it back and check the value."],
  ["structure/target-changed", { head: "目标（读作）", found: "≥ 90 %", expected: "≥ 99 %" }, "“目标（读作）”由“≥ 99 %”改成了“≥ 90 %”；仍按原目标判定，请改回。", "“目标（读作）” was “≥ 99 %” and is now “≥ 90 %”; the original target still holds. Change it back."],
  ["structure/formula-overwritten", { head: "达标情况", found: "达标", expected: "=1" }, "“达标情况”的公式被改成了“达标”，请恢复公式。", "The formula of “达标情况” was replaced by “达标”. Restore it."],
  ["structure/formula-overwritten", { head: "差距", found: "", expected: "=1" }, "“差距”的公式被删了，请恢复。", "The formula of “差距” was deleted. Restore it."],
  ["structure/row-duplicated", { first: "I9" }, "这一行和 I9 那行是同一项，请只留一行。", "This row and the one at I9 are the same indicator. Keep one."],
  ...MERGE_SAID,
];

test.each(SAID)("%s %j", (code, facts, chinese, english) => {
  expect([say(code, facts as never, "zh-CN"), say(code, facts as never, "en-US")]).toEqual([chinese, english]);
});

test("every code is said here", () => {
  expect([...new Set(SAID.map(([code]) => code))].sort()).toEqual(Object.keys(LOCALES["zh-CN"].findings).sort());
});

const whys = Object.keys(LOCALES["zh-CN"].undecided) as Undecided["why"][];
const place = { indicator: "a", scope: "城市", name: "a", sheet: "表", cell: "I7" };

test("what is pending is said as agreed", () => {
  expect(LANGUAGES.map((language) => undecidedSentence({ code: "target/undecidable", place, why: "pending" }, language))).toEqual([
    "状态是“待报”，没有数，不能判定是否达标。", "Status is “Pending”: no value, so the target cannot be judged.",
  ]);
});

test("every sentence ends with one stop, names no code, scolds nobody", () => {
  for (const language of LANGUAGES) {
    const all = [...SAID.map(([code, facts]) => say(code, facts as never, language)), ...whys.map((why) => undecidedSentence({ code: "target/undecidable", place, why }, language))];
    for (const text of all) {
      expect(text).toMatch(language === "zh-CN" ? /[^。]。$/ : /[^.]\.$/);
      expect(text).not.toMatch(/!|！|请注意|错误代码|非法|无效|校验失败|您|抱歉|undefined|NaN|please|sorry|invalid/i);
      expect(text).not.toMatch(/\b(value|unit|target|structure|waiver|trail)\//);
      expect(text).not.toMatch(/\b(value|unit|target|structure|merge)\//);
    }
  }
});

test("both languages say the same things", () => {
  const [first, second] = LANGUAGES.map((language) => LOCALES[language]);
  expect(Object.keys(second?.findings ?? {})).toEqual(Object.keys(first?.findings ?? {}));
  expect(Object.keys(second?.undecided ?? {})).toEqual(Object.keys(first?.undecided ?? {}));
  expect(Object.keys(second?.classes ?? {})).toEqual(Object.keys(first?.classes ?? {}));
});
