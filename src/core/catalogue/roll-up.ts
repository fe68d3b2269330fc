import { findUnit } from "../unit/units";
import type { Indicator, RollUp } from "./indicator";

const SHARES = new Set(["share", "points", "multiple"]);

/** Dimensions of time: what is counted by the day or the year (万立方米/日, 人次/年) still adds up over areas. */
const TIMES = new Set(["time", "months"]);

/**
 * How areas make a whole of this indicator: as it says, else as its unit tells. Shares, densities and per-head amounts are
 * ratios, amounts and counts add up, times and ages do neither; a standard is the same everywhere.
 */
export function rollUpOf({ rollUp, unit, name, class: kind }: Pick<Indicator, "unit" | "name" | "class"> & { readonly rollUp?: RollUp }): RollUp {
  if (rollUp) return rollUp;
  if (kind === "standard" || kind === "coverage") return "none";
  const [upper = "", lower] = (findUnit(unit)?.dimension ?? "").split("/");
  if (upper === "" || upper === "age" || TIMES.has(upper)) return "none";
  if (SHARES.has(upper) || name.includes("人均") || (lower !== undefined && !TIMES.has(lower))) return "ratio";
  return "sum";
}
