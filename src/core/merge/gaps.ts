import type { FrameRow } from "./frame";
import type { Merged } from "./merge";
import { standingAt } from "./standing";
import { valueAt } from "./submission";

/** One area that misses its target. `shortfall` is never negative: percentage points for %. */
export type Gap = { readonly area: string; readonly code: string | null; readonly value: number | null; readonly target: string; readonly shortfall: number };

/** The areas that miss their target in one row, the farthest first; equal ones in the order of areas. */
export type GapRow = { readonly row: FrameRow; readonly areas: readonly Gap[] };

/** Rows in which some area misses its target. */
export function gapRanking({ frame, areas, placeOf }: Merged): readonly GapRow[] {
  return frame.flatMap((row): GapRow[] => {
    const gaps = areas.flatMap((area): Gap[] => {
      const standing = standingAt(area, row.key, placeOf);
      const shortfall = standing?.kind === "row" ? standing.submission.shortfalls[standing.at] ?? NaN : NaN;
      if (standing?.kind !== "row" || !(shortfall > 0)) return [];
      return [{ area: area.name, code: area.code, value: valueAt(standing.submission, standing.at), target: standing.submission.targets[standing.at] ?? "", shortfall }];
    });
    return gaps.length === 0 ? [] : [{ row, areas: gaps.sort((one, other) => other.shortfall - one.shortfall) }];
  });
}
