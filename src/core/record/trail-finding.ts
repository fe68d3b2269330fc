import type { Finding } from "../validation/finding";
import type { FormRecord } from "./form-record";
import type { StoredRecord } from "./storage";
import { firstBroken } from "./trail";

/** What there is to say of a log that does not hold together; it stays said until it is explained for the form as a whole. */
export function brokenTrail({ record, damaged }: StoredRecord): Finding[] {
  const entry = damaged ? null : firstBroken(record.trail) ?? lostBefore(record);
  return entry === undefined ? [] : [{ code: "trail/broken", severity: "warning", facts: { entry }, waived: false }];
}

/** The number of the newest entry that says an earlier log was lost. */
function lostBefore({ trail: { dropped, entries } }: FormRecord): number | undefined {
  const index = entries.findLastIndex(({ act }) => act === "lost");
  return index < 0 ? undefined : dropped + index + 1;
}
