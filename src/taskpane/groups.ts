import type { Checked } from "../app/check";
import type { Observation } from "../core/observation/observation";
import { parseArea } from "../core/sheet/address";
import type { TemplateRow } from "../core/template/template";
import type { Finding, Place, Undecided } from "../core/validation/finding";
import { LEVELS, type Level } from "./session";

/** One line of the check list: a finding, or a rule that could not be judged. */
export type Line =
  | { readonly level: Exclude<Level, "undecided">; readonly finding: Finding }
  | { readonly level: "undecided"; readonly undecided: Undecided };

/** One row of the sheet with all that was found there; a finding about the whole file is a group without a cell. */
export type Group = {
  readonly key: string;
  /** Empty for a finding about the whole file. */
  readonly name: string;
  /** The scope, where it is not that of the form's first row. */
  readonly otherScope: string | null;
  readonly sheet: string;
  /** Cell of the worst line; empty for the whole file. */
  readonly cell: string;
  /** Zero-based; -1 for the whole file. */
  readonly row: number;
  /** Worst first. */
  readonly lines: readonly Line[];
  readonly expected?: TemplateRow;
  readonly observation?: Observation;
};

/** The class of a group: that of its worst line. */
export function levelOf(group: Group): Level {
  return group.lines[0]?.level ?? "undecided";
}

/** Cell of a line; empty for the whole file. */
export function cellOf(line: Line): string {
  return placeOf(line)?.cell ?? "";
}

/** Code of a line, as the contract lists them. */
export function codeOf(line: Line): string {
  return line.level === "undecided" ? line.undecided.code : line.finding.code;
}

/** Every line that still asks for attention, explained ones left out, by class and then as the check gave them. */
export function linesOf(checked: Checked): readonly Line[] {
  const open = checked.findings.filter(({ waived }) => !waived).map((finding): Line => ({ level: finding.severity, finding }));
  const lines = [...open, ...checked.undecided.map((undecided): Line => ({ level: "undecided", undecided }))];
  return LEVELS.flatMap((level) => lines.filter((line) => line.level === level));
}

/** The check list: one group a row, worst class first, then down the sheet. */
export function groupsOf(checked: Checked): readonly Group[] {
  const byKey = new Map<string, Line[]>();
  linesOf(checked).forEach((line, index) => {
    const key = keyOf(line, index);
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  });
  const groups = [...byKey].map(([key, lines]) => groupOf(key, lines, checked));
  return groups.sort((one, other) => rank(one) - rank(other) || one.row - other.row);
}

/** The groups that hold a line of the class; all of them for null. */
export function shownGroups(groups: readonly Group[], filter: Level | null): readonly Group[] {
  return filter ? groups.filter(({ lines }) => lines.some(({ level }) => level === filter)) : groups;
}

function groupOf(key: string, lines: readonly Line[], checked: Checked): Group {
  const [first] = lines;
  const place = first && placeOf(first);
  if (!place) return { key, name: "", otherScope: null, sheet: "", cell: "", row: -1, lines };
  const rowKey = `${place.indicator}|${place.scope}`;
  const expected = checked.recognised?.template.rows.find((row) => row.key === rowKey);
  const observation = checked.observations.find((seen) => seen.key === rowKey && rowOf(seen.cell) === rowOf(place.cell));
  const mainScope = checked.recognised?.template.rows[0]?.scope;
  return {
    key, lines, name: place.name, sheet: place.sheet, cell: place.cell, row: rowOf(place.cell),
    otherScope: place.scope === mainScope ? null : place.scope,
    ...(expected && { expected }), ...(observation && { observation }),
  };
}

function placeOf(line: Line): Place | undefined {
  return line.level === "undecided" ? line.undecided.place : line.finding.place;
}

function keyOf(line: Line, index: number): string {
  const place = placeOf(line);
  return place ? `${place.indicator}|${place.scope}|${rowOf(place.cell)}` : `${codeOf(line)}|${index}`;
}

function rowOf(cell: string): number {
  return parseArea(cell)?.row ?? -1;
}

function rank(group: Group): number {
  return LEVELS.indexOf(levelOf(group));
}
