import type { Finding, FindingCode } from "./finding";
import { REASONS, type Reason } from "./reasons";
import { RULES } from "./rules/index";

/** Whether an explanation can settle a finding: a 核实 that is not itself about an explanation. */
export function mayBeExplained({ code, severity }: Finding): boolean {
  return severity === "warning" && !code.startsWith("waiver/");
}

/** What an explanation of a finding is given for: the rule, its version, and the numbers of the other rows that a logical rule holds together. */
export type Explained = { readonly rule: string; readonly version: string; readonly numbers: string };

/** What is kept of the numbers a logical rule put in. */
export const LONGEST_NUMBERS = 2000;

/** What an explanation of this finding is given for; a rule of an office's own goes by its id, any other by its code. */
export function explainedBy({ code, facts }: Finding): Explained {
  if ("numbers" in facts) return { rule: facts.rule, version: facts.version, numbers: facts.numbers.slice(0, LONGEST_NUMBERS) };
  return { rule: code, version: versionOf(code), numbers: "" };
}

function versionOf(code: FindingCode): string {
  return RULES.find((rule) => rule.code === code)?.version ?? "1";
}

/** The usual reasons for such a finding, to choose from; none where no explanation is asked for. */
export function reasonsFor(finding: Finding): readonly Reason[] {
  return mayBeExplained(finding) ? RULES.find(({ code }) => code === finding.code)?.reasons ?? REASONS : [];
}
