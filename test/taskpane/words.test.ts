import type { HostErrorCode } from "../../src/app/ports";
import type { Task } from "../../src/taskpane/session";
import { enUS } from "../../src/taskpane/words/en-US";
import type { Words } from "../../src/taskpane/words/words";
import { REPAIR_WORDS } from "../../src/taskpane/words/repair-words";
import { zhCN } from "../../src/taskpane/words/zh-CN";

const TASKS: readonly Task[] = ["open", "check", "mark", "clear", "insert", "write", "go", "explain", "submit", "previous", "report", "review", "repair"];
const CODES: readonly HostErrorCode[] = ["protected", "editing", "busy", "too-large", "unsupported", "not-office", "gone", "failed"];
const BASELINE = { value: 98.04, period: "2020", area: "全区", place: "表1-1", published: "98.04%" };

/** Sample arguments for the sentences whose arguments are not all numbers. */
const ARGUMENTS: { readonly [path: string]: readonly unknown[] } = {
  context: ["喀什市", "city", "2025"],
  verdictNext: [{ error: 1, warning: 2, info: 0, undecided: 0 }],
  "editing.around": ["check"],
  "check.filtered": ["强制", 3], "check.goTo": ["I8"], "check.changeTo": ["98.60"], "check.cancel": ["check"], "check.lastResult": [new Date(2026, 0, 12, 9, 5)],
  "template.severalAreas": [["喀什地区", "喀什市"]], "template.knownArea": ["喀什市", "653101"], "status.severalAreas": ["喀什", ["喀什地区", "喀什市"]], "status.noSuchCode": ["659999"],
  "facts.baseline": [BASELINE], "facts.baselineNote": [BASELINE, "城市"], "facts.year": ["2020"],
  "lastYear.there": ["2024", 18], "lastYear.kept": ["2024", 18], "lastYear.notKept": ["去年.xlsx", "area"],
  "review.sent": [2, new Date(2026, 0, 12)], "review.since": [new Date(2026, 0, 8)], "review.fault": ["noReason", "I7"], "review.slipMade": ["退回单"], "review.slip.from": ["喀什地区", new Date(2026, 0, 13)],
  "repair.where": ["Sheet1 (2)", "填报_2025"], "repair.overwritten": ["M13、M14"], "repair.changed": ["E16", "公里", "公里/平方公里"],
  "status.exists": ["2025"], "status.doing": ["check"], "status.checked": [new Date(2026, 0, 12, 9, 5)], "status.at": [1, 9, "I8"],
  "status.rechecked": [[13]], "status.written": ["I13", 0.986, "98.60"], "status.undone": ["I13", 0.986], "status.changedMeanwhile": ["I13"],
};

function texts(value: unknown, path: string, counts = [3, 2, 1]): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return texts((value as (...given: unknown[]) => unknown)(...(ARGUMENTS[path] ?? counts)), path, counts);
  if (Array.isArray(value)) return value.flatMap((part) => texts(part, path, counts));
  return Object.entries(value as object).flatMap(([name, part]) => texts(part, path ? `${path}.${name}` : name, counts));
}

function troubles(words: Words): readonly (readonly [string, string])[] {
  const retry = async () => undefined;
  return TASKS.flatMap((task) => CODES.flatMap((code) =>
    texts(words.trouble({ task, code, detail: "", at: new Date(0), retry }, "填报_喀什市_2025"), `trouble ${task} ${code}`)));
}

function all({ trouble, ...rest }: Words): readonly (readonly [string, string])[] {
  return [...texts(rest, ""), ...texts(REPAIR_WORDS[rest.language], "repair"), ...troubles({ trouble, ...rest })];
}

const EVERYTHING = [...all(zhCN), ...all(enUS)];

test("both languages say the same things", () => {
  expect(all(enUS).map(([path]) => path)).toEqual(all(zhCN).map(([path]) => path));
});

test("nothing is left empty, or filled with what is not there", () => {
  const empty = EVERYTHING.filter(([, text]) => text.trim() === "" || /undefined|NaN|\[object/.test(text));
  expect(empty).toEqual([]);
});

test.each(["请注意", "错误代码", "非法", "无效", "校验失败", "！", "!", "您", "抱歉", "对不起", "sorry", "please", "invalid", "illegal"])("nobody is told %s", (forbidden) => {
  expect(EVERYTHING.filter(([, text]) => text.toLowerCase().includes(forbidden))).toEqual([]);
});

test("percent differences are percentage points, and English is sentence case", () => {
  const shouting = all(enUS).filter(([, text]) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(text));
  expect(shouting).toEqual([]);
});

test("one of a thing is not several", () => {
  const { trouble: _, ...words } = enUS;
  const one = [...texts(words, "", [1, 1, 1]), ...texts(REPAIR_WORDS["en-US"], "repair", [1, 1, 1])];
  expect(one.filter(([, text]) => /\b1 (other )?(rows|values|numbers|findings|cells|characters|marks|changes|places|explanations)\b|\b1 \w+ are\b/.test(text))).toEqual([]);
});

test("every trouble says that nothing was harmed or what to do", () => {
  const mute = troubles(zhCN).filter(([path, text]) => path.endsWith(".body") && !/没有改动|照样|再试一次|表太大/.test(text));
  expect(mute).toEqual([]);
});

test("what pane.md words is worded so", () => {
  expect(zhCN.status.written("I13", 0.986, "98.60")).toBe("已把 I13 从 0.986 改为 98.60。");
  expect(zhCN.status.checked(new Date(2026, 0, 12, 10, 42))).toBe("10:42 检查完，没有改动数值。");
  expect(enUS.status.checked(new Date(2026, 0, 12, 10, 42))).toBe("Checked 10:42. No value changed.");
  expect(zhCN.check.counts(1, 1, 1)).toBe("没填 1 · 读不出 1 · 待报 1");
  expect(enUS.check.counts(1, 1, 1)).toBe("1 empty · 1 unreadable · 1 pending");
  expect(enUS.check.size(9, 10)).toBe("9 rows · 10 findings");
  expect([zhCN.review.rule, zhCN.review.first, zhCN.review.makeSlip(2), zhCN.review.slip.allDone]).toEqual(["复核只接受或退回，不改数。", "这是第一次报送，没有可比的。", "生成退回单（2 条）", "退回项都改完了，可以重新上报。"]);
  expect(enUS.review.rule).toBe("Review accepts or returns; it never edits values.");
  expect(REPAIR_WORDS["zh-CN"].safe(19, 15)).toBe("按行的标识认得出 19 行，你填的 15 个数都在。修复只恢复下面这些，不碰白格。");
  expect(zhCN.status.exists("2025")).toBe("本工作簿已有 2025 年模板。");
});
