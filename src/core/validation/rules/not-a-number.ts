import { possible } from "../bounds";
import type { EditRule } from "../rule";

/** Hard edit: what stands in the cell is no number and no status; it is never taken for 0. */
export const notANumber: EditRule<"value/not-a-number"> = {
  code: "value/not-a-number",
  severity: "error",
  check({ typed }, { row }) {
    if (typed.kind !== "notANumber") return "pass";
    return { text: typed.text, ...possible(typed.proposal, row.indicator) };
  },
};
