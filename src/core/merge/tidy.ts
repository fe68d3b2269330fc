import type { ObservationStatus } from "../observation/observation";
import type { Resolved } from "./conflict";
import type { FrameRow } from "./frame";
import type { Merged } from "./merge";
import { standingAt, type Standing } from "./standing";
import { addressAt, sheetAt, statusAt, valueAt } from "./submission";

/** One observation of the merged whole. `conflict` is a key at which files differ and nobody has chosen: it has no value yet. */
export type TidyRow = {
  readonly areaCode: string | null;
  readonly area: string;
  readonly period: string;
  readonly indicator: string;
  readonly name: string;
  readonly scope: string;
  readonly value: number | null;
  readonly unit: string;
  readonly status: ObservationStatus | "conflict";
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
};

/** The columns of a tidy file, in order. */
export const TIDY_COLUMNS = ["areaCode", "area", "period", "indicator", "name", "scope", "value", "unit", "status", "file", "sheet", "cell"] as const satisfies readonly (keyof TidyRow)[];

/** Every observation, area by area in the order of the form; areas of which nothing came have none. */
export function* tidyRows({ areas, frame, placeOf, request: { period } }: Merged): Generator<TidyRow> {
  for (const area of areas) {
    for (const row of frame) {
      const standing = standingAt(area, row.key, placeOf);
      if (standing) yield tidyRow(area, period, row, standing);
    }
  }
}

// Written out, because a ministry's merge has hundreds of thousands of them.
function tidyRow({ code, name: area }: Resolved, period: string, { indicator: { id, name, unit }, scope }: FrameRow, standing: Standing): TidyRow {
  if (standing.kind === "open") return { areaCode: code, area, period, indicator: id, name, scope, value: null, unit, status: "conflict", file: "", sheet: "", cell: "" };
  const { submission, at } = standing;
  return {
    areaCode: code, area, period, indicator: id, name, scope, value: valueAt(submission, at), unit, status: statusAt(submission, at),
    file: submission.file, sheet: sheetAt(submission, at).name, cell: addressAt(submission, at),
  };
}
