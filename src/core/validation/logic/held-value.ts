import type { Term } from "../../catalogue/expression";
import type { Observation } from "../../observation/observation";
import { decimalPlaces } from "../../sheet/decimal";
import { exactly, minus, over, plus, product, roundedTo, type Interval } from "../../sheet/interval";
import type { TemplateRow } from "../../template/template";

/** A filled row that an expression may speak of. */
export type HeldRow = { readonly row: TemplateRow; readonly observation: Observation };

/** The form's rows by key. */
export type HeldRows = ReadonlyMap<string, HeldRow>;

/** A number as it stands, and all that it may have been before it was rounded. */
export type Held = { readonly value: number; readonly interval: Interval };

/** Why a term has no number: a row that the form does not have, one without a value, one marked 不适用, a divisor that may be 0. */
export type NoValue = "absent" | "missing" | "pending" | "unreadable" | "notApplicable" | "noBase";

/** The row that an operand means where the rule is held within `scope`. */
export function rowAt(rows: HeldRows, { indicator, scope: own }: { readonly indicator: string; readonly scope?: string }, scope: string): HeldRow | undefined {
  return rows.get(`${indicator}|${own ?? scope}`);
}

/** What a reported number may have been: rounded at the form's places or its own if it has more; whole things are counted. */
export function heldValue({ value, row }: { readonly value: number; readonly row: TemplateRow }): Held {
  const { decimals, integer } = row.indicator;
  return { value, interval: integer === true ? exactly(value) : roundedTo(value, Math.max(decimals, decimalPlaces(value))) };
}

/** The number of a term within a scope; what is not applicable adds nothing to a sum. */
export function valueOf(term: Term, rows: HeldRows, scope: string): Held | NoValue {
  if (term.kind === "number") return { value: term.value, interval: exactly(term.value) };
  if (term.kind === "operand") return operandValue(rowAt(rows, term, scope));
  const left = valueOf(term.left, rows, scope);
  const right = valueOf(term.right, rows, scope);
  if (term.operator === "+" && left === "notApplicable" && typeof right !== "string") return right;
  if ((term.operator === "+" || term.operator === "-") && right === "notApplicable" && typeof left !== "string") return left;
  if (typeof left === "string") return left;
  return typeof right === "string" ? right : combined(term.operator, left, right);
}

function operandValue(held: HeldRow | undefined): Held | NoValue {
  if (!held) return "absent";
  const { row, observation: { value, status } } = held;
  return value === null ? (status === "reported" ? "unreadable" : status) : heldValue({ value, row });
}

function combined(operator: "+" | "-" | "*" | "/", a: Held, b: Held): Held | NoValue {
  switch (operator) {
    case "+": return { value: a.value + b.value, interval: plus(a.interval, b.interval) };
    case "-": return { value: a.value - b.value, interval: minus(a.interval, b.interval) };
    case "*": return { value: a.value * b.value, interval: product(a.interval, b.interval) };
    case "/": {
      const interval = over(a.interval, b.interval);
      return interval ? { value: a.value / b.value, interval } : "noBase";
    }
  }
}
