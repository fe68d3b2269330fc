import type { Direction } from "../kernel/codes";
import type { ObservationStatus } from "../observation/observation";
import type { Test } from "../target/target";

/** 强制 blocks submission, 核实 must be corrected or explained, 提示 is for information. */
export type Severity = "error" | "warning" | "info";

/** Severities in the order in which they are shown and looked for. */
export const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** What supports a candidate for a slipped unit: a known value the candidate fits. */
export type Evidence = { readonly kind: "baseline" | "target" | "bounds" | "otherScope"; readonly value: number; readonly area?: string };

/** A cell of the form's own under `head`: what stands there, and what stood there. */
export type TamperingFacts = { readonly head: string; readonly found: string; readonly expected: string };

/**
 * A logical rule that cannot hold: in the names of its rows and with their numbers put in (现场数据). `left` and `right` are the
 * two sides, `difference` the first less the second, in the unit of the first row; `cells` are all that it speaks of.
 */
export type LogicFacts = {
  readonly rule: string; readonly version: string; readonly formula: string; readonly numbers: string;
  readonly left: number; readonly right: number; readonly difference: number; readonly unit: string; readonly cells: readonly string[];
};

/** The facts of each finding code: numbers and places, never words. Values are in the row's unit; `unit` is its canonical spelling. */
export type Facts = {
  readonly "value/missing": Record<never, never>;
  readonly "value/not-a-number": { readonly text: string; readonly proposal?: number };
  readonly "value/text-number": { readonly text: string; readonly value: number };
  /** An error of the spreadsheet, such as #DIV/0!. */
  readonly "value/error-cell": { readonly text: string };
  readonly "value/below-minimum": { readonly value: number; readonly minimum: number; readonly shortage: number; readonly unit: string };
  readonly "value/not-integer": { readonly value: number; readonly unit: string };
  readonly "value/too-precise": { readonly value: number; readonly places: number; readonly decimals: number; readonly unit: string };
  readonly "value/negative": { readonly value: number; readonly unit: string };
  readonly "value/above-maximum": { readonly value: number; readonly maximum: number; readonly excess: number; readonly unit: string };
  /** `unknown` is a word that 状态 does not have; `text` is that word. */
  readonly "value/status-conflict": { readonly value: number; readonly status: "notApplicable" | "pending" | "unknown"; readonly text?: string; readonly unit: string };
  readonly "unit/slip": { readonly value: number; readonly factor: number; readonly candidate: number; readonly unit: string; readonly evidence: readonly Evidence[] };
  readonly "unit/mismatch": { readonly text: string; readonly found: string; readonly expected: string; readonly proposal?: number };
  readonly "target/shortfall": { readonly value: number; readonly test: Test; readonly shortfall: number; readonly unit: string };
  /** `path` is the test of the year reported, `test` that of the target's own year. */
  readonly "target/behind-path": { readonly value: number; readonly path: Test; readonly test: Test; readonly shortfall: number; readonly unit: string };
  /** `change` and `limit` are percentage points for a rate, shares of the earlier value for an amount; `previous` is of `period`. */
  readonly "change/large": {
    readonly value: number; readonly previous: number; readonly change: number; readonly limit: number;
    readonly basis: "previous" | "baseline"; readonly period: string; readonly isRate: boolean; readonly unit: string;
  };
  /** Against the way the indicator should go; `change` as in `change/large`. */
  readonly "change/reversal": {
    readonly value: number; readonly previous: number; readonly change: number; readonly direction: Direction; readonly isRate: boolean; readonly unit: string;
  };
  readonly "change/identical": { readonly value: number; readonly unit: string };
  readonly "logic/part-above-whole": LogicFacts;
  readonly "logic/sum": LogicFacts;
  readonly "logic/ratio": LogicFacts;
  readonly "logic/order": LogicFacts;
  /** A formula that no program has calculated yet, as some write them. */
  readonly "value/no-cached-value": { readonly formula: string };
  /** A reviewer returned the row, and neither its value nor its explanation has changed to what would do; `reason` is what was asked. */
  readonly "waiver/missing": { readonly reason: string };
  /** An explanation given for what stood there before: for another value, under another rule or in another year. `was` is that value. */
  readonly "waiver/lapsed": { readonly text: string; readonly changed: "value" | "rule" | "period"; readonly was: number | string | null; readonly value: number | string | null; readonly unit: string };
  /** `length` counts what an explanation says: no punctuation, no repetition, not the reason chosen. */
  readonly "waiver/too-short": { readonly text: string; readonly length: number; readonly least: number };
  /** The same explanation in several rows; `cells` are theirs. */
  readonly "waiver/repeated": { readonly text: string; readonly cells: readonly string[] };
  /** The log of what happened to the form does not hold together: from this entry on, or nobody can read it (null). */
  readonly "trail/broken": { readonly entry: number | null };
  readonly "structure/not-a-template": Record<never, never>;
  /** A file that could not be read; `reason` is a host error code such as encrypted. */
  readonly "structure/unreadable": { readonly reason: string };
  readonly "structure/encrypted": Record<never, never>;
  readonly "structure/not-xlsx": { readonly reason: string };
  readonly "structure/too-large": { readonly reason: string };
  readonly "structure/row-missing": { readonly name: string };
  /** The form is of a template version that this program does not know, or of an older one that it does. */
  readonly "structure/version-unknown": { readonly version: string; readonly known: string };
  readonly "structure/version-older": { readonly version: string; readonly current: string };
  readonly "structure/sheet-renamed": { readonly found: string; readonly expected: string };
  readonly "structure/row-unknown": { readonly text: string; readonly value: string };
  readonly "structure/label-changed": TamperingFacts;
  readonly "structure/unit-changed": TamperingFacts;
  readonly "structure/target-changed": TamperingFacts;
  readonly "structure/formula-overwritten": TamperingFacts;
  readonly "structure/row-duplicated": { readonly first: string };
  readonly "merge/area-unknown": { readonly area: string };
  readonly "merge/area-missing": { readonly area: string; readonly status: "未报" | "退回" };
  /** Several files of one area; none of them stands alone where two are as new as each other. */
  readonly "merge/duplicate": { readonly area: string; readonly files: readonly string[] };
  readonly "merge/superseded": { readonly by: string; readonly reason: "newer" | "chosen" | "copy" | "blank" };
  /** Files of one area that say different things at one key, neither newer. */
  readonly "merge/value-conflict": { readonly area: string; readonly values: readonly Said[]; readonly dated: boolean };
  /** `kind` is what the peers are called; `times` how often the value holds the median, absent for a rate, which lies `apart` in percentage points. */
  readonly "merge/peer-outlier": {
    readonly value: number; readonly median: number; readonly peers: number; readonly kind: PeerKind; readonly unit: string; readonly times?: number; readonly apart?: number;
  };
  /** An area and parts of it are in one merge, so that sums may count something twice; not those of the plan's own area (`whole`), which sums leave out. */
  readonly "merge/areas-overlap": { readonly area: string; readonly parts: readonly string[]; readonly whole: boolean };
  /** The name of a file is like another area's than the form in it. */
  readonly "merge/file-name": { readonly like: string; readonly area: string };
};

/** What one file says at a key; `text` is what stood there where no number could be read, `target` what governs it where files differ on that (上级下达指标). */
export type Said = { readonly file: string; readonly value: number | null; readonly status: ObservationStatus; readonly text?: string; readonly target?: string };

/** What areas compared with one another have in common. */
export type PeerKind = "city" | "county";

/** A finding's code, as the contract lists them. */
export type FindingCode = keyof Facts;

/** Where a finding belongs; absent for one about a whole file. `name` is the text of the 指标 cell. */
export type Place = { readonly indicator: string; readonly scope: string; readonly name: string; readonly sheet: string; readonly cell: string };

/** Something wrong or remarkable in the data: code and facts, never text. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly facts: Facts[Code];
    readonly place?: Place;
    readonly waived: boolean;
  };
}[FindingCode];

/** A rule that could not be judged for a row, and why: counted, listed apart, never green. */
export type Undecided = {
  readonly code: "target/undecidable" | FindingCode;
  readonly place: Place;
  readonly why: "pending" | "unreadable" | "outOfBounds" | "aggregateOnly" | "each" | "span" | "noTest" | "slip" | "missing" | "periodBefore" | "conflict"
    | "noPrevious" | "noBase" | "noBaseline";
};

/** The actual value of a row on its way from baseline to target; null where it is not known or must not be judged. */
export type Progress = {
  readonly indicator: string;
  readonly scope: string;
  readonly actual: number | null;
  readonly baseline: number | null;
  readonly baselineOf: string | null;
  /** The target as tested, such as `≥ 98`. */
  readonly target: string;
  readonly met: boolean | null;
  /** Never negative; percentage points for %. */
  readonly shortfall: number | null;
  readonly onPath: boolean | null;
};

/** Counts that reconcile: expected = reported + missing + notApplicable + pending + unreadable. */
export type Summary = {
  readonly expected: number; readonly reported: number; readonly missing: number; readonly notApplicable: number;
  readonly pending: number; readonly unreadable: number;
  readonly errors: number; readonly warnings: number; readonly infos: number; readonly undecided: number; readonly shortfalls: number;
  /** Rows that meet their target. */
  readonly met: number;
};
