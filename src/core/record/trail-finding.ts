import type { Finding } from "../validation/finding";
import { versionOf } from "../validation/explaining";
import type { FormRecord, Waiver } from "./form-record";
import type { StoredRecord } from "./storage";
import { firstBroken } from "./trail";

/** What there is to say of a log that does not hold together; it stays said until it is explained for the form as a whole. */
export function brokenTrail({ record, damaged }: StoredRecord): Finding[] {
  const entry = damaged ? null : firstBroken(record.trail) ?? lostBefore(record);
  if (entry === undefined) return [];
  const finding: Finding = { code: "trail/broken", severity: "warning", facts: { entry }, waived: false };
  const { rule, version, value } = trailWaiver(finding, "", "");
  return [{ ...finding, waived: record.waivers.some((waiver) => waiver.key === "" && waiver.rule === rule && waiver.version === version && waiver.value === value) }];
}

/** An explanation bound to a finding about the form as a whole. */
export function trailWaiver(finding: Finding & { code: "trail/broken" }, text: string, period: string): Waiver {
  return { key: "", rule: finding.code, version: versionOf(finding), value: finding.facts.entry, period, text };
}

/** The number of the newest entry that says an earlier log was lost. */
function lostBefore({ trail: { dropped, entries } }: FormRecord): number | undefined {
  const index = entries.findLastIndex(({ act }) => act === "lost");
  return index < 0 ? undefined : dropped + index + 1;
}
