import type { Observation } from "../observation/observation";
import { evaluate } from "../target/evaluate";
import type { Test } from "../target/target";
import { isWithin } from "./bounds";
import type { Undecided } from "./finding";
import type { Context } from "./rule";

/** How a row stands to its target. `none`: it has no target, or 不适用. A shortfall before the target's year is the way still to go. */
export type Judgement =
  | { readonly kind: "none" }
  | { readonly kind: "undecided"; readonly why: Undecided["why"]; readonly shortfall: number | null }
  | { readonly kind: "judged"; readonly test: Test; readonly met: boolean; readonly shortfall: number };

/** Holds a row against its target; only a value that can stand as it is may meet it. */
export function judge(observation: Observation, context: Omit<Context, "judgement">): Judgement {
  const { row, period, finalYear, slip } = context;
  if (row.readings.length === 0 || observation.status === "notApplicable") return { kind: "none" };
  const test = row.readings[0]?.test;
  const obstacle = obstacleIn(observation, context);
  if (obstacle !== undefined || observation.value === null || !test) return undecided(obstacle ?? "noTest");
  const { met, shortfall } = evaluate(test, observation.value);
  if (met && slip) return undecided("slip");
  if (!met && period < finalYear) return undecided("periodBefore", shortfall);
  return { kind: "judged", test, met, shortfall };
}

function undecided(why: Undecided["why"], shortfall: number | null = null): Judgement {
  return { kind: "undecided", why, shortfall };
}

/** What keeps a row from being judged whatever its target says. */
function obstacleIn({ status, value, statusText }: Observation, { row: { indicator, unjudged } }: Pick<Context, "row">): Undecided["why"] | undefined {
  if (status === "missing" || status === "pending" || status === "unreadable") return status;
  if (value !== null && !isWithin(indicator, value)) return "outOfBounds";
  if (statusText !== "") return "conflict";
  return unjudged;
}
