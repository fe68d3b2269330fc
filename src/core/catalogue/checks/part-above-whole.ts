import { findUnit } from "../../unit/units";
import { exactly } from "../../sheet/interval";
import { checkOf, type Check, type CheckRule } from "./check";
import { groupBy, inUnit, yearsOf, type Reading } from "./reading";

const DAYS_A_YEAR = 365;
const LEAP = 4;

/** 万立方米 in a year of what can be 万立方米/日: the capacity of all its days, in the amount's unit. */
function yearlyOf(capacity: Reading, amount: Reading): number | undefined {
  const [perDay, whole] = [findUnit(capacity.unit), findUnit(amount.unit)];
  if (perDay?.dimension !== `${whole?.dimension ?? ""}/time` || !whole) return undefined;
  const [year] = yearsOf(amount.figure);
  const days = year % LEAP === 0 ? DAYS_A_YEAR + 1 : DAYS_A_YEAR;
  const perSecond = capacity.interval.high * perDay.factor;
  return (perSecond * days * (findUnit("日")?.factor ?? 0)) / whole.factor;
}

/** The most that the part can be, in its own unit. */
function mostOf(whole: Reading, part: Reading): number | undefined {
  return inUnit(whole, part.unit)?.interval.high ?? yearlyOf(whole, part);
}

function checkPart(part: Reading, whole: Reading): Check[] {
  const most = mostOf(whole, part);
  if (most === undefined) return [];
  return [checkOf("part-above-whole", part, { value: most, interval: exactly(most), from: [whole] }, part.interval.low > most ? "mismatch" : "ok")];
}

/** A part is never more than its whole, nor a use more than its capacity, where the indicators say which is which (`atMost`). */
export const partAboveWhole: CheckRule = {
  kind: "part-above-whole",
  check(readings) {
    const key = ({ figure: { scope, period, kind } }: Reading, indicator: string) => [indicator, scope, period, kind].join("|");
    const groups = groupBy(readings, (reading) => key(reading, reading.figure.indicator));
    return readings.flatMap((part) => {
      const { atMost } = part.indicator;
      if (atMost === undefined || part.figure.kind === "change") return [];
      return (groups.get(key(part, atMost)) ?? []).flatMap((whole) => checkPart(part, whole));
    });
  },
};
