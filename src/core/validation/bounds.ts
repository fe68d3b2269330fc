import type { Indicator } from "../catalogue/indicator";

/** Whether a value can be at all: within the indicator's minimum and maximum, both included. */
export function isWithin({ minimum = -Infinity, maximum = Infinity }: Indicator, value: number): boolean {
  return value >= minimum && value <= maximum;
}

/** A proposal as a fact, left out where there is none or where it could not stand in the row either. */
export function possible(proposal: number | undefined, indicator: Indicator): { readonly proposal?: number } {
  return proposal !== undefined && isWithin(indicator, proposal) ? { proposal } : {};
}
