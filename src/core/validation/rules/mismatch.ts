import { possible } from "../bounds";
import type { EditRule } from "../rule";

/** Hard edit: the number carries a unit that is not the row's; it is converted only when the person says so. */
export const mismatch: EditRule<"unit/mismatch"> = {
  code: "unit/mismatch",
  severity: "error",
  check({ typed, unit }, { row }) {
    if (typed.kind !== "otherUnit") return "pass";
    return { text: typed.text, found: typed.unit, expected: unit, ...possible(typed.proposal, row.indicator) };
  },
};
