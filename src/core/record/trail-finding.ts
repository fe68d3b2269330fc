import type { Finding } from "../validation/finding";
import { explainedBy } from "../validation/explaining";
import { saysEnough } from "./explanation";
import type { FormRecord, Waiver } from "./form-record";
import type { StoredRecord } from "./storage";
import { firstBroken } from "./trail";

/** What there is to say of a log that does not hold together; it stays said until it is explained for the form as a whole. */
export function brokenTrail({ record, damaged }: StoredRecord): Finding[] {
  const entry = damaged ? null : firstBroken(record.trail) ?? lostBefore(record);
  if (entry === undefined) return [];
  const finding: BrokenTrail = { code: "trail/broken", severity: "warning", facts: { entry }, waived: false };
  const { rule, version, value } = trailWaiver(finding, "", "");
  return [{ ...finding, waived: record.waivers.some((waiver) => waiver.key === "" && waiver.rule === rule && waiver.version === version && waiver.value === value) }];
}

/** The record with an explanation for a log that does not hold together; as it was where it does, or where too little is said. */
export function explainTrail({ record, findings }: { readonly record: FormRecord; readonly findings: readonly Finding[] }, text: string, period: string): FormRecord {
  const broken = findings.find((finding) => finding.code === "trail/broken");
  if (!broken || broken.waived || !saysEnough(text)) return record;
  return { ...record, waivers: [...record.waivers.filter(({ key }) => key !== ""), trailWaiver(broken, text, period)] };
}

type BrokenTrail = Extract<Finding, { readonly code: "trail/broken" }>;

function trailWaiver(finding: BrokenTrail, text: string, period: string): Waiver {
  return { key: "", ...explainedBy(finding), value: finding.facts.entry, period, text };
}

/** The number of the newest entry that says an earlier log was lost. */
function lostBefore({ trail: { dropped, entries } }: FormRecord): number | undefined {
  const index = entries.findLastIndex(({ act }) => act === "lost");
  return index < 0 ? undefined : dropped + index + 1;
}
