import type { Observation } from "../../observation/observation";
import { formExplanation, isOfForm } from "../../record/form-findings";
import type { FormRecord } from "../../record/form-record";
import { plain } from "../../sheet/decimal";
import { testText, unitLabel } from "../../template/messages";
import type { Recognised } from "../../template/recognised";
import type { TemplateRow } from "../../template/template";
import { WORST_FIRST, type Finding, type Progress, type Severity, type Summary, type Undecided } from "../../validation/finding";
import { figuresIn } from "../figure";
import { sentence } from "../sentence";
import { verdict } from "../summary";

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

/** A target that was missed; `done` is the share of the way from baseline to target (0–1), null without a baseline of the area's own. */
export type Missed = {
  readonly cell: string; readonly name: string; readonly category: string; readonly baseline: string; readonly actual: string; readonly target: string; readonly gap: string;
  readonly done: number | null; readonly nature: string;
};

/** One row of the form as it is printed. */
export type Printed = {
  readonly number: number; readonly name: string; readonly unit: string; readonly baseline: string; readonly target: string; readonly actual: string;
  readonly met: string; readonly gap: string; readonly sign: Severity | null;
};

/** The A4 审核表: everything that a person signs for, in words and printed numbers. */
export type ReviewForm = {
  readonly area: string; readonly period: string; readonly plan: string; readonly table: string; readonly scopes: string;
  readonly submission: number | null; readonly time: string; readonly digest: string; readonly version: string;
  readonly verdict: string; readonly verdictDetail: string; readonly summary: Summary;
  readonly errors: readonly Asked[]; readonly warnings: readonly Asked[]; readonly missed: readonly Missed[]; readonly rows: readonly Printed[];
  readonly undecided: number;
};

const STATUS = { notApplicable: "不适用", pending: "待报", missing: "未填", unreadable: "先改数", reported: "" } as const;

/** What the review form of a checked form says. */
export function reviewForm(reviewed: Reviewed): ReviewForm {
  const { recognised: { identity, template }, findings, summary, digest, time, undecided } = reviewed;
  const rows = rowsOf(reviewed);
  const asked = (severity: Severity) => findings.filter((finding) => finding.severity === severity).map((finding) => askedOf(finding, rows, reviewed));
  return {
    area: identity.area, period: identity.period, plan: template.title, table: template.table, scopes: template.scopes.join("、"),
    submission: identity.submission?.number ?? null, time, digest, version: template.version,
    ...said(summary, findings), summary, undecided: undecided.length,
    errors: asked("error"), warnings: asked("warning"), missed: rows.flatMap(missedOf), rows: rows.map(printedOf),
  };
}

type Row = { readonly index: number; readonly expected: TemplateRow; readonly observation: Observation; readonly progress: Progress; readonly worst: Severity | null; readonly area: string };

function rowsOf({ recognised: { identity: { area }, template }, observations, progress, findings }: Reviewed): Row[] {
  const expected = new Map(template.rows.map((row) => [row.key, row]));
  return observations.flatMap((observation, index): Row[] => {
    const row = expected.get(observation.key);
    const own = progress[index];
    return row && own ? [{ index, expected: row, observation, progress: own, worst: worstAt(observation, findings), area }] : [];
  });
}

function worstAt({ sheet, cell }: Observation, findings: readonly Finding[]): Severity | null {
  const here = findings.filter(({ place }) => place?.cell === cell && place.sheet === sheet).map(({ severity }) => severity);
  return WORST_FIRST.find((severity) => here.includes(severity)) ?? null;
}

function said(summary: Summary, findings: readonly Finding[]): Pick<ReviewForm, "verdict" | "verdictDetail"> {
  const explained = findings.filter(({ severity, waived }) => severity === "warning" && waived).length;
  if (summary.errors > 0) return { verdict: "还不能上报", verdictDetail: verdict(summary, "zh-CN") };
  if (summary.warnings > 0) return { verdict: "还不能上报", verdictDetail: `核实 ${summary.warnings} 处没有改，也没有说明` };
  return { verdict: "可以上报", verdictDetail: explained > 0 ? "无强制错误，核实均已说明" : "无强制错误，没有要核实的" };
}

function askedOf(finding: Finding, rows: readonly Row[], { record, recognised: { identity } }: Reviewed): Asked {
  const row = rows.find(({ observation }) => observation.sheet === finding.place?.sheet && observation.cell === finding.place.cell);
  const said = sentence(finding, "zh-CN").replace(/。$/u, "");
  const note = isOfForm(finding) ? formExplanation(record, finding, identity.period) : row?.observation.note;
  return { cell: finding.place?.cell ?? "", name: named(finding.place?.name ?? "", finding.place?.scope ?? ""), value: row ? shownValue(row) : "", said, note: note ?? "", waived: finding.waived };
}

function named(name: string, scope: string): string {
  return scope === "" ? name : `${name}（${scope}）`;
}

function shownValue({ observation: { value, unit, raw, status } }: Row): string {
  if (value !== null) return figuresIn(unit, "zh-CN").bare(value);
  return status === "unreadable" ? String(raw ?? "") : "—";
}

function missedOf(row: Row): Missed[] {
  const { expected, observation: { cell, unit, scope }, progress: { met, shortfall, actual, baseline } } = row;
  if (met !== false || shortfall === null) return [];
  const of = figuresIn(unit, "zh-CN");
  return [{
    cell, name: `${named(expected.indicator.name, scope)}（${unitLabel(expected)}）`, category: expected.indicator.category,
    baseline: baseline === null ? "—" : of.bare(baseline), actual: actual === null ? "—" : of.bare(actual), target: testText(expected), gap: of.bare(shortfall),
    done: doneOf(row), nature: expected.nature ?? "",
  }];
}

/** The share of the way from the area's own baseline to the target; another area's baseline says nothing of it. */
function doneOf({ expected: { baseline, readings }, progress: { actual }, area }: Row): number | null {
  const test = readings[0]?.test;
  if (baseline?.area !== area || actual === null || test?.kind !== "bound") return null;
  const way = test.value - baseline.value;
  return way === 0 ? null : Math.min(Math.max((actual - baseline.value) / way, 0), 1);
}

function printedOf(row: Row): Printed {
  const { index, expected, observation, progress: { met, shortfall }, worst } = row;
  const of = figuresIn(observation.unit, "zh-CN");
  return {
    number: index + 1, name: named(expected.indicator.name, expected.scope), unit: unitLabel(expected),
    baseline: expected.baseline ? plain(expected.baseline.value, 2) : "—", target: testText(expected), actual: shownValue(row),
    met: met === true ? "达标" : met === false ? "未达标" : STATUS[observation.status] || (expected.readings.length === 0 ? "—" : "未能判定"),
    gap: met === false && shortfall !== null ? of.bare(shortfall) : "", sign: worst,
  };
}

