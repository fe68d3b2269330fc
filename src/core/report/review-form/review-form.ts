import type { Language } from "../../kernel/codes";
import type { Observation } from "../../observation/observation";
import { formExplanation, isOfForm } from "../../record/form-findings";
import type { FormRecord } from "../../record/form-record";
import { plain } from "../../sheet/decimal";
import type { Test } from "../../target/target";
import { testText, unitLabel as unitOfRow } from "../../template/messages";
import type { Recognised } from "../../template/recognised";
import type { TemplateRow } from "../../template/template";
import { WORST_FIRST, type Finding, type Progress, type Severity, type Summary, type Undecided } from "../../validation/finding";
import { figuresIn, unitLabel } from "../figure";
import { sentence } from "../sentence";
import { verdict } from "../summary";
import { REVIEW_WORDS } from "./words";

/** A checked form, as the review form is made from it; `digest` is the fingerprint of its data, `time` when it was checked (local, as shown). */
export type Reviewed = {
  readonly recognised: Recognised;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly progress: readonly Progress[];
  readonly summary: Summary;
  /** Holds what is explained for the form and not in a row of it. */
  readonly record: FormRecord;
  readonly digest: string;
  readonly time: string;
};

/** A finding that asks for something, with what was explained; `note` is empty where nothing was. */
export type Asked = { readonly cell: string; readonly name: string; readonly value: string; readonly said: string; readonly note: string; readonly waived: boolean };

/**
 * A target that was missed; `done` is the share of the way from baseline to target (0–1), null without a baseline of the area's
 * own; `share` is the gap as a share of the target, which compares gaps of different units, null where the target is 0.
 */
export type Missed = {
  readonly cell: string; readonly name: string; readonly unit: string; readonly category: string; readonly baseline: string; readonly actual: string; readonly target: string; readonly gap: string;
  readonly done: number | null; readonly share: number | null; readonly nature: string;
};

/** One category of the form: expected = met + missed + rest; `farthest` is the largest gap of it as a share of its target. */
export type CategoryGaps = { readonly category: string; readonly expected: number; readonly met: number; readonly missed: number; readonly rest: number; readonly farthest: Missed | null };

/** One row of the form as it is printed. */
export type Printed = {
  readonly number: number; readonly name: string; readonly unit: string; readonly baseline: string; readonly target: string; readonly actual: string;
  readonly met: string; readonly missed: boolean; readonly gap: string; readonly sign: Severity | null;
};

/** The A4 审核表: everything that a person signs for, in words and printed numbers. */
export type ReviewForm = {
  readonly area: string; readonly period: string; readonly plan: string; readonly table: string; readonly scopes: string;
  readonly submission: number | null; readonly time: string; readonly digest: string; readonly version: string;
  readonly verdict: string; readonly verdictDetail: string; readonly summary: Summary;
  readonly errors: readonly Asked[]; readonly warnings: readonly Asked[]; readonly missed: readonly Missed[]; readonly categories: readonly CategoryGaps[]; readonly rows: readonly Printed[];
  readonly undecided: number;
};

/** Scopes that the head of a form names; a plan may have a dozen. */
const MOST_SCOPES = 4;

/** What the review form of a checked form says. */
export function reviewForm(reviewed: Reviewed, language: Language): ReviewForm {
  const { recognised: { identity, template }, findings, summary, digest, time, undecided } = reviewed;
  const rows = rowsOf(reviewed, language);
  const asked = (severity: Severity) => findings.filter((finding) => finding.severity === severity).map((finding) => askedOf(finding, rows, reviewed, language));
  return {
    area: identity.area, period: identity.period, plan: template.title, table: template.table, scopes: REVIEW_WORDS[language].scopes(template.scopes.slice(0, MOST_SCOPES), template.scopes.length),
    submission: identity.submission?.number ?? null, time, digest, version: template.version,
    ...said(summary, findings, language), summary, undecided: undecided.length,
    errors: asked("error"), warnings: asked("warning"), missed: rows.flatMap(missedOf), categories: categoriesOf(rows), rows: rows.map(printedOf),
  };
}

type Row = { readonly index: number; readonly expected: TemplateRow; readonly observation: Observation; readonly progress: Progress; readonly worst: Severity | null; readonly area: string; readonly language: Language };

function rowsOf({ recognised: { identity: { area }, template }, observations, progress, findings }: Reviewed, language: Language): Row[] {
  const expected = new Map(template.rows.map((row) => [row.key, row]));
  return observations.flatMap((observation, index): Row[] => {
    const row = expected.get(observation.key);
    const own = progress[index];
    return row && own ? [{ index, expected: row, observation, progress: own, worst: worstAt(observation, findings), area, language }] : [];
  });
}

function worstAt({ sheet, cell }: Observation, findings: readonly Finding[]): Severity | null {
  const here = findings.filter(({ place }) => place?.cell === cell && place.sheet === sheet).map(({ severity }) => severity);
  return WORST_FIRST.find((severity) => here.includes(severity)) ?? null;
}

function said(summary: Summary, findings: readonly Finding[], language: Language): Pick<ReviewForm, "verdict" | "verdictDetail"> {
  const { verdict: words } = REVIEW_WORDS[language];
  const explained = findings.filter(({ severity, waived }) => severity === "warning" && waived).length;
  if (summary.errors > 0) return { verdict: words.no, verdictDetail: verdict(summary, language) };
  if (summary.warnings > 0) return { verdict: words.no, verdictDetail: words.unexplained(summary.warnings) };
  return { verdict: words.yes, verdictDetail: explained > 0 ? words.explained : words.nothing };
}

function askedOf(finding: Finding, rows: readonly Row[], { record, recognised: { identity } }: Reviewed, language: Language): Asked {
  const row = rows.find(({ observation }) => observation.sheet === finding.place?.sheet && observation.cell === finding.place.cell);
  const said = sentence(finding, language).replace(/[。.]$/u, "");
  const note = isOfForm(finding) ? formExplanation(record, finding, identity.period) : row?.observation.note;
  return { cell: finding.place?.cell ?? "", name: named(finding.place?.name ?? "", finding.place?.scope ?? ""), value: row ? shownValue(row) : "", said, note: note ?? "", waived: finding.waived };
}

function named(name: string, scope: string): string {
  return scope === "" ? name : `${name}（${scope}）`;
}

function shownValue({ observation: { value, unit, raw, status }, language }: Row): string {
  if (value !== null) return figuresIn(unit, language).bare(value);
  return status === "unreadable" ? String(raw ?? "") : "—";
}

function missedOf(row: Row): Missed[] {
  const { expected, observation: { cell, unit, scope }, progress: { met, shortfall, actual, baseline }, language } = row;
  if (met !== false || shortfall === null) return [];
  const of = figuresIn(unit, language);
  return [{
    cell, name: named(expected.indicator.name, scope), unit: unitOf(expected, language), category: expected.indicator.category,
    baseline: baseline === null ? "—" : of.bare(baseline), actual: actual === null ? "—" : of.bare(actual), target: testText(expected), gap: of.bare(shortfall),
    done: doneOf(row), share: shareOf(shortfall, actual, expected.readings[0]?.test), nature: expected.nature ?? "",
  }];
}

/** Bars that one chart holds and a person can still read. */
const MOST_BARS = 30;

/** The missed targets that a chart shows, in the order of the form. */
export function chartedOf(missed: readonly Missed[]): readonly Missed[] {
  return missed.slice(0, MOST_BARS);
}

/** A share as it is printed; nothing where there is none. */
export function percentOf(share: number | null): string {
  return share === null ? "" : `${(share * 100).toFixed(1)}%`;
}

/** A unit in the form's own word where the form is Chinese. */
function unitOf(row: TemplateRow, language: Language): string {
  return language === "zh-CN" ? unitOfRow(row) : unitLabel(row.indicator.unit, language);
}

/** A gap as a share of the bound that it is a gap to. */
function shareOf(shortfall: number, actual: number | null, test: Test | undefined): number | null {
  if (!test || actual === null) return null;
  const bound = test.kind === "bound" ? test.value : actual < test.low ? test.low : test.high;
  return bound === 0 ? null : shortfall / Math.abs(bound);
}

/** The categories in the order of the form. */
function categoriesOf(rows: readonly Row[]): CategoryGaps[] {
  return [...new Set(rows.map(({ expected }) => expected.indicator.category))].map((category) => {
    const own = rows.filter(({ expected }) => expected.indicator.category === category);
    const gaps = own.flatMap(missedOf).sort((one, other) => (other.share ?? -1) - (one.share ?? -1));
    const [met, missed] = [true, false].map((wanted) => own.filter(({ progress }) => progress.met === wanted).length) as [number, number];
    return { category, expected: own.length, met, missed, rest: own.length - met - missed, farthest: gaps[0] ?? null };
  });
}

/** The share of the way from the area's own baseline to the target; another area's baseline says nothing of it. */
function doneOf({ expected: { baseline, readings }, progress: { actual }, area }: Row): number | null {
  const test = readings[0]?.test;
  if (baseline?.area !== area || actual === null || test?.kind !== "bound") return null;
  const way = test.value - baseline.value;
  return way === 0 ? null : Math.min(Math.max((actual - baseline.value) / way, 0), 1);
}

function printedOf(row: Row): Printed {
  const { index, expected, observation, progress: { met, shortfall }, worst, language } = row;
  const of = figuresIn(observation.unit, language);
  const { met: words, statuses } = REVIEW_WORDS[language];
  return {
    number: index + 1, name: named(expected.indicator.name, expected.scope), unit: unitOf(expected, language),
    baseline: expected.baseline ? plain(expected.baseline.value, 2) : "—", target: testText(expected), actual: shownValue(row),
    met: met !== null ? met ? words.yes : words.no : observation.status !== "reported" ? statuses[observation.status] : expected.readings.length === 0 ? "—" : words.undecided,
    missed: met === false,
    gap: met === false && shortfall !== null ? of.bare(shortfall) : "", sign: worst,
  };
}

