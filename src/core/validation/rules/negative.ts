import type { EditRule } from "../rule";

/** Hard edit: a negative number where the indicator cannot go below 0. */
export const negative: EditRule<"value/negative"> = {
  code: "value/negative",
  severity: "error",
  check({ value, unit }, { row: { indicator } }) {
    return value !== null && value < 0 && (indicator.minimum ?? -Infinity) >= 0 ? { value, unit } : "pass";
  },
};
