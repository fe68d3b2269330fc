import { a1Area } from "../../core/sheet/address";
import type { Validation, ValidationRule } from "../../core/sheet/sheet";
import { encodeInner } from "./xml-text";
import { counted, element, type Attributes } from "./xml-write";

/** Excel's limits (MS-XLS 2.4.90 Dv, and the interface): beyond them it calls the file damaged. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

/** The `dataValidations` of a sheet; empty text when there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  return counted("dataValidations", validations.map(validationXml));
}

function validationXml({ area, rule, prompt, stop }: Validation): string {
  return element("dataValidation", {
    ...(rule.kind === "any" ? undefined : { type: rule.kind }),
    ...operatorOf(rule),
    allowBlank: true,
    showInputMessage: prompt ? true : undefined,
    showErrorMessage: rule.kind === "any" ? undefined : true,
    errorTitle: stop && limited(stop.title, MAX_TITLE), error: stop && limited(stop.text, MAX_MESSAGE),
    promptTitle: prompt && limited(prompt.title, MAX_TITLE), prompt: prompt && limited(prompt.text, MAX_MESSAGE),
    sqref: a1Area(area),
  }, formulas(rule));
}

/** `between` is what a validation does unless told otherwise. */
function operatorOf(rule: ValidationRule): Attributes {
  if (!("operator" in rule) || rule.operator === "between") return {};
  return { operator: rule.operator === ">=" ? "greaterThanOrEqual" : "lessThanOrEqual" };
}

function formulas(rule: ValidationRule): string {
  if (rule.kind === "any") return "";
  if (rule.kind === "list") return element("formula1", {}, listText(rule.values));
  if (rule.operator !== "between") return `<formula1>${rule.limit}</formula1>`;
  return `<formula1>${rule.low}</formula1><formula2>${rule.high}</formula2>`;
}

function listText(values: readonly string[]): string {
  const comma = values.find((value) => value.includes(","));
  if (comma !== undefined) throw new RangeError(`a list entry cannot hold a comma: ${comma}`);
  const text = limited(values.join(","), MAX_LIST);
  return `"${encodeInner(text.replace(/"/g, '""'))}"`;
}

function limited(text: string, limit: number): string {
  if (text.length > limit) throw new RangeError(`${limit} characters at most, not ${text.length}: ${text}`);
  return text;
}
