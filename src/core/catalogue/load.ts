import { failed, ok, type Result } from "../kernel/result";
import { findUnit } from "../unit/units";
import { planDocument } from "./codelist";
import type { Catalogue, Figure, Indicator, Plan } from "./indicator";

/** Why a document cannot be in the catalogue. */
export type CatalogueFaultCode =
  | "shape" | "duplicate" | "unknown-indicator" | "unknown-scope" | "unknown-unit" | "unit-not-canonical" | "value-missing" | "value-unexpected" | "other-plan";

/** One fault: in which plan (its id, or `#0` by order where it has none), where in the document, and what stood there. */
export type CatalogueFault = { readonly code: CatalogueFaultCode; readonly plan: string; readonly path: string; readonly found: string };

type At = (code: CatalogueFaultCode, path: string, found: string) => CatalogueFault;

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function unitFaults(unit: string, unitPublished: string, path: string, at: At): CatalogueFault[] {
  const canonical = findUnit(unitPublished)?.canonical;
  if (canonical === undefined) return [at("unknown-unit", `${path}.unitPublished`, unitPublished)];
  return canonical === unit ? [] : [at("unit-not-canonical", `${path}.unit`, unit)];
}

/** A range has its two ends, words have no number, all else has one value; a relative level may have none. */
function valueFaults({ relation, value, low, high }: Figure, path: string, at: At): CatalogueFault[] {
  const isRange = low !== undefined && high !== undefined;
  const count = value === undefined ? 0 : 1;
  if (relation === "between") return isRange && count === 0 ? [] : [at("value-missing", path, relation)];
  if (low !== undefined || high !== undefined) return [at("value-unexpected", path, relation)];
  if (relation === "deferred" || relation === "qualitative") return count === 0 ? [] : [at("value-unexpected", path, String(value))];
  return count === 1 || relation === "relative" ? [] : [at("value-missing", path, relation)];
}

function figureFaults(figure: Figure, index: number, plan: Plan, at: At): CatalogueFault[] {
  const path = `figures[${index}]`;
  const knows = plan.indicators.some(({ id }) => id === figure.indicator);
  const scoped = figure.scope === "" || plan.scopes.some(({ name }) => name === figure.scope);
  return [
    ...(figure.plan === plan.id ? [] : [at("other-plan", `${path}.plan`, figure.plan)]),
    ...(knows ? [] : [at("unknown-indicator", `${path}.indicator`, figure.indicator)]),
    ...(scoped ? [] : [at("unknown-scope", `${path}.scope`, figure.scope)]),
    ...unitFaults(figure.unit, figure.unitPublished, path, at),
    ...valueFaults(figure, path, at),
  ];
}

/** The other indicators that one names. */
function referencesOf({ baselineIndicator, parts, atMost, formula }: Indicator): string[] {
  return [baselineIndicator, ...(parts ?? []), atMost, formula?.numerator.indicator, formula?.denominator.indicator].filter((id) => id !== undefined);
}

function planFaults(plan: Plan): CatalogueFault[] {
  const at: At = (code, path, found) => ({ code, plan: plan.id, path, found });
  const ids = plan.indicators.map(({ id }) => id);
  const scopes = plan.scopes.map(({ name }) => name);
  return [
    ...repeated(ids).map((id) => at("duplicate", "indicators", id)),
    ...repeated(scopes).map((name) => at("duplicate", "scopes", name)),
    ...repeated(plan.form).map((id) => at("duplicate", "form", id)),
    ...plan.form.filter((id) => !ids.includes(id)).map((id) => at("unknown-indicator", "form", id)),
    ...plan.scopes.flatMap(({ within = [], parts = [] }) => [within, parts].flat()).filter((name) => !scopes.includes(name)).map((name) => at("unknown-scope", "scopes", name)),
    ...plan.indicators.flatMap(referencesOf).filter((id) => !ids.includes(id)).map((id) => at("unknown-indicator", "indicators", id)),
    ...plan.indicators.flatMap(({ unit, unitPublished }, index) => unitFaults(unit, unitPublished, `indicators[${index}]`, at)),
    ...plan.figures.flatMap((figure, index) => figureFaults(figure, index, plan, at)),
  ];
}

function pathOf(steps: readonly PropertyKey[]): string {
  return steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("").replace(/^\./u, "");
}

function readPlan(document: unknown, index: number): Result<Plan, CatalogueFault> {
  const read = planDocument.safeParse(document);
  if (!read.success) {
    return failed(...read.error.issues.map(({ path, code }): CatalogueFault => ({ code: "shape", plan: `#${index}`, path: pathOf(path), found: code ?? "" })));
  }
  const faults = planFaults(read.data);
  return faults.length === 0 ? ok(read.data) : failed(...faults);
}

/** The catalogue that the documents make, one a plan, in their order; else every fault in all of them. */
export function loadCatalogue(documents: readonly unknown[]): Result<Catalogue, CatalogueFault> {
  const read = documents.map(readPlan);
  const plans = read.flatMap((result) => (result.ok ? [result.value] : []));
  const twice = repeated(plans.map(({ id }) => id)).map((id): CatalogueFault => ({ code: "duplicate", plan: id, path: "id", found: id }));
  const faults = [...read.flatMap((result) => (result.ok ? [] : result.faults)), ...twice];
  return faults.length === 0 ? ok({ plans }) : failed(...faults);
}
