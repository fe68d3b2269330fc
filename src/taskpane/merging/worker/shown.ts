import type { MergeDone, MergeFault } from "../../../app/merge";
import { rollUpOf } from "../../../core/catalogue/roll-up";
import { balances, type Balance } from "../../../core/merge/balance";
import type { Completeness } from "../../../core/merge/completeness";
import type { FiledFinding } from "../../../core/merge/findings";
import { countFindings, type Merged } from "../../../core/merge/merge";
import { cellCount, type Received, type Unread } from "../../../core/merge/submission";
import type { Weight } from "../../../core/merge/rolled";
import type { Why } from "../../../core/merge/why";
import { worstFindings } from "../../../core/merge/worst";
import type { Severity } from "../../../core/validation/finding";
import { conflictEntries, type ConflictEntry } from "./conflicts";

/** What became of one file, as far as screens tell: the form in it with how many cells were filled, or why there is none. */
export type Brief = Unread | { readonly kind: "submission"; readonly file: string; readonly plan: string; readonly period: string; readonly areaCode: string | null; readonly cells: number };

/** A line of what is kept out: a file, a cell of one, or all cells of an area that wait for a choice. */
export type AsideEntry = { readonly id: string; readonly name: string; readonly file: string; readonly why: Why; readonly waiting: { readonly area: string; readonly count: number } | null };

/** A rate that has no whole, and between what this lies where that is known. */
export type RefusedEntry = { readonly key: string; readonly name: string; readonly scope: string; readonly decimals: number; readonly low: number | null; readonly high: number | null };

/** An indicator that areas can be weighted by. */
export type WeightOffer = { readonly id: string; readonly name: string };

/** A merge as its screens show it: plain values, which a worker can send. The merge itself stays where it was made. */
export type MergeShown = {
  readonly ok: true;
  readonly plan: { readonly id: string; readonly shortTitle: string; readonly area: string };
  readonly period: string;
  /** Whether nobody said who should report. */
  readonly unlisted: boolean;
  readonly categories: readonly string[];
  readonly files: Balance;
  readonly cells: Balance;
  readonly balances: boolean;
  readonly completeness: Completeness;
  readonly quarantine: readonly AsideEntry[];
  /** Files that are kept out whole. */
  readonly asides: readonly string[];
  readonly conflicts: readonly ConflictEntry[];
  readonly counts: { readonly [S in Severity]: number };
  /** The worst of them. */
  readonly findings: readonly FiledFinding[];
  readonly refused: readonly RefusedEntry[];
  /** What areas can be weighted by of what they report, and what they are weighted by. */
  readonly weights: readonly WeightOffer[];
  readonly weight: Weight | null;
};

/** A merge as it is shown, or why there is none. */
export type ShownOutcome = MergeShown | { readonly ok: false; readonly fault: MergeFault };

/** Findings that are listed; more are read in 问题清单. */
export const MOST_FINDINGS = 1000;

/** What screens tell of a file. */
export function briefOf(file: Received): Brief {
  if (file.kind === "unread") return file;
  const { kind, file: name, plan, period, areaCode } = file;
  return { kind, file: name, plan, period, areaCode, cells: cellCount(file) };
}

/** What screens show of a merge. */
export function shownOf({ merged, rolled }: MergeDone, weight: Weight | null): MergeShown {
  const { request: { plan, period, expected }, files, cells, completeness, asides, frame } = merged;
  const count = (severity: Severity) => countFindings(merged, severity);
  return {
    ok: true, plan: { id: plan.id, shortTitle: plan.shortTitle, area: plan.area }, period, unlisted: expected === null,
    categories: [...new Set(frame.map(({ indicator }) => indicator.category))],
    files, cells, balances: balances(files) && balances(cells), completeness,
    quarantine: entriesOf(merged), asides: asides.map(({ received }) => received.file), conflicts: conflictEntries(merged),
    counts: { error: count("error"), warning: count("warning"), info: count("info") }, findings: worstFindings(merged, MOST_FINDINGS),
    refused: refusedIn({ ok: true, merged, rolled }), weights: weightsIn(merged), weight,
  };
}

/** Files first, then single cells; the cells of a conflict, which has a list of its own, as one line an area. */
function entriesOf({ quarantine }: Merged): readonly AsideEntry[] {
  const waiting = new Map<string, { readonly count: number; readonly file: string; readonly why: Why }>();
  const plain: AsideEntry[] = [];
  quarantine.forEach(({ file, sheet, cell, count, why }, index) => {
    const before = why.code === "conflict" ? waiting.get(why.area) : undefined;
    if (why.code === "conflict") waiting.set(why.area, { file, why, ...before, count: (before?.count ?? 0) + count });
    else plain.push({ id: `${index} ${file}`, file, why, name: [file, sheet, cell].filter(Boolean).join(" · "), waiting: null });
  });
  return [...plain, ...[...waiting].map(([area, { count, file, why }]): AsideEntry => ({ id: `conflict ${area}`, file, why, name: area, waiting: { area, count } }))];
}

function refusedIn({ merged, rolled }: MergeDone): readonly RefusedEntry[] {
  const rows = new Map(merged.frame.map((row) => [row.key, row]));
  return rolled.flatMap(({ key, method, scope, low, high }) => {
    const row = rows.get(key);
    return method === "refused" && row && rollUpOf(row.indicator) === "ratio" ? [{ key, name: row.indicator.name, scope, decimals: row.indicator.decimals, low, high }] : [];
  });
}

/** Amounts that areas report, each once whatever its scopes. */
function weightsIn({ frame }: Merged): readonly WeightOffer[] {
  const amounts = frame.filter(({ indicator }) => rollUpOf(indicator) === "sum");
  return [...new Map(amounts.map(({ key, indicator: { name } }) => { const id = key.slice(0, key.lastIndexOf("|")); return [id, { id, name }]; })).values()];
}
