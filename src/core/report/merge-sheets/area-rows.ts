import { isArea } from "../../merge/completeness";
import type { Resolved } from "../../merge/conflict";
import type { Merged } from "../../merge/merge";
import { standingAt } from "../../merge/standing";
import { addressAt, sheetAt, statusAt, valueAt } from "../../merge/submission";
import { SIGNS } from "../../sheet/palette";
import type { Severity } from "../../validation/finding";

/** What one area says at one key, as a summary shows it. */
export type ShownCell = {
  /** The number, the word of a status, what stood there where no number could be read; null where nothing came. */
  readonly shown: number | string | null;
  readonly target: string | null;
  readonly shortfall: number | null;
  /** File, sheet and cell in one text, by which its findings are known. */
  readonly place: string;
};

/** One line of a summary: an area, whether or not anything came of it. */
export type AreaRow = { readonly code: string | null; readonly name: string; readonly status: string; readonly area: Resolved | undefined };

/** The lines of a summary: expected areas in the order of their list, then any other that reported. */
export function areaRows({ areas, completeness: { lines } }: Merged): readonly AreaRow[] {
  const byCode = new Map(areas.flatMap((area) => (area.code === null ? [] : [[area.code, area] as const])));
  const byName = new Map(areas.map((area) => [area.name, area]));
  const expected = lines.map(({ code, name, status }): AreaRow => {
    const found = (code === null ? undefined : byCode.get(code)) ?? byName.get(name);
    const own = found && isArea({ code, name }, { areaCode: found.code, area: found.name });
    return { code, name, status, area: own ? found : undefined };
  });
  const listed = new Set(expected.map(({ area }) => area));
  return [...expected, ...areas.filter((area) => !listed.has(area)).map((area): AreaRow => ({ code: area.code, name: area.name, status: "已收", area }))];
}

const WORDS = { reported: null, missing: null, notApplicable: "不适用", pending: "待报", unreadable: "读不出" } as const;

/** What stands at a key of an area; undefined where none of its forms asks for it. */
export function shownAt(area: Resolved, key: string, { placeOf }: Merged): ShownCell | undefined {
  const standing = standingAt(area, key, placeOf);
  if (!standing) return undefined;
  if (standing.kind === "open") return { shown: "冲突", target: null, shortfall: null, place: "" };
  const { submission, at } = standing;
  const shortfall = submission.shortfalls[at];
  return {
    shown: valueAt(submission, at) ?? submission.texts.get(at) ?? WORDS[statusAt(submission, at)], target: submission.targets[at] || null,
    shortfall: shortfall === undefined || Number.isNaN(shortfall) ? null : shortfall, place: placeText(submission.file, sheetAt(submission, at).name, addressAt(submission, at)),
  };
}

function placeText(file: string, sheet: string, cell: string): string {
  return `${file}\n${sheet}!${cell}`;
}

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** The sign of the worst finding at each place that has one, explained findings left out. */
export type Signs = ReadonlyMap<string, string>;

/** The signs of a merge's findings by `place`. */
export function signsOf({ findings }: Merged): Signs {
  const worst = new Map<string, Severity>();
  for (const { file, finding } of findings) {
    if (file === null || !finding.place || finding.waived) continue;
    const place = placeText(file, finding.place.sheet, finding.place.cell);
    const held = worst.get(place);
    if (!held || WORST_FIRST.indexOf(finding.severity) < WORST_FIRST.indexOf(held)) worst.set(place, finding.severity);
  }
  return new Map([...worst].map(([place, severity]) => [place, SIGNS[severity].sign]));
}
