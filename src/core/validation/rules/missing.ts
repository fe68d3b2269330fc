import type { EditRule } from "../rule";

/** Hard edit: a row is neither filled nor settled by a status. */
export const missing: EditRule<"value/missing"> = {
  code: "value/missing",
  severity: "error",
  check: ({ status }) => (status === "missing" ? {} : "pass"),
};
