import { a1Area } from "../../../core/sheet/address";
import type { Validation, ValidationRule } from "../../../core/sheet/sheet";
import { encodeInner, encodeText } from "../xml/xml-text";
import { counted, element } from "../xml/xml-write";

/** Excel's limits (MS-XLS 2.4.90 Dv, and the interface): beyond them it calls the file damaged. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

/** The `dataValidations` of a sheet; empty text when there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  return counted("dataValidations", validations.map(validationXml));
}

/** `between` is what a validation does unless told otherwise. Every row of a form has two of them, so they are put together by hand. */
function validationXml({ area, rule, prompt, stop }: Validation): string {
  const operator = !("operator" in rule) || rule.operator === "between" ? "" : ` operator="${rule.operator === ">=" ? "greaterThanOrEqual" : "lessThanOrEqual"}"`;
  const tag = `<dataValidation${rule.kind === "any" ? "" : ` type="${rule.kind}"`}${operator} allowBlank="1"${prompt ? ' showInputMessage="1"' : ""}${rule.kind === "any" ? "" : ' showErrorMessage="1"'}`
    + `${messageXml("error", stop)}${messageXml("prompt", prompt)} sqref="${a1Area(area)}"`;
  const inner = formulas(rule);
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</dataValidation>`;
}

function messageXml(name: "error" | "prompt", message: Validation["prompt"]): string {
  return message ? ` ${name}Title="${encodeText(limited(message.title, MAX_TITLE))}" ${name}="${encodeText(limited(message.text, MAX_MESSAGE))}"` : "";
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
