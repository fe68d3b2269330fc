import * as fc from "fast-check";
import { EMPTY_TRAIL, MOST_CHANGES, MOST_ENTRIES, append, firstBroken, type Change, type Entry, type Event, type Trail } from "../../../src/core/record/trail";

const value = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 5 }));
const change: fc.Arbitrary<Change> = fc.record({ key: fc.string({ maxLength: 5 }), cell: fc.string({ maxLength: 3 }), old: value, new: value });
const event: fc.Arbitrary<Event> = fc.record({
  at: fc.string({ maxLength: 5 }), unit: fc.string({ maxLength: 5 }), role: fc.constantFrom("填报" as const, "复核" as const),
  act: fc.constantFrom("changed" as const, "submitted" as const), changes: fc.array(change, { maxLength: 3 }), more: fc.nat(3), why: fc.string({ maxLength: 5 }),
});
const trail = fc.array(event, { minLength: 1, maxLength: 8 }).map((events) => events.reduce(append, EMPTY_TRAIL));
const kept = (one: Trail): Trail => JSON.parse(JSON.stringify(one)) as Trail;

test("appending keeps the chain whole, also through JSON", () => {
  expect(firstBroken(EMPTY_TRAIL)).toBeUndefined();
  fc.assert(fc.property(trail, event, (one, next) => { expect(firstBroken(append(kept(one), next))).toBeUndefined(); }));
});

test("appending leaves every earlier entry as it was", () => {
  fc.assert(fc.property(trail, event, (one, next) => { expect(append(one, next).entries.slice(0, -1)).toEqual(one.entries); }));
});

const EDITS: readonly ((entry: Entry) => Entry)[] = [
  (entry) => ({ ...entry, at: `${entry.at}x` }), (entry) => ({ ...entry, unit: `${entry.unit}x` }), (entry) => ({ ...entry, role: entry.role === "填报" ? "复核" : "填报" }),
  (entry) => ({ ...entry, act: entry.act === "changed" ? "submitted" : "changed" }), (entry) => ({ ...entry, more: entry.more + 1 }), (entry) => ({ ...entry, why: `${entry.why}x` }),
  (entry) => ({ ...entry, changes: [...entry.changes, { key: "k", cell: "I7", old: null, new: 1 }] }), (entry) => ({ ...entry, hash: `${entry.hash.slice(1)}0` }),
  ({ changes: [first, ...others], ...entry }) => ({ ...entry, changes: first ? [{ ...first, new: first.new === 1 ? 2 : 1 }, ...others] : [{ key: "", cell: "", old: null, new: null }] }),
];

test("any edit of any entry breaks the chain at that entry", () => {
  fc.assert(fc.property(trail, fc.nat(), fc.nat(EDITS.length - 1), (one, at, kind) => {
    const index = at % one.entries.length;
    const edited = { ...one, entries: one.entries.map((entry, other) => (other === index ? EDITS[kind]?.(entry) ?? entry : entry)) };
    expect(firstBroken(edited)).toBe(index + 1);
  }));
});

test("an entry taken out, put in or moved breaks it, the last one too", () => {
  fc.assert(fc.property(trail, fc.nat(), (one, at) => {
    const index = at % one.entries.length;
    const entry = one.entries[index] as Entry;
    expect(firstBroken({ ...one, entries: one.entries.filter((_, other) => other !== index) })).toBe(index + 1);
    expect(firstBroken({ ...one, entries: [...one.entries, entry] })).toBe(one.entries.length + 1);
  }));
});

test("a broken chain stays broken when more is appended", () => {
  fc.assert(fc.property(trail, event, (one, next) => {
    const [first, ...others] = one.entries as [Entry, ...Entry[]];
    expect(firstBroken(append({ ...one, entries: [{ ...first, why: `${first.why}x` }, ...others] }, next))).toBe(1);
  }));
});

const small: Event = { at: "2026-11-22T08:00:00Z", unit: "喀什市", role: "填报", act: "changed", changes: [], more: 0, why: "" };

test("the oldest entries go, and the chain holds from its checkpoint", () => {
  const full: Trail = { dropped: 0, start: "", entries: Array.from({ length: MOST_ENTRIES }, () => ({ ...small, hash: "" })), head: "" };
  const after = append(full, small);
  expect([after.dropped, after.entries.length]).toEqual([expect.any(Number), MOST_ENTRIES + 1 - after.dropped]);
  const long = Array.from({ length: 20 }, () => ({ ...small, changes: Array.from({ length: MOST_CHANGES }, (_, index): Change => ({ key: "长".repeat(100), cell: `I${index}`, old: null, new: index })) })).reduce(append, EMPTY_TRAIL);
  expect(long.dropped).toBeGreaterThan(0);
  expect(long.dropped + long.entries.length).toBe(20);
  expect(firstBroken(long)).toBeUndefined();
  expect(firstBroken({ ...long, dropped: long.dropped - 1 })).toBe(long.dropped);
});

test("an entry lists a thousand cells and counts the others", () => {
  const changes = Array.from({ length: MOST_CHANGES + 5 }, (_, index): Change => ({ key: `k${index}`, cell: `I${index}`, old: null, new: index }));
  const [entry] = append(EMPTY_TRAIL, { ...small, changes }).entries;
  expect([entry?.changes.length, entry?.more]).toEqual([MOST_CHANGES, 5]);
});
