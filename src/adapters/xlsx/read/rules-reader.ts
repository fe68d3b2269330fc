import { parseArea, a1 } from "../../../core/sheet/address";
import type { Area, Conditional, Validation, ValidationRule } from "../../../core/sheet/sheet";
import { shiftFormula } from "./shared-formula";
import { child, flag, numberOf, type XmlElement } from "../xml/xml-tree";

/** The areas of an `sqref`. */
function areasOf(element: XmlElement): Area[] {
  return (element.attribute("sqref") ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}

/** The validations of a sheet; a rule that our paper has no words for stays as its messages alone. */
export function readValidations(elements: readonly XmlElement[]): Validation[] {
  return elements.flatMap(({ children }) => children).flatMap((element) => {
    const rule = ruleOf(element);
    const prompt = flag(element, "showInputMessage") ? message(element, "promptTitle", "prompt") : undefined;
    const stop = flag(element, "showErrorMessage") ? message(element, "errorTitle", "error") : undefined;
    if (rule.kind === "any" && !prompt) return [];
    return areasOf(element).map((area): Validation => ({ area, rule, ...(prompt ? { prompt } : undefined), ...(stop ? { stop } : undefined) }));
  });
}

function message(element: XmlElement, title: string, text: string): { readonly title: string; readonly text: string } | undefined {
  const found = { title: element.attribute(title) ?? "", text: element.attribute(text) ?? "" };
  return found.title === "" && found.text === "" ? undefined : found;
}

const ANY: ValidationRule = { kind: "any" };

function ruleOf(element: XmlElement): ValidationRule {
  const kind = element.attribute("type");
  const first = child(element, "formula1")?.text.trim() ?? "";
  const second = child(element, "formula2")?.text.trim() ?? "";
  if (kind === "list") return /^".*"$/s.test(first) ? { kind, values: first.slice(1, -1).replace(/""/g, '"').split(",") } : ANY;
  if (kind !== "decimal" && kind !== "whole" && kind !== "textLength") return ANY;
  const operator = element.attribute("operator") ?? "between";
  const [low, high] = [Number(first || NaN), Number(second || NaN)];
  if (operator === "between") return Number.isFinite(low) && Number.isFinite(high) ? { kind, operator, low, high } : ANY;
  if (!Number.isFinite(low)) return ANY;
  if (operator === "greaterThanOrEqual") return { kind, operator: ">=", limit: low };
  if (operator === "lessThanOrEqual") return { kind, operator: "<=", limit: low };
  if (operator === "equal") return { kind, operator: "between", low, high: low };
  if (kind === "decimal") return ANY;
  return operator === "greaterThan" ? { kind, operator: ">=", limit: low + 1 } : operator === "lessThan" ? { kind, operator: "<=", limit: low - 1 } : ANY;
}

/** The conditional formats of a sheet that are, or amount to, a formula; the first to win comes first. */
export function readConditionals(elements: readonly XmlElement[], styles: readonly Conditional["style"][]): Conditional[] {
  const rules = elements.flatMap((element) => element.children.filter(({ name }) => name === "cfRule").map((rule) => ({ rule, areas: areasOf(element) })));
  return rules
    .sort((one, other) => (numberOf(one.rule, "priority") ?? 0) - (numberOf(other.rule, "priority") ?? 0))
    .flatMap(({ rule, areas }) => conditionalsOf(rule, areas, styles[numberOf(rule, "dxfId") ?? -1] ?? {}));
}

/** Each further area gets the formula as it reads from its own first cell. */
function conditionalsOf(rule: XmlElement, areas: readonly Area[], style: Conditional["style"]): Conditional[] {
  const [first] = areas;
  const formula = first && ruleFormula(rule, first);
  if (!first || formula === undefined) return [];
  const stop = flag(rule, "stopIfTrue") ? { stop: true } : undefined;
  return areas.map((area) => ({ area, formula: `=${shiftFormula(formula, area.row - first.row, area.column - first.column)}`, style, ...stop }));
}

const COMPARISONS: ReadonlyMap<string, string> = new Map([["equal", "="], ["notEqual", "<>"], ["greaterThan", ">"], ["lessThan", "<"], ["greaterThanOrEqual", ">="], ["lessThanOrEqual", "<="]]);

/** Rules about text and blanks carry the formula they amount to; a comparison is spelled out. */
function ruleFormula(rule: XmlElement, area: Area): string | undefined {
  const [first, second] = rule.children.filter(({ name }) => name === "formula").map(({ text }) => text);
  if (first === undefined) return undefined;
  if (rule.attribute("type") !== "cellIs") return first;
  const cell = a1(area.row, area.column);
  const operator = rule.attribute("operator") ?? "";
  if (operator === "between" && second !== undefined) return `AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === "notBetween" && second !== undefined) return `OR(${cell}<${first},${cell}>${second})`;
  const sign = COMPARISONS.get(operator);
  return sign === undefined ? undefined : `${cell}${sign}${first}`;
}
