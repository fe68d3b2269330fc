import type { Why } from "../../core/merge/why";
import type { ListFault } from "./state";
import type { Make } from "./worker/making";

/** What the 汇总 tab says by itself, in one language; why something is set aside, and the sentences of findings, come from the report. */
export type MergeWords = {
  readonly title: (period: string) => string;
  readonly detail: (name: string, expected: number) => string;
  readonly unlisted: (plan: string, reported: number) => string;
  readonly drop: { readonly title: string; readonly or: string; readonly choose: string; readonly several: string; readonly folder: string; readonly only: string; readonly more: string; readonly late: string };
  readonly expected: {
    readonly label: string; readonly hint: string; readonly unlistedHint: string; readonly plan: string; readonly areas: (name: string, count: number) => string; readonly choose: string; readonly list: (name: string, count: number) => string;
    readonly fault: (fault: ListFault) => string;
  };
  readonly how: { readonly title: string; readonly steps: readonly [string, string, string] };
  readonly dryRun: string;
  readonly busy: {
    readonly title: string; readonly caption: string; readonly nothing: string; readonly reading: string; readonly cells: (count: number) => string;
    readonly stop: string; readonly stopped: string; readonly status: (at: number, count: number) => string; readonly list: string;
  };
  readonly earlier: {
    readonly found: (period: string, files: number) => string; readonly goOn: string; readonly goingOn: (files: number) => string; readonly without: string;
    readonly file: string; readonly damaged: (file: string) => string;
    readonly fault: { readonly [F in "damaged" | "plan-unknown" | "unread"]: string };
  };
  readonly picking: {
    readonly several: string; readonly none: string; readonly label: string; readonly pair: (plan: string, period: string, files: number) => string;
    readonly notTaken: (count: number) => string; readonly rest: (count: number) => string; readonly restDetail: string; readonly remove: (count: number) => string;
    readonly dryRun: (count: number) => string; readonly again: string; readonly status: (aside: number, rest: number) => string;
  };
  readonly balance: {
    readonly label: string; readonly files: string; readonly cells: string; readonly areas: string; readonly accepted: string; readonly quarantined: string; readonly superseded: string; readonly reported: string; readonly missing: string;
    readonly holds: string; readonly fails: string; readonly unlisted: string;
  };
  readonly folds: {
    readonly missing: string; readonly conflicts: string; readonly quarantine: string; readonly findings: string; readonly refused: string;
    readonly etc: (name: string, count: number) => string; readonly refusedHint: string; readonly moreFindings: (shown: number) => string;
  };
  readonly missing: { readonly noFile: string; readonly copy: string; readonly copied: (count: number) => string; readonly notCopied: string };
  readonly conflicts: {
    readonly wholeFile: (area: string) => string; readonly target: (text: string) => string; readonly waits: string; readonly noDate: string; readonly newer: string; readonly chosen: string; readonly date: (day: string | null) => string;
    readonly left: (count: number) => string; readonly waiting: (area: string, cells: number) => string;
  };
  /** What lets something into the merge, where the pane does it otherwise than the command line. */
  readonly release: { readonly [Code in Why["code"]]?: string };
  readonly weight: { readonly label: string; readonly none: string; readonly by: (name: string) => string; readonly hint: string };
  readonly round: { readonly label: string; readonly none: string; readonly to: (places: number, name: string) => string; readonly hint: string };
  readonly place: { readonly before: (first: string, count: number) => string; readonly instead: string; readonly beside: (name: string) => string; readonly taken: (wanted: string, name: string) => string };
  readonly take: { readonly workbook: string; readonly tidy: string; readonly sdmx: string };
  readonly making: { readonly title: { readonly [M in Make]: string }; readonly hint: { readonly pieces: string; readonly file: string }; readonly stopping: string; readonly stopped: string };
  readonly write: (sheet: string) => string;
  readonly unbalanced: string;
  readonly again: string;
  readonly done: {
    readonly title: (cells: number) => string; readonly sheet: (name: string) => string; readonly file: (name: string) => string; readonly rows: { readonly written: string; readonly missing: string; readonly record: string };
    readonly written: (cells: number) => string; readonly missing: (names: readonly string[], count: number) => string; readonly none: string; readonly record: string;
    readonly next: string; readonly nextCopy: (count: number) => string; readonly nextLate: string; readonly open: (name: string) => string; readonly restart: string;
    readonly status: (cells: number, replaced: boolean) => string; readonly downloaded: (name: string) => string;
  };
  readonly caption: string;
  readonly status: { readonly local: string; readonly deciding: string; readonly dryRun: string; readonly several: string; readonly noForm: string };
};
