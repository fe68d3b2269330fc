/** An error value, such as #DIV/0!. */
export class FormulaError {
  constructor(readonly code: string) {}
}

/** What a cell or a formula is worth; null is an empty cell. */
export type Scalar = number | string | boolean | null | FormulaError;

/** A range's values, row by row. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get cells(): Scalar[] {
    return this.rows.flat();
  }
}

/** Anything a formula computes with. */
export type Computed = Scalar | Matrix;

/** The value, or the first cell of a range. */
export function scalar(value: Computed): Scalar {
  return value instanceof Matrix ? (value.rows[0]?.[0] ?? null) : value;
}

/** As a number: empty is 0, true is 1, text that is no number is #VALUE!. Errors are thrown. */
export function toNumber(value: Computed): number {
  const one = scalar(value);
  if (one instanceof FormulaError) throw one;
  if (one === null) return 0;
  if (typeof one === "boolean") return one ? 1 : 0;
  const number = typeof one === "number" ? one : one.trim() === "" ? NaN : Number(one);
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return number;
}

/** As text. Errors are thrown. */
export function toText(value: Computed): string {
  const one = scalar(value);
  if (one instanceof FormulaError) throw one;
  if (typeof one === "boolean") return one ? "TRUE" : "FALSE";
  return one === null ? "" : typeof one === "number" ? String(Number(one.toPrecision(15))) : one;
}

/** As true or false; text is #VALUE!. Errors are thrown. */
export function toTruth(value: Computed): boolean {
  const one = scalar(value);
  if (one instanceof FormulaError) throw one;
  if (typeof one === "string") throw new FormulaError("#VALUE!");
  return one !== null && one !== 0 && one !== false;
}

/** Excel's order: numbers before texts before truths; texts without regard to case; an empty cell equals 0 and "". */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = [filled(left, right), filled(right, left)];
  if (a instanceof FormulaError) throw a;
  if (b instanceof FormulaError) throw b;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return order(a.toLowerCase(), b.toLowerCase());
  return order(Number(a), Number(b));
}

function filled(value: Scalar, beside: Scalar): Scalar {
  return value !== null ? value : typeof beside === "string" ? "" : typeof beside === "boolean" ? false : 0;
}

function rank(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function order<V extends string | number>(a: V, b: V): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
