import { bindingOf } from "../../../src/core/record/binding";
import type { Waiver } from "../../../src/core/record/form-record";
import type { RowState } from "../../../src/core/record/row-state";
import type { Finding } from "../../../src/core/validation/finding";

const WHY = "两家水厂八月起分开统计，合计按新口径";
const row: RowState = ["water|城市", 12, "reported", WHY];
const sum = (numbers: string, version = "1"): Finding => ({
  code: "logic/sum", severity: "warning", waived: false,
  facts: { rule: "water-parts", version, formula: "供水 = 甲 + 乙", numbers, left: 12, right: 11, difference: 1, unit: "万吨", cells: ["I7", "I8", "I9"] },
});
const bound: Waiver = { key: row[0], rule: "water-parts", version: "1", numbers: "12 = 3 + 8", value: 12, period: "2025", text: WHY };

test.each([
  ["holds for the numbers it was given for", sum("12 = 3 + 8"), { kind: "bound" }],
  ["lapses when a number of another row changes", sum("12 = 3 + 7"), { kind: "lapsed", changed: "value", was: "12 = 3 + 8" }],
  ["lapses with the version of an office's own rule", sum("12 = 3 + 8", "2"), { kind: "lapsed", changed: "rule", was: 12 }],
  ["counts for another rule about the same value", { ...sum("12 > 4"), facts: { ...sum("12 > 4").facts, rule: "water-order" } } as Finding, { kind: "new" }],
])("an explanation of a logical rule %s", (_, finding, binding) => {
  expect(bindingOf(finding, row, [bound], "2025")).toEqual(binding);
});
