import type { Observation } from "../observation/observation";
import { parseArea } from "../sheet/address";
import type { Finding, Place } from "../validation/finding";

/** The findings of any row, in their order; also those at other cells of the row than its value. */
export function findingsByRow(findings: readonly Finding[]): (observation: Observation) => readonly Finding[] {
  const rows = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.place) continue;
    const { indicator, scope, sheet } = finding.place;
    const at = rowKey(`${indicator}|${scope}`, sheet, rowOf(finding.place));
    rows.set(at, [...(rows.get(at) ?? []), finding]);
  }
  return ({ key, sheet, row }) => rows.get(rowKey(key, sheet, row)) ?? [];
}

/** The row of a place, one-based; one that is gone comes after all that are there. */
export function rowOf({ cell }: Place): number {
  return (parseArea(cell)?.row ?? Infinity) + 1;
}

function rowKey(key: string, sheet: string, row: number): string {
  return `${row} ${key} ${sheet}`;
}
