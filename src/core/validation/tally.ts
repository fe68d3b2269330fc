import type { Observation, ObservationStatus } from "../observation/observation";
import type { Finding, Progress, Severity, Summary, Undecided } from "./finding";

/** Counts what a check found. Rows that are gone count as missing; an explained finding no longer asks for anything and is not counted. */
export function tally(
  observations: readonly Observation[], gone: number, findings: readonly Finding[], undecided: readonly Undecided[], progress: readonly Progress[],
): Summary {
  const status = (wanted: ObservationStatus) => observations.filter((observation) => observation.status === wanted).length;
  const severity = (wanted: Severity) => findings.filter((finding) => finding.severity === wanted && !finding.waived).length;
  return {
    expected: observations.length + gone,
    reported: status("reported"), missing: status("missing") + gone, notApplicable: status("notApplicable"), pending: status("pending"), unreadable: status("unreadable"),
    errors: severity("error"), warnings: severity("warning"), infos: severity("info"),
    undecided: undecided.length,
    shortfalls: progress.filter(({ met }) => met === false).length,
    met: progress.filter(({ met }) => met === true).length,
  };
}
