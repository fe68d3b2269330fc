import type { Observation } from "../observation/observation";
import type { Test } from "../target/target";
import type { Recognised } from "../template/recognised";
import type { TemplateRow } from "../template/template";
import { slipCandidate, type Slip } from "../unit/slip";
import type { Context } from "./rule";

/** The values that the same area reported a year before (or the last time), by key; in the rows' own units. */
export type Previous = { readonly period: string; readonly values: ReadonlyMap<string, number> };

/** The context of each observation, in the same order. Throws for an observation that is not of this form. */
export function contextsOf({ template, rows }: Recognised, observations: readonly Observation[], previous?: Previous): Context[] {
  const byKey = new Map(rows.map(({ expected }) => [expected.key, expected]));
  const { request: { area, period }, finalYear } = template;
  return observations.map((observation): Context => {
    const expected = byKey.get(observation.key);
    if (!expected) throw new Error(`an observation at ${observation.key}, which the form does not have`);
    const row = withIssued(expected, observation);
    const before = previous?.values.get(observation.key);
    return {
      row, area, period, finalYear: row.due ?? finalYear, slip: slipOf(observation, row, area, () => elsewhere(observation, observations)),
      previous: previous && before !== undefined ? { value: before, period: previous.period } : undefined,
    };
  });
}

/** The first value of the same indicator in another scope. */
function elsewhere({ indicator, scope }: Observation, observations: readonly Observation[]): number | undefined {
  return observations.find((other) => other.indicator === indicator && other.scope !== scope && other.value !== null)?.value ?? undefined;
}

/** The row as the figure of a higher authority governs it, once that is there. */
function withIssued(row: TemplateRow, { issued }: Observation): TemplateRow {
  const [first, ...others] = row.readings;
  return row.deferred && issued?.reading ? { ...row, readings: [issued.reading, ...(first ? [first] : []), ...others] } : row;
}

function slipOf({ value, unit }: Observation, row: TemplateRow, area: string, otherScope: () => number | undefined): Slip | undefined {
  if (value === null) return undefined;
  const { indicator: { direction, minimum, maximum }, baseline, readings } = row;
  return slipCandidate({
    value, unit, direction, bounds: { minimum, maximum }, otherScope,
    baseline: baseline && { value: baseline.value, area: baseline.area, own: baseline.area === area },
    target: readings[0]?.test && endsOf(readings[0].test),
  });
}

function endsOf(test: Test): { readonly low?: number; readonly high?: number } {
  if (test.kind === "range") return test;
  return test.relation.startsWith(">") ? { low: test.value } : { high: test.value };
}
