import type { Catalogue, Figure, Indicator, Plan, Scope } from "../catalogue/indicator";
import { failed, ok, type Result } from "../kernel/result";
import { parseTarget } from "../target/parse";
import type { Clause } from "../target/target";
import { testOf } from "../target/test-of";
import type { Baseline, Reading, Template, TemplateRequest, TemplateRow } from "./template";

/** Why no template can be made: the plan or the year is not in the catalogue; `known` lists what is. */
export type TemplateFault = { readonly code: "plan-unknown" | "period-unknown"; readonly given: string; readonly known: readonly string[] };

/** Years a plan can be reported for, from its base year to the end of its horizon, oldest first. */
export function periodsOf(plan: Plan): readonly string[] {
  const first = Number(plan.baseYear);
  const last = Math.max(...plan.horizon.map(Number));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The form of a plan for one area and year: one row for each indicator in each scope that its targets cover. */
export function makeTemplate(catalogue: Catalogue, request: TemplateRequest): Result<Template, TemplateFault> {
  const plan = catalogue.plans.find(({ id }) => id === request.plan);
  if (!plan) return failed({ code: "plan-unknown", given: request.plan, known: catalogue.plans.map(({ id }) => id) });
  const periods = periodsOf(plan);
  if (!periods.includes(request.period)) return failed({ code: "period-unknown", given: request.period, known: periods });
  const scopes = plan.scopes.filter((scope) => isChosen(scope, request));
  const series = seriesOf(plan);
  return ok({
    request, title: plan.title, shortTitle: plan.shortTitle, table: plan.table, planArea: plan.area, baseYear: plan.baseYear,
    finalYear: plan.horizon.at(-1) ?? request.period, version: plan.version,
    rows: plan.form.flatMap((id) => rowsOf(plan, series, indicatorOf(plan, id), scopes)),
  });
}

/** A scope gets rows of its own when it is one of the area's parts, not a narrower one within another. */
function isChosen(scope: Scope, { areaType }: TemplateRequest): boolean {
  return scope.within === undefined && scope.areaType !== undefined && (areaType === "both" || scope.areaType === areaType);
}

function indicatorOf(plan: Plan, id: string): Indicator {
  const indicator = plan.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`the form of ${plan.id} names ${id}, which it does not define`);
  return indicator;
}

/** The figures of each indicator, in published order. */
type Series = ReadonlyMap<string, readonly Figure[]>;

function seriesOf(plan: Plan): Series {
  const series = new Map<string, Figure[]>();
  for (const figure of plan.figures) {
    const figures = series.get(figure.indicator);
    if (figures) figures.push(figure);
    else series.set(figure.indicator, [figure]);
  }
  return series;
}

function rowsOf(plan: Plan, series: Series, indicator: Indicator, scopes: readonly Scope[]): TemplateRow[] {
  const targets = (series.get(indicator.id) ?? []).filter(({ kind }) => kind === "target");
  return scopes.flatMap((scope) => {
    const here = targets.filter((figure) => covers(plan, figure, scope.name));
    const first = here[0];
    if (!first) return [];
    const baseline = baselineOf(plan, series, indicator, scope.name);
    return [{
      key: `${indicator.id}|${scope.name}`, indicator, scope: scope.name, published: first.published,
      readings: here.map((figure) => readingOf(figure, indicator, scope.name)),
      ...(baseline && { baseline }), ...(first.nature && { nature: first.nature }),
    }];
  });
}

/** A figure without a scope stands in every scope; a narrower one in the scope it lies within. */
function covers(plan: Plan, figure: Figure, scope: string): boolean {
  return figure.scope === "" || figure.scope === scope || plan.scopes.some(({ name, within }) => name === figure.scope && within === scope);
}

function readingOf(figure: Figure, indicator: Indicator, scope: string): Reading {
  const clause = clauseOf(figure, indicator);
  const test = testOf(clause, indicator.direction);
  return { scope: figure.scope || scope, clause, ...(test && { test }) };
}

/** The clause as the text says it, so that 7.0 keeps its place; the figure's own numbers where the text has no such clause. */
function clauseOf(figure: Figure, indicator: Indicator): Clause {
  const { clauses } = parseTarget(figure.published, { unit: indicator.unitPublished, direction: indicator.direction });
  const fits = (clause: Clause) => clause.relation === figure.relation && clause.value === figure.value && clause.low === figure.low && clause.high === figure.high;
  const clause = clauses.find((candidate) => candidate.scope === figure.scope && fits(candidate)) ?? clauses.find(fits);
  return clause ?? {
    relation: figure.relation, unit: figure.unit,
    ...(figure.value !== undefined && { value: figure.value }), ...(figure.low !== undefined && { low: figure.low }), ...(figure.high !== undefined && { high: figure.high }),
  };
}

function baselineOf(plan: Plan, series: Series, indicator: Indicator, scope: string): Baseline | undefined {
  const figure = (series.get(indicator.baselineIndicator ?? indicator.id) ?? []).find((candidate) =>
    candidate.kind === "actual" && candidate.scope === scope && candidate.period === plan.baseYear && candidate.value !== undefined);
  if (figure?.value === undefined) return undefined;
  const sameName = figure.name === indicator.name;
  return { value: figure.value, period: plan.baseYear, area: plan.area, place: figure.place, published: figure.published, ...(!sameName && { name: figure.name }) };
}
