import type { Checked } from "../../app/check";
import type { Observation } from "../../core/observation/observation";
import { parseArea } from "../../core/sheet/address";
import type { TemplateRow } from "../../core/template/template";
import type { Finding, LogicFacts, Place, Undecided } from "../../core/validation/finding";
import type { Repair } from "../../core/validation/logic/repair";
import { LEVELS, type Level } from "../session";

/** One line of the check list: a finding, or a rule that could not be judged. */
export type Line =
  | { readonly level: Exclude<Level, "undecided">; readonly finding: Finding }
  | { readonly level: "undecided"; readonly undecided: Undecided };

/** A code as the contract lists them. */
export type LineCode = Finding["code"] | Undecided["code"];

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
  /** Open ones first, then explained ones; each worst first. */
  readonly lines: readonly Line[];
  /** True for rows that cannot be judged for one and the same reason: a line each, shown as one. */
  readonly alike?: true;
  readonly expected?: TemplateRow;
  readonly observation?: Observation;
  /** Last year's value of the row, where the workbook keeps it. */
  readonly previous?: number;
  /** The fewest cells, this row's among them, that explain several broken logical rules at once. */
  readonly repair?: Repair;
};

/** Reasons that hold for many rows alike and that no row can do anything about by itself. */
const ALIKE: ReadonlySet<Undecided["why"]> = new Set(["noPrevious", "noBaseline", "periodBefore"]);

/** A row below every other. */
const BELOW_ALL = Number.MAX_SAFE_INTEGER;

/** Whether a line still asks for attention: a person has not explained it. */
export function isOpen(line: Line): boolean {
  return line.level === "undecided" || !line.finding.waived;
}

/** The class of a group: that of its worst line that is open, else of its worst. */
export function levelOf(group: Group): Level {
  return group.lines[0]?.level ?? "undecided";
}

/** Where a line belongs; undefined for the whole file. */
export function placeOf(line: Line): Place | undefined {
  return line.level === "undecided" ? line.undecided.place : line.finding.place;
}

/** Cell of a line; empty for the whole file. */
export function cellOf(line: Line): string {
  return placeOf(line)?.cell ?? "";
}

/** Code of a line. */
export function codeOf(line: Line): LineCode {
  return line.level === "undecided" ? line.undecided.code : line.finding.code;
}

/** Every line, by class and then as the check gave them. */
export function linesOf({ findings, undecided }: Checked): readonly Line[] {
  const byLevel = new Map<Level, Line[]>(LEVELS.map((level) => [level, []]));
  for (const finding of findings) byLevel.get(finding.severity)?.push({ level: finding.severity, finding });
  for (const one of undecided) byLevel.get("undecided")?.push({ level: "undecided", undecided: one });
  return LEVELS.flatMap((level) => byLevel.get(level) ?? []);
}

const made = new WeakMap<Checked, readonly Group[]>();

/** The check list: one group a row, worst class first, then down the sheet; rows that are undecided alike come last. Made once a check. */
export function groupsOf(checked: Checked): readonly Group[] {
  const there = made.get(checked);
  if (there) return there;
  const groups = makeGroups(checked);
  made.set(checked, groups);
  return groups;
}

function makeGroups(checked: Checked): readonly Group[] {
  const lines = linesOf(checked);
  const alike = countAlike(lines);
  const suspectOf = suspects(checked.repairs);
  const byKey = new Map<string, { readonly place: Place | undefined; readonly lines: Line[] }>();
  lines.forEach((line, index) => {
    const why = whyOf(line);
    const place = suspectOf(line) ?? placeOf(line);
    const key = why !== undefined && (alike.get(why) ?? 0) > 1 ? `${why}|` : keyOf(line, place, index);
    const there = byKey.get(key);
    if (there) there.lines.push(line);
    else byKey.set(key, { place, lines: [line] });
  });
  const groupOf = groupMaker(checked);
  const groups = [...byKey].map(([key, { place, lines: own }]) => groupOf(key, place, [...own.filter(isOpen), ...own.filter((line) => !isOpen(line))]));
  return groups.sort((one, other) => rank(one) - rank(other) || one.row - other.row);
}

/** The cell to suspect for a broken logical rule, where that one cell alone explains several of them. */
function suspects(repairs: readonly Repair[]): (line: Line) => Place | undefined {
  const single = repairs.flatMap(({ cells: [place, ...others] }) => (place && others.length === 0 ? [place] : []));
  return (line) => {
    const facts = logicOf(line);
    return facts && single.find(({ cell, sheet }) => facts.cells.includes(cell) && placeOf(line)?.sheet === sheet);
  };
}

/** The facts of a broken logical rule; undefined for any other line. */
export function logicOf(line: Line): LogicFacts | undefined {
  if (line.level === "undecided") return undefined;
  const { finding } = line;
  switch (finding.code) {
    case "logic/part-above-whole": case "logic/sum": case "logic/ratio": case "logic/order": return finding.facts;
    default: return undefined;
  }
}

function countAlike(lines: readonly Line[]): ReadonlyMap<Undecided["why"], number> {
  const counts = new Map<Undecided["why"], number>();
  for (const why of lines.map(whyOf)) if (why !== undefined && ALIKE.has(why)) counts.set(why, (counts.get(why) ?? 0) + 1);
  return counts;
}

function whyOf(line: Line): Undecided["why"] | undefined {
  return line.level === "undecided" ? line.undecided.why : undefined;
}

function groupMaker({ recognised, observations, repairs, record }: Checked): (key: string, place: Place | undefined, lines: readonly Line[]) => Group {
  const rows = new Map(recognised?.template.rows.map((row) => [row.key, row]));
  const seen = new Map(observations.map((observation) => [observation.key, observation]));
  const before = new Map(record.previous?.values);
  const mainScope = recognised?.template.rows[0]?.scope;
  return (key, place, lines) => {
    if (!place) return { key, name: "", otherScope: null, sheet: "", cell: "", row: -1, lines };
    if (key.endsWith("|")) return { key, name: "", otherScope: null, sheet: "", cell: "", row: BELOW_ALL, lines, alike: true };
    const rowKey = `${place.indicator}|${place.scope}`;
    const expected = rows.get(rowKey);
    const row = rowOf(place.cell);
    const observation = seen.get(rowKey);
    const previous = before.get(rowKey);
    const repair = repairs.find(({ cells }) => cells.some(({ cell, sheet }) => cell === place.cell && sheet === place.sheet));
    return {
      key, lines, name: place.name, sheet: place.sheet, cell: place.cell, row,
      otherScope: place.scope === mainScope ? null : place.scope,
      ...(expected && { expected }), ...(observation && rowOf(observation.cell) === row && { observation }), ...(previous !== undefined && { previous }), ...(repair && { repair }),
    };
  };
}

function keyOf(line: Line, place: Place | undefined, index: number): string {
  return place ? `${place.indicator}|${place.scope}|${rowOf(place.cell)}` : `${codeOf(line)}|${index}`;
}

function rowOf(cell: string): number {
  return parseArea(cell)?.row ?? -1;
}

function rank(group: Group): number {
  return LEVELS.indexOf(levelOf(group));
}
