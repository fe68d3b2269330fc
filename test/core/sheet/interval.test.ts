import { exactly, meets, minus, over, plus, roundedTo, times } from "../../../src/core/sheet/interval";

it.each([
  [roundedTo(5.71, 2), roundedTo(5.72, 2), false], [roundedTo(5.7, 1), roundedTo(5.74, 2), true], [roundedTo(39.35, 2), exactly(39.355), true],
  [roundedTo(39.35, 2), exactly(39.356), false], [exactly(26), exactly(26), true], [exactly(26), exactly(27), false],
  [{ low: 98, high: Infinity }, exactly(99), true], [{ low: -Infinity, high: 10 }, exactly(10.1), false],
  [roundedTo(11.79, 2), minus(roundedTo(29.52, 2), roundedTo(17.72, 2)), true],
])("%j and %j have a number in common: %s", (a, b, answer) => {
  expect([meets(a, b), meets(b, a)]).toEqual([answer, answer]);
});

test("arithmetic keeps every number that may be meant", () => {
  expect(plus(exactly(1), { low: 2, high: 3 })).toEqual({ low: 3, high: 4 });
  expect(minus({ low: 5, high: 6 }, { low: 1, high: 2 })).toEqual({ low: 3, high: 5 });
  expect(times({ low: 1, high: 2 }, 10)).toEqual({ low: 10, high: 20 });
  expect(over({ low: 4, high: 6 }, { low: 2, high: 4 })).toEqual({ low: 1, high: 3 });
  expect(over(exactly(1), { low: 0, high: 1 })).toBeUndefined();
});
