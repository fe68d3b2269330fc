import type { Observation } from "../observation/observation";
import { evaluate } from "../target/evaluate";
import { printTest } from "../target/print";
import type { Test } from "../target/target";
import type { Progress } from "./finding";
import { pathTest } from "./path";
import type { Context } from "./rule";

/** Where a row stands between baseline and target; a target in words is given in the plan's own. */
export function progressOf(observation: Observation, context: Context): Progress {
  const { indicator, scope, value: actual } = observation;
  const { row: { baseline, readings, published }, judgement } = context;
  const shortfall = judgement.kind === "none" ? null : judgement.shortfall;
  const test = readings[0]?.test;
  return {
    indicator, scope, actual,
    baseline: baseline?.value ?? null,
    baselineOf: baseline?.area ?? null,
    target: test ? printed(test) : published,
    met: judgement.kind === "judged" ? judgement.met : null,
    shortfall,
    onPath: test && actual !== null && shortfall !== null ? onPath(test, actual, context) : null,
  };
}

/** What tests read, each worked out once: a plan's rows are those of every area. */
const PRINTED = new WeakMap<Test, string>();

function printed(test: Test): string {
  const known = PRINTED.get(test);
  if (known !== undefined) return known;
  const text = printTest(test);
  PRINTED.set(test, text);
  return text;
}

/** Whether a value lies on its way to the target, or beyond; null where only another area's baseline is known. */
function onPath(test: Test, actual: number, context: Context): boolean | null {
  const path = pathTest(test, context);
  return path ? evaluate(path, actual).met : null;
}
