import type { Checked } from "../../app/check";
import { codeOf, groupsOf, isOpen, levelOf, type Group, type Line, type LineCode } from "./groups";
import { LEVELS, type Filter, type Grouping, type Level, type Session } from "../session";

/** What stands below each other in the check list: a group, or the head of all findings of one rule. */
export type Entry =
  | { readonly kind: "group"; readonly key: string; readonly group: Group }
  | { readonly kind: "rule"; readonly key: string; readonly code: LineCode; readonly level: Level; readonly count: number };

/** The check list as it stands: all that it could show, what it shows, in order, and of how many rows of the sheet. */
export type Listing = { readonly all: readonly Group[]; readonly entries: readonly Entry[]; readonly groups: readonly Group[]; readonly rows: number };

const NOTHING: Listing = { all: [], entries: [], groups: [], rows: 0 };

let last: { readonly checked: Checked; readonly filter: Filter; readonly grouping: Grouping; readonly listing: Listing } | undefined;

/** The list of the last check, as it is filtered and grouped; made anew only when one of them changed. */
export function listingOf({ outcome, filter, grouping }: Pick<Session, "outcome" | "filter" | "grouping">): Listing {
  if (!outcome) return NOTHING;
  const { checked } = outcome;
  if (last?.checked !== checked || last.filter !== filter || last.grouping !== grouping) {
    last = { checked, filter, grouping, listing: makeListing(groupsOf(checked), filter, grouping) };
  }
  return last.listing;
}

/** A list by row, or one line below the other under the head of its rule; a group shows when any of its lines is let through. */
export function makeListing(all: readonly Group[], filter: Filter, grouping: Grouping): Listing {
  const shown = (groups: readonly Group[]) => groups.filter((group) => group.lines.some((line) => lets(filter, group, line)));
  const rows = shown(all);
  if (grouping === "row") return { all, groups: rows, entries: rows.map(entry), rows: rows.length };
  const entries = underRules(shown(all.flatMap(single)));
  return { all, entries, groups: entries.flatMap((one) => (one.kind === "group" ? [one.group] : [])), rows: rows.length };
}

/** Whether a filter asks for anything. */
export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** How many lines of these groups still ask for attention. */
export function openLines(groups: readonly Group[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.filter(isOpen).length, 0);
}

function entry(group: Group): Entry {
  return { kind: "group", key: group.key, group };
}

/** A tile counts what is open, so its class shows what is open. */
function lets({ level, code, category, state }: Filter, { expected }: Group, line: Line): boolean {
  return (level === null || (line.level === level && isOpen(line)))
    && (code === null || codeOf(line) === code)
    && (category === null || expected?.indicator.category === category)
    && (state === null || isOpen(line) === (state === "open"));
}

/** A group for each of its lines; one that is undecided with others stays as it is. */
function single(group: Group): readonly Group[] {
  if (group.alike || group.lines.length === 1) return [group];
  return group.lines.map((line, index) => ({ ...group, key: `${group.key}|${codeOf(line)}|${index}`, lines: [line] }));
}

function underRules(groups: readonly Group[]): readonly Entry[] {
  const byRule = new Map<string, Group[]>();
  for (const group of groups) {
    const key = `${levelOf(group)} ${group.lines[0] && codeOf(group.lines[0])}`;
    const there = byRule.get(key);
    if (there) there.push(group);
    else byRule.set(key, [group]);
  }
  const rules = [...byRule].sort(([, [one]], [, [other]]) => (one && other ? LEVELS.indexOf(levelOf(one)) - LEVELS.indexOf(levelOf(other)) : 0));
  return rules.flatMap(([key, own]) => [...head(key, own), ...own.map(entry)]);
}

function head(key: string, groups: readonly Group[]): readonly Entry[] {
  const [first] = groups;
  const line = first?.lines[0];
  return first && line ? [{ kind: "rule", key: `rule ${key}`, code: codeOf(line), level: levelOf(first), count: groups.reduce((sum, { lines }) => sum + lines.length, 0) }] : [];
}
