import { readObservations } from "../../../src/core/observation/read";
import { findingJson, summaryJson, undecidedJson } from "../../../src/core/report/json";
import { notATemplate, validate } from "../../../src/core/validation/validate";
import { atLeast, formOf, rowOf } from "../validation/sample";

const form = formOf([[rowOf({ id: "gas", test: atLeast(99) }), { value: 102.3 }], [rowOf({ id: "green", test: atLeast(37) }), { status: "待报" }]], { gone: [rowOf({ id: "gone", name: "没了" })] });
const checked = validate(form, readObservations(form));

test("a finding as the contract writes it", () => {
  expect(checked.findings.map((finding) => findingJson(finding, "zh-CN"))).toEqual([
    {
      code: "value/above-maximum", severity: "error", class: "强制", indicator: "gas", scope: "城市", sheet: "填报表", cell: "I7",
      message: "102.30% 大于上限 100%，多 2.30 个百分点。", facts: { value: 102.3, maximum: 100, excess: 2.3, unit: "%" }, waived: false,
    },
    {
      code: "structure/row-missing", severity: "error", class: "强制", indicator: "gone", scope: "城市", sheet: "填报表",
      message: "“没了”这一行不见了。撤消删除，或在新工作簿里插入同一张模板，把数填过去。", facts: { name: "没了" }, waived: false,
    },
  ]);
});

test("the class keeps its name in English, the message does not", () => {
  const [finding] = checked.findings;
  expect(finding && findingJson(finding, "en-US")).toMatchObject({ class: "强制", message: "102.30% is 2.30 pp above the ceiling, 100%." });
});

test("a finding about a whole file has no place", () => {
  const [finding] = notATemplate().findings;
  expect(finding && findingJson(finding, "zh-CN")).toEqual({
    code: "structure/not-a-template", severity: "error", class: "强制", message: "这个工作簿里没有本规划的模板。先插入一张，或换成填好的那个文件。", facts: {}, waived: false,
  });
});

test("an undecided rule as the contract writes it", () => {
  expect(checked.undecided.map((undecided) => undecidedJson(undecided, "zh-CN"))).toEqual([
    { code: "target/undecidable", indicator: "green", scope: "城市", sheet: "填报表", cell: "I8", why: "pending", message: "状态是“待报”，没有数，不能判定是否达标。" },
  ]);
});

test("the summary has every count of the contract", () => {
  expect(Object.keys(summaryJson(checked.summary))).toEqual(expect.arrayContaining([
    "expected", "reported", "missing", "notApplicable", "pending", "unreadable", "errors", "warnings", "infos", "undecided", "shortfalls",
  ]));
});
