import type { Said } from "../../src/core/validation/finding";
import { saidText } from "../../src/taskpane/merging/said-text";
import { mergeEn } from "../../src/taskpane/merging/words-en-US";
import { mergeZh } from "../../src/taskpane/merging/words-zh-CN";
import { enUS } from "../../src/taskpane/words/en-US";
import { zhCN } from "../../src/taskpane/words/zh-CN";

const said = (more: Partial<Said>): Said => ({ file: "喀什市.xlsx", value: null, status: "reported", ...more });

it.each([
  [said({ value: 98.5 }), "98.50", "98.50"],
  [said({ value: 98.123 }), "98.123", "98.123"],
  [said({ status: "unreadable", text: "约98" }), "约98", "约98"],
  [said({ status: "pending" }), zhCN.facts.statuses.pending, enUS.facts.statuses.pending],
  [said({ status: "missing" }), "—", "—"],
  [said({ value: 16, target: "≥ 14.5" }), "16.00（目标 ≥ 14.5）", "16.00 (target ≥ 14.5)"],
])("what a file says: %j is %s, in English %s", (what, zh, en) => {
  expect(saidText(what, 2, zhCN, mergeZh)).toBe(zh);
  expect(saidText(what, 2, enUS, mergeEn)).toBe(en);
});
