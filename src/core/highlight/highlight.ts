import type { Observation } from "../observation/observation";
import { SIGNS } from "../sheet/palette";
import { WORST_FIRST, type Finding } from "../validation/finding";

/** What a row's findings look like in its 审核提示: sign, space and one sentence; the template colours the row by the sign. */
export type Mark = { readonly sheet: string; readonly cell: string; readonly key: string; readonly text: string };

/**
 * One mark for each row that still asks for something, in sheet order, saying the worst; explained findings make none.
 * `say` puts a finding into words. A row that is gone or stands twice has no hint cell of its own and gets no mark.
 */
export function marks(findings: readonly Finding[], observations: readonly Observation[], say: (finding: Finding) => string): Mark[] {
  const worst = worstByCell(findings);
  return observations.flatMap(({ key, sheet, cell, hintCell }): Mark[] => {
    const finding = worst.get(address(sheet, cell));
    return finding ? [{ sheet, cell: hintCell, key, text: `${SIGNS[finding.severity].sign} ${unstopped(say(finding))}` }] : [];
  });
}

/** Whether a text in 审核提示 is ours: it begins with one of the signs. Everything else is a person's and stays. */
export function isMark(text: string): boolean {
  return Object.values(SIGNS).some(({ sign }) => text.startsWith(sign));
}

function worstByCell(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    if (!finding.place || finding.waived) continue;
    const at = address(finding.place.sheet, finding.place.cell);
    const held = worst.get(at);
    if (!held || WORST_FIRST.indexOf(finding.severity) < WORST_FIRST.indexOf(held.severity)) worst.set(at, finding);
  }
  return worst;
}

function address(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}

/** Without the stop at its end; stops between two sentences stay. */
function unstopped(sentence: string): string {
  return sentence.replace(/[。.]$/u, "");
}
