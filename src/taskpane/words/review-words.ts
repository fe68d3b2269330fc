import type { ReviewFault } from "../../core/record/review";
import type { ObservationStatus } from "../../core/observation/observation";

/** What became of a row since the last submission, as the review tab calls it. */
export type ChangeWord = "changed" | "filled" | "cleared" | "missing" | "note" | "mended" | "notMended";

/** What the tab 复核 says, to the reviewer and to the county that works a slip off. Days are local. */
export type ReviewWords = {
  readonly sent: (number: number, day: Date) => string;
  readonly notSent: string;
  readonly first: string;
  readonly changedHead: (count: number) => string;
  readonly same: string;
  readonly since: (day: Date) => string;
  readonly rest: (unchanged: number, missing: number) => string;
  readonly after: (changed: number) => string;
  readonly kinds: { readonly [K in ChangeWord]: string };
  readonly statuses: { readonly [S in Exclude<ObservationStatus, "reported">]: string };
  readonly gone: string;
  readonly explained: (count: number) => string;
  readonly counts: (accepted: number, returned: number, open: number) => string;
  readonly noneExplained: string;
  readonly noNote: string;
  readonly accept: string;
  readonly giveBack: string;
  readonly reason: string;
  readonly others: string;
  readonly chooseRow: string;
  readonly drop: string;
  readonly ofForm: string;
  readonly unit: string;
  readonly unitHint: string;
  readonly makeSlip: (count: number) => string;
  readonly acceptForm: string;
  readonly accepted: string;
  readonly rule: string;
  readonly undecided: (count: number) => string;
  readonly slipMade: (sheet: string) => string;
  readonly formAccepted: string;
  readonly fault: (code: ReviewFault["code"], cell: string) => string;
  readonly slip: SlipScreenWords;
};

type SlipScreenWords = {
  readonly title: string;
  readonly from: (unit: string, day: Date) => string;
  readonly done: (done: number, all: number) => string;
  readonly asked: string;
  readonly mended: (what: string) => string;
  readonly changed: string;
  readonly onlyUnit: string;
  readonly left: (count: number) => string;
  readonly allDone: string;
  readonly toReview: string;
  readonly toSlip: string;
};
