import type { CheckedForm } from "../app/check";
import type { ReviewView } from "../app/review";
import type { Compared, ValueChange } from "../core/record/compare";
import type { ExplainedRow } from "../core/record/review";
import type { ReturnedRow } from "../core/record/returns";
import type { ObservationStatus } from "../core/observation/observation";
import { findingJson } from "../core/report/json";
import { sentence } from "../core/report/sentence";
import { templateJson } from "./template-json";

/** The value cell of a row; its key where the row is gone. */
export function cellOf({ observations }: CheckedForm, key: string): string {
  return observations.find((observation) => observation.key === key)?.cell ?? key;
}

/** A review as JSON: what changed since the last submission, every explanation with the last word on it, what was returned, the log. */
export function reviewJson(form: CheckedForm, view: ReviewView): object {
  const { record: { trail } } = form;
  return {
    template: templateJson(form), since: view.since, comparison: view.compared.map((row) => comparedJson(form, row)),
    explanations: view.explained.map(explainedJson), ofForm: view.ofForm.map(({ finding, text }) => ({ text, finding: findingJson(finding, "zh-CN") })), returned: view.returned.map((row) => returnedJson(form, row)),
    allMended: view.allMended, accepted: view.accepted,
    trail: { dropped: trail.dropped, entries: trail.entries, whole: !form.findings.some(({ code }) => code === "trail/broken") },
  };
}

function comparedJson(form: CheckedForm, { key, change, before, now, noteChanged }: Compared): object {
  const state = ([, value, status, note]: Compared["now"]) => ({ value, status, note });
  return { ...placeJson(form, key), change, before: state(before), now: state(now), noteChanged };
}

function placeJson({ observations }: CheckedForm, key: string): object {
  const observation = observations.find((one) => one.key === key);
  if (!observation) return { key };
  const { indicator, name, scope, sheet, cell } = observation;
  return { indicator, name, scope, sheet, cell };
}

function explainedJson({ observation: { indicator, name, scope, sheet, cell, noteCell, note }, findings, verdict, reason }: ExplainedRow): object {
  return { indicator, name, scope, sheet, cell, noteCell, note, verdict, reason, findings: findings.map((finding) => findingJson(finding, "zh-CN")) };
}

function returnedJson(form: CheckedForm, { review: { row: [key, value, status, note], reason, at, unit }, state }: ReturnedRow): object {
  return { ...placeJson(form, key), state, reason, at, unit, was: { value, status, note } };
}

const CHANGES: { readonly [C in ValueChange]: string } = { unchanged: "没有改", changed: "改了", filled: "补报", cleared: "清空了", missing: "还没有填" };
const STATUSES: { readonly [S in ObservationStatus]: string } = { reported: "", missing: "空", notApplicable: "不适用", pending: "待报", unreadable: "读不出" };
const VERDICTS = { open: "未定", accepted: "接受", returned: "退回" } as const;
const STATES = { open: "未改", changed: "已改，还要核实", mended: "已改" } as const;

/** A review in lines for people. */
export function reviewLines(form: CheckedForm, view: ReviewView): string {
  const changed = view.compared.filter(({ change, noteChanged }) => change !== "unchanged" || noteChanged);
  const head = view.since ? `和第 ${view.since.number} 次上报（${view.since.time}）比，改了 ${changed.length} 处：` : "这是第一次报送，没有可比的。";
  return [
    head, ...changed.map((row) => comparedLine(form, row)),
    `说明 ${view.explained.length} 条：`, ...view.explained.map(explainedLine),
    ...view.ofForm.map(({ finding, text }) => `  整张表：${sentence(finding, "zh-CN")}${text === "" ? "没有写说明" : `“${text}”`}`),
    ...(view.returned.length === 0 ? [] : [`退回 ${view.returned.length} 条：`, ...view.returned.map((row) => returnedLine(form, row))]),
    ...(view.allMended ? ["退回项都改完了，可以重新上报。"] : []), "",
  ].join("\n");
}

function comparedLine(form: CheckedForm, { key, change, before, now, noteChanged }: Compared): string {
  const shown = ([, value, status]: Compared["now"]) => value ?? STATUSES[status];
  return `  ${cellOf(form, key)} ${change === "unchanged" ? "" : `${shown(before)} → ${shown(now)} ${CHANGES[change]}`}${noteChanged ? " 说明改了" : ""}`;
}

function explainedLine({ observation: { cell, name, scope, note }, findings, verdict }: ExplainedRow): string {
  return `  ${cell} ${name}（${scope}）：${findings.map((finding) => sentence(finding, "zh-CN")).join("")}${note === "" ? "没有写说明" : `“${note}”`} ${VERDICTS[verdict]}`;
}

function returnedLine(form: CheckedForm, { review: { row: [key], reason }, state }: ReturnedRow): string {
  return `  ${cellOf(form, key)} ${reason} ${STATES[state]}`;
}
