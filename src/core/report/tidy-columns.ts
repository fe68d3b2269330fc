import { rollUpOf } from "../catalogue/roll-up";
import type { RollUp } from "../catalogue/indicator";
import type { Merged } from "../merge/merge";
import { isWholeOfOthers } from "../merge/rolled";
import { TIDY_COLUMNS, tidyRows } from "../merge/tidy";

/** A column of a file for databases; null is no value. */
export type Column = { readonly name: string } & (
  | { readonly kind: "text"; readonly values: readonly (string | null)[] }
  | { readonly kind: "number"; readonly values: readonly (number | null)[] });

/**
 * How a row enters the whole: `sum` adds up; `ratio` is `factor` × Σ numerator / Σ denominator, whose rows are `<indicator>.numerator` and
 * `<indicator>.denominator`; `none` has no whole without a weight and is never averaged; `whole` is the plan's own area reporting
 * all others once more.
 */
export type Entering = RollUp | "whole";

/** The folder of a merge among others of other plans and years, as Hive, DuckDB and Spark read folders: they are columns of the whole. */
export function partitionOf({ request: { plan, period } }: Merged): string {
  return `plan=${plan.id}/period=${period}`;
}

/** The columns of the tidy file but the period, which the folder says, then `rollUp` (see `Entering`) and `factor`: what a query needs to make wholes. */
export function tidyColumns(merged: Merged): readonly Column[] {
  const rows = [...tidyRows(merged)];
  const { enters, factorOf } = entering(merged);
  const texts = TIDY_COLUMNS.filter((name) => name !== "value" && name !== "period");
  return [
    ...texts.map((name): Column => ({ name, kind: "text", values: rows.map((row) => row[name]) })),
    { name: "value", kind: "number", values: rows.map(({ value }) => value) },
    { name: "rollUp", kind: "text", values: rows.map(({ indicator, scope, area }) => enters(indicator, scope, area)) },
    { name: "factor", kind: "number", values: rows.map(({ indicator }) => factorOf(indicator)) },
  ];
}

function entering(merged: Merged) {
  const { frame } = merged;
  const indicators = new Map(frame.map(({ indicator }) => [indicator.id, indicator]));
  return {
    enters(id: string, scope: string, area: string): Entering {
      const indicator = indicators.get(id);
      if (isWholeOfOthers({ name: area }, `${id}|${scope}`, merged)) return "whole";
      const method = indicator ? rollUpOf(indicator) : "none";
      return method === "ratio" && !indicator?.formula ? "none" : method;
    },
    factorOf: (id: string) => indicators.get(id)?.formula?.factor ?? null,
  };
}
