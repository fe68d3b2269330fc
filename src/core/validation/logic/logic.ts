import type { Observation } from "../../observation/observation";
import type { Template } from "../../template/template";
import { isWithin } from "../bounds";
import type { Finding, Place, Undecided } from "../finding";
import { holds, inScopes, rowsByKey, type HeldIn, type Sides } from "./held-in";
import { rulesOf } from "./held-rule";
import { valueOf, type Held, type HeldRow, type HeldRows } from "./held-value";
import { repairsOf, type Repair } from "./repair";
import { shownFormula, shownNumbers } from "./shown";

/** What the logical rules say of a form. */
export type LogicOutcome = { readonly findings: readonly Finding[]; readonly undecided: readonly Undecided[]; readonly repairs: readonly Repair[] };

const NOTHING: LogicOutcome = { findings: [], undecided: [], repairs: [] };

/** Holds a form to every logical rule: within each scope for which all its rows are there. */
export function checkLogic(template: Template, observations: readonly Observation[]): LogicOutcome {
  const rules = rulesOf(template);
  if (rules.length === 0) return NOTHING;
  const rows = rowsByKey(template, observations);
  const held = rules.flatMap((rule) => inScopes(rule, rows));
  const judged = held.map((one) => ({ one, outcome: outcomeOf(one, rows) }));
  return {
    findings: judged.flatMap(({ one, outcome }) => (typeof outcome === "string" ? [] : [findingOf(one, outcome, rows)])),
    undecided: judged.flatMap(({ one, outcome }): Undecided[] => (typeof outcome !== "string" || outcome === "pass" ? [] : [{ code: one.rule.code, place: placeOf(one.rows[0]), why: outcome }])),
    repairs: repairsOf(judged.flatMap(({ one, outcome }) => (typeof outcome === "string" ? [] : [one])), held, rows),
  };
}

/** Whether a rule holds for some of the numbers that the printed ones may stand for; 不适用 alone leaves nothing to hold. */
function outcomeOf({ rule: { expression }, scope, rows }: HeldIn, all: HeldRows): "pass" | Undecided["why"] | Sides {
  if (rows.some(({ row, observation: { value } }) => value !== null && !isWithin(row.indicator, value))) return "outOfBounds";
  const left = valueOf(expression.left, all, scope);
  const right = valueOf(expression.right, all, scope);
  for (const side of [left, right]) {
    if (side === "notApplicable" || side === "absent") return "pass";
    if (typeof side === "string") return side;
  }
  const sides = { left: left as Held, right: right as Held };
  return holds(expression.comparison, sides) ? "pass" : sides;
}

function findingOf({ rule, scope, rows }: HeldIn, { left, right }: Sides, all: HeldRows): Finding {
  const { code, severity, id, version, expression } = rule;
  const facts = {
    rule: id, version, formula: shownFormula(expression, all, scope), numbers: shownNumbers(expression, all, scope),
    left: left.value, right: right.value, difference: left.value - right.value,
    unit: rows[0]?.row.indicator.unit ?? "", cells: rows.map(({ observation: { cell } }) => cell),
  };
  return { code, severity, facts, place: placeOf(rows[0]), waived: false };
}

function placeOf(held: HeldRow | undefined): Place {
  if (!held) throw new Error("a rule without rows is never held");
  const { indicator, scope, name, sheet, cell } = held.observation;
  return { indicator, scope, name, sheet, cell };
}
