import { LANGUAGES } from "../../../src/core/kernel/codes";
import type { Why } from "../../../src/core/merge/why";
import { reminder } from "../../../src/core/report/reminder";
import { whyWords } from "../../../src/core/report/why";

const WHYS: readonly Why[] = [
  ...(["missing", "no-access", "not-xlsx", "encrypted", "too-large", "unreadable", "lock-file", "link", "not-a-template", "plan-unknown", "merged-workbook"] as const).map((code) => ({ code, detail: "xls" })),
  { code: "other-plan", plan: "urumqi-14", period: "2025" }, { code: "other-period", plan: "xj-muni-14", period: "2024" }, { code: "area-unexpected", area: "和田市" }, { code: "strict", errors: 3 },
  { code: "row-unknown", first: "" }, { code: "row-duplicated", first: "I9" }, { code: "second-form", first: "" }, { code: "conflict", area: "莎车县", files: ["a.xlsx"] },
];

test.each(WHYS)("$code says why and what lets it in, in whole sentences", (why) => {
  const [chinese, english] = LANGUAGES.map((language) => whyWords(why, language));
  expect([chinese?.why, chinese?.release]).toEqual([expect.stringMatching(/[^。]。$/u), expect.stringMatching(/[^。]。$/u)]);
  expect([english?.why, english?.release]).toEqual([expect.stringMatching(/[^.]\.$/u), expect.stringMatching(/[^.]\.$/u)]);
});

test("the sentences agreed upon", () => {
  expect(whyWords({ code: "other-period", plan: "xj-muni-14", period: "2024" }, "zh-CN").why).toBe("是 2024 年的模板。");
  expect(whyWords({ code: "not-xlsx", detail: "xls" }, "zh-CN")).toEqual({ why: "不是 Excel 工作簿（是 xls）。", release: "在 Excel 或 WPS 里另存为 .xlsx，再放回来。" });
});

test.each([
  ["csv", "不是 Excel 工作簿（是 csv）。", "要的是填好的模板，扩展名 .xlsx。"], ["zip", "不是 Excel 工作簿（是 zip）。", "解压后把里面的 .xlsx 放进来。"], ["xlsb", "不是 Excel 工作簿（是 xlsb）。", "在 Excel 或 WPS 里另存为 .xlsx，再放回来。"],
  ["ole", "不是 Excel 工作簿（看不出是什么）。", "要的是填好的模板，扩展名 .xlsx。"], ["empty", "是空文件，里面什么也没有。", "请对方重发。"],
])("what is %s says what to do with it", (detail, why, release) => expect(whyWords({ code: "not-xlsx", detail }, "zh-CN")).toEqual({ why, release }));

test("the reminder has blanks until a day is set", () => {
  expect(reminder({ status: "未报" }, "2025", null)).toBe("请于__月__日前报送2025年指标填报表。贵单位目前：未报。");
  expect(reminder({ status: "退回" }, "2025", "2026-03-01")).toBe("请于3月1日前报送2025年指标填报表。贵单位目前：退回。");
});
