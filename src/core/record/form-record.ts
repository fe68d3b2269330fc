import * as z from "zod/mini";
import { LONGEST_NUMBERS, type Explained } from "../validation/explaining";
import { LONGEST_NOTE, LONGEST_VALUE, type RowState, type Value } from "./row-state";
import { EMPTY_TRAIL, MOST_CHANGES, MOST_ENTRIES, type Trail } from "./trail";

/**
 * An explanation bound to what it explains; it lapses when rule version, value or period change. A key without an
 * indicator is what `form-findings.ts` gives to what no row can explain; `numbers` are those a logical rule put in, empty for other rules.
 */
export type Waiver = Explained & { readonly key: string; readonly value: Value; readonly period: string; readonly text: string };

/** What was sent: its number (from 1), time (UTC, ISO 8601), digest and every row. */
export type Snapshot = { readonly number: number; readonly time: string; readonly digest: string; readonly rows: readonly RowState[] };

/** A reviewer's word on a row as it stood then; nothing of it holds for what stands there later. */
export type Review = { readonly verdict: "accepted" | "returned"; readonly reason: string; readonly at: string; readonly unit: string; readonly row: RowState };

/** What happened to a form, kept beside its values. */
export type FormRecord = {
  /** The values of the year before, in the rows' own units. */
  readonly previous: { readonly period: string; readonly values: readonly (readonly [key: string, value: number])[] } | null;
  readonly waivers: readonly Waiver[];
  /** The rows as the last command left them. */
  readonly seen: readonly RowState[];
  /** The last two, the newest last: a reviewer compares what was sent with what was sent before. */
  readonly snapshots: readonly Snapshot[];
  /** One a row, the last word. */
  readonly reviews: readonly Review[];
  readonly trail: Trail;
};

/** The record of a form to which nothing has happened. */
export const EMPTY_RECORD: FormRecord = { previous: null, waivers: [], seen: [], snapshots: [], reviews: [], trail: EMPTY_TRAIL };

/** Rows of the largest form. */
const MOST_ROWS = 20_000;

const text = (most: number) => z.string().check(z.maxLength(most));
const key = text(200);
const short = text(100);
const value = z.nullable(z.union([z.number(), text(LONGEST_NOTE)]));
const count = z.number().check(z.nonnegative());
const list = <T extends z.core.$ZodType>(item: T, most: number) => z.array(item).check(z.maxLength(most));

const row = z.tuple([key, z.nullable(z.union([z.number(), text(LONGEST_VALUE)])), z.enum(["reported", "missing", "notApplicable", "pending", "unreadable"]), text(LONGEST_NOTE)]);
const change = z.object({ key, cell: short, old: value, new: value, rule: z.exactOptional(short) });
const entry = z.object({
  at: short, unit: short, role: z.enum(["填报", "复核"]), act: z.enum(["changed", "explained", "submitted", "accepted", "returned", "previous", "repaired", "lost"]),
  changes: list(change, MOST_CHANGES), more: count, why: text(LONGEST_NOTE), hash: short,
});

const schema = z.object({
  previous: z.nullable(z.object({ period: short, values: list(z.tuple([key, z.number()]), MOST_ROWS) })),
  waivers: list(z.object({ key, rule: short, version: short, numbers: text(LONGEST_NUMBERS), value, period: short, text: text(LONGEST_NOTE) }), 4 * MOST_ROWS),
  seen: list(row, MOST_ROWS),
  snapshots: list(z.object({ number: count, time: short, digest: short, rows: list(row, MOST_ROWS) }), 2),
  reviews: list(z.object({ verdict: z.enum(["accepted", "returned"]), reason: text(LONGEST_NOTE), at: short, unit: short, row }), MOST_ROWS),
  trail: z.object({ dropped: count, start: short, entries: list(entry, MOST_ENTRIES), head: short }),
});

/** A record from its JSON; undefined for anything that is none. */
export function parseRecord(json: string): FormRecord | undefined {
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
