import { isArea } from "../../merge/completeness";
import type { Resolved } from "../../merge/conflict";
import type { Merged } from "../../merge/merge";
import { standingAt } from "../../merge/standing";
import { SEVERITIES } from "../../merge/packed";
import { statusAt, valueAt } from "../../merge/submission";
import { SIGNS } from "../../sheet/palette";

/** What one area says at one key, as a summary shows it. */
export type ShownCell = {
  /** The number, the word of a status, what stood there where no number could be read; null where nothing came. */
  readonly shown: number | string | null;
  readonly target: string | null;
  readonly shortfall: number | null;
  /** The sign of the worst finding about it that nobody explained; null where there is none. */
  readonly sign: string | null;
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
export function shownAt(area: Resolved, key: string, { placeOf }: Merged, hints: Hints): ShownCell | undefined {
  const standing = standingAt(area, key, placeOf);
  if (!standing) return undefined;
  if (standing.kind === "open") return { shown: "冲突", target: null, shortfall: null, sign: SIGNS.error.sign };
  const { submission, at } = standing;
  const shortfall = submission.shortfalls[at];
  return {
    shown: valueAt(submission, at) ?? submission.texts.get(at) ?? WORDS[statusAt(submission, at)], target: submission.targets[at] || null,
    shortfall: shortfall === undefined || Number.isNaN(shortfall) ? null : shortfall, sign: signOf(submission.worst[at] ?? 0, hints.has(placeText(submission.file, key))),
  };
}

/** Rows that a merge has a hint about (与同类差得远), by file and key. */
export type Hints = ReadonlySet<string>;

/** What the merge itself found in rows of its forms. */
export function hintsOf({ findings }: Merged): Hints {
  return new Set(findings.flatMap(({ file, finding: { place, severity } }) => (file !== null && place && severity === "info" ? [placeText(file, `${place.indicator}|${place.scope}`)] : [])));
}

function placeText(file: string, key: string): string {
  return `${file}\n${key}`;
}

function signOf(worst: number, hinted: boolean): string | null {
  const severity = SEVERITIES[Math.max(worst, hinted ? SEVERITIES.indexOf("info") : 0)];
  return severity ? SIGNS[severity].sign : null;
}
