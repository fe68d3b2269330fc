import type { Indicator } from "../catalogue/indicator";
import { findUnit } from "../unit/units";
import type { TemplateRow } from "./template";

/** Decimal places that an amount may have: one person in 万人. */
const DECIMALS = 4;

/** The rows of numerator and denominator that stand below a rate; none where it has no formula. */
export function componentRows({ indicator, scope, key: _, ...rate }: TemplateRow): TemplateRow[] {
  const { formula } = indicator;
  if (!formula) return [];
  const { lead, responsible } = rate;
  return (["numerator", "denominator"] as const).map((part) => ({
    key: `${indicator.id}.${part}|${scope}`, indicator: amount(indicator, part, formula[part]), scope, part, targets: [], published: "", readings: [],
    ...(lead !== undefined && { lead }), ...(responsible !== undefined && { responsible }),
  }));
}

/** One of the two amounts of a rate as an indicator of its own; undefined where the rate has no formula. */
export function componentIndicator(indicator: Indicator, part: "numerator" | "denominator"): Indicator | undefined {
  return indicator.formula && amount(indicator, part, indicator.formula[part]);
}

function amount({ id, category }: Indicator, part: string, { name, unit }: { readonly name: string; readonly unit: string }): Indicator {
  return { id: `${id}.${part}`, name, category, unit: findUnit(unit)?.canonical ?? unit, unitPublished: unit, direction: "up", minimum: 0, decimals: DECIMALS, rollUp: "sum" };
}
