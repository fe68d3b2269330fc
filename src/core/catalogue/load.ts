import { failed, ok, type Result } from "../kernel/result";
import { findUnit } from "../unit/units";
import { definitionsDocument, planDocument } from "./codelist";
import { defineIndicator } from "./define";
import { operandsOf, parseExpression } from "./expression";
import type { Catalogue, Definition, Figure, Indicator, Plan, PlanDocument } from "./indicator";
import type { LogicRule } from "./logic-rule";

/** Why a document cannot be in the catalogue. */
export type CatalogueFaultCode =
  | "shape" | "duplicate" | "unknown-indicator" | "unknown-scope" | "unknown-unit" | "unit-not-canonical" | "value-missing" | "value-unexpected" | "other-plan"
  | "redefined" | "definition-missing" | "rule-unreadable";

/** One fault: in which plan (its id, or `#0` by order where it has none; `shared` for the definitions), where in the document, and what stood there. */
export type CatalogueFault = { readonly code: CatalogueFaultCode; readonly plan: string; readonly path: string; readonly found: string };

type At = (code: CatalogueFaultCode, path: string, found: string) => CatalogueFault;

type Definitions = ReadonlyMap<string, Definition>;

const faultAt = (plan: string): At => (code, path, found) => ({ code, plan, path, found });

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function unitFaults(unit: string, unitPublished: string, path: string, at: At): CatalogueFault[] {
  const canonical = findUnit(unitPublished)?.canonical;
  if (canonical === undefined) return [at("unknown-unit", `${path}.unitPublished`, unitPublished)];
  return canonical === unit ? [] : [at("unit-not-canonical", `${path}.unit`, unit)];
}

/** Components are amounts in canonical units: the formula's factor counts on them. */
function formulaFaults({ formula }: Partial<Indicator>, path: string, at: At): CatalogueFault[] {
  if (!formula) return [];
  return (["numerator", "denominator"] as const).flatMap((part) => unitFaults(formula[part].unit, formula[part].unit, `${path}.formula.${part}`, at));
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

function figureFaults(figure: Figure, index: number, plan: PlanDocument, at: At): CatalogueFault[] {
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
function referencesOf({ baselineIndicator, parts, atMost, formula }: Partial<Indicator>): string[] {
  return [baselineIndicator, ...(parts ?? []), atMost, formula?.numerator.indicator, formula?.denominator.indicator].filter((id) => id !== undefined);
}

/** A rule must read, and speak of indicators that the plan has. */
function ruleFaults({ expression }: LogicRule, path: string, ids: readonly string[], at: At): CatalogueFault[] {
  const read = parseExpression(expression);
  if (!read.ok) return read.faults.map(({ code, position }) => at("rule-unreadable", `${path}.expression`, `${code} ${position}`));
  const named = [...operandsOf(read.value.left), ...operandsOf(read.value.right)].map(({ indicator }) => indicator.split(".")[0] ?? "");
  return named.filter((id) => !ids.includes(id)).map((id) => at("unknown-indicator", `${path}.expression`, id));
}

function planFaults(plan: PlanDocument, shared: Definitions): CatalogueFault[] {
  const at = faultAt(plan.id);
  const ids = plan.indicators.map(({ id }) => id);
  const scopes = plan.scopes.map(({ name }) => name);
  return [
    ...repeated(ids).map((id) => at("duplicate", "indicators", id)),
    ...repeated(scopes).map((name) => at("duplicate", "scopes", name)),
    ...repeated(plan.form).map((id) => at("duplicate", "form", id)),
    ...plan.form.filter((id) => !ids.includes(id)).map((id) => at("unknown-indicator", "form", id)),
    ...plan.scopes.flatMap(({ within = [], parts = [] }) => [within, parts].flat()).filter((name) => !scopes.includes(name)).map((name) => at("unknown-scope", "scopes", name)),
    ...plan.indicators.flatMap(referencesOf).filter((id) => !ids.includes(id) && !shared.has(id)).map((id) => at("unknown-indicator", "indicators", id)),
    ...plan.indicators.flatMap(({ unit, unitPublished }, index) => unitFaults(unit ?? findUnit(unitPublished)?.canonical ?? "", unitPublished, `indicators[${index}]`, at)),
    ...(plan.rules ?? []).flatMap((rule, index) => ruleFaults(rule, `rules[${index}]`, ids, at)),
    ...plan.indicators.flatMap((entry, index) => formulaFaults(entry, `indicators[${index}]`, at)),
    ...plan.figures.flatMap((figure, index) => figureFaults(figure, index, plan, at)),
  ];
}

function pathOf(steps: readonly PropertyKey[]): string {
  return steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("").replace(/^\./u, "");
}

type Issue = { readonly path: readonly PropertyKey[]; readonly code?: string | undefined };

function shapeFaults(plan: string, issues: readonly Issue[]): CatalogueFault[] {
  return issues.map(({ path, code = "" }) => ({ code: "shape", plan, path: pathOf(path), found: code }));
}

function readPlan(document: unknown, index: number, shared: Definitions): Result<Plan, CatalogueFault> {
  const read = planDocument.safeParse(document);
  if (!read.success) return failed(...shapeFaults(`#${index}`, read.error.issues));
  const plan = read.data;
  const defined = plan.indicators.map((entry) => defineIndicator(entry, shared.get(entry.id)));
  const undefinedOnes = defined.flatMap((result, at) => (result.ok ? [] : result.faults.map(({ code, path, found }) => faultAt(plan.id)(code, `indicators[${at}].${path}`, found))));
  const faults = [...planFaults(plan, shared), ...undefinedOnes];
  return faults.length > 0 ? failed(...faults) : ok({ ...plan, indicators: defined.flatMap((result) => (result.ok ? [result.value] : [])) });
}

function definitionFaults(definitions: readonly Definition[]): CatalogueFault[] {
  const at = faultAt("shared");
  const ids = definitions.map(({ id }) => id);
  return [
    ...repeated(ids).map((id) => at("duplicate", "indicators", id)),
    ...definitions.flatMap(referencesOf).filter((id) => !ids.includes(id)).map((id) => at("unknown-indicator", "indicators", id)),
    ...definitions.flatMap(({ unit }, index) => unitFaults(unit, unit, `indicators[${index}]`, at)),
    ...definitions.flatMap((definition, index) => formulaFaults(definition, `indicators[${index}]`, at)),
  ];
}

function readDefinitions(document: unknown): Result<readonly Definition[], CatalogueFault> {
  const read = definitionsDocument.safeParse(document);
  if (!read.success) return failed(...shapeFaults("shared", read.error.issues));
  const faults = definitionFaults(read.data.indicators);
  return faults.length > 0 ? failed(...faults) : ok(read.data.indicators);
}

const NONE_SHARED = { indicators: [] };

/** The catalogue that the documents make, one a plan, in their order, with the definitions that they share; else every fault in all of them. */
export function loadCatalogue(documents: readonly unknown[], definitions: unknown = NONE_SHARED): Result<Catalogue, CatalogueFault> {
  const shared = readDefinitions(definitions);
  const byId = new Map((shared.ok ? shared.value : []).map((definition) => [definition.id, definition]));
  const read = documents.map((document, index) => readPlan(document, index, byId));
  const plans = read.flatMap((result) => (result.ok ? [result.value] : []));
  const twice = repeated(plans.map(({ id }) => id)).map((id) => faultAt(id)("duplicate", "id", id));
  const faults = [...(shared.ok ? [] : shared.faults), ...read.flatMap((result) => (result.ok ? [] : result.faults)), ...twice];
  return faults.length === 0 ? ok({ plans }) : failed(...faults);
}
