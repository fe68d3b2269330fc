import { catchUp, type Author } from "../core/record/catch-up";
import { keptOutOfSight } from "../core/record/storage";
import type { CheckedForm } from "./check";
import type { Hidden } from "./ports";
import { utc } from "./utc";

/** The reporting unit as the author of a command: the area itself, never a person. */
export function reportingUnit({ recognised }: CheckedForm, now: Date): Author {
  return { unit: recognised.identity.area, role: "填报", at: utc(now) };
}

/** What the form keeps once the reporting unit's command has seen it; undefined where nothing is new. */
export function tracesOf(checked: CheckedForm, now: Date): Hidden | undefined {
  const record = catchUp(checked, reportingUnit(checked, now));
  return record === checked.record ? undefined : keptOutOfSight(checked.recognised.identity, record);
}
