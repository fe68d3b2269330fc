/**
 * The area list as the product ships it, small enough for a pane: names of provinces by their two digits, and for each
 * prefecture's four digits its name (empty where counties stand directly under the province) and its counties as
 * `01喀什市21疏附县`, each after the last two digits of its code.
 */
export type AreaList = {
  readonly provinces: Readonly<Record<string, string>>;
  readonly prefectures: Readonly<Record<string, readonly [name: string, counties: string]>>;
};

/** Code (2, 4 or 6 digits) → name. */
export type AreaNames = Readonly<Record<string, string>>;

const COUNTY = /(\d\d)(\D+)/gu;

/** The list without its repetition. */
export function packAreas(names: AreaNames): AreaList {
  const codes = Object.keys(names).sort();
  const groups = [...new Set(codes.filter(({ length }) => length > 2).map((code) => code.slice(0, 4)))];
  const counties = (group: string) => codes.filter((code) => code.length === 6 && code.startsWith(group)).map((code) => `${code.slice(4)}${names[code] ?? ""}`).join("");
  return {
    provinces: Object.fromEntries(codes.filter(({ length }) => length === 2).map((code) => [code, names[code] ?? ""])),
    prefectures: Object.fromEntries(groups.map((group) => [group, [names[group] ?? "", counties(group)]])),
  };
}

/** What `packAreas` packed. */
export function unpackAreas({ provinces, prefectures }: AreaList): AreaNames {
  const below = Object.entries(prefectures).flatMap(([group, [name, counties]]) => [
    ...(name === "" ? [] : [[group, name] as const]),
    ...[...counties.matchAll(COUNTY)].map(([, digits = "", county = ""]) => [group + digits, county] as const),
  ]);
  return { ...provinces, ...Object.fromEntries(below) };
}
