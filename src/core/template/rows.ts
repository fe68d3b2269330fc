import type { Figure, Indicator, Plan } from "../catalogue/indicator";
import { contradictionsOf } from "../catalogue/self-check";
import { evaluate } from "../target/evaluate";
import { convert } from "../unit/unit";
import { findUnit } from "../unit/units";
import { covers, isOwnPlan, type FormScope } from "./form-scopes";
import { readOwnTarget } from "./own-targets";
import { pathAt, type Start } from "./path";
import { governing, isYearly, lastYear, targetsOf, type FoundTarget } from "./targets";
import type { Baseline, Reading, TemplateRequest, TemplateRow } from "./template";

/** The figures of each indicator, in published order. */
export type Series = ReadonlyMap<string, readonly Figure[]>;

/** The figures of a plan by their indicator. */
export function seriesOf(plan: Plan): Series {
  const series = new Map<string, Figure[]>();
  for (const figure of plan.figures) {
    const figures = series.get(figure.indicator);
    if (figures) figures.push(figure);
    else series.set(figure.indicator, [figure]);
  }
  return series;
}

/** What a row is made from. */
type Ground = { readonly plan: Plan; readonly series: Series; readonly request: TemplateRequest };

/** The row of an indicator in one scope; undefined where the plan wants nothing of it there. */
export function rowOf(ground: Ground, indicator: Indicator, scope: FormScope): TemplateRow | undefined {
  const { plan, series, request } = ground;
  const wanted = (series.get(indicator.id) ?? []).filter((figure) => isWanted(plan, figure) && covers(plan, figure, scope));
  const targets = targetsOf(wanted, indicator, scope);
  const [first] = targets;
  if (!first) return undefined;
  const governs = governing(plan, targets, request.period);
  const own = request.targets?.find((target) => target.indicator === indicator.id && target.scope === scope.name);
  const ownReading = own && readOwnTarget(own.text, indicator, scope.name);
  const readings = [...(ownReading ? [ownReading] : []), ...(governs?.readings ?? [])];
  const deferred = !ownReading && governs?.readings[0]?.clause.relation === "deferred";
  const unjudged = ownReading || deferred ? undefined : unjudgedOf(ground, indicator, scope, governs);
  const baseline = baselineOf(plan, series, indicator, scope);
  const path = baseline && pathOf(ground, baseline, targets, governs, readings[0]);
  const { nature, lead, responsible } = (governs ?? first).figure;
  return {
    key: `${indicator.id}|${scope.name}`, indicator, scope: scope.name, published: governs?.published ?? "", readings,
    targets: targets.map(({ figure: _, ...target }) => target),
    ...(baseline && { baseline }), ...(readings.length > 0 && { due: governs?.due ?? request.period }), ...(ownReading && own && { own: own.text }), ...(deferred && { deferred }),
    ...(unjudged && { unjudged }), ...(path !== undefined && { path }),
    ...(nature && { nature }), ...(lead !== undefined && { lead }), ...(responsible !== undefined && { responsible }),
  };
}

/** A target, or what a span still to come is to bring together; what a span before the plan brought together is history. */
function isWanted({ baseYear }: Plan, { kind, period }: Figure): boolean {
  return kind === "target" || (kind === "cumulative" && lastYear(period) > baseYear);
}

function unjudgedOf({ plan, request }: Ground, { aggregateOnly }: Indicator, scope: FormScope, governs: FoundTarget | undefined): TemplateRow["unjudged"] {
  if (aggregateOnly && !isOwnPlan(plan, request)) return "aggregateOnly";
  return scope.unjudged ?? (governs?.span ? "span" : undefined);
}

function baselineOf(plan: Plan, series: Series, indicator: Indicator, scope: FormScope): Baseline | undefined {
  const figure = (series.get(indicator.baselineIndicator ?? indicator.id) ?? []).find((candidate) =>
    candidate.kind === "actual" && (candidate.scope === scope.name || scope.alike.includes(candidate.scope)) && candidate.period === plan.baseYear && candidate.value !== undefined);
  const value = figure && inUnit(indicator.unit, figure);
  if (!figure || value === undefined) return undefined;
  const sameName = figure.name === indicator.name;
  const contradictions = contradictionsOf(plan, figure);
  return {
    value, period: plan.baseYear, area: scope.area, place: figure.place, published: figure.published,
    ...(!sameName && { name: figure.name }), ...(contradictions.length > 0 && { contradictions }),
  };
}

/** A figure's value in the row's unit; undefined where the two measure different things. */
function inUnit(wanted: string, { value, unit }: Figure): number | undefined {
  if (value === undefined || unit === wanted) return value;
  const [from, to] = [findUnit(unit), findUnit(wanted)];
  return from && to && convert(value, from, to);
}

/** From the area's own baseline, or from the target before this one where the way to that comes first. */
function pathOf({ plan, request }: Ground, baseline: Baseline, targets: readonly FoundTarget[], governs: FoundTarget | undefined, reading: Reading | undefined): number | undefined {
  if (!governs || governs.span || !reading?.test || isYearly(plan) || baseline.area !== request.area) return undefined;
  return pathAt(reading.test, startOf(baseline, targets, governs), governs.due, request.period);
}

function startOf(baseline: Baseline, targets: readonly FoundTarget[], governs: FoundTarget): Start {
  const before = targets.filter(({ due, span }) => due < governs.due && !span).at(-1);
  const test = before?.readings[0]?.test;
  const ahead = before && test?.kind === "bound" && !evaluate(test, baseline.value).met;
  return ahead ? { value: test.value, period: before.due } : baseline;
}
