/** Every number that a printed one may stand for, ends included; ±Infinity where a side is open. */
export type Interval = { readonly low: number; readonly high: number };

/** Half of the last printed place: what still rounds to the printed number. */
const HALF = 0.5;

/** Noise of double arithmetic, far below any printed place. */
const NOISE = 1e-9;

/** What rounds to a number printed with so many decimal places: 4.2 with one place is 4.15 … 4.25. */
export function roundedTo(value: number, decimals: number): Interval {
  const half = HALF * 10 ** -decimals;
  return { low: value - half, high: value + half };
}

/** One number and no other: a count of whole things. */
export function exactly(value: number): Interval {
  return { low: value, high: value };
}

/** Sums of any two numbers of the two. */
export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

/** Differences of any two numbers of the two. */
export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** The interval times a positive number. */
export function times(a: Interval, factor: number): Interval {
  return { low: a.low * factor, high: a.high * factor };
}

/** Quotients of a non-negative interval by a positive one; undefined where the divisor may be 0 or less. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0) return undefined;
  return { low: Math.max(a.low, 0) / b.high, high: a.high / b.low };
}

/**
 * Whether some number belongs to both. Two that only touch do not meet: 5.71 and 5.72 are no roundings of one number. A
 * single number at the very edge does: 39.355 may be printed as 39.35.
 */
export function meets(a: Interval, b: Interval): boolean {
  const noise = NOISE * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  const slack = a.low === a.high || b.low === b.high ? noise : -noise;
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** Products of any two numbers of the two. */
export function product(a: Interval, b: Interval): Interval {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Whether some number of the first is at most some number of the second; `strictly` less where they may not be equal. */
export function mayBeAtMost(a: Interval, b: Interval, strictly = false): boolean {
  const noise = NOISE * Math.max(1, Math.abs(a.low), Math.abs(b.high));
  return strictly ? a.low < b.high - noise : a.low <= b.high + noise;
}
