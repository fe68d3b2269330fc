import type { ValidationRule } from "../../../core/sheet/sheet";
import { fault } from "../errors";
import { number, record, text, whole } from "../given";

type Kind = "decimal" | "whole" | "textLength";

/** A rule's key in the API and its type's name. */
const KINDS: { readonly [K in Kind]: { readonly key: string; readonly type: string } } = {
  decimal: { key: "decimal", type: "Decimal" },
  whole: { key: "wholeNumber", type: "WholeNumber" },
  textLength: { key: "textLength", type: "TextLength" },
};

const NUMERIC: readonly Kind[] = ["decimal", "whole", "textLength"];

/** `{list: {…}}`, `{decimal: {…}}` … → our rule; `NotImplemented` for dates, times, formulas and other operators. */
export function parseRule(given: { readonly [name: string]: unknown }): ValidationRule {
  const [name, ...more] = Object.keys(given).filter((key) => given[key] !== null);
  if (name === undefined) return { kind: "any" };
  if (more.length > 0) throw fault("InvalidArgument", "a rule has one kind");
  if (name === "list") return parseList(record(given["list"]));
  const kind = NUMERIC.find((candidate) => KINDS[candidate].key === name);
  if (!kind) throw fault("NotImplemented", `validation rule ${name}`);
  return parseBounds(kind, record(given[name]));
}

/** Our rule as the API shows it; no rule is an empty object. */
export function showRule(rule: ValidationRule | undefined): { [name: string]: unknown } {
  if (!rule || rule.kind === "any") return {};
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.values.join(",") } };
  const bounds = rule.operator === "between" ? { formula1: rule.low, formula2: rule.high, operator: "Between" } : { formula1: rule.limit, operator: rule.operator === ">=" ? "GreaterThanOrEqualTo" : "LessThanOrEqualTo" };
  return { [KINDS[rule.kind].key]: bounds };
}

/** Excel's word for the kind of a rule. */
export function ruleType(rule: ValidationRule | undefined): string {
  if (!rule || rule.kind === "any") return "None";
  return rule.kind === "list" ? "List" : KINDS[rule.kind].type;
}

function parseList(list: { readonly [name: string]: unknown }): ValidationRule {
  if (typeof list["source"] !== "string" || list["source"].startsWith("=")) throw fault("NotImplemented", "a list from a range");
  if (list["inCellDropDown"] === false) throw fault("NotImplemented", "a list without its drop-down");
  return { kind: "list", values: text(list["source"]).split(",").map((value) => value.trim()) };
}

function parseBounds(kind: Kind, bounds: { readonly [name: string]: unknown }): ValidationRule {
  const read = kind === "decimal" ? number : whole;
  const limit = read(bounds["formula1"]);
  switch (bounds["operator"]) {
    case "Between":
      return { kind, operator: "between", low: limit, high: read(bounds["formula2"]) };
    case "GreaterThanOrEqualTo":
      return { kind, operator: ">=", limit };
    case "LessThanOrEqualTo":
      return { kind, operator: "<=", limit };
    default:
      throw fault("NotImplemented", `validation operator ${JSON.stringify(bounds["operator"])}`);
  }
}
