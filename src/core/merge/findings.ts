import { isOwnArea } from "../catalogue/plan-area";
import type { Finding, PeerKind, Place } from "../validation/finding";
import { likeness, resembles, type Aside, type Completeness } from "./completeness";
import type { Conflict, Resolved, Superseded } from "./conflict";
import type { FrameRow } from "./frame";
import { unpackFindings } from "./packed";
import { outliersIn, type Peer } from "./peers";
import { sizeBy } from "./size";
import type { MergeRequest } from "./sort-out";
import { standingAt, type Standing } from "./standing";
import { addressAt, formOf, sheetAt, valueAt, type PlaceOf, type Submission } from "./submission";
import type { Why } from "./why";

/** A finding with the file and the area it is about; null where it is about none. */
export type FiledFinding = { readonly file: string | null; readonly area: string | null; readonly finding: Finding };

/** What findings are made of: a merge before it knows them. */
export type Decided = {
  readonly request: MergeRequest;
  readonly areas: readonly Resolved[];
  readonly asides: readonly Aside[];
  readonly superseded: readonly Superseded[];
  readonly frame: readonly FrameRow[];
  readonly completeness: Completeness;
  readonly placeOf: PlaceOf;
};

/** What the merge itself has to say: of files set aside, of areas with several files, then of the areas together. */
export function findingsOf(decided: Decided): FiledFinding[] {
  const { areas, asides, superseded, completeness } = decided;
  return [
    ...asides.flatMap((aside) => ofAside(aside) ?? []),
    ...areas.flatMap((area) => [
      ...duplicates(area),
      ...area.conflicts.filter(({ chosen }) => chosen === null).map((conflict) => openConflict(conflict, area, decided)),
    ]),
    ...superseded.map(({ submission, by, why }) => ofFile(submission, { code: "merge/superseded", severity: "info", facts: { by: by.file, reason: why }, waived: false })),
    ...completeness.lines.flatMap(({ name, status, file }): FiledFinding[] =>
      status === "未报" || status === "退回" ? [{ file, area: name, finding: { code: "merge/area-missing", severity: "warning", facts: { area: name, status }, waived: false } }] : []),
    ...namedOtherwise(decided), ...overlaps(decided), ...peerOutliers(decided),
  ];
}

function ofFile({ file, area }: Submission, finding: Finding): FiledFinding {
  return { file, area, finding };
}

/** Codes of the check for files that hold no form; what is merely in the wrong place has its line in the quarantine alone. */
const UNREAD: { readonly [Code in Why["code"]]?: "structure/unreadable" | "structure/encrypted" | "structure/not-xlsx" | "structure/too-large" | "structure/not-a-template" } = {
  "missing": "structure/unreadable", "no-access": "structure/unreadable", "unreadable": "structure/unreadable", "encrypted": "structure/encrypted", "not-xlsx": "structure/not-xlsx",
  "too-large": "structure/too-large", "not-a-template": "structure/not-a-template", "plan-unknown": "structure/not-a-template",
};

function ofAside({ received, why }: Aside): FiledFinding | undefined {
  const { file } = received;
  const area = received.kind === "submission" ? received.area : null;
  if (why.code === "area-unexpected") return { file, area, finding: { code: "merge/area-unknown", severity: "error", facts: { area: why.area }, waived: false } };
  const code = UNREAD[why.code];
  return code && { file, area, finding: { code, severity: "error", facts: { reason: why.code }, waived: false } };
}

/** What was found in the forms themselves, area by area: in those that stand, and in those that were returned for it. */
export function* formFindings({ areas, asides }: Pick<Decided, "areas" | "asides">): Generator<FiledFinding> {
  const returned = asides.flatMap(({ received, why }) => (why.code === "strict" && received.kind === "submission" ? [received] : []));
  for (const submission of [...areas.flatMap(({ standing }) => standing), ...returned]) {
    for (const finding of unpackFindings(submission)) yield ofFile(submission, finding);
  }
}

/** Files of one area that ask for the same; those of two kinds (a city's form and a county's) only where they differ on something. */
function duplicates({ name, standing, superseded, conflicts }: Resolved): FiledFinding[] {
  const all = [...standing, ...superseded.map(({ submission }) => submission)];
  const disputed = new Set(conflicts.flatMap(({ values }) => values.map(({ file }) => file)));
  const files = all.filter((one) => disputed.has(one.file) || all.some((other) => other !== one && formOf(other) === formOf(one))).map(({ file }) => file);
  return files.length === 0 ? [] : [{ file: files[0] ?? null, area: name, finding: { code: "merge/duplicate", severity: "warning", facts: { area: name, files }, waived: false } }];
}

function openConflict({ key, values, why }: Conflict, area: Resolved, { frame, placeOf }: Decided): FiledFinding {
  const [first] = area.standing;
  const place = first && placeIn(first, placeOf(first, key), frame.find((row) => row.key === key));
  return {
    file: first?.file ?? null, area: area.name,
    finding: { code: "merge/value-conflict", severity: "error", facts: { area: area.name, values, dated: why === "sameDate" }, waived: false, ...(place && { place }) },
  };
}

function placeIn(submission: Submission, at: number | undefined, row: FrameRow | undefined): Place | undefined {
  return row && at !== undefined ? { indicator: row.indicator.id, scope: row.scope, name: row.indicator.name, sheet: sheetAt(submission, at).name, cell: addressAt(submission, at) } : undefined;
}

/** Forms whose file's name is like another expected area's and not like their own. */
function namedOtherwise({ request: { expected }, areas }: Decided): FiledFinding[] {
  if (!expected) return [];
  const likeOf = likeness(expected);
  return areas.flatMap(({ code, name, standing }) => standing.flatMap((submission): FiledFinding[] => {
    if (resembles(submission.file, { code, name })) return [];
    const like = likeOf(submission.file, name);
    return like ? [ofFile(submission, { code: "merge/file-name", severity: "info", facts: { like: like.name, area: name }, waived: false })] : [];
  }));
}

/** Codes of provinces and of prefectures; what lies within them begins with the same digits. */
const WHOLE = /^(?:(\d{2})00|(\d{4}))00$/u;

/** Areas of which parts report as well; where that is the plan's own area, sums leave it out and this is no more than a hint. */
function overlaps({ areas, request: { plan } }: Decided): FiledFinding[] {
  return areas.flatMap(({ code, name, standing }): FiledFinding[] => {
    const [, province, prefecture] = WHOLE.exec(code ?? "") ?? [];
    const within = province ?? prefecture;
    const parts = within === undefined ? [] : areas.filter((other) => other.code !== code && other.code?.startsWith(within)).map((other) => other.name);
    const whole = isOwnArea(plan, name);
    return parts.length === 0 ? [] : [{ file: standing[0]?.file ?? null, area: name, finding: { code: "merge/areas-overlap", severity: whole ? "info" : "warning", facts: { area: name, parts, whole }, waived: false } }];
  });
}

function peerOutliers({ frame, areas, placeOf }: Decided): FiledFinding[] {
  const by = sizeBy({ frame, placeOf });
  const sizes = areas.map((area) => by?.of(area));
  const kinds = areas.map(kindOf);
  return frame.filter(({ part }) => part === undefined).flatMap((row) => {
    const found = areas.map((area) => standingAt(area, row.key, placeOf));
    return outliersIn(row, found.map((standing, at) => peerOf(standing, kinds[at], sizes[at]))).flatMap(({ at, facts }): FiledFinding[] => {
      const standing = found[at];
      if (standing?.kind !== "row") return [];
      const place = placeIn(standing.submission, standing.at, row);
      return [ofFile(standing.submission, { code: "merge/peer-outlier", severity: "info", facts, waived: false, ...(place && { place }) })];
    });
  });
}

function peerOf(standing: Standing | undefined, kind: PeerKind | undefined, size: number | undefined): Peer | undefined {
  const value = standing?.kind === "row" ? valueAt(standing.submission, standing.at) : null;
  if (value === null || !kind) return undefined;
  return size === undefined ? { value, kind } : { value, kind, size };
}

/** What kind of area this is; its name says so where its forms do not. */
function kindOf({ name, standing }: Resolved): PeerKind {
  const [first] = standing;
  return first && first.areaType !== "both" ? first.areaType : /[县旗]$/u.test(name) ? "county" : "city";
}
