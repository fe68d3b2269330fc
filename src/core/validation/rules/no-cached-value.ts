import type { EditRule } from "../rule";

/** Soft edit: a formula that was saved without its result; what it gives is not known, so it counts as unreadable, never as empty. */
export const noCachedValue: EditRule<"value/no-cached-value"> = {
  code: "value/no-cached-value",
  severity: "warning",
  reasons: ["其他"],
  check({ typed }) {
    return typed.kind === "notCalculated" ? { formula: typed.text } : "pass";
  },
};
