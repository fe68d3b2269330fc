import { balances, cellsOfArea, cellsOfFile, type Balance, type Quarantined } from "./balance";
import type { Severity } from "../validation/finding";
import { completenessOf, type Aside, type Completeness } from "./completeness";
import type { Conflict, Resolved, Superseded } from "./conflict";
import { findingsOf, formFindings, type FiledFinding } from "./findings";
import { frameOf, type FrameRow } from "./frame";
import { sortOut, type MergeRequest, type Sorted } from "./sort-out";
import { placesOfKeys, type PlaceOf, type Received } from "./submission";

/** A merge, decided and counted. The same files in any order give the same. */
export type Merged = {
  readonly request: MergeRequest;
  /** Everything that was read, by file; what a later merge with late files begins with. */
  readonly received: readonly Received[];
  readonly files: Balance;
  readonly cells: Balance;
  readonly quarantine: readonly Quarantined[];
  readonly superseded: readonly Superseded[];
  /** Areas with a file that stands, by code, those without a code last. */
  readonly areas: readonly Resolved[];
  readonly conflicts: readonly Conflict[];
  readonly completeness: Completeness;
  /** The rows that some area was asked for. */
  readonly frame: readonly FrameRow[];
  /** Files that are not in the merge at all. */
  readonly asides: readonly Aside[];
  /** What the merge itself has to say; what was found in the forms, `allFindings` tells as well. */
  readonly findings: readonly FiledFinding[];
  readonly placeOf: PlaceOf;
};

/** Everything there is to say: what the merge found, then what was found in each form. */
export function* allFindings(merged: Merged): Generator<FiledFinding> {
  yield* merged.findings;
  yield* formFindings(merged);
}

/** How many findings of one severity there are in all that nobody explained. */
export function countFindings({ findings, areas, asides }: Merged, wanted: Severity): number {
  const returned = asides.flatMap(({ received, why }) => (why.code === "strict" && received.kind === "submission" ? [received] : []));
  const forms = [...areas.flatMap(({ standing }) => standing), ...returned].reduce((count, { counts }) => count + counts[wanted], 0);
  return forms + findings.filter(({ finding }) => finding.severity === wanted && !finding.waived).length;
}

/** Merges what was received. Throws a plain Error should its counts not balance. */
export function merge(files: readonly Received[], request: MergeRequest): Merged {
  const received = [...files].sort((one, other) => (one.file < other.file ? -1 : 1));
  const placeOf = placesOfKeys();
  const sorted = sortOut(received, request, placeOf);
  const { areas, asides, orphans } = sorted;
  const frame = frameOf(request.plan, keysOf(areas));
  const completeness = completenessOf(areas, asides, request.expected);
  const superseded = [...areas.flatMap((area) => area.superseded), ...orphans].sort((one, other) => (one.submission.file < other.submission.file ? -1 : 1));
  const counts = count(received, sorted, placeOf);
  return {
    request, received, superseded, areas, asides, completeness, frame, placeOf, ...counts, conflicts: areas.flatMap((area) => area.conflicts),
    findings: findingsOf({ request, areas, asides, superseded, frame, completeness, placeOf }),
  };
}

function keysOf(areas: readonly Resolved[]): ReadonlySet<string> {
  const lists = new Set(areas.flatMap(({ standing }) => standing.map(({ keys }) => keys)));
  const keys = new Set<string>();
  for (const list of lists) for (const key of list) keys.add(key);
  return keys;
}

function count(received: readonly Received[], { areas, asides, orphans }: Sorted, placeOf: PlaceOf): Pick<Merged, "files" | "cells" | "quarantine"> {
  const counted = areas.map((area) => cellsOfArea(area, placeOf));
  const held = counted.flatMap((area) => area.held);
  const quarantine = [...asides.map(({ received: file, why }): Quarantined => ({ file: file.file, count: cellsOfFile(file), why })), ...held];
  const files: Balance = {
    read: received.length, accepted: total(areas.map(({ standing }) => standing.length)), quarantined: asides.length,
    superseded: total(areas.map(({ superseded }) => superseded.length)) + orphans.length,
  };
  const cells: Balance = {
    read: total(received.map(cellsOfFile)), accepted: total(counted.map(({ accepted }) => accepted)),
    quarantined: total(quarantine.map((line) => line.count)),
    superseded: total(counted.map(({ superseded }) => superseded)) + total(orphans.map(({ submission }) => cellsOfFile(submission))),
  };
  if (!balances(files) || !balances(cells)) throw new Error(`a merge does not balance: ${JSON.stringify({ files, cells })}`);
  return { files, cells, quarantine };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
