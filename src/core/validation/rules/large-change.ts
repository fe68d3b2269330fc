import { changeOf, earlierOf, isBeyondChance } from "../change";
import type { EditRule } from "../rule";

/** Percentage points by which a rate may move within a year before a reviewer asks (contract, "Thresholds"). */
const RATE_LIMIT = 10;
/** Share of its earlier value by which an amount may move: half. */
const AMOUNT_LIMIT = 0.5;

/** Soft edit: the value moved further than such values do since last year, or since the area's own baseline. */
export const largeChange: EditRule<"change/large"> = {
  code: "change/large",
  severity: "warning",
  check(observation, context) {
    const found = changeOf(observation, context, earlierOf(context));
    if (typeof found === "string") return found;
    const { value, earlier, isRate, change } = found;
    const limit = isRate ? RATE_LIMIT : AMOUNT_LIMIT;
    if (Math.abs(change) <= limit || !isBeyondChance(found, observation.unit)) return "pass";
    return { value, previous: earlier.value, change, limit, basis: earlier.basis, period: earlier.period, isRate, unit: observation.unit };
  },
};
