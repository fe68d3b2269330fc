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
export type MergePaperOptions = Told & { readonly taken: readonly string[]; readonly suffix: string; readonly weight: Weight | null };

/** Everything a merge has to show, as sheets in the order in which they are read. */
export function mergeSheets(merged: Merged, rolled: readonly RollUpResult[], { taken, suffix, ...told }: MergePaperOptions): readonly Sheet[] {
  const name = sheetNamer(taken, suffix);
  const areas = areaRows(merged);
  const hints = hintsOf(merged);
  const overview = overviewSheet(name("汇总"), merged, rolled);
  const categories = [...new Set(merged.frame.map(({ indicator }) => indicator.category))].map((category) => {
    const places = [...merged.frame.keys()].filter((at) => merged.frame[at]?.indicator.category === category);
    const rows = places.flatMap((at) => merged.frame[at] ?? []);
    return categorySheet({ name: name(`汇总_${category}`), category, rows, rolled: places.flatMap((at) => rolled[at] ?? []) }, merged, areas, hints);
  });
  return [
    overview, ...categories, gapSheet(name("差距"), merged), areaGapSheet(name("差距_地区"), merged), ...(told.round === undefined ? [] : [roundingSheet(name("舍位预览"), roundedRows(merged, rolled, told.round), told.round, merged.request.period)]), ...detailSheets(name, merged), problemSheet(name("问题清单"), merged), reminderSheet(name("催报"), merged),
    conflictSheet(name("冲突"), merged), quarantineSheet(name("隔离"), merged), notesSheet(name("说明"), merged, told),
  ];
}

/** What a merge was made from, so that late files can be added; `sheets` are the names that it is written under. */
export function storedOf({ request: { plan, period, expected, admitted, strict, choices }, received }: Merged, weight: Weight | null, sheets: readonly string[]): StoredMerge {
  return { plan: plan.id, period, expected: admitted.length === 0 ? expected : null, strict, choices, weight, sheets, received };
}

/** The merged workbook: its sheets, and hidden what it was made from. */
export function mergePaper(merged: Merged, rolled: readonly RollUpResult[], options: MergePaperOptions): Paper {
  const shown = mergeSheets(merged, rolled, options);
  const { parts, sheets } = identityOf(storedOf(merged, options.weight, shown.map(({ name }) => name)));
  return { sheets: [...shown, ...sheets], names: [], parts };
}
