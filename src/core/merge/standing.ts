import type { Resolved } from "./conflict";
import type { Report } from "./roll-up";
import { statusAt, valueAt, type PlaceOf, type Submission } from "./submission";

/** What stands at a key of an area: one file's row, nothing while a conflict is open, or undefined where no form asks for it. */
export type Standing = { readonly kind: "row"; readonly submission: Submission; readonly at: number } | { readonly kind: "open" };

/** The row that speaks for an area at a key. */
export function standingAt({ standing, open, chosen }: Resolved, key: string, placeOf: PlaceOf): Standing | undefined {
  if (open.size > 0 && open.has(key)) return { kind: "open" };
  const other = chosen.size > 0 ? chosen.get(key) : undefined;
  for (const submission of other ? [other] : standing) {
    const at = placeOf(submission, key);
    if (at !== undefined) return { kind: "row", submission, at };
  }
  return undefined;
}

/** The same as a roll-up needs it. */
export function reportAt(area: Resolved, key: string, placeOf: PlaceOf): Report | undefined {
  const found = standingAt(area, key, placeOf);
  if (!found) return undefined;
  if (found.kind === "open") return { kind: "missing" };
  const value = valueAt(found.submission, found.at);
  if (value !== null) return { kind: "reported", value };
  return { kind: statusAt(found.submission, found.at) === "notApplicable" ? "notApplicable" : "missing" };
}
