import { isOwnArea } from "../catalogue/plan-area";
import type { Figure, Plan, Scope } from "../catalogue/indicator";
import type { TemplateRequest, TemplateRow } from "./template";

/** A scope that gets rows of its own on a form. */
export type FormScope = {
  readonly name: string;
  /** The area whose values the plan publishes under it. */
  readonly area: string;
  /** Other words under which the plan publishes the same: its own name for its whole, or no word at all. */
  readonly alike: readonly string[];
  /** Why its targets are shown and not judged: for a whole that the area is only a part of, or for each of the area's parts. */
  readonly unjudged?: NonNullable<TemplateRow["unjudged"]>;
};

/** Whether a form is for the plan's own area: its baselines are then the area's own. */
export function isOwnPlan(plan: Plan, { area }: TemplateRequest): boolean {
  return isOwnArea(plan, area);
}

/** Whether a plan sets its targets by parts of an area (城市, 县城): the scope it names first is one. Its words on the whole then ask no area for anything. */
function isByParts({ scopes: [main] }: Plan): boolean {
  return main?.areaType !== undefined;
}

/**
 * The scopes that get rows for an area, in the plan's order: its own parts (城市, 县城), its own name, 各县市, the plan's
 * whole and what lies within that (中心城区). What lies within a part has no row: it reads as the part does.
 */
export function formScopes(plan: Plan, request: TemplateRequest): readonly FormScope[] {
  const own = isOwnPlan(plan, request);
  const chosen = plan.scopes.filter((scope) => isChosen(plan, scope, request));
  const unnamed = isByParts(plan) ? chosen.filter(({ areaType }) => areaType !== undefined) : singleIn(chosen, own);
  const place = own ? request.area : plan.area;
  const scopes = chosen.map((scope) => ({ ...formScope(plan, scope, own, unnamed.includes(scope)), area: scope.area ?? place }));
  return unnamed.length > 0 ? scopes : [...scopes, { name: "", area: place, alike: [], ...(!own && { unjudged: "aggregateOnly" as const }) }];
}

function formScope(plan: Plan, scope: Scope, own: boolean, unnamed: boolean): Omit<FormScope, "area"> {
  const unjudged = isWhole(plan, scope) ? (own ? undefined : "aggregateOnly") : scope.each && own ? "each" : undefined;
  const alike = [...(unnamed ? [""] : []), ...(scope.whole ? [plan.area] : [])].filter((name) => name !== scope.name);
  return { name: scope.name, alike, ...(unjudged && { unjudged }) };
}

/** The one scope that figures without a scope belong to: the plan's whole on its own form, each area by itself on theirs; none where the plan names neither. */
function singleIn(chosen: readonly Scope[], own: boolean): readonly Scope[] {
  const whole = chosen.find((scope) => scope.whole);
  const each = chosen.find((scope) => scope.each);
  const single = own ? (whole ?? each) : (each ?? whole);
  return single ? [single] : [];
}

function isChosen(plan: Plan, scope: Scope, request: TemplateRequest): boolean {
  const { within, area, areaType, each } = scope;
  if (area !== undefined) return area === request.area && isPart(areaType, request);
  if (isByParts(plan)) return within === undefined && areaType !== undefined && isPart(areaType, request);
  if (isWhole(plan, scope)) return scope.name !== plan.area || scope.whole === true;
  return within === undefined && (areaType === undefined ? each === true : isPart(areaType, request));
}

/** The plan's whole, or a place within it. */
function isWhole({ scopes }: Plan, { whole, within }: Scope): boolean {
  return whole === true || scopes.some((scope) => scope.whole === true && scope.name === within);
}

function isPart(part: Scope["areaType"], { areaType }: TemplateRequest): boolean {
  return part === undefined || areaType === "both" || part === areaType;
}

/** Whether a figure speaks of a form's scope: by name or another of its names, or as a narrower part of a part. */
export function covers(plan: Plan, { scope }: Figure, of: FormScope): boolean {
  if (scope === of.name || of.alike.includes(scope)) return true;
  return plan.scopes.some((narrow) => narrow.name === scope && narrow.within === of.name && !isWhole(plan, narrow));
}
