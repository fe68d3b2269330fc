import { subtract } from "../../sheet/decimal";
import type { EditRule } from "../rule";

/** Hard edit: less than there can be; a negative number where the least is 0 or more is `value/negative`. */
export const belowMinimum: EditRule<"value/below-minimum"> = {
  code: "value/below-minimum",
  severity: "error",
  check({ value, unit }, { row: { indicator: { minimum } } }) {
    if (value === null || minimum === undefined || value >= minimum || (value < 0 && minimum >= 0)) return "pass";
    return { value, minimum, shortage: subtract(minimum, value), unit };
  },
};
