import { lex, type Token } from "./lex";
import { parseReference, type Reference } from "./reference";

/** A formula, parsed. */
export type Node =
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Node[] }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Node; readonly right: Node };

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** A formula with its leading = → its tree; undefined when it cannot be read. */
export function parse(formula: string): Node | undefined {
  const tokens = lex(formula.replace(/^=/, ""));
  if (!tokens) return undefined;
  const parser = new Parser(tokens);
  try {
    const node = parser.binary(0);
    return parser.atEnd ? node : undefined;
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.operator(operators); operator !== undefined; operator = this.operator(operators)) {
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Node {
    const sign = this.operator(["-", "+"]);
    if (sign === "-" || sign === "+") return { kind: "unary", operator: sign, operand: this.unary() };
    let operand = this.primary();
    while (this.operator(["%"])) operand = { kind: "unary", operator: "%", operand };
    return operand;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (!token) throw new SyntaxError("the formula ends early");
    switch (token.kind) {
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "string":
        return { kind: "literal", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", code: token.text.slice(token.text.indexOf("#")) };
      case "reference":
        return { kind: "reference", reference: parseReference(token.text) };
      case "name":
        return this.named(token.text.toUpperCase(), token.text);
      case "operator":
        return this.bracketed(token.text);
    }
  }

  private named(upper: string, name: string): Node {
    if (this.operator(["("])) return { kind: "call", name: upper, given: this.given() };
    if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
    return { kind: "name", name };
  }

  private given(): Node[] {
    const given: Node[] = [];
    if (this.operator([")"])) return given;
    do given.push(this.isNext([",", ")"]) ? { kind: "literal", value: "" } : this.binary(0));
    while (this.operator([","]));
    this.expect(")");
    return given;
  }

  private bracketed(text: string): Node {
    if (text !== "(") throw new SyntaxError(`${text} stands in a wrong place`);
    const node = this.binary(0);
    this.expect(")");
    return node;
  }

  private isNext(texts: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && texts.includes(token.text);
  }

  private operator(texts: readonly string[]): string | undefined {
    return this.isNext(texts) ? this.tokens[this.at++]?.text : undefined;
  }

  private expect(text: string): void {
    if (!this.operator([text])) throw new SyntaxError(`${text} is missing`);
  }
}
