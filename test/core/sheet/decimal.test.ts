import * as fc from "fast-check";
import { decimalPlaces, plain, shift, subtract } from "../../../src/core/sheet/decimal";

test.each<[number, number, number]>([
  [0.986, 2, 98.6], [0.9861, 2, 98.61], [2330700, -4, 233.07], [642, -2, 6.42], [0.0642, 2, 6.42], [1e-7, 8, 10], [1.27, -8, 1.27e-8], [0, 4, 0], [-0.07, 2, -7],
])("%p by 10^%p is %p", (value, places, expected) => { expect(shift(value, places)).toBe(expected); });

test.each<[number, number]>([[98, 0], [0.986, 3], [1e-7, 7], [1.25e-7, 9], [1e21, 0], [0.1 + 0.2, 1]])("%p has %p decimal places", (value, places) => {
  expect(decimalPlaces(value)).toBe(places);
});

test.each<[number, number, number]>([[102.3, 100, 2.3], [98, 0.986, 97.014], [7, 6.42, 0.58], [100, 100, 0], [5, 7.5, -2.5], [0, 0, 0], [0.3, 0.1, 0.2], [2330700, 233.07, 2330466.93], [1e-9, 3e-10, 7e-10], [98.0000001, 98, 1e-7], [1e16, 1, 9999999999999999]])("%p less %p is %p", (from, less, expected) => {
  expect(subtract(from, less)).toBe(expected);
});

test.each<[number, number, string]>([
  [102.3, 2, "102.30"], [0.986, 2, "0.986"], [42, 0, "42"], [42, 2, "42.00"], [1e-7, 0, "0.0000001"], [0.1 + 0.2, 2, "0.30"], [2330700, 2, "2330700.00"], [-3.2, 2, "-3.20"],
])("%p with at least %p places is %s", (value, places, text) => { expect(plain(value, places)).toBe(text); });

test("differences of figures with few digits are exact", () => {
  fc.assert(fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 0, max: 6 }), (one, other, places) => {
    expect(subtract(shift(one, -places), shift(other, -places))).toBe(shift(one - other, -places));
  }));
});

test("there and back by a power of ten is where one started", () => {
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -8, max: 8 }), (digits, places) => {
    expect(shift(shift(digits / 100, places), -places)).toBe(digits / 100);
  }));
});
