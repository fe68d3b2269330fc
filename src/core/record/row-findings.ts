import type { Observation } from "../observation/observation";
import { parseArea } from "../sheet/address";
import type { Finding, Place } from "../validation/finding";

/** The findings of any row, in their order; also those at other cells of the row than its value. */
export function findingsByRow(findings: readonly Finding[]): (observation: Observation) => readonly Finding[] {
  const byKey = new Map<string, { readonly finding: Finding; readonly place: Place }[]>();
  for (const finding of findings) {
    const { place } = finding;
    if (!place) continue;
    const key = `${place.indicator}|${place.scope}`;
    const others = byKey.get(key);
    if (others) others.push({ finding, place });
    else byKey.set(key, [{ finding, place }]);
  }
  return ({ key, sheet, row, cell }) => (byKey.get(key) ?? [])
    .filter(({ place }) => place.sheet === sheet && (place.cell === cell || rowOf(place) === row))
    .map(({ finding }) => finding);
}

/** The row of a place, one-based; one that is gone comes after all that are there. */
export function rowOf({ cell }: Place): number {
  return (parseArea(cell)?.row ?? Infinity) + 1;
}
