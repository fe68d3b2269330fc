import type { Observation, ObservationStatus } from "../observation/observation";

/** What is kept of a text that somebody typed; longer ones are cut. */
export const LONGEST_NOTE = 1000;

/** What is kept of a cell that holds no number. */
export const LONGEST_VALUE = 200;

/** What a person put into a row: a number, or what stood in its place; null for nothing. */
export type Value = number | string | null;

/** A row as it was left: its key, what its value cell holds, its status and its explanation. A tuple, because a record keeps thousands. */
export type RowState = readonly [key: string, value: Value, status: ObservationStatus, note: string];

/** The rows of a form as they stand now, in sheet order. */
export function rowStates(observations: readonly Observation[]): RowState[] {
  return observations.map(rowState);
}

/** A row as it stands now. */
export function rowState({ key, value, typed, status, note }: Observation): RowState {
  const instead = status === "unreadable" && "text" in typed ? typed.text.slice(0, LONGEST_VALUE) : null;
  return [key, value ?? instead, status, note.slice(0, LONGEST_NOTE)];
}

/** Whether the number, or the reason for having none, is the same in both. */
export function sameValue([, value, status]: RowState, [, other, otherStatus]: RowState): boolean {
  return value === other && status === otherStatus;
}

/** Whether value and explanation are the same in both. */
export function sameRow(one: RowState, other: RowState): boolean {
  return sameValue(one, other) && one[3] === other[3];
}

/** What to show for a row's value: the number or text, else the status that stands for it; null where nothing was filled in. */
export function shownValue([, value, status]: RowState): Value {
  return value ?? (status === "missing" ? null : status);
}
