import type { Expression, Term } from "../../catalogue/expression";
import { plain } from "../../sheet/decimal";
import { rowAt, type HeldRows } from "./held-value";

const SIGNS = { "+": "+", "-": "−", "*": "×", "/": "÷", "=": "=", "<=": "≤", ">=": "≥", "<": "<", ">": ">" } as const;

/** A rule in the names of its rows: 供水普及率 = 100 × 用水人口 ÷ 城区人口. */
export function shownFormula(expression: Expression, rows: HeldRows, scope: string): string {
  return shown(expression, (operand) => {
    const held = rowAt(rows, operand, scope);
    return `${held?.row.indicator.name ?? operand.indicator}${operand.scope === undefined ? "" : `（${operand.scope}）`}`;
  });
}

/** The same with the numbers put in (现场数据): 102.3 = 100 × 45.1 ÷ 46.2. What is not applicable shows as a dash. */
export function shownNumbers(expression: Expression, rows: HeldRows, scope: string): string {
  return shown(expression, (operand) => {
    const value = rowAt(rows, operand, scope)?.observation.value;
    return value === null || value === undefined ? "—" : plain(value);
  });
}

type Operand = Extract<Term, { kind: "operand" }>;

function shown({ left, comparison, right }: Expression, say: (operand: Operand) => string): string {
  return `${term(left, say)} ${SIGNS[comparison]} ${term(right, say)}`;
}

function term(one: Term, say: (operand: Operand) => string): string {
  if (one.kind === "number") return plain(one.value);
  if (one.kind === "operand") return say(one);
  const weak = (inner: Term) => inner.kind === "of" && (inner.operator === "+" || inner.operator === "-");
  const side = (inner: Term, isRight: boolean) => (weak(inner) && (one.operator === "*" || one.operator === "/" || (isRight && one.operator === "-")) ? `（${term(inner, say)}）` : term(inner, say));
  return `${side(one.left, false)} ${SIGNS[one.operator]} ${side(one.right, true)}`;
}
