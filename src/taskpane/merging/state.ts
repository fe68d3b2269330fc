import type { MergeOutcome, PlanPeriod } from "../../app/merge";
import type { ExpectedArea } from "../../core/merge/completeness";
import type { Choice } from "../../core/merge/conflict";
import type { StoredMerge } from "../../core/merge/stored-json";
import type { Received } from "../../core/merge/submission";

/** A file that a person chose or dropped. */
export type Given = Pick<File, "name" | "size" | "arrayBuffer"> & { readonly webkitRelativePath?: string };

/** A chosen file under a name that no other one has. */
export type Chosen = { readonly name: string; readonly file: Given };

/** How far one file is: waiting, being read, or what became of it. */
export type FileState = "waiting" | "reading" | Received;

/** Which areas should report: those of the plan, those below a path (省/地), or a list that a person gave. */
export type Expected =
  | { readonly kind: "plan" }
  | { readonly kind: "below"; readonly path: string }
  | { readonly kind: "list"; readonly name: string; readonly areas: readonly ExpectedArea[] };

/** A merge to go on from: what it was made from, and the file that carries it, null for the open workbook. */
export type Earlier = { readonly file: string | null; readonly stored: StoredMerge };

/** What the open workbook holds: the names of its sheets, and an earlier merge. */
export type Found = { readonly sheets: readonly string[]; readonly stored: StoredMerge | null };

/** What was written: how many cells, its first sheet (null where it went into a file of that name), and whether sheets of the merge before gave way. */
export type Written = { readonly cells: number; readonly name: string; readonly sheet: string | null; readonly replaced: boolean };

/** A list of areas that could not be used: the file, and what is wrong with it in words of both languages. */
export type ListFault = { readonly file: string; readonly code: "ambiguous" | "code-unknown" | "twice" | "due-unreadable" | "no-column" | "empty"; readonly area: string };

/** All that the 汇总 tab knows. */
export type MergeState = {
  readonly chosen: readonly Chosen[];
  /** Files as far as they are read; null while nothing is being read. */
  readonly reading: readonly FileState[] | null;
  /** What was read, file by file; null until all of it is there. */
  readonly received: readonly Received[] | null;
  readonly expected: Expected;
  readonly listFault: ListFault | null;
  /** The plan and year that a person picked among several. */
  readonly pair: PlanPeriod | null;
  readonly choices: readonly Choice[];
  readonly found: Found;
  readonly earlier: Earlier | null;
  /** True to put the sheets in place of those of the merge before; false to add them under a name of their own. */
  readonly instead: boolean;
  readonly outcome: MergeOutcome | null;
  readonly written: Written | null;
};

/** Nothing chosen yet. */
export const EMPTY_MERGE: MergeState = {
  chosen: [], reading: null, received: null, expected: { kind: "plan" }, listFault: null, pair: null, choices: [],
  found: { sheets: [], stored: null }, earlier: null, instead: true, outcome: null, written: null,
};
