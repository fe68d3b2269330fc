import { rollUpOf } from "../catalogue/roll-up";
import { findUnit } from "../unit/units";
import type { Resolved } from "./conflict";
import type { FrameRow } from "./frame";
import { reportAt } from "./standing";
import type { PlaceOf } from "./submission";

/** What areas are put into size classes by: one amount of people that the forms ask for, in whatever scope an area reports it. */
export type SizeBy = { readonly name: string; readonly of: (area: Resolved) => number | undefined };

/** The people of each area; undefined where no form asks how many there are. */
export function sizeBy({ frame, placeOf }: { readonly frame: readonly FrameRow[]; readonly placeOf: PlaceOf }): SizeBy | undefined {
  const first = frame.find(isPeople);
  if (!first) return undefined;
  const keys = frame.filter(({ indicator }) => indicator.id === first.indicator.id).map(({ key }) => key);
  const of = (area: Resolved): number | undefined => {
    for (const key of keys) {
      const report = reportAt(area, key, placeOf);
      if (report?.kind === "reported" && report.value > 0) return report.value;
    }
    return undefined;
  };
  return { name: first.indicator.name, of };
}

/** Whether a row says how many people there are: not how many of them have something, and no rate. */
function isPeople({ indicator, part }: FrameRow): boolean {
  return part !== "numerator" && indicator.name.includes("人口") && findUnit(indicator.unit)?.dimension === "人" && rollUpOf(indicator) === "sum";
}
