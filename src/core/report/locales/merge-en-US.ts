import { plain } from "../../sheet/decimal";
import { figuresIn, quoted } from "../figure";
import type { Said } from "../../validation/finding";
import type { Locale } from "./locale";

type MergeSentences = Pick<Locale["findings"], Extract<keyof Locale["findings"], `merge/${string}`>>;

const figures = (unit: string) => figuresIn(unit, "en-US");
const STATUS: { readonly [S in Said["status"]]: string } = { reported: "", missing: "empty", notApplicable: "not applicable", pending: "pending", unreadable: "unreadable" };
const said = ({ value, status, text, target }: Said) => (value !== null ? plain(value) : text === undefined ? STATUS[status] : quoted(text)) + (target === undefined ? "" : `, target ${target === "" ? "none" : target}`);
const KINDS = { city: "cities", county: "counties" } as const;
const MOST_NAMED = 5;
const list = (names: readonly string[]) => (names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(", ")} and ${names.length - MOST_NAMED} more` : names.join(", "));

/** How often a value holds another: 10 times, 1/14 of. */
function multiple(times: number): string {
  const digits = (value: number) => plain(Number(value.toPrecision(value >= 10 ? 2 : 1 + String(Math.trunc(value)).length)));
  return times >= 1 ? `${digits(times)} times` : `1/${digits(1 / times)} of`;
}

/** What a merge finds, in English. */
export const mergeEnUS: MergeSentences = {
  "merge/area-unknown": ({ area }) => `${quoted(area)} is not among the expected areas. Check the area, or add it to the list.`,
  "merge/area-missing": ({ area, status }) => (status === "退回" ? `The form of ${area} was returned; the mended one has not come. Send a reminder.` : `${area} has not reported. Send a reminder.`),
  "merge/duplicate": ({ area, files }) => `${files.length} files came from ${area}: ${list(files)}. Verify which one counts.`,
  "merge/superseded": ({ by, reason }) =>
    ({ newer: `${by} is newer and used; this one stays in the record.`, copy: `Every figure is as in ${by}; counted once.`, blank: `Nothing was filled in here; ${by} is used.`, chosen: `${by} was chosen; this one stays in the record.` })[reason],
  "merge/value-conflict": ({ area, values, dated }) =>
    `${area} says different things: ${list(values.map((one) => `${said(one)} (${one.file})`))}; ${dated ? "same time" : "nobody knows which is newer"}. Choose one.`,
  "merge/peer-outlier": ({ value, median, peers, kind, unit, times, apart = 0 }) => {
    const of = figures(unit);
    return times === undefined
      ? `${of.value(value)} is ${of.gap(Math.abs(apart))} ${apart < 0 ? "below" : "above"} the median (${of.value(median)}) of ${peers} ${KINDS[kind]}.`
      : `${of.bare(value)} is ${multiple(times)} the median (${of.bare(median)}) of ${peers} ${KINDS[kind]}.`;
  },
  "merge/areas-overlap": ({ area, parts, whole }) => whole
    ? `${area} reports the whole: in rows that ${list(parts)} report too, totals add only theirs.`
    : `${area} and its parts ${list(parts)} are all in the merge, and totals add them all. If that counts twice, take the files of one side out and merge again.`,
  "merge/file-name": ({ like, area }) => `The file's name is like ${like}, the form is of ${area} and counts as that. Check it.`,
};
