import type { Identity } from "../core/template/template";
import type { Previous } from "../core/validation/context";
import { catchUp, withEvent } from "../core/record/catch-up";
import { keptOutOfSight } from "../core/record/storage";
import { checkWorkbook, isForm, type Checked } from "./check";
import type { PlanSource } from "./plans";
import type { Workbook } from "./ports";
import { reportingUnit } from "./traces";

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

/** Why last year's values were not kept: they are of another form, or the workbook holds none. Undefined when they are kept. */
export type NotKept = ReturnType<typeof misfit> | "noForm";

/** Keeps last year's values in the workbook, so that every later check compares with them. */
export async function keepPrevious(workbook: Workbook, plans: PlanSource, previous: PreviousForm, now: Date): Promise<NotKept> {
  const checked = await checkWorkbook(workbook, plans);
  if (!isForm(checked)) return "noForm";
  const { identity } = checked.recognised;
  const wrong = misfit(previous, identity);
  if (wrong !== undefined) return wrong;
  const values = [...previous.values];
  const author = reportingUnit(checked, now);
  const record = withEvent({ ...catchUp(checked, author), previous: { period: previous.period, values } }, { ...author, act: "previous", why: `${previous.period} ${values.length}` });
  await workbook.write([], keptOutOfSight(identity, record));
  return undefined;
}
