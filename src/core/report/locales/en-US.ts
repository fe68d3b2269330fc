import { plain } from "../../sheet/decimal";
import { asked, figuresIn, quoted, round, rounded, someOf, unitLabel } from "../figure";
import type { LogicFacts } from "../../validation/finding";
import type { Locale } from "./locale";
import { mergeEnUS } from "./merge-en-US";

const STATUS = { notApplicable: "Not applicable", pending: "Pending" } as const;
const figures = (unit: string) => figuresIn(unit, "en-US");
/** A value as it stood in its cell. */
const shown = (value: number | string | null, unit: string) => value === null ? "no value" : typeof value === "number" ? figures(unit).value(value) : quoted(value);
const LAPSED = {
  value: (was: string, value: string) => `The value was ${was} and is ${value}`,
  rule: () => "The rule changed",
  period: () => "It is of another year",
};
const gap = ({ difference, unit }: LogicFacts) => figures(unit).gap(round(Math.abs(difference)));
const share = (part: number) => `${plain(round(Math.abs(part) * 100))}%`;

const findings: Locale["findings"] = {
  "value/missing": () => "Empty. Type a number, or set Status.",
  "value/not-a-number": ({ text, proposal }) =>
    `${quoted(text)} is not a number. ${proposal === undefined ? "Type a number, or set Status" : `Type ${plain(proposal)} alone`}.`,
  "value/text-number": ({ text, value }) => `${quoted(text)} was read as ${plain(value)}. Better type the number alone.`,
  "value/error-cell": ({ text }) => `The cell shows ${text}. Mend the formula, or type the number.`,
  "value/below-minimum": ({ value, minimum, shortage, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} is ${of.gap(shortage)} below the floor, ${of.bound(minimum)}.`;
  },
  "value/not-integer": ({ value, unit }) => `${plain(value)} is not whole. Type a whole number of ${unitLabel(unit, "en-US")}.`,
  "value/too-precise": ({ value, places, decimals }) => `${plain(value)} has ${places} decimal places, the form asks for ${decimals}. It is kept as typed.`,
  "change/large": ({ value, change, limit, basis, period, isRate, unit }) => {
    const of = figures(unit);
    const since = basis === "previous" ? "last year" : period;
    const moved = isRate ? of.gap(Math.abs(change)) : share(change);
    return `${of.bare(value)} is ${moved} ${change > 0 ? "above" : "below"} ${since}; limit ${isRate ? plain(limit) : share(limit)}.`;
  },
  "change/reversal": ({ value, change, direction, isRate, unit }) => {
    const of = figures(unit);
    const moved = isRate ? of.gap(Math.abs(change)) : share(change);
    return `${of.bare(value)} is ${moved} ${change > 0 ? "above" : "below"} last year; it should ${direction === "up" ? "rise" : "fall"}.`;
  },
  "change/identical": ({ value, unit }) => `${figures(unit).bare(value)} is exactly last year's value.`,
  "target/behind-path": ({ value, path, shortfall, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} is behind its path, ${of.test(rounded(path))} this year, by ${of.gap(round(shortfall))}.`;
  },
  "logic/sum": (facts) => `The parts do not add up: ${facts.numbers}, off by ${gap(facts)}. Check these cells.`,
  "logic/part-above-whole": (facts) => `A part exceeds its whole: ${facts.numbers} does not hold, by ${gap(facts)}. Check these cells.`,
  "logic/ratio": (facts) => `The rate is not its numerator over its denominator: ${facts.numbers}, off by ${gap(facts)}.`,
  "logic/order": (facts) => `The order is wrong: ${facts.numbers} does not hold, by ${gap(facts)}.`,
  "value/negative": ({ value, unit }) => `${figures(unit).value(value)} is below 0. Check the minus sign.`,
  "value/above-maximum": ({ value, maximum, excess, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} is ${of.gap(excess)} above the ceiling, ${of.bound(maximum)}.`;
  },
  "value/status-conflict": ({ value, status, text = "", unit }) =>
    status === "unknown"
      ? `${figures(unit).value(value)} stands beside ${quoted(text)}, which is no Status. Empty Status when there is a number.`
      : `${figures(unit).value(value)} stands beside Status “${STATUS[status]}”. Keep one.`,
  "unit/slip": ({ value, factor, candidate, unit }) => {
    const of = figures(unit);
    if (unit === "%" && factor === 100) return `Looks like ${of.measured(candidate)} typed as a fraction.`;
    const times = factor < 1 ? `${plain(1 / factor)} times` : `1/${plain(factor)} of`;
    return `${of.value(value)} looks like ${times} ${of.measured(candidate)}. Check unit and decimal point.`;
  },
  "unit/mismatch": ({ text, expected, proposal }) =>
    `${quoted(text)} is not in ${unitLabel(expected, "en-US")}. ${proposal === undefined ? "Convert it and type the number alone" : `Type ${plain(proposal)} alone`}.`,
  "target/shortfall": ({ value, test, shortfall, unit }) => {
    const of = figures(unit);
    return `${of.value(value)} misses ${of.test(test)}${shortfall === 0 ? ", being just at it" : ` by ${of.gap(shortfall)}`}.`;
  },
  "value/no-cached-value": () => "A formula without its result. Open the file in Excel, save it, and check again.",
  "waiver/missing": ({ reason }) => `Returned by review: ${asked(reason)}. Correct the value, or rewrite the explanation.`,
  "waiver/lapsed": ({ changed, was, value, unit }) => `${LAPSED[changed](shown(was, unit), shown(value, unit))}: the explanation lapsed. Write it again.`,
  "waiver/too-short": ({ length, least }) => `The explanation says ${length} characters, it takes ${least}: when, which project, how much.`,
  "waiver/repeated": ({ cells }) => `${cells.length} rows have the same explanation (${someOf(cells, ", ")}). Say what holds for each.`,
  "trail/broken": ({ entry }) => entry === null ? "The log of changes cannot be read. Explain how the file was changed." : `The log of changes does not hold from entry ${entry} on. Explain how the file was changed.`,
  "structure/not-a-template": () => "No template of this plan inside. Insert one, or open the file that was filled.",
  "structure/unreadable": ({ reason }) => reason === "missing" ? "The file was not found. Check path and name." : reason === "no-access" ? "It cannot be opened; permission is missing, or another program holds it. Check its permission, close that program." : "The file is damaged. Open it in Excel and save it again, or ask for another copy.",
  "structure/encrypted": () => "Needs a password to open. Ask for a copy without it.",
  "structure/not-xlsx": () => "Not an Excel workbook. Send the filled template, .xlsx.",
  "structure/too-large": () => "Too large for a reporting form. Send the filled sheet alone.",
  "structure/row-missing": ({ name }) => `The row ${quoted(name)} is gone. Undo the deletion, or insert the same form in a new workbook and fill it there.`,
  "structure/version-unknown": ({ version, known }) => `Template version ${version} is not known here (${known} is). Use a newer program, or ask for this version.`,
  "structure/version-older": ({ version, current }) => `Template version ${version}; ${current} is current. Rows were matched by their keys and all values read.`,
  "structure/sheet-renamed": ({ found, expected }) => `The sheet ${quoted(expected)} is now ${quoted(found)}; it was read all the same.`,
  "structure/row-unknown": ({ text, value }) => `The row ${quoted(text)} is none of the form's; ${quoted(value)} does not count. Type it into its own row; if it should not count, delete it or explain.`,
  "structure/label-changed": ({ head, found, expected }) => `“${head}” was ${quoted(expected)} and is now ${quoted(found)}. Change it back.`,
  "structure/unit-changed": ({ found, expected }) => `The unit was ${quoted(expected)} and is now ${quoted(found)}; the value is still read in ${expected}. Change it back and check the value.`,
  "structure/target-changed": ({ head, found, expected }) => `“${head}” was ${quoted(expected)} and is now ${quoted(found)}; the original target still holds. Change it back.`,
  "structure/formula-overwritten": ({ head, found }) => found === "" ? `The formula of “${head}” was deleted. Restore it.` : `The formula of “${head}” was replaced by ${quoted(found)}. Restore it.`,
  "structure/row-duplicated": ({ first }) => `This row and the one at ${first} are the same indicator. Keep one.`,
  ...mergeEnUS,
};

/** The report in English. */
export const enUS: Locale = {
  findings,
  undecided: {
    pending: "Status is “Pending”: no value, so the target cannot be judged.",
    unreadable: "No readable number: fix it before the target is judged.",
    outOfBounds: "Out of bounds: fix it before the target is judged.",
    aggregateOnly: "Only the whole region can meet this target, not one area.",
    each: "The target is for each county by itself; their whole cannot be judged.",
    span: "The target is for several years together; one year's value cannot be judged.",
    noTest: "The target gives no number to compare with, so it cannot be judged.",
    slip: "The unit looks wrong: fix it before the target is judged.",
    missing: "Empty, so the target cannot be judged.",
    conflict: "A number and a status: keep one before the target is judged.",
    noPrevious: "Neither last year's value nor a baseline of this area is known, so its change cannot be judged.",
    noBase: "Last year was 0, so the change has no percentage.",
    noBaseline: "No baseline of this area is known, so its path cannot be judged.",
    periodBefore: "The target year has not come, so this year is not judged.",
  },
  classes: { error: "Error", warning: "Verify", info: "Note", undecided: "Undecided" },
  verdict: ({ errors, warnings }) =>
    errors > 0 ? `Fix ${errors} ${errors === 1 ? "error" : "errors"} first` : warnings > 0 ? `Verify ${warnings} and you can submit` : "Ready to submit",
  counts: ({ missing, unreadable, pending, met, expected }) => {
    const open = [missing && `${missing} empty`, unreadable && `${unreadable} unreadable`, pending && `${pending} pending`].filter((part) => part !== 0);
    return [...open, `On target ${met} of ${expected} rows`].join(" · ");
  },
};
