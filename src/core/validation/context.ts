import type { Observation } from "../observation/observation";
import type { Test } from "../target/target";
import type { Recognised } from "../template/recognised";
import type { TemplateRow } from "../template/template";
import { slipCandidate, type Slip } from "../unit/slip";
import { judge } from "./judgement";
import type { Context } from "./rule";

/** The values that the same area reported a year before (or the last time), by key; in the rows' own units. */
export type Previous = { readonly period: string; readonly values: ReadonlyMap<string, number> };

/** The context of each observation, in the same order. Throws for an observation that is not of this form. */
export function contextsOf({ template, rows }: Recognised, observations: readonly Observation[], previous?: Previous): Context[] {
  let byKey: ReadonlyMap<string, TemplateRow> | undefined;
  const rowAt = (key: string) => (byKey ??= new Map(rows.map(({ expected }) => [expected.key, expected]))).get(key);
  const { request: { area, period }, finalYear } = template;
  const elsewhere = inOtherScopes(observations);
  return observations.map((observation, index): Context => {
    // Observations that were read from the form stand in its order.
    const first = rows[index]?.expected;
    const expected = first?.key === observation.key ? first : rowAt(observation.key);
    if (!expected) throw new Error(`an observation at ${observation.key}, which the form does not have`);
    const row = withIssued(expected, observation);
    const before = previous?.values.get(observation.key);
    const year = row.due ?? finalYear;
    const slip = slipOf(observation, row, area, elsewhere);
    return {
      row, area, period, finalYear: year, slip, judgement: judge(observation, { row, area, period, finalYear: year, slip }),
      previous: previous && before !== undefined ? { value: before, period: previous.period } : undefined,
    };
  });
}

/** Finds the first value of the same indicator in another scope; looks through the form once, when it is first asked. */
function inOtherScopes(observations: readonly Observation[]): (observation: Observation) => number | undefined {
  let byIndicator: ReadonlyMap<string, readonly Observation[]> | undefined;
  return ({ indicator, scope }) => {
    byIndicator ??= byIndicatorOf(observations.filter(({ value }) => value !== null));
    return byIndicator.get(indicator)?.find((other) => other.scope !== scope)?.value ?? undefined;
  };
}

function byIndicatorOf(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const byIndicator = new Map<string, Observation[]>();
  for (const observation of observations) {
    const there = byIndicator.get(observation.indicator);
    if (there) there.push(observation);
    else byIndicator.set(observation.indicator, [observation]);
  }
  return byIndicator;
}

/** The row as the figure of a higher authority governs it, once that is there. */
function withIssued(row: TemplateRow, { issued }: Observation): TemplateRow {
  const [first, ...others] = row.readings;
  return row.deferred && issued?.reading ? { ...row, readings: [issued.reading, ...(first ? [first] : []), ...others] } : row;
}

function slipOf(observation: Observation, row: TemplateRow, area: string, elsewhere: (observation: Observation) => number | undefined): Slip | undefined {
  const { value, unit } = observation;
  if (value === null) return undefined;
  const { indicator: { direction, minimum, maximum }, baseline, readings } = row;
  return slipCandidate({
    value, unit, direction, bounds: { minimum, maximum }, otherScope: () => elsewhere(observation),
    baseline: baseline && { value: baseline.value, area: baseline.area, own: baseline.area === area },
    target: readings[0]?.test && endsOf(readings[0].test),
  });
}

function endsOf(test: Test): { readonly low?: number; readonly high?: number } {
  if (test.kind === "range") return test;
  return test.relation.startsWith(">") ? { low: test.value } : { high: test.value };
}
