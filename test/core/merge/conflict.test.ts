import { resolveArea, type Choice } from "../../../src/core/merge/conflict";
import { placesOfKeys, type Submission } from "../../../src/core/merge/submission";
import { filesOf, submission, type Told } from "./made";

const KEY = "roads|城市";
const file = (name: string, date: string | null, value: Told, more: object = {}) => submission({ file: name, date, told: { [KEY]: value, "roads|县城": 1 }, ...more });
const resolve = (files: readonly Submission[], choices: readonly Choice[] = []) => resolveArea(files, choices, placesOfKeys());

/** What became of files: which stand, which are superseded by which and why, which keys wait. */
function said(files: readonly Submission[], choices?: readonly Choice[]) {
  const { standing, superseded, open, conflicts } = resolve(files, choices);
  return {
    standing: filesOf(standing), superseded: superseded.map(({ submission: { file: of }, by, why }) => `${of} ${why} ${by.file}`),
    open: [...open], conflicts: conflicts.map(({ key, chosen, why }) => `${key} ${chosen ?? "-"} ${why}`),
  };
}

describe("two files of one area", () => {
  it.each<[string, Submission[], ReturnType<typeof said>]>([
    ["the newer wins, the older stays in the record", [file("a", "2025-01-08T00:00:00Z", 1), file("b", "2025-01-12T00:00:00Z", 2)],
      { standing: ["b"], superseded: ["a newer b"], open: [], conflicts: [`${KEY} b newer`] }],
    ["the newer wins even where it says less", [file("a", "2025-01-08T00:00:00Z", 1), file("b", "2025-01-12T00:00:00Z", "pending")],
      { standing: ["b"], superseded: ["a newer b"], open: [], conflicts: [`${KEY} b newer`] }],
    ["equal dates and different values wait for a person", [file("a", "2025-01-08T00:00:00Z", 1), file("b", "2025-01-08T00:00:00Z", 2)],
      { standing: ["a", "b"], superseded: [], open: [KEY], conflicts: [`${KEY} - sameDate`] }],
    ["equal dates and equal values are one", [file("a", "2025-01-08T00:00:00Z", 1), file("b", "2025-01-08T00:00:00Z", 1)],
      { standing: ["a"], superseded: ["b copy a"], open: [], conflicts: [] }],
    ["a file of unknown date is neither newer nor older", [file("a", null, 1), file("b", "2025-01-08T00:00:00Z", 2)],
      { standing: ["a", "b"], superseded: [], open: [KEY], conflicts: [`${KEY} - noDate`] }],
    ["the same bytes under two names are one", [file("a", "2025-01-08T00:00:00Z", 1, { digest: "x" }), file("b", null, 1, { digest: "x" })],
      { standing: ["b"], superseded: ["a copy b"], open: [], conflicts: [] }],
    ["a number and 0 differ, and so do 0 and an empty row", [file("a", "2025-01-08T00:00:00Z", 0), file("b", "2025-01-08T00:00:00Z", undefined)],
      { standing: ["a", "b"], superseded: [], open: [KEY], conflicts: [`${KEY} - sameDate`] }],
    ["two unreadable texts that are the same do not differ", [file("a", "2025-01-08T00:00:00Z", "unreadable"), file("b", "2025-01-08T00:00:00Z", "unreadable")],
      { standing: ["a"], superseded: ["b copy a"], open: [], conflicts: [] }],
    ["a city's and a county's form stand together", [file("a", "2025-01-08T00:00:00Z", 1, { areaType: "city", told: { [KEY]: 1 } }), file("b", "2025-01-12T00:00:00Z", 2, { areaType: "county", told: { "roads|县城": 1 } })],
      { standing: ["b", "a"], superseded: [], open: [], conflicts: [] }],
    ["where forms of two kinds meet the newer wins", [file("a", "2025-01-08T00:00:00Z", 1, { areaType: "city" }), file("b", "2025-01-12T00:00:00Z", 2)],
      { standing: ["b", "a"], superseded: [], open: [], conflicts: [`${KEY} b newer`] }],
    ["where forms of two kinds meet a blank is left to the other, newer or not", [file("a", "2025-01-08T00:00:00Z", 1, { areaType: "city" }), file("b", "2025-01-12T00:00:00Z", undefined)],
      { standing: ["b", "a"], superseded: [], open: [], conflicts: [] }],
    ["forms of two units of one area stand together", [file("a", "2025-01-08T00:00:00Z", 1, { responsible: "教育局", told: { [KEY]: 1 } }), file("b", "2025-01-12T00:00:00Z", 2, { responsible: "住建局", told: { "roads|县城": 1 } })],
      { standing: ["b", "a"], superseded: [], open: [], conflicts: [] }],
  ])("%s", (_, files, outcome) => {
    expect(said(files)).toEqual(outcome);
    expect(said([...files].reverse())).toEqual(outcome);
  });

  it("an empty form gives way to a filled one of the same or unknown date", () => {
    const empty = submission({ file: "a", told: { [KEY]: undefined } });
    const filled = submission({ file: "b", told: { [KEY]: 2 } });
    expect(said([empty, filled])).toEqual({ standing: ["b"], superseded: ["a blank b"], open: [], conflicts: [] });
  });
});

test("a row that one of two kinds of forms leaves blank has the value of the other", () => {
  const { standing, chosen } = resolve([file("a", "2025-01-08T00:00:00Z", 1, { areaType: "city" }), file("b", "2025-01-12T00:00:00Z", undefined)]);
  expect([filesOf(standing), [...chosen].map(([key, { file: of }]) => `${key} ${of}`)]).toEqual([["b", "a"], [`${KEY} a`]]);
});

describe("a person's choice", () => {
  const older = file("a", "2025-01-08T00:00:00Z", 1);
  const newer = file("b", "2025-01-12T00:00:00Z", 2);
  it("takes a whole file, by path or digest, by name or code of the area", () => {
    const chosen = { standing: ["a"], superseded: ["b chosen a"], open: [], conflicts: [`${KEY} a chosen`] };
    expect(said([older, newer], [{ area: "喀什市", key: "", file: "a" }])).toEqual(chosen);
    expect(said([older, newer], [{ area: "653101", key: "", file: older.digest }])).toEqual(chosen);
  });
  it("takes one value of the older file and leaves the rest", () => {
    const { standing, chosen, open, conflicts } = resolve([older, newer], [{ area: "喀什市", key: KEY, file: "a" }]);
    expect([filesOf(standing), [...chosen].map(([key, { file: of }]) => `${key} ${of}`), open.size, conflicts.map(({ why }) => why)]).toEqual([["b"], [`${KEY} a`], 0, ["chosen"]]);
  });
  it("settles an open conflict", () => {
    const twin = file("c", "2025-01-12T00:00:00Z", 3);
    expect(said([newer, twin], [{ area: "喀什市", key: "", file: "c" }])).toEqual({ standing: ["c"], superseded: ["b chosen c"], open: [], conflicts: [`${KEY} c chosen`] });
    expect(said([newer, twin], [{ area: "喀什市", key: KEY, file: "c" }])).toMatchObject({ open: [], conflicts: [`${KEY} c chosen`] });
  });
});

test("files that differ on nothing but the target handed down are not copies, and say which each has", () => {
  const date = "2025-01-08T00:00:00Z";
  const files = [file("a", date, 1, { targets: ["≥ 5", ""] }), file("b", date, 1, { targets: ["≥ 6", ""] })];
  expect(said(files)).toEqual({ standing: ["a", "b"], superseded: [], open: [KEY], conflicts: [`${KEY} - sameDate`] });
  expect(resolve(files).conflicts[0]?.values).toEqual([{ file: "a", value: 1, status: "reported", target: "≥ 5" }, { file: "b", value: 1, status: "reported", target: "≥ 6" }]);
});

test("an area that was renamed is called what its newest file calls it", () => {
  const files = [file("a", "2025-01-12T00:00:00Z", 1, { area: "阿图什市" }), file("b", "2025-01-08T00:00:00Z", 1, { area: "阿图什县" })];
  expect([resolve(files).name, resolve([...files].reverse()).name]).toEqual(["阿图什市", "阿图什市"]);
});

test("of three files the two newest that agree stand against the oldest", () => {
  const files = [file("a", "2025-01-08T00:00:00Z", 1), file("b", "2025-01-12T00:00:00Z", 2), file("c", "2025-01-12T00:00:00Z", 2)];
  expect(said(files)).toEqual({ standing: ["b"], superseded: ["c copy b", "a newer b"], open: [], conflicts: [`${KEY} b newer`] });
});
