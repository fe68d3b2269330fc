import type { EditRule } from "../rule";

/** Hard edit: the cell shows an error of the spreadsheet (#DIV/0!); it is never taken for 0 or for empty. */
export const errorCell: EditRule<"value/error-cell"> = {
  code: "value/error-cell",
  severity: "error",
  check: ({ typed }) => (typed.kind === "errorCell" ? { text: typed.text } : "pass"),
};
