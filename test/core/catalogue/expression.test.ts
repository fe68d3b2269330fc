import * as fc from "fast-check";
import { operandsOf, parseExpression, type Expression, type Term } from "../../../src/core/catalogue/expression";

const read = (text: string) => { const result = parseExpression(text); return result.ok ? result.value : result.faults; };
const operand = (indicator: string, scope?: string): Term => ({ kind: "operand", indicator, ...(scope !== undefined && { scope }) });
const number = (value: number): Term => ({ kind: "number", value });
const of = (operator: "+" | "-" | "*" | "/", left: Term, right: Term): Term => ({ kind: "of", operator, left, right });

test.each<[string, Expression]>([
  ["a<=b", { left: operand("a"), comparison: "<=", right: operand("b") }],
  [" landfills-graded  <  landfills ", { left: operand("landfills-graded"), comparison: "<", right: operand("landfills") }],
  ["a = b + c - 2.5", { left: operand("a"), comparison: "=", right: of("-", of("+", operand("b"), operand("c")), number(2.5)) }],
  ["a = 100 * a.numerator / a.denominator", { left: operand("a"), comparison: "=", right: of("/", of("*", number(100), operand("a.numerator")), operand("a.denominator")) }],
  ["a@城市 >= (b@县城 + 1) * 2", { left: operand("a", "城市"), comparison: ">=", right: of("*", of("+", operand("b", "县城"), number(1)), number(2)) }],
  ["a - b > 0", { left: of("-", operand("a"), operand("b")), comparison: ">", right: number(0) }],
])("%s", (text, expression) => { expect(read(text)).toEqual(expression); });

test.each([
  ["", "unfinished", 0], ["a", "unfinished", 1], ["a <=", "unfinished", 4], ["a <= b <= c", "unexpected", 7], ["a == b", "unexpected", 3], ["(a = b", "unexpected", 3],
  ["a = b)", "unexpected", 5], ["a = A", "unexpected", 4], ["a = b; process.exit()", "unexpected", 5], ["a = constructor('x')()", "unexpected", 15], ["a = b c", "unexpected", 6],
  [`a = ${"(".repeat(30)}b`, "too-long", 24], [`a = ${"b + ".repeat(200)}b`, "too-long", 500],
])("%s is %s at %i", (text, code, position) => { expect(read(text)).toEqual([expect.objectContaining({ code, position })]); });

const terms: fc.Arbitrary<Term> = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof({ depthSize: "small" },
    fc.constantFrom(operand("a"), operand("b-c.numerator"), operand("d", "县城"), number(7), number(0.25)),
    fc.record({ kind: fc.constant("of" as const), operator: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const), left: tie("term"), right: tie("term") })),
})).term;
const written = (term: Term): string => (term.kind === "number" ? String(term.value) : term.kind === "operand" ? `${term.indicator}${term.scope === undefined ? "" : `@${term.scope}`}` : `(${written(term.left)} ${term.operator} ${written(term.right)})`);

test("whatever is written with all its brackets reads back, and its operands are found in order", () => {
  fc.assert(fc.property(terms, terms, fc.constantFrom("=", "<=", "<", ">=", ">"), (left, right, comparison) => {
    const text = `${written(left)} ${comparison} ${written(right)}`;
    fc.pre(text.length <= 500 && !text.includes("(".repeat(15)));
    expect(read(text)).toEqual({ left, comparison, right });
    expect(operandsOf(left).map(({ indicator }) => indicator)).toEqual([...written(left).matchAll(/[a-z][a-z.-]*/gu)].map(([name]) => name));
  }));
});

test("no text at all makes it throw", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."ab@.-+*/()<>= 1城".split("")) }), (text) => { parseExpression(text); }));
});
