import { decimalPlaces } from "./decimal";

/** Decimal places that a sum is kept to; what a double adds beyond them is noise. */
const MOST_PLACES = 12;

/** The sum of numbers as they are written: 0.1 and 0.2 are 0.3. Their order changes nothing that is kept. */
export function sum(values: readonly number[]): number {
  let places = 0;
  let total = 0;
  let lost = 0;
  for (const value of values) {
    places = Math.max(places, decimalPlaces(value));
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number((total + lost).toFixed(Math.min(places, MOST_PLACES)));
}
