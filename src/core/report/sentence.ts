import type { Language } from "../kernel/codes";
import type { Facts, Finding, FindingCode, Undecided } from "../validation/finding";
import { LOCALES } from "./locales/index";

/** A finding in words, with its stop: the same sentence in pane, cell, report and command line. */
export function sentence(finding: Finding, language: Language): string {
  // The facts of a finding are those of its code; the compiler cannot follow that through an index.
  const say = LOCALES[language].findings[finding.code] as (facts: Facts[FindingCode]) => string;
  return say(finding.facts);
}

/** Why a row could not be judged, in words, with its stop. */
export function undecidedSentence({ why }: Undecided, language: Language): string {
  return LOCALES[language].undecided[why];
}
