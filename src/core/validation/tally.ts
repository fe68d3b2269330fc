import type { Observation, ObservationStatus } from "../observation/observation";
import type { Finding, Progress, Severity, Summary, Undecided } from "./finding";

/** Counts what a check found. Rows that are gone count as missing; an explained finding no longer asks for anything and is not counted. */
export function tally(
  observations: readonly Observation[], gone: number, findings: readonly Finding[], undecided: readonly Undecided[], progress: readonly Progress[],
): Summary {
  const status: { [Status in ObservationStatus]: number } = { reported: 0, missing: gone, notApplicable: 0, pending: 0, unreadable: 0 };
  for (const observation of observations) status[observation.status] += 1;
  const severity: { [Each in Severity]: number } = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (!finding.waived) severity[finding.severity] += 1;
  const judged = { met: 0, shortfalls: 0 };
  for (const { met } of progress) if (met !== null) judged[met ? "met" : "shortfalls"] += 1;
  return {
    expected: observations.length + gone, ...status,
    errors: severity.error, warnings: severity.warning, infos: severity.info,
    undecided: undecided.length, ...judged,
  };
}
