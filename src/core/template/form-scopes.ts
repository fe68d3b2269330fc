import type { Figure, Plan, Scope } from "../catalogue/indicator";
import type { TemplateRequest } from "./template";

/** A scope that gets rows of its own on a form. */
export type FormScope = {
  readonly name: string;
  /** The area whose values the plan publishes under it. */
  readonly area: string;
  /** True when its targets are for a whole that the area is only a part of, or for each of the area's parts. */
  readonly aggregate: boolean;
  /** True when figures that name no scope are about it. */
  readonly unnamed: boolean;
};

/** Whether a form is for the plan's own area: its baselines are then the area's own. */
export function isOwnPlan(plan: Plan, { area }: TemplateRequest): boolean {
  return plan.area === area;
}

/**
 * The scopes that get rows for an area, in the plan's order: its own parts (城市, 县城), its own name, the plan's whole
 * and 各县市. A narrower scope has none: it reads as part of the one it lies within. Figures without a scope belong to
 * each of the area's parts, or to the whole where the plan has no parts (`unnamed`).
 */
export function formScopes(plan: Plan, request: TemplateRequest): readonly FormScope[] {
  const own = isOwnPlan(plan, request);
  const hasParts = plan.scopes.some(({ areaType, area }) => areaType !== undefined && area === undefined);
  const whole = plan.scopes.find((scope) => scope.whole);
  const scopes = plan.scopes.filter((scope) => isChosen(scope, request)).map((scope): FormScope => ({
    name: scope.name, area: scope.area ?? plan.area, aggregate: (scope.whole === true && !own) || (scope.each === true && own),
    unnamed: hasParts ? scope.areaType !== undefined : scope === whole,
  }));
  return hasParts || whole ? scopes : [...scopes, { name: "", area: plan.area, aggregate: !own, unnamed: true }];
}

function isChosen({ within, area, areaType, whole, each }: Scope, request: TemplateRequest): boolean {
  if (area !== undefined) return area === request.area && isPart(areaType, request);
  if (within !== undefined) return false;
  return areaType === undefined ? whole === true || each === true : isPart(areaType, request);
}

function isPart(part: Scope["areaType"], { areaType }: TemplateRequest): boolean {
  return part === undefined || areaType === "both" || part === areaType;
}

/** Whether a figure speaks of a form's scope: by name, as a narrower part of it, or without naming any. */
export function covers(plan: Plan, { scope }: Figure, of: FormScope): boolean {
  if (scope === "") return of.unnamed;
  return scope === of.name || plan.scopes.some(({ name, within }) => name === scope && within === of.name);
}
