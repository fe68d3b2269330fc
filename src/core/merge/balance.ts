import type { Resolved } from "./conflict";
import { standingAt } from "./standing";
import { cellCount, cellsIn, cellsOf, sheetAt, type PlaceOf, type Received, type Submission } from "./submission";
import type { Why } from "./why";

/** What became of everything that was read: read = accepted + quarantined + superseded, always. */
export type Balance = { readonly read: number; readonly accepted: number; readonly quarantined: number; readonly superseded: number };

/** A file, or a cell of one, that is kept out of the merge, and why; `count` cells in all. A cell of no row has no `key`. */
export type Quarantined = { readonly file: string; readonly sheet?: string; readonly cell?: string; readonly key?: string; readonly count: number; readonly why: Why };

/** Whether the four numbers fit together. */
export function balances({ read, accepted, quarantined, superseded }: Balance): boolean {
  return read === accepted + quarantined + superseded;
}

/** The cells of a file that is not in the merge at all; a file without a form has none that count. */
export function cellsOfFile(received: Received): number {
  return received.kind === "submission" ? cellCount(received) : 0;
}

/** The cells of one area's standing files: those whose row stands, those that another file's row stands in place of, and those that wait. */
export function cellsOfArea(area: Resolved, placeOf: PlaceOf): { readonly accepted: number; readonly superseded: number; readonly held: readonly Quarantined[] } {
  const simple = area.standing.length === 1 && area.chosen.size === 0;
  const counts = { accepted: 0, superseded: 0 };
  const held: Quarantined[] = [];
  for (const submission of area.standing) {
    held.push(...submission.strays.map(({ sheet, cell, why, first, count }): Quarantined => ({ file: submission.file, sheet, cell, count, why: { code: why, first } })));
    submission.put.forEach((bits, at) => {
      if (bits === 0) return;
      const key = submission.keys[at] ?? "";
      const found = simple ? undefined : standingAt(area, key, placeOf);
      if (found?.kind === "open") held.push(...waiting(area, submission, at, key));
      else if (!found || found.submission === submission) counts.accepted += cellsIn(bits);
      else counts.superseded += cellsIn(bits);
    });
  }
  const borrowed = [...area.chosen].filter(([, submission]) => !area.standing.includes(submission));
  for (const [key, submission] of borrowed) counts.accepted += cellsIn(submission.put[placeOf(submission, key) ?? -1] ?? 0);
  const superseded = area.superseded.reduce((count, { submission }) => count + cellCount(submission), counts.superseded)
    - borrowed.reduce((count, [key, submission]) => count + cellsIn(submission.put[placeOf(submission, key) ?? -1] ?? 0), 0);
  return { accepted: counts.accepted, superseded, held };
}

/** Files that a reason names; a thousand say no more than a few. */
const MOST_NAMED = 5;

function waiting({ name, standing }: Resolved, submission: Submission, at: number, key: string): Quarantined[] {
  const files = standing.slice(0, MOST_NAMED + 1).filter((other) => other !== submission).map(({ file }) => file);
  return cellsOf(submission, at).map((cell) => ({ file: submission.file, sheet: sheetAt(submission, at).name, cell, key, count: 1, why: { code: "conflict", area: name, files } }));
}
