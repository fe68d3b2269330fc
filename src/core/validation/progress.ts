import type { Observation } from "../observation/observation";
import { evaluate } from "../target/evaluate";
import { printTest } from "../target/print";
import type { Test } from "../target/target";
import type { TemplateRow } from "../template/template";
import type { Progress } from "./finding";
import { judge } from "./judgement";
import type { Context } from "./rule";

/** Where a row stands between baseline and target; a target in words is given in the plan's own. */
export function progressOf(observation: Observation, context: Context): Progress {
  const { indicator, scope, value: actual } = observation;
  const { baseline, readings, published } = context.row;
  const judgement = judge(observation, context);
  const shortfall = judgement.kind === "none" ? null : judgement.shortfall;
  const test = readings[0]?.test;
  return {
    indicator, scope, actual,
    baseline: baseline?.value ?? null,
    baselineOf: baseline?.area ?? null,
    target: test ? printTest(test) : published,
    met: judgement.kind === "judged" ? judgement.met : null,
    shortfall,
    onPath: test && actual !== null && shortfall !== null ? onPath(test, actual, context) : null,
  };
}

/** Whether a value lies on the straight way from the area's own baseline to a one-sided target, or beyond; null where another area's is all there is. */
function onPath(test: Test, actual: number, { row, area, period, finalYear }: Context): boolean | null {
  const start = ownBaseline(row, area);
  if (!start || test.kind === "range") return null;
  const share = (Number(period) - Number(start.period)) / (Number(finalYear) - Number(start.period));
  if (!(share >= 0)) return null;
  return evaluate({ ...test, value: start.value + (test.value - start.value) * Math.min(share, 1) }, actual).met;
}

function ownBaseline({ baseline }: TemplateRow, area: string): TemplateRow["baseline"] {
  return baseline?.area === area ? baseline : undefined;
}
