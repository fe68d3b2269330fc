import type { AreaType, Language, Nature } from "../../core/kernel/codes";
import type { Baseline } from "../../core/template/template";
import type { Reason } from "../../core/validation/reasons";
import type { KeptPrevious } from "../actions";
import type { LineCode } from "../findings/groups";
import type { Level, Tab, Task, Trouble } from "../session";
import type { Counts } from "../checking/verdict";
import type { ReviewWords } from "./review-words";

/** A trouble in words: what, where it stands, what to do. `steps` are numbered; none when there is one sentence only. */
export type TroubleWords = {
  readonly title: string;
  readonly where: string;
  readonly body: string;
  readonly steps: readonly string[];
  readonly status: string;
};

/** One class of findings in words: its name, what it asks, and what belongs to it. */
export type LevelWords = { readonly name: string; readonly effect: string; readonly legend: string };

/** The names of all rules; there may be names of rules to come. */
export type RuleNames = { readonly [Code in LineCode]: string } & { readonly [code: string]: string };

/** Everything the pane says by itself, in one language; the sentences of findings come from the report. */
export type Words = {
  readonly language: Language;
  readonly product: string;
  readonly tabs: { readonly [T in Tab]: string };
  readonly tabsLabel: string;
  readonly areaTypes: { readonly [T in AreaType]: string };
  readonly context: (area: string, areaType: AreaType, period: string) => string;
  readonly noContext: string;
  readonly languageLabel: string;
  readonly levels: { readonly [L in Level]: LevelWords };
  readonly rules: RuleNames;
  /** What comes after the verdict, which is the report's. */
  readonly verdictNext: (counts: Counts) => string;
  readonly template: TemplateWords;
  readonly check: CheckWords;
  readonly finding: FindingWords;
  readonly lastYear: LastYearWords;
  readonly facts: FactWords;
  readonly status: StatusWords;
  readonly trouble: (trouble: Trouble, sheet: string) => TroubleWords;
  /** The pieces of the sentence around the keys Enter and Esc, while a task waits for a cell being edited. */
  readonly editing: { readonly title: string; readonly around: (task: Task) => readonly [string, string, string] };
  readonly support: { readonly title: string; readonly copy: string; readonly copied: string; readonly select: string };
  readonly review: ReviewWords;
  readonly mergeNotFetched: string;
  readonly outside: { readonly title: string; readonly body: string; readonly step: string };
};

type TemplateWords = {
  readonly steps: readonly [string, string, string];
  readonly stepsLabel: string;
  readonly dismiss: string;
  readonly plan: string;
  readonly area: string;
  readonly areaHint: string;
  readonly scope: string;
  readonly period: string;
  readonly unknownArea: string;
  readonly severalAreas: (names: readonly string[]) => string;
  readonly knownArea: (name: string, code: string) => string;
  readonly suggestions: string;
  readonly rows: (count: number) => string;
  readonly rowsThere: (count: number) => string;
  readonly reading: string;
  readonly allRead: (count: number) => string;
  readonly partRead: (read: number, unread: number) => string;
  readonly words: string;
  readonly showAll: (count: number) => string;
  readonly showFew: string;
  readonly noRows: string;
  readonly components: string;
  readonly planComing: string;
  readonly planFailed: string;
  readonly insert: string;
  readonly inserting: string;
  readonly goCheck: string;
};

type CheckWords = {
  readonly filled: string;
  readonly read: string;
  readonly ringLabel: (settled: number, expected: number) => string;
  readonly question: string;
  readonly promise: readonly [string, string];
  readonly noTemplate: string;
  readonly noTemplateNext: string;
  readonly goInsert: string;
  readonly busy: string;
  readonly busyDetail: string;
  readonly check: string;
  /** What the tooltips of 检查 and 下一条 say of their keys. */
  readonly keys: { readonly check: string; readonly next: string };
  readonly again: string;
  readonly stop: string;
  readonly next: string;
  readonly counts: (missing: number, unreadable: number, pending: number) => string;
  readonly met: (met: number, expected: number, short: number) => string;
  readonly filterLabel: string;
  readonly size: (rows: number, findings: number) => string;
  readonly filtered: (name: string, rows: number) => string;
  readonly narrowed: (rows: number) => string;
  readonly grouping: { readonly label: string; readonly row: string; readonly rule: string };
  /** The choices that narrow the list, each by what it chooses and by the option that lets all through. */
  readonly narrow: { readonly code: string; readonly category: string; readonly state: string };
  readonly colon: string;
  readonly states: { readonly open: string; readonly explained: string };
  readonly alike: (rows: number) => string;
  readonly further: (rows: number) => string;
  readonly explain: string;
  readonly rightExplain: string;
  readonly details: string;
  readonly copy: string;
  readonly copied: (cell: string) => string;
  readonly notCopied: string;
  readonly showAll: string;
  readonly mark: string;
  readonly clear: string;
  readonly listLabel: string;
  readonly emptyFilter: string;
  readonly wholeWorkbook: string;
  readonly goTo: (cell: string) => string;
  readonly cures: (lines: number) => string;
  readonly curesByCells: (cells: number, lines: number) => string;
  readonly changeTo: (value: string) => string;
  readonly undo: string;
  readonly retry: string;
  readonly paneOnly: string;
  readonly cancel: (task: Task) => string;
  readonly waiting: string;
  readonly lastResult: (at: Date) => string;
  readonly clean: (explained: number) => string;
  readonly cleanRows: { readonly filled: string; readonly met: string; readonly explained: string; readonly submitted: string };
  readonly cleanSubmitted: (number: number, changed: number) => string;
  readonly shortfalls: (count: number) => string;
  readonly blocksNothing: string;
  readonly submit: string;
  readonly report: string;
  readonly reportSheet: string;
  readonly cleanFilled: (reported: number, notApplicable: number, pending: number) => string;
  readonly cleanMet: (met: number, reported: number, short: number) => string;
  readonly cleanExplained: (count: number) => string;
  readonly afterwards: string;
  readonly afterwardsSteps: readonly [string, string];
};

type FindingWords = {
  readonly all: (count: number) => string;
  readonly place: (index: number, count: number) => string;
  readonly explanation: string;
  readonly reasons: { readonly [R in Reason]: string };
  /** In so many other rows the reason is given. */
  readonly usedIn: (rows: number) => string;
  readonly hint: string;
  readonly length: (characters: number) => string;
  readonly tooShort: string;
  readonly save: string;
  readonly howRead: string;
  readonly published: string;
  readonly read: string;
  readonly here: string;
  readonly used: (scope: string, test: string) => string;
  readonly nature: string;
  readonly natures: { readonly [N in Nature]: string };
  readonly source: string;
  readonly explainAnyway: string;
};

type LastYearWords = {
  readonly none: string;
  readonly there: (period: string, values: number) => string;
  readonly choose: string;
  readonly another: string;
  readonly kept: (period: string, values: number) => string;
  readonly notKept: (file: string, why: Extract<KeptPrevious, { kind: "notKept" }>["why"]) => string;
};

type FactWords = {
  readonly baseline: (baseline: Baseline) => string;
  readonly baselineNote: (baseline: Baseline, scope: string) => string;
  readonly year: (period: string) => string;
  readonly target: string;
  readonly actual: string;
  readonly typed: string;
  readonly readAs: string;
  readonly limit: string;
  readonly excess: string;
  readonly shortfall: string;
  readonly floor: string;
  readonly shortage: string;
  readonly lastYear: string;
  readonly thisYear: string;
  readonly change: string;
  readonly changeLimit: string;
  readonly onPath: string;
  readonly places: string;
  readonly formula: string;
  readonly numbers: string;
  readonly difference: string;
  readonly unit: string;
  readonly status: string;
  readonly statuses: { readonly notApplicable: string; readonly pending: string };
};

type StatusWords = {
  readonly opening: string;
  readonly ready: string;
  readonly onlyAdds: string;
  readonly noArea: string;
  readonly severalAreas: (typed: string, names: readonly string[]) => string;
  readonly noSuchCode: (typed: string) => string;
  readonly exists: (period: string) => string;
  readonly inserted: (rows: number) => string;
  readonly doing: (task: Task) => string;
  readonly waiting: string;
  readonly stopped: string;
  readonly stale: string;
  /** Rows are one-based; none stand for the whole sheet. */
  readonly rechecked: (rows: readonly number[]) => string;
  readonly checked: (at: Date) => string;
  readonly at: (index: number, count: number, cell: string) => string;
  readonly marked: (marked: number, kept: number) => string;
  readonly cleared: (count: number) => string;
  readonly written: (cell: string, from: string | number, to: string) => string;
  readonly undone: (cell: string, value: string | number) => string;
  readonly notSubmitted: (open: number) => string;
  readonly alreadySubmitted: (number: number) => string;
  readonly submitted: (number: number) => string;
  readonly reported: (sheet: string) => string;
  readonly explained: (cell: string) => string;
  readonly explainedForForm: string;
  readonly lapses: string;
  readonly changedMeanwhile: (cell: string) => string;
};
