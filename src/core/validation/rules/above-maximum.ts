import { subtract } from "../../sheet/decimal";
import type { EditRule } from "../rule";

/** Hard edit: more than there can be, such as more than 100 % of a whole. */
export const aboveMaximum: EditRule<"value/above-maximum"> = {
  code: "value/above-maximum",
  severity: "error",
  check({ value, unit }, { row: { indicator: { maximum } } }) {
    if (value === null || maximum === undefined || value <= maximum) return "pass";
    return { value, maximum, excess: subtract(value, maximum), unit };
  },
};
