import { sha256 } from "../kernel/sha256";
import type { Value } from "./row-state";

/** Whose command an entry is of: 填报 the reporting unit's, 复核 the reviewer's. Never a person. */
export type Role = "填报" | "复核";

/** What an entry tells of: values and notes changed since the last command, wherever that was; a note bound to a warning; what belongs into closed cells put back; the rest as it says. */
export type Act = "changed" | "explained" | "submitted" | "accepted" | "returned" | "previous" | "repaired" | "lost";

/** One cell within an entry. `rule` is a code and its version, where one is concerned. */
export type Change = { readonly key: string; readonly cell: string; readonly old: Value; readonly new: Value; readonly rule?: string };

/** What happened, before it is chained. `at` is UTC in ISO 8601; `more` counts cells that were too many to list. */
export type Event = {
  readonly at: string; readonly unit: string; readonly role: Role; readonly act: Act;
  readonly changes: readonly Change[]; readonly more: number; readonly why: string;
};

/** An event with the hash of itself, its number and all that came before. */
export type Entry = Event & { readonly hash: string };

/** An append-only log. The oldest entries may be gone: `dropped` of them, `start` is the hash of the last of those. `head` is the hash of the newest. */
export type Trail = { readonly dropped: number; readonly start: string; readonly entries: readonly Entry[]; readonly head: string };

/** A trail without entries. */
export const EMPTY_TRAIL: Trail = { dropped: 0, start: "", entries: [], head: "" };

/** Entries a workbook keeps, and characters of JSON they may take: what a hidden sheet and one request to Excel on the web hold with ease. */
export const MOST_ENTRIES = 5000;
const MOST_CHARACTERS = 600_000;

/** What is kept of a unit's name and of a reason. */
export const LONGEST_UNIT = 100;
const LONGEST_WHY = 1000;

/** Cells one entry lists. */
export const MOST_CHANGES = 1000;

/** The trail with one more entry; the oldest go where there are too many, and the chain then begins after them. */
export function append(trail: Trail, event: Event): Trail {
  const { changes } = event;
  const listed = { ...event, unit: event.unit.slice(0, LONGEST_UNIT), why: event.why.slice(0, LONGEST_WHY), changes: changes.slice(0, MOST_CHANGES), more: event.more + Math.max(0, changes.length - MOST_CHANGES) };
  const hash = hashOf(trail.head, trail.dropped + trail.entries.length + 1, listed);
  return bounded({ ...trail, entries: [...trail.entries, { ...listed, hash }], head: hash });
}

/** The number of the first entry that does not follow from those before; one past the last where the end is gone. Undefined for a whole trail. */
export function firstBroken({ dropped, start, entries, head }: Trail): number | undefined {
  let before = start;
  for (const [index, entry] of entries.entries()) {
    if (hashOf(before, dropped + index + 1, entry) !== entry.hash) return dropped + index + 1;
    before = entry.hash;
  }
  return before === head ? undefined : dropped + entries.length + 1;
}

function hashOf(before: string, number: number, { at, unit, role, act, changes, more, why }: Event): string {
  const cells = changes.map((change) => [change.key, change.cell, change.old, change.new, change.rule ?? ""]);
  return sha256(`${before}\n${number}\n${JSON.stringify([at, unit, role, act, cells, more, why])}`);
}

function bounded(trail: Trail): Trail {
  const sizes = trail.entries.map((entry) => JSON.stringify(entry).length);
  let characters = sizes.reduce((sum, size) => sum + size, 0);
  let gone = 0;
  while (gone < sizes.length - 1 && (sizes.length - gone > MOST_ENTRIES || characters > MOST_CHARACTERS)) characters -= sizes[gone++] ?? 0;
  const last = trail.entries[gone - 1];
  return last ? { ...trail, dropped: trail.dropped + gone, start: last.hash, entries: trail.entries.slice(gone) } : trail;
}
