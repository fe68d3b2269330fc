import type { Catalogue, Indicator, Plan } from "../catalogue/indicator";
import { failed, ok, type Result } from "../kernel/result";
import { componentRows } from "./components";
import { formScopes, isOwnPlan } from "./form-scopes";
import { tasksOf, unitsOf } from "./responsible";
import { rowOf, seriesOf } from "./rows";
import type { Template, TemplateRequest, TemplateRow } from "./template";

/** Why no template can be made: the plan, the year or the unit is not in the catalogue; `known` lists what is. */
export type TemplateFault = { readonly code: "plan-unknown" | "period-unknown" | "unit-unknown"; readonly given: string; readonly known: readonly string[] };

/** Years a plan can be reported for, from its base year to the end of its horizon, oldest first. */
export function periodsOf({ baseYear, horizon }: Pick<Plan, "baseYear" | "horizon">): readonly string[] {
  const first = Number(baseYear);
  const last = Math.max(...horizon.map(Number));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The form of a plan for one area and year: one row for each indicator in each scope that its targets cover. */
export function makeTemplate(catalogue: Catalogue, request: TemplateRequest): Result<Template, TemplateFault> {
  const plan = catalogue.plans.find(({ id }) => id === request.plan);
  if (!plan) return failed({ code: "plan-unknown", given: request.plan, known: catalogue.plans.map(({ id }) => id) });
  const periods = periodsOf(plan);
  if (!periods.includes(request.period)) return failed({ code: "period-unknown", given: request.period, known: periods });
  const all = rowsOf(plan, request);
  const { responsible } = request;
  const rows = responsible === undefined ? all : tasksOf(all, responsible);
  if (responsible !== undefined && rows.length === 0) return failed({ code: "unit-unknown", given: responsible, known: unitsOf(all) });
  return ok(templateOf(plan, request, rows));
}

/** The rows of each plan's forms that were made already. */
const MADE = new WeakMap<Plan, Map<string, readonly TemplateRow[]>>();

/** The rows of a form, made once for all areas that the plan does not name: a province asks for a thousand of the same. */
function rowsOf(plan: Plan, request: TemplateRequest): readonly TemplateRow[] {
  if (request.targets) return makeRows(plan, request);
  const made = MADE.get(plan) ?? new Map<string, readonly TemplateRow[]>();
  MADE.set(plan, made);
  const isNamed = isOwnPlan(plan, request) || plan.scopes.some(({ area }) => area === request.area);
  const key = JSON.stringify([isNamed ? request.area : "", request.areaType, request.period, request.components === true]);
  const rows = made.get(key) ?? makeRows(plan, request);
  made.set(key, rows);
  return rows;
}

function makeRows(plan: Plan, request: TemplateRequest): readonly TemplateRow[] {
  const ground = { plan, series: seriesOf(plan), request };
  const scopes = formScopes(plan, request);
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = plan.form.flatMap((id) => scopes.flatMap((scope) => rowOf(ground, indicatorOf(plan, indicators, id), scope) ?? []));
  return request.components ? rows.flatMap((row) => [row, ...componentRows(row)]) : rows;
}

/** Of a plan without rules of its own; one and the same, so that what is worked out of it is found again. */
const NO_RULES: NonNullable<Plan["rules"]> = [];

function templateOf(plan: Plan, request: TemplateRequest, rows: readonly TemplateRow[]): Template {
  const scopes = new Set(rows.map(({ scope }) => scope).filter((scope) => scope !== ""));
  return {
    request, title: plan.title, shortTitle: plan.shortTitle, table: plan.table, planArea: plan.area, ownPlan: isOwnPlan(plan, request),
    baseYear: plan.baseYear, finalYear: plan.horizon.at(-1) ?? request.period, horizon: plan.horizon, version: plan.version,
    scopes: formScopes(plan, request).map(({ name }) => name).filter((name) => scopes.has(name)), rows, rules: plan.rules ?? NO_RULES,
  };
}

function indicatorOf(plan: Plan, indicators: ReadonlyMap<string, Indicator>, id: string): Indicator {
  const indicator = indicators.get(id);
  if (!indicator) throw new Error(`the form of ${plan.id} names ${id}, which it does not define`);
  return indicator;
}
