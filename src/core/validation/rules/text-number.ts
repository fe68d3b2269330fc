import type { EditRule } from "../rule";

/** Note: a number written as text, or with its unit; the value is sure and counts. */
export const textNumber: EditRule<"value/text-number"> = {
  code: "value/text-number",
  severity: "info",
  check: ({ typed }) => (typed.kind === "textNumber" ? { text: typed.text, value: typed.value } : "pass"),
};
