import { decimalPlaces } from "../../sheet/decimal";
import { isWithin } from "../bounds";
import type { EditRule } from "../rule";

/** Note: more decimal places than the form asks for; the value counts as it stands and is never rounded. */
export const tooPrecise: EditRule<"value/too-precise"> = {
  code: "value/too-precise",
  severity: "info",
  check({ value, unit }, { row: { indicator }, slip }) {
    const { decimals, integer } = indicator;
    // A value that is wrong in itself has more to mend than its places.
    if (value === null || integer === true || slip || !isWithin(indicator, value)) return "pass";
    const places = decimalPlaces(value);
    return places > decimals ? { value, places, decimals, unit } : "pass";
  },
};
