import type { EditRule } from "../rule";

/** Soft edit: the value looks like another one times a power of ten; the person decides. */
export const slip: EditRule<"unit/slip"> = {
  code: "unit/slip",
  severity: "warning",
  reasons: ["新项目投用", "统计口径变化", "上年数有误", "其他"],
  check({ value, unit }, { slip: found }) {
    return found && value !== null ? { value, ...found, unit } : "pass";
  },
};
