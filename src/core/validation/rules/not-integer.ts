import type { EditRule } from "../rule";

/** Hard edit: a part of something that is counted whole (2.5 座). */
export const notInteger: EditRule<"value/not-integer"> = {
  code: "value/not-integer",
  severity: "error",
  check({ value, unit }, { row: { indicator } }) {
    return value !== null && indicator.integer === true && !Number.isInteger(value) ? { value, unit } : "pass";
  },
};
