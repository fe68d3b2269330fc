import { changeOf, earlierOf, isBeyondChance } from "../change";
import type { EditRule } from "../rule";
import { largeChange } from "./large-change";

/** Percentage points by which a rate may fall back within a year without a question. */
const RATE_LIMIT = 1;
/** Share of its earlier value by which an amount may fall back. */
const AMOUNT_LIMIT = 0.05;

/** Soft edit: worse than last year, against the way the indicator should go; a larger move is `change/large` alone. */
export const reversal: EditRule<"change/reversal"> = {
  code: "change/reversal",
  severity: "warning",
  check(observation, context) {
    const earlier = earlierOf(context);
    const found = changeOf(observation, context, earlier?.basis === "previous" ? earlier : undefined);
    if (typeof found === "string") return found;
    const { value, earlier: { value: previous }, isRate, change } = found;
    const worse = context.row.indicator.direction === "up" ? -change : change;
    if (worse <= (isRate ? RATE_LIMIT : AMOUNT_LIMIT) || !isBeyondChance(found, observation.unit)) return "pass";
    if (typeof largeChange.check(observation, context) !== "string") return "pass";
    return { value, previous, change, direction: context.row.indicator.direction, isRate, unit: observation.unit };
  },
};
