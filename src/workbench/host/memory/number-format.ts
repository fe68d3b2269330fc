/** Digits Excel shows of a number in a cell without a format. */
const GENERAL_DIGITS = 11;

/** A value as its cell shows it. Knows digits, thousands, per cent, literals and sections: no dates, colours or fractions. */
export function display(value: number | string | boolean, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "General" || format === "@" || format === "") return String(Number(value.toPrecision(GENERAL_DIGITS)));
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return pattern(-value, negative);
  if (value === 0 && zero !== undefined) return pattern(0, zero);
  return value < 0 ? `-${pattern(-value, positive)}` : pattern(value, positive);
}

function pattern(value: number, section: string): string {
  const digits = /[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+/.exec(section.replace(/"[^"]*"|\\./g, (literal) => "\u0000".repeat(literal.length)));
  if (!digits) return unquoted(section);
  const before = section.slice(0, digits.index);
  const after = section.slice(digits.index + digits[0].length);
  const shown = /%/.test(before + after) ? value * 100 : value;
  return unquoted(before) + number(shown, digits[0]) + unquoted(after);
}

function number(value: number, digits: string): string {
  const [whole = "", fraction = ""] = digits.split(".");
  const needed = fraction.replace(/[^0]/g, "").length;
  const [integer = "0", decimals = ""] = rounded(value, fraction.length).split(".");
  const kept = decimals.replace(/0+$/, "").padEnd(needed, "0");
  const padded = integer.padStart(whole.replace(/[^0]/g, "").length, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const shown = grouped === "0" && !whole.includes("0") ? "" : grouped;
  // Excel keeps the point of `0.##` even where nothing follows it.
  return digits.includes(".") ? `${shown}.${kept}` : shown;
}

/** As printed, not as stored in binary: 1.005 to two places is 1.01. */
function rounded(value: number, places: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return Number(`${shifted}e${-places}`).toFixed(places);
}

function unquoted(literal: string): string {
  return literal.replace(/"([^"]*)"|\\(.)|_./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? " ");
}
