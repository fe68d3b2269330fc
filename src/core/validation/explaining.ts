import type { Finding } from "./finding";
import { REASONS, type Reason } from "./reasons";
import { RULES } from "./rules/index";

/** Whether an explanation can settle a finding: a 核实 that is not itself about an explanation. */
export function mayBeExplained({ code, severity }: Finding): boolean {
  return severity === "warning" && !code.startsWith("waiver/");
}

/** The version of the rule that found it. */
export function versionOf({ code }: Finding): string {
  return RULES.find((rule) => rule.code === code)?.version ?? "1";
}

/** The usual reasons for such a finding, to choose from; none where no explanation is asked for. */
export function reasonsFor(finding: Finding): readonly Reason[] {
  return mayBeExplained(finding) ? RULES.find(({ code }) => code === finding.code)?.reasons ?? REASONS : [];
}
