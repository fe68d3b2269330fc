import { operandsOf, parseExpression, type Expression } from "../expression";
import type { Indicator, Plan } from "../indicator";
import type { LogicRule } from "../logic-rule";
import { ofIndicator, type Check, type CheckRule } from "./check";

type ReadRule = { readonly rule: LogicRule; readonly expression: Expression; readonly indicators: readonly Indicator[] };

/** The office's own rules that can be read, each with the indicators it speaks of. */
function rulesOf({ rules = [], indicators }: Plan): ReadRule[] {
  return rules.flatMap((rule) => {
    const read = parseExpression(rule.expression);
    if (!read.ok) return [];
    const named = new Set([...operandsOf(read.value.left), ...operandsOf(read.value.right)].map(({ indicator }) => indicator.split(".")[0]));
    return [{ rule, expression: read.value, indicators: indicators.filter(({ id }) => named.has(id)) }];
  });
}

/** An indicator of the form that nothing holds to anything: no target, bound, formula or rule. */
export const untouched: CheckRule = {
  kind: "untouched",
  check(_, plan) {
    const ruled = rulesOf(plan).flatMap(({ indicators }) => indicators.map(({ id }) => id));
    const aimedAt = plan.figures.filter(({ kind }) => kind === "target").map(({ indicator }) => indicator);
    const related = plan.indicators.flatMap(({ id, parts = [], atMost }) => (atMost === undefined && parts.length === 0 ? [] : [id, atMost, ...parts]));
    const touched = new Set([...ruled, ...aimedAt, ...related]);
    return plan.indicators
      .filter(({ id, minimum, maximum, formula }) => plan.form.includes(id) && !touched.has(id) && minimum === undefined && maximum === undefined && !formula)
      .map((indicator) => ofIndicator("untouched", plan, indicator, "review"));
  },
};

/** The same two sides, and neither less, equal nor greater that both comparisons let pass: a comparison is written with the signs that it lets pass. */
function excludes(a: Expression, b: Expression): boolean {
  const sides = ({ left, right }: Expression) => JSON.stringify([left, right]);
  return sides(a) === sides(b) && ![...a.comparison].some((sign) => b.comparison.includes(sign));
}

/** Rules that never apply: over before they begin, or about what the form never asks for. */
function isDead({ rule: { from = "", until = "9999" }, indicators }: ReadRule, { form }: Plan): boolean {
  return from > until || indicators.some(({ id }) => !form.includes(id));
}

/** An office's own rules that can never be used, and two that can never both hold. */
export const ruleSet: CheckRule = {
  kind: "rule",
  check(_, plan): Check[] {
    const rules = rulesOf(plan);
    const said = ({ rule, indicators: [first] }: ReadRule, verdict: Check["verdict"]) =>
      first ? [{ ...ofIndicator("rule", plan, first, verdict), place: `${rule.id}：${rule.expression}` }] : [];
    const clashing = rules.filter(({ expression }, at) => rules.slice(0, at).some((earlier) => excludes(earlier.expression, expression)));
    return [...rules.filter((rule) => isDead(rule, plan)).flatMap((rule) => said(rule, "review")), ...clashing.flatMap((rule) => said(rule, "mismatch"))];
  },
};
