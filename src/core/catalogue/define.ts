import { failed, ok, type Result } from "../kernel/result";
import { convert } from "../unit/unit";
import { findUnit } from "../unit/units";
import type { Definition, Formula, Indicator, IndicatorEntry } from "./indicator";
import { rollUpOf } from "./roll-up";

/** Why an entry gives no indicator: it contradicts the shared definition, or there is none and it leaves something out. */
export type DefineFault = { readonly code: "redefined" | "definition-missing"; readonly path: string; readonly found: string };

/** What no plan may say otherwise than the shared definition does. */
const SHARED = ["direction", "rollUp", "formula", "parts", "atMost"] as const;

/** What no plan may say otherwise either, unless it counts in another magnitude (万套 has decimals, 套 none). */
const SHARED_IN_UNIT = ["decimals", "minimum", "maximum", "integer"] as const;

const NEEDED = ["direction", "decimals"] as const;

/** 人均道路面积 is printed in 平方米 as often as in 平方米/人: the name says per head, the number is the same. */
function isPerHead(name: string, unit: string, shared: string): boolean {
  return name.includes("人均") && findUnit(`${unit}/人`)?.canonical === shared;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function contradictions(entry: IndicatorEntry, definition: Definition, keys: readonly (keyof Definition)[]): DefineFault[] {
  return keys
    .filter((key) => entry[key] !== undefined && !isSame(entry[key], definition[key]))
    .map((path) => ({ code: "redefined", path, found: JSON.stringify(entry[path]) }));
}

/** Digits that a double keeps faithfully. */
const SIGNIFICANT_DIGITS = 15;

/** The same formula for a rate counted in another magnitude. */
function scaled(formula: Formula, by: number): Formula {
  return by === 1 ? formula : { ...formula, factor: Number((formula.factor * by).toPrecision(SIGNIFICANT_DIGITS)) };
}

function aliasesOf({ name, aliases: own = [] }: IndicatorEntry, { name: shared, aliases = [] }: Definition): readonly string[] {
  return [...new Set([...own, shared, ...aliases])].filter((alias) => alias !== name);
}

/** What 1 of the definition's unit is in the entry's own; undefined where they measure different things. */
function factorOf(entry: IndicatorEntry, definition: Definition, unit: string): number | undefined {
  const [from, to] = [findUnit(definition.unit), findUnit(unit)];
  return isPerHead(entry.name, unit, definition.unit) ? 1 : from && to && convert(1, from, to);
}

function fromShared(entry: IndicatorEntry, definition: Definition, unit: string): Result<Indicator, DefineFault> {
  const factor = factorOf(entry, definition, unit);
  if (factor === undefined) return failed({ code: "redefined", path: "unit", found: unit });
  const isOther = factor !== 1;
  const faults = contradictions(entry, definition, isOther ? SHARED : [...SHARED, ...SHARED_IN_UNIT]);
  if (faults.length > 0) return failed(...faults);
  const { minimum, maximum, integer, formula, ...shared } = definition;
  const inUnit = isOther ? { ...(minimum === 0 && { minimum }) } : { minimum, maximum, integer };
  const aliases = aliasesOf(entry, definition);
  const all = { ...shared, ...inUnit, formula: formula && scaled(formula, factor), ...entry, unit, aliases: aliases.length > 0 ? aliases : undefined };
  // The same keys without those that are undefined, which no type of fromEntries can say.
  return ok(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Indicator);
}

/** The indicator that an entry makes together with the shared definition of its id, whole; else every reason why not. */
export function defineIndicator(entry: IndicatorEntry, definition: Definition | undefined): Result<Indicator, DefineFault> {
  const unit = entry.unit ?? findUnit(entry.unitPublished)?.canonical ?? entry.unitPublished;
  if (definition) return fromShared(entry, definition, unit);
  const { direction, decimals } = entry;
  if (direction !== undefined && decimals !== undefined) return ok({ ...entry, unit, direction, decimals, rollUp: rollUpOf({ ...entry, unit }) });
  return failed(...NEEDED.filter((key) => entry[key] === undefined).map((path): DefineFault => ({ code: "definition-missing", path, found: entry.id })));
}
