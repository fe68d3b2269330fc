import { sha256 } from "../kernel/sha256";
import { fileStem } from "../template/file-name";
import type { Identity } from "../template/template";
import type { Finding } from "../validation/finding";
import type { FormRecord, Snapshot } from "./form-record";
import { changesOf } from "./catch-up";
import type { RowState } from "./row-state";
import type { Observation } from "../observation/observation";

/** What keeps a form from being sent: every 强制, and every 核实 that is not explained. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, waived }) => severity === "error" || (severity === "warning" && !waived));
}

/**
 * The fingerprint of what a form says: SHA-256 of one line a row, `key|value|status|note`, in the order of the keys' code units.
 * In a note a backslash is doubled and a line break written \n; a missing value is empty. Moving rows changes nothing.
 */
export function digestOf(rows: readonly RowState[]): string {
  const lines = [...rows].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([key, value, status, note]) => `${key}|${value ?? ""}|${status}|${note.replace(/\\/g, "\\\\").replace(/\r?\n|\r/g, "\\n")}`);
  return sha256(lines.join("\n"));
}

/** What is being sent: the number after the last one's. */
export function nextSnapshot(identity: Identity, rows: readonly RowState[], time: string): Snapshot {
  return { number: (identity.submission?.number ?? 0) + 1, time, digest: digestOf(rows), rows };
}

/** The record with one more snapshot; two are kept. */
export function withSnapshot(record: FormRecord, snapshot: Snapshot): FormRecord {
  return { ...record, snapshots: [...record.snapshots, snapshot].slice(-2) };
}

/** The name under which a submission is sent: 653101_喀什市_xj-muni-14_2025_1.xlsx. */
export function submissionName(identity: Identity, number: number): string {
  return `${fileStem(identity)}_${number}.xlsx`;
}

/** Cells that differ from the last submission; null for a form that was never sent, or of which no snapshot is left. */
export function changedSinceSubmission({ snapshots }: FormRecord, observations: readonly Observation[]): number | null {
  const last = snapshots.at(-1);
  return last ? changesOf(last.rows, observations).length : null;
}
