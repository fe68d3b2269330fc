import { plain } from "../../core/sheet/decimal";
import type { Finding, Place } from "../../core/validation/finding";
import type { Group } from "./groups";

/** A value that a finding is sure of, for the row's 实际值, in the row's unit; `text` has the places that its sentence has. */
export type Proposal = { readonly key: string; readonly value: number; readonly raw: string | number; readonly text: string };

/** The codes whose cure is another value in the cell; what hangs on that value goes with it. */
const CURED_BY_VALUE: ReadonlySet<string> = new Set([
  "value/missing", "value/not-a-number", "value/negative", "value/above-maximum", "unit/mismatch", "unit/slip",
]);

/** The one value that the group's findings, or what would mend its broken rules, propose; undefined when there is none or when they disagree. */
export function proposalOf({ lines, observation, expected, repair }: Group): Proposal | undefined {
  const mending = repair?.proposal === undefined ? [] : [repair.proposal];
  const proposed = new Set([...lines.flatMap((line) => (line.level === "undecided" ? [] : valueOf(line.finding))), ...mending]);
  const [value] = proposed;
  const raw = observation?.raw;
  if (value === undefined || proposed.size > 1 || !observation || typeof raw === "boolean") return undefined;
  const placed = mending.length > 0 || lines.some((line) => line.level !== "undecided" && line.finding.code === "unit/slip");
  return { key: observation.key, value, raw: raw ?? "", text: plain(value, placed ? expected?.indicator.decimals : 0) };
}

/** How many lines so many cells changed clear; none when that is not sure or the line stands alone. */
export type Cleared = { readonly cells: readonly Place[]; readonly lines: number };

/** What changing this cell, or this cell with few others, clears. */
export function clearedBy(group: Group): Cleared {
  const { repair } = group;
  return repair && repair.findings > 1 ? { cells: repair.cells, lines: repair.findings } : { cells: [], lines: clearedByOneChange(group) };
}

/** How many lines one change of the cell clears; 0 when that is not sure or the line stands alone. */
export function clearedByOneChange({ lines }: Group): number {
  const roots = lines.filter((line) => line.level !== "undecided" && CURED_BY_VALUE.has(line.finding.code)).length;
  const hanging = lines.filter((line) => line.level === "undecided" || line.finding.code === "target/shortfall").length;
  return roots === 1 && roots + hanging === lines.length && hanging > 0 ? lines.length : 0;
}

function valueOf(finding: Finding): readonly number[] {
  switch (finding.code) {
    case "unit/slip":
      return [finding.facts.candidate];
    case "unit/mismatch":
    case "value/not-a-number":
      return finding.facts.proposal === undefined ? [] : [finding.facts.proposal];
    default:
      return [];
  }
}
