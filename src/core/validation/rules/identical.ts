import { findUnit } from "../../unit/units";
import { changeOf, earlierOf } from "../change";
import type { EditRule } from "../rule";

/**
 * Soft edit: last year's value to the last digit, as if it had been copied. Not for things counted one by one, which often
 * stay as many as they were, nor at an end of what is possible (0, 100 %).
 */
export const identical: EditRule<"change/identical"> = {
  code: "change/identical",
  severity: "warning",
  reasons: ["统计口径变化", "其他"],
  check(observation, context) {
    const earlier = earlierOf(context);
    const found = changeOf(observation, context, earlier?.basis === "previous" ? earlier : undefined);
    if (typeof found === "string") return found;
    const { minimum, maximum, integer } = context.row.indicator;
    const isAtEnd = found.value === 0 || found.value === minimum || found.value === maximum;
    if (found.value !== found.earlier.value || isAtEnd || integer === true || isCounted(observation.unit)) return "pass";
    return { value: found.value, unit: observation.unit };
  },
};

function isCounted(unit: string): boolean {
  const found = findUnit(unit);
  return found !== undefined && found.dimension === found.canonical;
}
