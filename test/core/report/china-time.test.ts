import * as fc from "fast-check";
import { chinaTime } from "../../../src/core/report/china-time";

test.each([["2025-03-01T15:59:59Z", "2025-03-01 23:59"], ["2024-02-29T16:00:00Z", "2024-03-01 00:00"], ["2025-12-31T20:05:00Z", "2026-01-01 04:05"], ["1900-02-28T17:00:00Z", "1900-03-01 01:00"], [null, ""], ["", ""]])("%s is %s in China", (moment, shown) => {
  expect(chinaTime(moment)).toBe(shown);
});

test("it is eight hours on, whatever the day", () => {
  fc.assert(fc.property(fc.date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true }), (date) => {
    expect(chinaTime(date.toISOString())).toBe(new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " "));
  }));
});
