import type { Direction } from "../kernel/codes";
import type { Bound, Clause, Test } from "./target";

/** Half of the last printed place: what still rounds to the printed number. */
const HALF = 0.5;

function bound(relation: Bound, value: number, decimals: number): Test {
  return { kind: "bound", relation, value, decimals };
}

/** 约65 is met by what rounds to 65: from 64.5 where more is wanted, to 65.5 where less is. */
function about(value: number, decimals: number, direction: Direction): Test {
  const half = (direction === "up" ? -HALF : HALF) * 10 ** -decimals;
  const edge = Number((value + half).toFixed(decimals + 1));
  return bound(direction === "up" ? ">=" : "<=", edge, decimals + 1);
}

/**
 * What an actual value is held against, in the clause's own unit; a bare number is a floor where more is wanted and a
 * ceiling where less is. Its nature moves no bound: 约束性 and 预期性 differ in how a miss is reported. Undefined for what one value cannot be held against: cumulative, relative, deferred, qualitative.
 */
export function testOf(clause: Clause, direction: Direction): Test | undefined {
  const { relation, value, low, high, decimals = 0 } = clause;
  if (relation === "between") {
    return low === undefined || high === undefined ? undefined : { kind: "range", low, high, decimals };
  }
  if (value === undefined) return undefined;
  switch (relation) {
    case ">=": case ">": case "<=": case "<": return bound(relation, value, decimals);
    case "=": return bound(direction === "up" ? ">=" : "<=", value, decimals);
    case "approx": return about(value, decimals, direction);
    case "cumulative": case "relative": case "deferred": case "qualitative": return undefined;
  }
}
