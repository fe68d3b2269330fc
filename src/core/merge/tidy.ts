import type { ObservationStatus } from "../observation/observation";
import type { Merged } from "./merge";
import { standingAt } from "./standing";
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
    for (const { key, indicator, scope } of frame) {
      const standing = standingAt(area, key, placeOf);
      if (!standing) continue;
      const own = { areaCode: area.code, area: area.name, period, indicator: indicator.id, name: indicator.name, scope, unit: indicator.unit };
      if (standing.kind === "open") {
        yield { ...own, value: null, status: "conflict", file: "", sheet: "", cell: "" };
        continue;
      }
      const { submission, at } = standing;
      yield { ...own, value: valueAt(submission, at), status: statusAt(submission, at), file: submission.file, sheet: sheetAt(submission, at).name, cell: addressAt(submission, at) };
    }
  }
}
