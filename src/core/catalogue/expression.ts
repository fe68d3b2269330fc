import { failed, ok, type Result } from "../kernel/result";

/** One value that an expression speaks of: an indicator (or one of its components), in its own scope unless another is named. */
export type Operand = { readonly kind: "operand"; readonly indicator: string; readonly scope?: string };

/** A formula over operands and numbers. */
export type Term =
  | Operand
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "of"; readonly operator: "+" | "-" | "*" | "/"; readonly left: Term; readonly right: Term };

/** How the two sides of a rule must stand to each other. */
export type Comparison = "=" | "<=" | "<" | ">=" | ">";

/** What must hold: `landfills-graded <= landfills`. */
export type Expression = { readonly left: Term; readonly comparison: Comparison; readonly right: Term };

/** Why a text is no expression, and the zero-based position at which it stops being one. */
export type ExpressionFault = { readonly code: "unexpected" | "unfinished" | "too-long"; readonly position: number; readonly found: string };

/** Longer is no rule that a person can check. */
const LONGEST = 500;
/** Deeper brackets than anyone writes. */
const DEEPEST = 20;

const TOKEN = /\s*(<=|>=|[=<>+\-*/()]|\d+(?:\.\d+)?|[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.(?:numerator|denominator))?(?:@[\p{Script=Han}A-Za-z0-9]+)?)/uy;

/** Stands where a term is missing; what was read is then thrown away for its fault. */
const NOTHING: Term = { kind: "number", value: 0 };

/** Reads an expression from left to right, one method a grammar line; after the first fault there is nothing left to read. */
class Reader {
  fault: ExpressionFault | undefined;
  private position = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  /** rule := sum ("=" | "<=" | "<" | ">=" | ">") sum */
  rule(): Expression {
    const left = this.sum();
    const comparison = this.take(/^(?:[<>]=?|=)$/u) as Comparison;
    const right = this.sum();
    if (this.text.slice(this.position).trim() !== "") this.stop();
    return { left, comparison, right };
  }

  /** sum := product (("+" | "-") product)* */
  private sum(): Term {
    let left = this.product();
    while (/^[+-]$/u.test(this.next())) left = { kind: "of", operator: this.take() as "+" | "-", left, right: this.product() };
    return left;
  }

  /** product := factor (("*" | "/") factor)* */
  private product(): Term {
    let left = this.factor();
    while (/^[*/]$/u.test(this.next())) left = { kind: "of", operator: this.take() as "*" | "/", left, right: this.factor() };
    return left;
  }

  /** factor := number | operand | "(" sum ")" */
  private factor(): Term {
    const token = this.next();
    if (token === "(") return this.bracket();
    if (/^\d/u.test(token)) return { kind: "number", value: Number(this.take()) };
    if (!/^[a-z]/u.test(token)) return this.stop();
    const [indicator = "", scope] = this.take().split("@");
    return { kind: "operand", indicator, ...(scope !== undefined && { scope }) };
  }

  private bracket(): Term {
    if (++this.depth > DEEPEST) return this.stop("too-long");
    this.take(/^\($/u);
    const inner = this.sum();
    this.take(/^\)$/u);
    this.depth--;
    return inner;
  }

  /** The token that comes next; empty at the end and where none is. */
  private next(): string {
    if (this.fault) return "";
    TOKEN.lastIndex = this.position;
    return TOKEN.exec(this.text)?.[1] ?? "";
  }

  private take(wanted = /./u): string {
    const token = this.next();
    if (token === "" || !wanted.test(token)) this.stop();
    else this.position = TOKEN.lastIndex;
    return token;
  }

  private stop(code?: ExpressionFault["code"]): Term {
    const rest = this.text.slice(this.position);
    const found = rest.trim().slice(0, 20);
    this.fault ??= { code: code ?? (found === "" ? "unfinished" : "unexpected"), position: this.position + rest.length - rest.trimStart().length, found };
    return NOTHING;
  }
}

/**
 * Reads what a rule says:
 *
 *     rule    := sum ("=" | "<=" | "<" | ">=" | ">") sum
 *     sum     := product (("+" | "-") product)*
 *     product := factor (("*" | "/") factor)*
 *     factor  := number | operand | "(" sum ")"
 *     operand := indicator (".numerator" | ".denominator")? ("@" scope)?
 *
 * Nothing is ever evaluated as code.
 */
export function parseExpression(text: string): Result<Expression, ExpressionFault> {
  if (text.length > LONGEST) return failed({ code: "too-long", position: LONGEST, found: "" });
  const reader = new Reader(text);
  const expression = reader.rule();
  return reader.fault ? failed(reader.fault) : ok(expression);
}

/** Every operand of a term, in the order written. */
export function operandsOf(term: Term): readonly Operand[] {
  if (term.kind === "operand") return [term];
  return term.kind === "of" ? [...operandsOf(term.left), ...operandsOf(term.right)] : [];
}
