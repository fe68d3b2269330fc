import { FUNCTIONS } from "./functions";
import { parse, type Node } from "./parse";
import { moveReference, type Reference } from "./reference";
import { compare, FormulaError, Matrix, scalar, toNumber, toText, toTruth, type Computed, type Scalar } from "./values";

/** Where formulas find what they refer to. */
export interface Source {
  /** The values under a reference; the sheet is undefined when it is the formula's own. */
  values(reference: Reference, home: string): Computed;
  /** The formula of a defined name, undefined when there is none. */
  name(name: string): string | undefined;
}

/** Where a formula stands: its sheet, and how far from the cell it was written for (conditional formats). */
export type Place = { readonly home: string; readonly rows: number; readonly columns: number };

/** What a formula is worth. A formula that cannot be read is #NAME?. */
export function evaluate(formula: string, place: Place, source: Source): Scalar {
  const node = parse(formula);
  if (!node) return new FormulaError("#NAME?");
  try {
    return scalar(compute(node, place, source));
  } catch (failure) {
    if (failure instanceof FormulaError) return failure;
    throw failure;
  }
}

function compute(node: Node, place: Place, source: Source): Computed {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "error":
      throw new FormulaError(node.code);
    case "reference":
      return source.values(moveReference(node.reference, place.rows, place.columns), place.home);
    case "name":
      return named(node.name, place, source);
    case "call":
      return call(node.name, node.given, place, source);
    case "unary":
      return each(compute(node.operand, place, source), null, (x) => (node.operator === "%" ? toNumber(x) / 100 : node.operator === "-" ? -toNumber(x) : x));
    case "binary":
      return each(compute(node.left, place, source), compute(node.right, place, source), (left, right) => operate(node.operator, left, right));
  }
}

function named(name: string, place: Place, source: Source): Computed {
  const formula = source.name(name);
  const node = formula === undefined ? undefined : parse(formula);
  if (!node) throw new FormulaError("#NAME?");
  return compute(node, { ...place, rows: 0, columns: 0 }, source);
}

/** IF, IFERROR and ISERROR look at an argument before, or in spite of, its error. */
function call(name: string, given: readonly Node[], place: Place, source: Source): Computed {
  const [first, second, third] = given;
  if (name === "IF" && first && second) {
    const chosen = toTruth(compute(first, place, source)) ? second : third;
    return chosen ? compute(chosen, place, source) : false;
  }
  const computed = name === "IFERROR" || name === "ISERROR" ? given.map((node) => caught(node, place, source)) : given.map((node) => compute(node, place, source));
  if (name === "IFERROR") return scalar(computed[0] ?? null) instanceof FormulaError ? (computed[1] ?? null) : (computed[0] ?? null);
  const known = FUNCTIONS[name];
  if (!known) throw new FormulaError("#NAME?");
  return known(...computed);
}

function caught(node: Node, place: Place, source: Source): Computed {
  try {
    return compute(node, place, source);
  } catch (failure) {
    if (failure instanceof FormulaError) return failure;
    throw failure;
  }
}

/** Applies an operation cell by cell where a range is involved. */
function each(left: Computed, right: Computed, operation: (left: Scalar, right: Scalar) => Scalar): Computed {
  const shape = left instanceof Matrix ? left : right instanceof Matrix ? right : undefined;
  if (!shape) return operation(scalar(left), scalar(right));
  return new Matrix(shape.rows.map((row, r) => row.map((_, c) => operation(cell(left, r, c), cell(right, r, c)))));
}

function cell(value: Computed, row: number, column: number): Scalar {
  return value instanceof Matrix ? (value.rows[row]?.[column] ?? null) : value;
}

function operate(operator: string, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "&":
      return toText(left) + toText(right);
    case "+":
      return toNumber(left) + toNumber(right);
    case "-":
      return toNumber(left) - toNumber(right);
    case "*":
      return toNumber(left) * toNumber(right);
    case "/":
      return quotient(toNumber(left), toNumber(right));
    case "^":
      return toNumber(left) ** toNumber(right);
    default:
      return judge(operator, compare(left, right));
  }
}

function judge(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function quotient(left: number, right: number): number {
  if (right === 0) throw new FormulaError("#DIV/0!");
  return left / right;
}
