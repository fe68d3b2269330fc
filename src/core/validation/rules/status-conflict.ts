import { readStatus } from "../../sheet/number";
import type { EditRule } from "../rule";

/** Hard edit: 状态 says that there is no number, and there is one. */
export const statusConflict: EditRule<"value/status-conflict"> = {
  code: "value/status-conflict",
  severity: "error",
  check({ value, unit, statusText }) {
    const status = readStatus(statusText);
    return value === null || status === undefined ? "pass" : { value, status, unit };
  },
};
