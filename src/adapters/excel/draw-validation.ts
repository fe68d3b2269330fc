import type { Validation, ValidationRule } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";

/** Gives an area its native validation; rule, message and prompt are three properties in Excel. */
export function drawValidation(sheet: Excel.Worksheet, { area, rule, prompt, stop }: Validation): void {
  const { dataValidation } = rangeOf(sheet, area);
  const native = nativeRule(rule);
  if (native) dataValidation.rule = native;
  if (stop) dataValidation.errorAlert = { showAlert: true, style: "Stop", title: stop.title, message: stop.text };
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

function nativeRule(rule: ValidationRule): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case "any": return undefined;
    case "list": return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "decimal": return { decimal: comparison(rule) };
    case "whole": return { wholeNumber: comparison(rule) };
    case "textLength": return { textLength: comparison(rule) };
  }
}

function comparison(rule: Exclude<ValidationRule, { kind: "list" | "any" }>): Excel.BasicDataValidation {
  if (rule.operator === "between") return { formula1: rule.low, formula2: rule.high, operator: "Between" };
  return { formula1: rule.limit, operator: rule.operator === ">=" ? "GreaterThanOrEqualTo" : "LessThanOrEqualTo" };
}
