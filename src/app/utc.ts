/** A moment as files and workbooks keep it: UTC, ISO 8601, to the second, so that moments compare as text. Throws for an invalid date. */
export function utc(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/u, "Z");
}
