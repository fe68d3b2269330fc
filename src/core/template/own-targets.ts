import type { Indicator, Plan } from "../catalogue/indicator";
import { failed, ok, type Result } from "../kernel/result";
import { parseTarget } from "../target/parse";
import type { Clause } from "../target/target";
import { testOf } from "../target/test-of";
import { findUnit } from "../unit/units";
import { MAX_TARGETS, MAX_TEXT } from "./identity";
import type { OwnTarget, Reading } from "./template";

/** A line of a list of own targets (分解目标) as written: an indicator by id, name or alias; an empty scope means every scope of it. */
export type TargetLine = { readonly line: number; readonly indicator: string; readonly scope: string; readonly target: string };

/** Why a line cannot be taken; `known` lists what could have stood there. */
export type TargetLineFault = {
  readonly code: "indicator-unknown" | "indicator-ambiguous" | "scope-unknown" | "unreadable" | "too-long" | "twice" | "too-many";
  readonly line: number;
  readonly found: string;
  readonly known: readonly string[];
};

/** An own target as a row holds it; undefined where not one test can be made of it, or more than one, or it is in another unit. */
export function readOwnTarget(text: string, indicator: Indicator, scope: string): Reading | undefined {
  const { clauses, unread } = parseTarget(text, { unit: indicator.unitPublished, direction: indicator.direction });
  const named = clauses.filter((candidate) => candidate.scope === scope);
  const [clause, ...others] = named.length > 0 ? named : clauses.filter((candidate) => candidate.scope === undefined);
  if (!clause || others.length > 0 || unread.trim() !== "" || !isInUnit(clause, indicator)) return undefined;
  const test = testOf(clause, indicator.direction);
  return test && { scope, clause, test };
}

function isInUnit({ unit }: Clause, indicator: Indicator): boolean {
  return unit === undefined || unit === indicator.unit || findUnit(unit)?.canonical === indicator.unit;
}

/** The own targets that lines set in a plan, one for each indicator and scope; else every line that cannot be taken. */
export function readTargetLines(plan: Plan, lines: readonly TargetLine[]): Result<readonly OwnTarget[], TargetLineFault> {
  const read = lines.map((line) => readLine(plan, line));
  const targets = read.flatMap((result) => (result.ok ? result.value : []));
  const faults = [...read.flatMap((result) => (result.ok ? [] : result.faults)), ...twice(read, lines)];
  if (targets.length > MAX_TARGETS) return failed(...faults, { code: "too-many", line: lines.at(-1)?.line ?? 0, found: String(targets.length), known: [String(MAX_TARGETS)] });
  return faults.length === 0 ? ok(targets) : failed(...faults);
}

function readLine(plan: Plan, { line, indicator: sought, scope, target }: TargetLine): Result<readonly OwnTarget[], TargetLineFault> {
  const fault = (code: TargetLineFault["code"], found: string, known: readonly string[] = []) => failed({ code, line, found, known });
  const [indicator, ...others] = indicatorsNamed(plan, sought);
  if (!indicator) return fault("indicator-unknown", sought, formNames(plan));
  if (others.length > 0) return fault("indicator-ambiguous", sought, [indicator, ...others].map(({ id, name }) => `${name} ${id}`));
  const scopes = scopesOf(plan, indicator);
  const chosen = scope === "" ? scopes : scopes.filter((name) => name === scope);
  if (chosen.length === 0) return fault("scope-unknown", scope, scopes);
  if (target.length > MAX_TEXT) return fault("too-long", target.slice(0, MAX_TEXT));
  if (!chosen.some((name) => readOwnTarget(target, indicator, name))) return fault("unreadable", target, [indicator.unitPublished]);
  return ok(chosen.flatMap((name) => (readOwnTarget(target, indicator, name) ? [{ indicator: indicator.id, scope: name, text: target }] : [])));
}

/** The indicators of the form that a text names: by id, else by name, else by another name. */
function indicatorsNamed({ indicators, form }: Plan, text: string): readonly Indicator[] {
  const asked = indicators.filter(({ id }) => form.includes(id));
  const found = [asked.filter(({ id }) => id === text), asked.filter(({ name }) => name === text), asked.filter(({ aliases = [] }) => aliases.includes(text))];
  return found.find((some) => some.length > 0) ?? [];
}

function formNames({ indicators, form }: Plan): readonly string[] {
  return form.flatMap((id) => indicators.find((indicator) => indicator.id === id)?.name ?? []);
}

/** Scopes in which a form can have a row of the indicator. */
function scopesOf(plan: Plan, { id }: Indicator): readonly string[] {
  const figures = plan.figures.filter(({ indicator }) => indicator === id);
  const named = figures.map(({ scope }) => plan.scopes.find(({ name }) => name === scope)?.within ?? scope).filter((name) => name !== "");
  const everywhere = figures.some(({ scope }) => scope === "") ? plan.scopes.filter(({ within }) => within === undefined).map(({ name }) => name) : [];
  return [...new Set([...named, ...everywhere])];
}

function twice(read: readonly Result<readonly OwnTarget[], TargetLineFault>[], lines: readonly TargetLine[]): TargetLineFault[] {
  const seen = new Set<string>();
  return read.flatMap((result, index) => (result.ok ? result.value : []).flatMap(({ indicator, scope }): TargetLineFault[] => {
    const key = `${indicator}|${scope}`;
    if (!seen.has(key)) { seen.add(key); return []; }
    return [{ code: "twice", line: lines[index]?.line ?? 0, found: key, known: [] }];
  }));
}
