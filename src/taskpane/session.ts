import type { Checked } from "../app/check";
import type { HostErrorCode } from "../app/ports";
import type { AreaType, Language } from "../core/kernel/codes";
import type { RowState } from "../core/record/row-state";
import type { Reason } from "../core/validation/reasons";
import type { Severity } from "../core/validation/finding";
import type { Area, AreaLookUp, Current, PlanChoice } from "./actions";
import type { Words } from "./words/words";

/** The pane's tabs in their order. */
export const TABS = ["template", "check", "merge", "review"] as const;

/** One of the pane's tabs. */
export type Tab = (typeof TABS)[number];

/** The four classes of the check list, worst first. */
export const LEVELS = ["error", "warning", "info", "undecided"] as const satisfies readonly (Severity | "undecided")[];

/** A class of the check list. */
export type Level = (typeof LEVELS)[number];

/** What of the check list is shown: null lets all through. A code as the contract lists them; 类别 as the plan words it. */
export type Filter = {
  readonly level: Level | null;
  readonly code: string | null;
  readonly category: string | null;
  readonly state: "open" | "explained" | null;
};

/** A filter that lets everything through. */
export const NO_FILTER: Filter = { level: null, code: null, category: null, state: null };

/** How the check list is grouped. */
export type Grouping = "row" | "rule";

/** Words chosen when shown, so that a change of language reaches what was said before. */
export type Say = (words: Words) => string;

/** What the pane does in the workbook. */
export type Task = "open" | "check" | "mark" | "clear" | "insert" | "write" | "go" | "explain" | "submit" | "previous" | "report" | "review" | "repair" | "merge";

/** A task under way. `slow` after 0.4 s; `waiting` while a cell is being edited. */
export type Work = {
  readonly task: Task;
  readonly turn: number;
  readonly slow: boolean;
  readonly waiting: boolean;
  readonly read?: { readonly read: number; readonly rows: number };
};

/** A task that failed, and the way to try it again. `detail` is for support. */
export type Trouble = {
  readonly task: Task;
  readonly code: HostErrorCode;
  readonly detail: string;
  readonly at: Date;
  readonly retry: () => Promise<void>;
};

/** The last check; stale once a person changed the sheet and that could not be followed. */
export type Outcome = { readonly checked: Checked; readonly at: Date; readonly stale: boolean };

/** What the form of the template tab holds; `lookedUp` belongs to `area` as typed, null while it is being looked up. */
export type Form = {
  readonly plan: string;
  readonly area: string;
  readonly picked: Area | null;
  readonly lookedUp: AreaLookUp | null;
  readonly areaType: AreaType;
  /** True once a person chose the scope; then a picked area no longer sets it. */
  readonly areaTypeChosen: boolean;
  readonly period: string;
  /** True for rows of numerator and denominator below each rate. */
  readonly components: boolean;
};

/** A cell to be set back. */
export type Undo = { readonly sheet: string; readonly cell: string; readonly value: string | number };

/** An explanation as far as it was written; null while no usual reason was chosen. */
export type Draft = { readonly reason: Reason | null; readonly text: string };

/** A reviewer's verdict as far as it was made, on a row as it was seen; a return has a reason once one is written. */
export type DraftVerdict = { readonly kind: "accept" | "return"; readonly reason: string; readonly seen: RowState };

/** 复核 as the reviewer sees it, or as the county that works its slip off. */
export type ReviewFace = "review" | "slip";

/** All that the pane shows. */
export type Session = {
  readonly language: Language;
  readonly tab: Tab;
  readonly form: Form;
  /** Plans by id whose document was fetched, or could not be; the others are still on their way. */
  readonly fetched: Readonly<Record<string, "there" | "failed">>;
  readonly stepsHidden: boolean;
  readonly current: Current | null;
  readonly work: Work | null;
  readonly outcome: Outcome | null;
  readonly trouble: Trouble | null;
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** Key of the group that is open. */
  readonly open: string | null;
  /** Key of the group last gone to; 下一条 goes on from there. */
  readonly cursor: string | null;
  /** Key of the group that is looked at by itself; null while the list is on show. */
  readonly finding: string | null;
  /** True when the list comes back from a finding: its row then takes the focus. */
  readonly returning: boolean;
  /** Explanations being written, by the row's key. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** A reviewer's verdicts that are not written yet, by the row's key. */
  readonly verdicts: Readonly<Record<string, DraftVerdict>>;
  /** True while the way to repair the form is on show; the signature of what a person left as it is. */
  readonly repairOffered: boolean;
  readonly repairRefused: string | null;
  /** Which face of 复核 a person chose; null while the workbook decides. */
  readonly reviewFace: ReviewFace | null;
  /** What stands above the 汇总 tab: what is merged, and of whom; null until that is known. */
  readonly merging: { readonly title: Say; readonly detail: Say } | null;
  readonly message: Say;
  /** Spoken with the message, not shown. */
  readonly aside: Say | null;
  readonly undo: Undo | null;
};

/** The pane before the workbook was looked at. */
export function firstSession(plans: readonly PlanChoice[], language: Language, stepsHidden: boolean): Session {
  const plan = plans[0];
  return {
    language, stepsHidden, tab: "template",
    form: { plan: plan?.id ?? "", area: "", picked: null, lookedUp: null, areaType: "city", areaTypeChosen: false, period: plan?.defaultPeriod ?? "", components: false },
    fetched: {},
    current: null, work: null, outcome: null, trouble: null, filter: NO_FILTER, grouping: "row", open: null, cursor: null, finding: null, returning: false, drafts: {}, merging: null, verdicts: {}, repairOffered: false, repairRefused: null, reviewFace: null,
    message: (words) => words.status.opening, aside: null, undo: null,
  };
}
