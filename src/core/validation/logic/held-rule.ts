import { parseExpression, type Expression, type Term } from "../../catalogue/expression";
import type { Indicator } from "../../catalogue/indicator";
import type { LifeStage, LogicCode, LogicRule } from "../../catalogue/logic-rule";
import type { Template, TemplateRow } from "../../template/template";
import { convert } from "../../unit/unit";
import { findUnit } from "../../unit/units";
import type { Severity } from "../finding";

/** A rule as a form is held to it: read, with the severity that its code and life stage give. */
export type HeldRule = {
  readonly id: string;
  readonly version: string;
  readonly code: LogicCode;
  readonly severity: Severity;
  readonly expression: Expression;
};

/** What a broken rule of each code is (contract, "Findings"). */
const SEVERITY: { readonly [Code in LogicCode]: Severity } = {
  "logic/part-above-whole": "error", "logic/sum": "error", "logic/ratio": "warning", "logic/order": "warning",
};

/** A rule that follows from definitions changes only with them. */
const VERSION = "1";

/** Every rule that a form's rows are held to in the year reported: from formulas, parts and wholes, then the office's own. */
export function rulesOf(template: Template): readonly HeldRule[] {
  const { rows, request: { period }, rules: own } = template;
  const known = MADE.get(rows);
  if (known?.period === period && known.own === own) return known.rules;
  const rules = makeRules(template);
  MADE.set(rows, { period, own, rules });
  return rules;
}

/** The rules of each form's rows, made once for all submissions; areas of one plan share their rows. */
const MADE = new WeakMap<Template["rows"], { readonly period: string; readonly own: Template["rules"]; readonly rules: readonly HeldRule[] }>();

function makeRules({ rows, request, rules: own }: Template): readonly HeldRule[] {
  const indicators = new Map(rows.filter(({ part }) => part === undefined).map(({ indicator }) => [indicator.id, indicator]));
  const withComponents = new Set(rows.flatMap(({ indicator: { id }, part }) => (part === undefined ? [] : [id.slice(0, id.lastIndexOf("."))])));
  const definitions = [...indicators.values()].flatMap((indicator) => definitionRules(indicator, indicators, withComponents));
  return [...definitions, ...sharedComponents(indicators, rows), ...own.filter((rule) => isInForce(rule, request.period)).flatMap(heldRule)];
}

function isInForce({ from = "", until = "9999" }: LogicRule, period: string): boolean {
  return from <= period && period <= until;
}

function heldRule({ id, version, code, stage, expression }: LogicRule): HeldRule[] {
  const read = parseExpression(expression);
  return read.ok ? [{ id, version, code, severity: atStage(SEVERITY[code], stage), expression: read.value }] : [];
}

/** On trial nothing is asked; 核实 never blocks; 强制 is as its code says. */
function atStage(severity: Severity, stage: LifeStage): Severity {
  if (stage === "试行") return "info";
  return stage === "核实" && severity === "error" ? "warning" : severity;
}

const operand = (indicator: string): Term => ({ kind: "operand", indicator });
const number = (value: number): Term => ({ kind: "number", value });
const of = (operator: "+" | "*" | "/", left: Term, right: Term): Term => ({ kind: "of", operator, left, right });

function rule(id: string, code: LogicCode, left: Term, comparison: Expression["comparison"], right: Term): HeldRule {
  return { id, version: VERSION, code, severity: SEVERITY[code], expression: { left, comparison, right } };
}

function definitionRules(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>, withComponents: ReadonlySet<string>): HeldRule[] {
  const { id, parts = [], atMost } = indicator;
  const whole = atMost === undefined ? undefined : indicators.get(atMost);
  const [first, ...more] = parts.filter((part) => indicators.has(part));
  const isWhole = first !== undefined && more.length + 1 === parts.length;
  return [
    ...(isWhole ? [rule(`${id}:sum`, "logic/sum", operand(id), "=", more.reduce<Term>((sum, part) => of("+", sum, operand(part)), operand(first)))] : []),
    ...(whole ? withinWhole(indicator, whole) : []),
    ...(withComponents.has(id) ? formulaRules(indicator) : []),
  ];
}

/** A part is at most its whole, in one measure; what is measured differently (a year's use, a day's capacity) is not held together. */
function withinWhole(part: Indicator, whole: Indicator): HeldRule[] {
  const [from, to] = [findUnit(part.unit), findUnit(whole.unit)];
  const factor = from && to && convert(1, to, from);
  if (factor === undefined) return [];
  return [rule(`${part.id}:part`, "logic/part-above-whole", operand(part.id), "<=", factor === 1 ? operand(whole.id) : of("*", number(factor), operand(whole.id)))];
}

function formulaRules({ id, formula, maximum, unit }: Indicator): HeldRule[] {
  if (!formula) return [];
  const [top, bottom] = [operand(`${id}.numerator`), operand(`${id}.denominator`)];
  const quotient = of("/", formula.factor === 1 ? top : of("*", number(formula.factor), top), bottom);
  const isShareOfWhole = findUnit(unit)?.dimension === "share" && maximum === 100 && formula.numerator.unit === formula.denominator.unit;
  return [
    rule(`${id}:ratio`, "logic/ratio", operand(id), "=", quotient),
    ...(isShareOfWhole ? [rule(`${id}:within`, "logic/part-above-whole", top, "<=", bottom)] : []),
  ];
}

/** Two rates over the same amount (城区人口+城区暂住人口) name it twice on the form; it is one number. */
function sharedComponents(indicators: ReadonlyMap<string, Indicator>, rows: readonly TemplateRow[]): HeldRule[] {
  const asked = new Set(rows.map(({ indicator: { id } }) => id));
  const first = new Map<string, string>();
  return [...indicators.values()].flatMap(({ id, formula }) => (formula ? (["numerator", "denominator"] as const) : []).flatMap((part): HeldRule[] => {
    const name = `${formula?.[part].name} ${formula?.[part].unit}`;
    const key = `${id}.${part}`;
    const before = first.get(name);
    if (before === undefined) first.set(name, key);
    if (before === undefined || !asked.has(key)) return [];
    return [rule(`${key}:same`, "logic/order", operand(key), "=", operand(before))];
  }));
}
