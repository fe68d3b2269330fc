import type { PlanPeriod } from "../../app/merge";
import type { ContinueFault } from "../../app/continue";
import type { ExpectedArea } from "../../core/merge/completeness";
import type { Choice } from "../../core/merge/conflict";
import type { Weight } from "../../core/merge/rolled";
import type { ListWeight } from "./worker/area-list";
import type { EarlierBrief } from "./worker/merger";
import type { Make } from "./worker/making";
import type { Brief, ShownOutcome } from "./worker/shown";

/** A file that a person chose or dropped. */
export type Given = Pick<File, "name" | "size" | "arrayBuffer"> & { readonly webkitRelativePath?: string };

/** A chosen file under a name that no other one has. */
export type Chosen = { readonly name: string; readonly file: Given };

/** How far one file is: waiting, being read, or what became of it. */
export type FileState = "waiting" | "reading" | Brief;

/** Which areas should report: those of the plan, those below a path (省/地), or a list that a person gave. */
export type Expected =
  | { readonly kind: "plan" }
  | { readonly kind: "below"; readonly path: string }
  | { readonly kind: "list"; readonly name: string; readonly areas: readonly ExpectedArea[]; readonly weights: readonly ListWeight[] };

/** A merge to go on from, and the file that carries it, null for the open workbook. */
export type Earlier = EarlierBrief & { readonly file: string | null };

/** What the merge of the open workbook is opened under. */
export const IN_WORKBOOK = "";

/** What the open workbook holds: the names of its sheets, and an earlier merge, or why that cannot be gone on from. */
export type Found = { readonly sheets: readonly string[]; readonly earlier: EarlierBrief | null; readonly fault: ContinueFault | "unread" | null };

/** What was written: how many cells, its first sheet (null where it went into a file of that name), whether sheets of the merge before gave way, and itself, to be gone on from. */
export type Written = { readonly cells: number; readonly name: string; readonly sheet: string | null; readonly replaced: boolean; readonly kept: EarlierBrief };

/** Sheets being written or a file being made: how much of it is done (0 to 1), and whether the person wants it stopped. */
export type UnderWay = { readonly make: Make; readonly share: number; readonly stopping: boolean };

/** A list of areas that could not be used: the file, and what is wrong with it in words of both languages. */
export type ListFault = { readonly file: string; readonly code: "ambiguous" | "code-unknown" | "twice" | "due-unreadable" | "no-column" | "empty"; readonly area: string };

/** All that the 汇总 tab knows; what was read and the merge itself lie with the merger. */
export type MergeState = {
  readonly chosen: readonly Chosen[];
  /** Files as far as they are read; null while nothing is being read. */
  readonly reading: readonly FileState[] | null;
  /** What was read, file by file; null until all of it is there. */
  readonly received: readonly Brief[] | null;
  readonly expected: Expected;
  readonly listFault: ListFault | null;
  /** The plan and year that a person picked among several. */
  readonly pair: PlanPeriod | null;
  readonly choices: readonly Choice[];
  /** What rates without components are weighted by; null as the merge before has it, or by nothing. */
  readonly weight: Weight | "none" | null;
  /** Decimal places of a preview of rounded sums (−4 is 万); null for none. */
  readonly round: number | null;
  readonly found: Found;
  readonly earlier: Earlier | null;
  /** True to put the sheets in place of those of the merge before; false to add them under a name of their own. */
  readonly instead: boolean;
  readonly outcome: ShownOutcome | null;
  readonly making: UnderWay | null;
  readonly written: Written | null;
};

/** Nothing chosen yet. */
export const EMPTY_MERGE: MergeState = {
  chosen: [], reading: null, received: null, expected: { kind: "plan" }, listFault: null, pair: null, choices: [], weight: null, round: null,
  found: { sheets: [], earlier: null, fault: null }, earlier: null, instead: true, outcome: null, making: null, written: null,
};
