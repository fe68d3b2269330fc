import { CLASSES } from "../../../src/core/report/classes";
import { countsLine, verdict } from "../../../src/core/report/summary";
import type { Summary } from "../../../src/core/validation/finding";

const NONE: Summary = { expected: 19, reported: 19, missing: 0, notApplicable: 0, pending: 0, unreadable: 0, errors: 0, warnings: 0, infos: 0, undecided: 0, shortfalls: 0, met: 19 };

test.each<[Partial<Summary>, string, string]>([
  [{ errors: 3, warnings: 2, infos: 4 }, "先改 3 处强制错误", "Fix 3 errors first"],
  [{ errors: 1 }, "先改 1 处强制错误", "Fix 1 error first"],
  [{ warnings: 2, infos: 4 }, "核实 2 处，就能上报", "Verify 2 and you can submit"],
  [{ infos: 4, undecided: 2 }, "可以上报", "Ready to submit"],
])("%j: %s", (counts, chinese, english) => {
  const summary = { ...NONE, ...counts };
  expect([verdict(summary, "zh-CN"), verdict(summary, "en-US")]).toEqual([chinese, english]);
});

test.each<[Partial<Summary>, string, string]>([
  [{ reported: 16, missing: 1, unreadable: 1, pending: 1, met: 10 }, "没填 1 · 读不出 1 · 待报 1 · 达标 10 / 19 行", "1 empty · 1 unreadable · 1 pending · On target 10 of 19 rows"],
  [{ reported: 17, missing: 2, met: 10 }, "没填 2 · 达标 10 / 19 行", "2 empty · On target 10 of 19 rows"],
  [{}, "达标 19 / 19 行", "On target 19 of 19 rows"],
])("%j: %s", (counts, chinese, english) => {
  const summary = { ...NONE, ...counts };
  expect([countsLine(summary, "zh-CN"), countsLine(summary, "en-US")]).toEqual([chinese, english]);
});

test("classes keep their names", () => {
  expect([CLASSES.error, CLASSES.warning, CLASSES.info]).toEqual(["强制", "核实", "提示"]);
});
