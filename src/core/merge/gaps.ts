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

/** How one area stands to its targets: of so many rows that could be judged, so many miss. */
export type AreaGaps = { readonly area: string; readonly code: string | null; readonly missed: number; readonly judged: number };

/** Areas with a form, those that miss the most targets first; equal ones in the order of areas. */
export function areaGaps({ frame, areas, placeOf }: Merged): readonly AreaGaps[] {
  const counted = areas.map((area): AreaGaps => {
    const shortfalls = frame.flatMap(({ key }) => {
      const standing = standingAt(area, key, placeOf);
      const shortfall = standing?.kind === "row" ? standing.submission.shortfalls[standing.at] ?? NaN : NaN;
      return Number.isNaN(shortfall) ? [] : [shortfall];
    });
    return { area: area.name, code: area.code, missed: shortfalls.filter((shortfall) => shortfall > 0).length, judged: shortfalls.length };
  });
  return counted.sort((one, other) => other.missed - one.missed);
}
