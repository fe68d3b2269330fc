import type { AreaType } from "../kernel/codes";
import type { ObservationStatus } from "../observation/observation";
import type { PackedFindings } from "./packed";
import type { Stray } from "./strays";
import type { UnreadWhy } from "./why";

/** The statuses by the number that a submission keeps for each; the order is part of what a merged workbook stores. */
export const STATUSES = ["reported", "missing", "notApplicable", "pending", "unreadable"] as const satisfies readonly ObservationStatus[];

/** The input columns of the form; each has one bit in `put`, the first the lowest. */
export const INPUTS = ["实际值", "状态", "填报说明", "上级下达指标"] as const;

/** A file as it came: where it lies, the SHA-256 of its bytes, and the form in it or why there is none. */
export type Received = Submission | Unread;

/** A file in which no form of ours could be read. */
export type Unread = { readonly kind: "unread"; readonly file: string; readonly digest: string; readonly why: UnreadWhy };

/** A sheet of a form: its name, and the letters of its input columns in the order of `INPUTS`; empty where it has none. */
export type SubmittedSheet = { readonly name: string; readonly columns: readonly string[] };

/**
 * One workbook received, boiled down to what a merge needs; nothing of the workbook itself is held. The lists have one entry
 * for each row that the form should have, in the form's order, so that a thousand forms fit into memory.
 */
export type Submission = {
  readonly kind: "submission";
  readonly file: string;
  readonly digest: string;
  /** When it was made, as `2025-01-12T08:00:00Z`: its submission stamp, else when the workbook was last changed; null when neither is known. */
  readonly date: string | null;
  readonly plan: string;
  readonly period: string;
  readonly area: string;
  readonly areaCode: string | null;
  readonly areaType: AreaType;
  /** The one unit whose tasks the form asks for; empty for a whole form. */
  readonly responsible: string;
  readonly version: string;
  /** The sheets that the form is spread over, nearly always one. */
  readonly sheets: readonly SubmittedSheet[];
  /** `indicator|scope` of each row. */
  readonly keys: readonly string[];
  /** What stands in 指标 of each row; the catalogue's name for a row that is gone. */
  readonly names: readonly string[];
  /** In the rows' own units; NaN where there is no number. */
  readonly values: Float64Array;
  /** Places in `STATUSES`. */
  readonly statuses: Uint8Array;
  /** One-based rows of the sheet; 0 for a row that is gone. */
  readonly rows: Uint32Array;
  /** Places in `sheets`. */
  readonly on: Uint8Array;
  /** Which input cells a person put something into: a sum of 1 for 实际值, 2 for 状态, 4 for 填报说明, 8 for 上级下达指标. */
  readonly put: Uint8Array;
  /** The target that governs each row, as tested (≥ 98) or in its own words. */
  readonly targets: readonly string[];
  /** Never negative; NaN where the row could not be judged or has no target. */
  readonly shortfalls: Float64Array;
  /** What stood in 实际值 where no number could be read, by place in the lists. */
  readonly texts: ReadonlyMap<number, string>;
  /** Cells that hold something but belong to no row of the form. */
  readonly strays: readonly Stray[];
  /** The worst severity found in each row, as its number in `SEVERITIES`; explained findings do not count. */
  readonly worst: Uint8Array;
  /** How many findings of each severity there are that nobody explained. */
  readonly counts: Counts;
  readonly findings: PackedFindings;
};

/** Findings that nobody explained, by severity. */
export type Counts = { readonly error: number; readonly warning: number; readonly info: number };

/** How many input cells one row's `put` stands for. */
export function cellsIn(put: number): number {
  return (put & 1) + ((put >> 1) & 1) + ((put >> 2) & 1) + ((put >> 3) & 1);
}

/** How many cells a person put something into, strays included. */
export function cellCount({ put, strays }: Submission): number {
  let count = strays.reduce((total, stray) => total + stray.count, 0);
  for (const bits of put) count += cellsIn(bits);
  return count;
}

/** The addresses of the cells of one row that a person put something into. */
export function cellsOf(submission: Submission, index: number): string[] {
  const { rows, put } = submission;
  return sheetAt(submission, index).columns.flatMap((column, bit) => (((put[index] ?? 0) >> bit) & 1 ? [`${column}${rows[index]}`] : []));
}

/** The status of one row. */
export function statusAt({ statuses }: Submission, index: number): ObservationStatus {
  return STATUSES[statuses[index] ?? 1] ?? "missing";
}

/** The number of one row; null where there is none. */
export function valueAt({ values }: Submission, index: number): number | null {
  const value = values[index];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The address of one row's 实际值; empty for a row that is gone. */
export function addressAt(submission: Pick<Submission, "rows" | "sheets" | "on">, index: number): string {
  const row = submission.rows[index] ?? 0;
  return row === 0 ? "" : `${sheetAt(submission, index).columns[0] ?? ""}${row}`;
}

/** The sheet that one row stands on. */
export function sheetAt({ sheets, on }: Pick<Submission, "sheets" | "on">, index: number): SubmittedSheet {
  return sheets[on[index] ?? 0] ?? { name: "", columns: [] };
}

/** Whose form it is, however the area is spelt: its code where it has one, else its name. */
export function areaId({ areaCode, area }: { readonly areaCode: string | null; readonly area: string }): string {
  return areaCode ?? area;
}

/** Which of its area's forms one is: two of the same kind say the same thing twice. */
export function formOf({ areaType, responsible }: Submission): string {
  return `${areaType}|${responsible}`;
}

/** Where a key stands in a submission's lists; undefined where its form has no such row. */
export type PlaceOf = (submission: Submission, key: string) => number | undefined;

/** Finds keys in submissions; forms that share one list of keys share one index. One key is mostly asked of one form after the other. */
export function placesOfKeys(): PlaceOf {
  const indexes = new Map<readonly string[], ReadonlyMap<string, number>>();
  let last: { readonly keys: readonly string[]; readonly key: string; readonly place: number | undefined } | undefined;
  return ({ keys }, key) => {
    if (last?.keys === keys && last.key === key) return last.place;
    const known = indexes.get(keys);
    const index = known ?? new Map(keys.map((each, at) => [each, at]));
    if (!known) indexes.set(keys, index);
    last = { keys, key, place: index.get(key) };
    return last.place;
  };
}
