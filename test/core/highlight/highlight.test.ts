import * as fc from "fast-check";
import { isMark, marks } from "../../../src/core/highlight/highlight";
import { readObservations } from "../../../src/core/observation/read";
import type { Finding } from "../../../src/core/validation/finding";
import { validate } from "../../../src/core/validation/validate";
import { atLeast, formOf, rowOf } from "../validation/sample";

const form = formOf([
  [rowOf({ id: "a" }), {}],
  [rowOf({ id: "b", test: atLeast(98), baseline: 98 }), { value: 0.986 }],
  [rowOf({ id: "c", test: atLeast(98) }), { value: "97%" }],
  [rowOf({ id: "d" }), { value: 50, hint: "自己写的" }],
  [rowOf({ id: "e" }), { status: "待报" }],
  [rowOf({ id: "a" }), { value: 3 }],
], { gone: [rowOf({ id: "gone" })] });
const observations = readObservations(form);
const { findings } = validate(form, observations);
const say = ({ code }: Finding): string => `${code}。去改。`;

test("one mark a row: the sign of the worst finding, a space, its sentence without the last stop", () => {
  expect(marks(findings, observations, say)).toEqual([
    { sheet: "填报表", cell: "N7", key: "a|城市", text: "✖ value/missing。去改" },
    { sheet: "填报表", cell: "N8", key: "b|城市", text: "▲ unit/slip。去改" },
    { sheet: "填报表", cell: "N9", key: "c|城市", text: "● value/text-number。去改" },
  ]);
});

test("an English stop goes too, a number keeps its point", () => {
  expect(marks(findings, observations, () => "Type 38.5 alone.").map(({ text }) => text.slice(2))).toEqual(Array(3).fill("Type 38.5 alone"));
});

test("an explained finding makes no mark, the next worst does", () => {
  const explained = findings.map((finding) => (finding.code === "unit/slip" ? { ...finding, waived: true } : finding));
  expect(marks(explained, observations, say)[1]?.text).toBe("● target/shortfall。去改");
});

test("the order of findings changes nothing", () => {
  fc.assert(fc.property(fc.shuffledSubarray([...findings], { minLength: findings.length }), (shuffled) => {
    expect(marks(shuffled, observations, ({ severity }) => severity)).toEqual(marks(findings, observations, ({ severity }) => severity));
  }));
});

test.each<[string, boolean]>([["✖ 没有填", true], ["▲ x", true], ["●", true], ["✖️ 旧", true], ["", false], [" ✖", false], ["看✖", false], ["○ 自己写的", false], ["Δ", false]])("%j is a mark: %p", (text, mark) => {
  expect(isMark(text)).toBe(mark);
});

test("every mark is known as one", () => {
  for (const { text } of marks(findings, observations, say)) expect(isMark(text)).toBe(true);
});
