import type { Checked } from "../app/check";
import type { Observation } from "../core/observation/observation";
import { parseArea } from "../core/sheet/address";
import { printTest } from "../core/target/print";
import { unitLabel } from "../core/template/messages";
import type { TemplateRow } from "../core/template/template";
import { LEVELS, type Level } from "../taskpane/session";
import type { Place } from "./desk";

/** A row of the form as the page shows it; `level` is its worst open finding's. */
export type FormRow = {
  readonly seen: Observation;
  readonly expected: TemplateRow | undefined;
  readonly level: Level | null;
};

const made = new WeakMap<Checked, readonly FormRow[]>();

/** The rows of a checked form, in sheet order; made once a check. */
export function formRows(checked: Checked): readonly FormRow[] {
  const rows = made.get(checked) ?? makeRows(checked);
  made.set(checked, rows);
  return rows;
}

function makeRows({ recognised, observations, findings, undecided }: Checked): readonly FormRow[] {
  const rows = new Map(recognised?.template.rows.map((row) => [row.key, row]));
  const levels = new Map<string, Level>();
  const note = (key: string | undefined, level: Level) => {
    const there = key === undefined ? undefined : levels.get(key);
    if (key !== undefined && (there === undefined || LEVELS.indexOf(level) < LEVELS.indexOf(there))) levels.set(key, level);
  };
  for (const { place, severity, waived } of findings) if (!waived) note(place && keyAt(place), severity);
  for (const { place } of undecided) note(place && keyAt(place), "undecided");
  return observations.map((seen) => ({ seen, expected: rows.get(seen.key), level: levels.get(keyAt(seen)) ?? null }));
}

/** The row that a cell stands in; undefined where it is none of the form's. */
export function rowAt(rows: readonly FormRow[], place: Place): FormRow | undefined {
  return rows.find(({ seen }) => keyAt(seen) === keyAt(place));
}

/** A row's target as published, and as it is tested where it can be. */
export function targetOf({ expected }: FormRow): string {
  if (!expected) return "";
  const test = expected.readings[0]?.test;
  const published = expected.own ?? expected.published;
  return test ? `${published}（${printTest(test)}）` : published;
}

/** What stands in the row's 实际值, as typed. */
export function textOf({ seen }: FormRow): string {
  return seen.typed.kind === "errorCell" ? seen.typed.text : seen.raw === null ? "" : String(seen.raw);
}

/** The unit as the form prints it. */
export function unitOf({ seen, expected }: FormRow): string {
  return expected ? unitLabel(expected) : seen.unit;
}

function keyAt({ sheet, cell }: Place): string {
  return `${parseArea(cell)?.row ?? cell}|${sheet}`;
}
