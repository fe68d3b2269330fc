import { WORST_FIRST } from "../validation/finding";
import type { FiledFinding } from "./findings";
import type { Merged } from "./merge";
import { unpackFindings } from "./packed";
import type { Submission } from "./submission";

/** Findings that nobody explained, the worst first, at most so many; only forms that have any of a severity are looked into. */
export function worstFindings(merged: Merged, most: number): readonly FiledFinding[] {
  const found: FiledFinding[] = [];
  for (const severity of WORST_FIRST) {
    const isOpen = ({ finding }: FiledFinding): boolean => finding.severity === severity && !finding.waived;
    found.push(...merged.findings.filter(isOpen));
    for (const form of formsOf(merged)) {
      if (found.length >= most) return found.slice(0, most);
      if (form.counts[severity] > 0) found.push(...unpackFindings(form).map((finding): FiledFinding => ({ file: form.file, area: form.area, finding })).filter(isOpen));
    }
  }
  return found;
}

/** Forms whose findings count: those that stand, and those that were returned for theirs. */
function formsOf({ areas, asides }: Merged): readonly Submission[] {
  return [...areas.flatMap(({ standing }) => standing), ...asides.flatMap(({ received, why }) => (why.code === "strict" && received.kind === "submission" ? [received] : []))];
}
