import type { FormRecord, Snapshot } from "./form-record";
import { sameValue, type RowState } from "./row-state";
import { digestOf } from "./snapshot";

/** What became of a row's value: as it was, another one, one where there was none, none where there was one, none as before. */
export type ValueChange = "unchanged" | "changed" | "filled" | "cleared" | "missing";

/** A row then and now; `noteChanged` where its explanation reads otherwise. */
export type Compared = { readonly key: string; readonly change: ValueChange; readonly before: RowState; readonly now: RowState; readonly noteChanged: boolean };

/** The snapshot a form is held against: the last one, or the one before where nothing has changed since the last. Undefined for a first submission. */
export function comparedWith({ snapshots }: FormRecord, now: readonly RowState[]): Snapshot | undefined {
  const last = snapshots.at(-1);
  return last?.digest === digestOf(now) ? snapshots.at(-2) : last;
}

/** Every row of either form, in the order of the later one; rows that are gone come last. */
export function compareRows(before: readonly RowState[], now: readonly RowState[]): Compared[] {
  const old = new Map(before.map((row) => [row[0], row]));
  const there = new Set(now.map(([key]) => key));
  const gone = before.filter(([key]) => !there.has(key));
  return [...now.map((row) => compared(old.get(row[0]) ?? nothingAt(row[0]), row)), ...gone.map((row) => compared(row, nothingAt(row[0])))];
}

function nothingAt(key: string): RowState {
  return [key, null, "missing", ""];
}

function compared(before: RowState, now: RowState): Compared {
  return { key: now[0], change: changeOf(before, now), before, now, noteChanged: before[3] !== now[3] };
}

function changeOf(before: RowState, now: RowState): ValueChange {
  const [had, has] = [isSettled(before), isSettled(now)];
  if (had && has) return sameValue(before, now) ? "unchanged" : "changed";
  return has ? "filled" : had ? "cleared" : "missing";
}

/** A number, or 不适用: nothing more is to come. */
function isSettled([, , status]: RowState): boolean {
  return status === "reported" || status === "notApplicable";
}
