const NAMES = ["个", "十", "百", "千", "万", "十万", "百万", "千万", "亿"];

/** What a number of decimal places is called: 整数 for 0, 1 位小数, 万 for −4. */
export function placeName(places: number): string {
  return places > 0 ? ` ${places} 位小数` : places === 0 ? "整数" : NAMES[-places] ?? ` 10 的 ${-places} 次方`;
}

/** The decimal places that a person asked for, in digits (0, 2) or by name (万); undefined for anything else. */
export function readPlaces(text: string): number | undefined {
  if (/^\d$/u.test(text)) return Number(text);
  const named = NAMES.indexOf(text);
  return named < 0 ? undefined : 0 - named;
}
