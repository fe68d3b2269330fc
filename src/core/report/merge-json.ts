import { resembles } from "../merge/completeness";
import type { Quarantined } from "../merge/balance";
import type { Conflict } from "../merge/conflict";
import { gapRanking } from "../merge/gaps";
import { allFindings, type Merged } from "../merge/merge";
import { roundedRows } from "../merge/rounding";
import type { RollUpResult } from "../merge/roll-up";
import type { Language } from "../kernel/codes";
import { findingJson } from "./json";
import { reminder } from "./reminder";
import { standingWords, whyWords } from "./why";

/** A merge as the contract writes it in JSON, with a preview of its sums at a coarser place where one is asked for; sentences are in the language asked for, statuses of areas keep their Chinese names. */
export function mergeJson(merged: Merged, rollUps: readonly RollUpResult[], language: Language, round?: number): object {
  const { request: { plan, period }, files, cells, quarantine, conflicts } = merged;
  return {
    plan: plan.id, period, files, cells,
    quarantine: quarantine.map((line) => quarantineJson(line, merged, language)),
    areas: areasJson(merged, language),
    conflicts: conflicts.map((conflict) => conflictJson(conflict, period, language)),
    gaps: gapRanking(merged).map(({ row: { indicator, scope }, areas }) => ({ indicator: indicator.id, scope, period, areas })),
    rollUp: rollUps.map(({ key: _, ...result }) => ({ ...result, period })),
    findings: [...allFindings(merged)].map(({ file, area, finding }) => ({ ...(file !== null && { file }), ...(area !== null && { area }), ...findingJson(finding, language) })),
    superseded: merged.superseded.map(({ submission, by, why }) => ({ file: submission.file, area: submission.area, by: by.file, why })),
    ...(round !== undefined && { rounding: { places: round, rows: roundedRows(merged, rollUps, round).map(({ row: { indicator, scope }, ...row }) => ({ indicator: indicator.id, scope, period, ...row })) } }),
  };
}

/** Which expected area a file's name is like, in words: 文件名像叶城县。 Empty where it is like none. */
export function nameHint(file: string, { request: { expected } }: Merged, language: Language): string {
  const like = (expected ?? []).find((area) => resembles(file, area));
  if (!like) return "";
  return language === "zh-CN" ? `文件名像${like.name}。` : ` Its name is like ${like.name}.`;
}

function quarantineJson({ file, sheet, cell, count, why }: Quarantined, merged: Merged, language: Language): object {
  const words = whyWords(why, language);
  const hint = cell === undefined && why.code !== "strict" ? nameHint(file, merged, language) : "";
  return { file, ...(sheet !== undefined && { sheet }), ...(cell !== undefined && { cell }), why: words.why + hint, release: words.release, code: why.code, cells: count };
}

function areasJson(merged: Merged, language: Language): object {
  const { completeness: { expected, reported, onTime, lines }, request: { period }, quarantine } = merged;
  const missing = lines.filter(({ status }) => status === "未报" || status === "退回");
  return {
    expected, reported, onTime,
    missing: missing.map((line) => ({
      code: line.code, area: line.name, status: line.status, why: line.why ? whyWords(line.why, language).why : language === "zh-CN" ? "没有文件。" : "No file.",
      ...(line.file !== null && { file: line.file }), reminder: reminder(line, period, line.day),
    })),
    unknown: quarantine.flatMap(({ file, why }) => (why.code === "area-unexpected" ? [{ area: why.area, file }] : [])),
    late: lines.filter(({ status }) => status === "迟报").map(({ code, name, file, day, date }) => ({ code, area: name, file, due: day, date })),
  };
}

function conflictJson({ area, areaCode, key, values, chosen, why }: Conflict, period: string, language: Language): object {
  const bar = key.lastIndexOf("|");
  return { area, areaCode, period, indicator: key.slice(0, bar), scope: key.slice(bar + 1), values, chosen, why: standingWords(why, language), reason: why };
}
