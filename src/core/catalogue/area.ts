/**
 * A prefecture, county, district or municipality. `code` is GB/T 2260, six digits; `path` is 省/地/县 as far down as it goes;
 * `areaType` is what such an area usually reports: 县 and 旗 as county, all else as city.
 */
export type Area = { readonly code: string; readonly name: string; readonly path: string; readonly areaType: "city" | "county" };

/** What a text names: one area, several that it may mean (by code), or none that the list has. */
export type FoundArea =
  | { readonly kind: "found"; readonly area: Area }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Area[] }
  | { readonly kind: "unknown" };

const PROVINCE_DIGITS = 2;
const PREFECTURE_DIGITS = 4;
const CODE_DIGITS = 6;

/** A shorter name without its 县 or 市 is nobody's short name: 蔚县 is never 蔚. */
const SHORTEST_NAME = 2;

const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|普米|鄂温克|保安|裕固|独龙|鄂伦春|各";
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)*自治[州县旗区]$`, "u");
const KIND = /(?:自治[州县旗区]|特别行政区|地区|林区|矿区|省|市|县|区|盟|旗|州)$/u;

/** 喀什 for 喀什市 and 喀什地区, 塔什库尔干 for 塔什库尔干塔吉克自治县; the name itself where nothing can be left off. */
function shortName(name: string): string {
  for (const kind of [AUTONOMOUS, KIND]) {
    const short = name.replace(kind, "");
    if (short !== name && short.length >= SHORTEST_NAME) return short;
  }
  return name;
}

/** 塔什库尔干 and names as long are cut to their first character before their kind: 塔县, 克州, 巴州, 锡盟. */
const LONG_NAME = 4;

/** Everything a name is said as: in full, 昌吉, 昌吉州, 塔什库尔干, 塔县. */
function spokenNames(name: string): readonly string[] {
  const short = shortName(name);
  const kind = /[州县旗盟]$/u.exec(name)?.[0];
  if (short === name || kind === undefined) return [name, short];
  return [name, short, short + kind, ...(short.length >= LONG_NAME ? [short.slice(0, 1) + kind] : [])];
}

function areaOf(code: string, names: Readonly<Record<string, string>>): Area {
  const above = [code.slice(0, PROVINCE_DIGITS), code.slice(0, PREFECTURE_DIGITS), code];
  const chain = [...new Set(above)].flatMap((part) => names[part] ?? []);
  const name = chain.at(-1) ?? "";
  return { code: code.padEnd(CODE_DIGITS, "0"), name, path: chain.join("/"), areaType: /[县旗]$/u.test(name) ? "county" : "city" };
}

/**
 * The areas of a list of codes (2, 4 or 6 digits) and names, by code; provinces only where they are cities themselves (北京市).
 * A prefecture without counties (东莞市) stands once.
 */
export function readAreas(names: Readonly<Record<string, string>>): readonly Area[] {
  const codes = Object.keys(names).filter((code) => code.length > PROVINCE_DIGITS || names[code]?.endsWith("市"));
  const byCode = new Map<string, Area>();
  for (const code of codes.sort((a, b) => a.length - b.length)) {
    const area = areaOf(code, names);
    if (!byCode.has(area.code)) byCode.set(area.code, area);
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function named(name: string, text: string): boolean {
  return name[0] === text[0] && spokenNames(name).includes(text);
}

/** Whether the written steps name an area and, in order, some of what lies above it. */
function fitsPath(area: Area, steps: readonly string[]): boolean {
  const chain = area.path.split("/").reverse();
  const [last = "", ...above] = [...steps].reverse();
  if (!named(chain[0] ?? "", last)) return false;
  let at = 1;
  for (const step of above) {
    while (at < chain.length && !named(chain[at] ?? "", step)) at++;
    if (at++ >= chain.length) return false;
  }
  return true;
}

/** The text before a name it ends with, longest name first; undefined where it ends with none. */
function before(text: string, name: string): string | undefined {
  if (!text.includes(name.slice(0, 1))) return undefined;
  const ending = spokenNames(name).find((spoken) => text.endsWith(spoken));
  return ending === undefined ? undefined : text.slice(0, -ending.length);
}

/** 新疆喀什地区喀什市, 新疆叶城: the steps of a path with nothing between them. */
function fitsRun(area: Area, text: string): boolean {
  const [own = "", ...above] = area.path.split("/").reverse();
  const rest = before(text, own);
  if (rest === undefined || rest === "") return false;
  return above.reduce((left, name) => before(left, name) ?? left, rest) === "";
}

function outcome(areas: readonly Area[]): FoundArea | undefined {
  const [first, second] = areas;
  if (first === undefined) return undefined;
  return second === undefined ? { kind: "found", area: first } : { kind: "ambiguous", candidates: areas };
}

/** Fewer characters than this begin too many names. */
const SHORTEST_BEGINNING = 2;

/** The area that a person means by a name (县 and 市 may be left off, its end too), a code of 4 or 6 digits, or a path 省/地/县. */
export function findArea(areas: readonly Area[], text: string): FoundArea {
  const sought = text.normalize("NFKC").replace(/\s/gu, "");
  const unknown: FoundArea = { kind: "unknown" };
  if (/^\d+$/u.test(sought)) {
    if (sought.length !== PREFECTURE_DIGITS && sought.length !== CODE_DIGITS) return unknown;
    return outcome(areas.filter(({ code }) => code === sought.padEnd(CODE_DIGITS, "0"))) ?? unknown;
  }
  const steps = sought.split("/").filter((step) => step !== "");
  const fits = (fitting: (area: Area) => boolean): FoundArea | undefined => outcome(areas.filter(fitting));
  if (steps.length > 1) return fits(({ path }) => path === sought) ?? fits((area) => fitsPath(area, steps)) ?? unknown;
  return fits(({ name }) => name === sought)
    ?? fits(({ name }) => named(name, sought))
    ?? fits((area) => fitsRun(area, sought))
    ?? (sought.length >= SHORTEST_BEGINNING ? fits(({ name }) => name.startsWith(sought)) : undefined)
    ?? unknown;
}
