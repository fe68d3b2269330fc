import type { Figure, Indicator, Plan } from "../catalogue/indicator";
import type { Direction } from "../kernel/codes";
import { decimalPlaces } from "../sheet/decimal";
import { parseTarget } from "../target/parse";
import type { Clause, Test } from "../target/target";
import { testOf } from "../target/test-of";
import { convert } from "../unit/unit";
import { findUnit } from "../unit/units";
import type { FormScope } from "./form-scopes";
import type { Reading, RowTarget } from "./template";

/** A target with the figure it stands in first: whose it is and where. */
export type FoundTarget = RowTarget & { readonly figure: Figure };

/** What the plan wants of an indicator in one scope, one a year or span, oldest first; of several figures for one year the scope's own lead. */
export function targetsOf(figures: readonly Figure[], indicator: Indicator, { name: scope, alike: others }: FormScope): readonly FoundTarget[] {
  const byPeriod = new Map<string, Figure[]>();
  for (const figure of figures) byPeriod.set(figure.period, [...(byPeriod.get(figure.period) ?? []), figure]);
  const found = [...byPeriod.entries()].flatMap(([period, alike]): FoundTarget[] => {
    const own = alike.filter(({ scope: name }) => name === scope || name === "" || others.includes(name));
    const ordered = [...own, ...alike.filter((figure) => !own.includes(figure))];
    const [figure] = ordered;
    if (!figure) return [];
    const readings = ordered.map((one) => readingOf(one, indicator, own.includes(one) ? scope : one.scope));
    const span = period.includes("-") || figure.kind === "cumulative" || figure.relation === "cumulative";
    return [{ due: lastYear(period), period, published: figure.published, readings, figure, ...(span && { span }) }];
  });
  return found.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/**
 * The target that governs a year: the nearest one that is due in it or later, one for a year before one for a span. Where a
 * plan sets tasks for each year (2024, 2025), only the year's own: what is to be built in 2024 is no target of 2025.
 */
export function governing<T extends RowTarget>(plan: Plan, targets: readonly T[], period: string): T | undefined {
  const yearly = isYearly(plan);
  const ahead = targets.filter(({ due, span }) => (yearly && !span ? due === period : due >= period));
  return ahead.find(({ span }) => !span) ?? ahead[0];
}

/** Whether a plan sets targets for years in a row. */
export function isYearly({ horizon }: Plan): boolean {
  return horizon.length > 1 && horizon.every((year, index) => index === 0 || Number(year) - Number(horizon[index - 1]) === 1);
}

/** The year that a period, one year or a span, ends with. */
export function lastYear(period: string): string {
  return period.slice(-"2025".length);
}

function readingOf(figure: Figure, indicator: Indicator, scope: string): Reading {
  const clause = clauseOf(figure, indicator);
  const test = testIn(indicator.unit, figure.unit, testOf(clause, indicator.direction));
  return { scope: scope, clause, ...(test && { test }) };
}

/** A test in the row's unit (3万人 where the row counts 人); none where the two units measure different things. */
function testIn(unit: string, printed: string, test: Test | undefined): Test | undefined {
  if (!test || unit === printed) return test;
  const [from, to] = [findUnit(printed), findUnit(unit)];
  const converted = (value: number) => (from && to ? convert(value, from, to) : undefined);
  const [low, high] = test.kind === "range" ? [converted(test.low), converted(test.high)] : [converted(test.value), converted(test.value)];
  if (low === undefined || high === undefined) return undefined;
  const decimals = Math.max(decimalPlaces(low), decimalPlaces(high));
  return test.kind === "range" ? { kind: "range", low, high, decimals } : { ...test, value: low, decimals };
}

/** Texts that are remembered with what they say: a plan writes 98%以上 in many rows. */
const MOST_REMEMBERED = 1000;
const READ = new Map<string, readonly Clause[]>();

function clausesOf(text: string, unit: string, direction: Direction): readonly Clause[] {
  const key = `${direction} ${unit} ${text}`;
  const clauses = READ.get(key) ?? parseTarget(text, { unit, direction }).clauses;
  if (READ.size < MOST_REMEMBERED) READ.set(key, clauses);
  return clauses;
}

/** The clause as the text says it, so that 7.0 keeps its place; the figure's own numbers where the text has no such clause. */
function clauseOf(figure: Figure, indicator: Indicator): Clause {
  const clauses = clausesOf(figure.published, figure.unitPublished, indicator.direction);
  const fits = (clause: Clause) => clause.relation === figure.relation && clause.value === figure.value && clause.low === figure.low && clause.high === figure.high;
  const clause = clauses.find((candidate) => candidate.scope === figure.scope && fits(candidate)) ?? clauses.find(fits);
  return clause ?? {
    relation: figure.relation, unit: figure.unit,
    ...(figure.value !== undefined && { value: figure.value }), ...(figure.low !== undefined && { low: figure.low }), ...(figure.high !== undefined && { high: figure.high }),
  };
}
