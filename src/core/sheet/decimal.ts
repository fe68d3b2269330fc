/** Digits that a double keeps faithfully; Excel stores and shows no more. */
const SIGNIFICANT_DIGITS = 15;

/** The value × 10^places, exact in decimal: 0.9861 by 2 is 98.61, never 98.61000000000001. */
export function shift(value: number, places: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** How many decimal places a number has when written out plainly: 0.986 has 3, 1e-7 has 7. */
export function decimalPlaces(value: number): number {
  const few = fewPlaces(value);
  if (few !== undefined) return few;
  const [mantissa = "", exponent = "0"] = String(Number(value.toPrecision(SIGNIFICANT_DIGITS))).split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}

/** Powers of ten that nearly every reported number is whole with. */
const SCALES = [1, 10, 100, 1_000, 10_000] as const;

/** The places of a number that is a whole one over a small power of ten; undefined for any other, and for sizes at which a double no longer tells. */
function fewPlaces(value: number): number | undefined {
  if (Math.abs(value) >= 1e9) return undefined;
  const places = SCALES.findIndex((scale) => Math.round(value * scale) / scale === value);
  return places < 0 ? undefined : places;
}

/** One number less another, exact in decimal as far as a double keeps digits: 102.3 less 100 is 2.3. */
export function subtract(from: number, less: number): number {
  const scale = SCALES[Math.max(fewPlaces(from) ?? Infinity, fewPlaces(less) ?? Infinity)];
  if (scale !== undefined) return (Math.round(from * scale) - Math.round(less * scale)) / scale;
  const largest = Math.max(Math.abs(from), Math.abs(less));
  if (largest === 0) return 0;
  const places = SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(largest));
  return Number((from - less).toFixed(Math.min(Math.max(places, 0), 100)));
}

/** A number in plain digits as a person would type it, with at least so many decimal places; never rounded to fewer than it has. */
export function plain(value: number, leastPlaces = 0): string {
  const steady = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return steady.toFixed(Math.min(Math.max(decimalPlaces(steady), leastPlaces), 100));
}
