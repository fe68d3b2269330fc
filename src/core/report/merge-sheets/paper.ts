import type { Merged } from "../../merge/merge";
import { roundedRows } from "../../merge/rounding";
import type { RollUpResult } from "../../merge/roll-up";
import type { Weight } from "../../merge/rolled";
import { identityOf } from "../../merge/stored";
import type { StoredMerge } from "../../merge/stored-json";
import type { Paper, Sheet } from "../../sheet/sheet";
import { areaRows, hintsOf } from "./area-rows";
import { categorySheet } from "./category";
import { conflictSheet, detailSheets, problemSheet, quarantineSheet, reminderSheet } from "./lists";
import { sheetNamer } from "./names";
import { areaGapSheet, gapSheet } from "./gaps";
import { notesSheet, overviewSheet, type Told } from "./overview";
import { roundingSheet } from "./rounding";

/** How a merge goes onto paper: names of sheets that are taken, what stands behind each name (`_2025` in an open workbook), and what 说明 says. */
export type MergePaperOptions = Told & { readonly taken: readonly string[]; readonly suffix: string };

/** Sheets beside those of categories and of a preview. */
const ALWAYS = 10;

/** About how many sheets `papersOf` gives; more where one cannot hold all observations. */
export function sheetCount({ frame }: Merged, { round }: Pick<MergePaperOptions, "round">): number {
  return ALWAYS + new Set(frame.map(({ indicator }) => indicator.category)).size + (round === undefined ? 0 : 1);
}

/** Everything a merge has to show, as sheets in the order in which they are read; each is made when it is asked for. */
export function* mergeSheets(merged: Merged, rolled: readonly RollUpResult[], { taken, suffix, ...told }: MergePaperOptions): Generator<Sheet> {
  const name = sheetNamer(taken, suffix);
  const areas = areaRows(merged);
  const hints = hintsOf(merged);
  yield overviewSheet(name("汇总"), merged, rolled);
  for (const category of new Set(merged.frame.map(({ indicator }) => indicator.category))) {
    const places = [...merged.frame.keys()].filter((at) => merged.frame[at]?.indicator.category === category);
    const rows = places.flatMap((at) => merged.frame[at] ?? []);
    yield categorySheet({ name: name(`汇总_${category}`), category, rows, rolled: places.flatMap((at) => rolled[at] ?? []) }, merged, areas, hints);
  }
  yield gapSheet(name("差距"), merged);
  yield areaGapSheet(name("差距_地区"), merged);
  if (told.round !== undefined) yield roundingSheet(name("舍位预览"), roundedRows(merged, rolled, told.round), told.round, merged.request.period);
  yield* detailSheets(name, merged);
  yield problemSheet(name("问题清单"), merged);
  yield reminderSheet(name("催报"), merged);
  yield conflictSheet(name("冲突"), merged);
  yield quarantineSheet(name("隔离"), merged);
  yield notesSheet(name("说明"), merged, told);
}

/** What a merge was made from, so that late files can be added; `sheets` are the names that it is written under. */
export function storedOf({ request: { plan, period, expected, admitted, strict, choices }, received }: Merged, weight: Weight | null, sheets: readonly string[]): StoredMerge {
  return { plan: plan.id, period, expected: admitted.length === 0 ? expected : null, strict, choices, weight, sheets, received };
}

/** The merged workbook as papers of its own, one a sheet, the last of them what it was made from; for where it is too large to be held at once. */
export function* papersOf(merged: Merged, rolled: readonly RollUpResult[], options: MergePaperOptions): Generator<Paper> {
  const shown: string[] = [];
  for (const sheet of mergeSheets(merged, rolled, options)) {
    shown.push(sheet.name);
    yield { sheets: [sheet], names: [], parts: [] };
  }
  yield { names: [], ...identityOf(storedOf(merged, options.weight, shown)) };
}

/** The merged workbook: its sheets, and hidden what it was made from. */
export function mergePaper(merged: Merged, rolled: readonly RollUpResult[], options: MergePaperOptions): Paper {
  const papers = [...papersOf(merged, rolled, options)];
  return { sheets: papers.flatMap(({ sheets }) => sheets), names: [], parts: papers.flatMap(({ parts }) => parts) };
}
