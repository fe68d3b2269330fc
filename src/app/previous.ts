import type { Identity } from "../core/template/template";
import type { Previous } from "../core/validation/context";
import type { Checked } from "./check";

/** An earlier form of an area, as what this year's values are compared with. */
export type PreviousForm = Previous & Pick<Identity, "plan" | "area" | "areaCode">;

/** The reported numbers of a checked form, by key; undefined for a workbook without a form. Missing and unreadable rows stay unknown. */
export function previousOf({ recognised, observations }: Checked): PreviousForm | undefined {
  if (!recognised) return undefined;
  const { plan, area, areaCode, period } = recognised.identity;
  const values = new Map(observations.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])));
  return { plan, area, areaCode, period, values };
}

/** Why an earlier form cannot be held against this one: of another plan, another area, or not earlier. Undefined when it can. */
export function misfit(previous: PreviousForm, { plan, area, areaCode, period }: Identity): "plan" | "area" | "period" | undefined {
  if (previous.plan !== plan) return "plan";
  const sameArea = areaCode !== null && previous.areaCode !== null ? previous.areaCode === areaCode : previous.area === area;
  if (!sameArea) return "area";
  return previous.period < period ? undefined : "period";
}
