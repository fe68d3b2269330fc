import { readStatus } from "../../sheet/number";
import type { EditRule } from "../rule";

/** Hard edit: there is a number, and 状态 says that there is none, or says something that is no status at all. */
export const statusConflict: EditRule<"value/status-conflict"> = {
  code: "value/status-conflict",
  severity: "error",
  check({ value, unit, statusText }) {
    if (value === null || statusText === "") return "pass";
    const status = readStatus(statusText);
    return status ? { value, status, unit } : { value, status: "unknown", text: statusText, unit };
  },
};
