import type { Found } from "./state";
import type { MergeShown } from "./worker/shown";

/**
 * Where a merge goes in a workbook: the suffix of its sheets, the sheets that it takes the place of, those of the merge before
 * that it could take the place of, and those that stay whatever their names.
 */
export type MergePlace = { readonly suffix: string; readonly instead: readonly string[]; readonly before: readonly string[]; readonly staying: readonly string[] };

/** Sheets that a merge may have, beside one a category. */
const ALWAYS = ["汇总", "差距", "差距_地区", "舍位预览", "明细", "问题清单", "催报", "冲突", "隔离", "说明"] as const;

/**
 * Sheets are called after the year (汇总_2025). The sheets of the merge before may give way; any other sheet of such a name
 * stays, and all of the new ones get the next free number (汇总_2025_2).
 */
export function placeFor({ categories, plan, period }: MergeShown, { sheets, earlier }: Found, instead: boolean): MergePlace {
  const own = earlier?.plan === plan.id && earlier.period === period ? earlier.sheets : [];
  const before = own.filter((name) => sheets.includes(name));
  const going = new Set(instead ? before : []);
  const staying = sheets.filter((name) => !going.has(name));
  const taken = new Set(staying.map((name) => name.toLowerCase()));
  const wanted = [...ALWAYS, ...categories.map((category) => `汇总_${category}`)];
  for (let number = 1; ; number++) {
    const suffix = `_${period}${number === 1 ? "" : `_${number}`}`;
    if (!wanted.some((name) => taken.has(`${name}${suffix}`.toLowerCase()))) return { suffix, instead: [...going], before, staying };
  }
}
