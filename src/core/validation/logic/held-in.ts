import { operandsOf, type Expression } from "../../catalogue/expression";
import type { Observation } from "../../observation/observation";
import { mayBeAtMost, meets } from "../../sheet/interval";
import type { Template } from "../../template/template";
import type { HeldRule } from "./held-rule";
import { rowAt, type Held, type HeldRow, type HeldRows } from "./held-value";

/** A rule within one scope, with the rows that it speaks of: the first is where its finding stands. */
export type HeldIn = { readonly rule: HeldRule; readonly scope: string; readonly rows: readonly HeldRow[] };

/** The two sides of a rule. */
export type Sides = { readonly left: Held; readonly right: Held };

/** The rows of a form that are on its sheet, by key. */
export function rowsByKey(template: Template, observations: readonly Observation[]): HeldRows {
  const expected = new Map(template.rows.map((row) => [row.key, row]));
  return new Map(observations.flatMap((observation) => {
    const row = expected.get(observation.key);
    return row ? [[observation.key, { row, observation }] as const] : [];
  }));
}

/** A rule once for each scope of its operands that name none; once in all where each names its own. */
export function inScopes(rule: HeldRule, rows: HeldRows): HeldIn[] {
  const operands = [...operandsOf(rule.expression.left), ...operandsOf(rule.expression.right)];
  const free = operands.find(({ scope }) => scope === undefined);
  const scopes = free ? [...rows.values()].filter(({ row }) => row.indicator.id === free.indicator).map(({ row }) => row.scope) : [""];
  return scopes.flatMap((scope): HeldIn[] => {
    const found = operands.flatMap((operand) => rowAt(rows, operand, scope) ?? []);
    return found.length === operands.length && found.length > 0 ? [{ rule, scope, rows: [...new Set(found)] }] : [];
  });
}

/** Whether a comparison may be true of the numbers before they were rounded. */
export function holds(comparison: Expression["comparison"], { left: { interval: a }, right: { interval: b } }: Sides): boolean {
  switch (comparison) {
    case "=": return meets(a, b);
    case "<=": return mayBeAtMost(a, b);
    case ">=": return mayBeAtMost(b, a);
    case "<": return mayBeAtMost(a, b, true);
    case ">": return mayBeAtMost(b, a, true);
  }
}
