import type { Hidden } from "../../app/ports";
import type { ReadWorkbook } from "../../core/sheet/cells";
import type { Area } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";
import { written } from "./draw";

/** Where something is kept out of sight: the parts that stand under each namespace, and the sheet with the area it uses; null where there is none. */
export type HiddenPlace = {
  readonly parts: readonly (readonly Excel.CustomXmlPart[])[];
  readonly sheet: { readonly target: Excel.Worksheet; readonly used: Area } | null;
};

/** What a read saw of what is kept out of sight: namespaces with one part, and the area that each sheet uses. */
export type SeenHidden = { readonly namespaces: ReadonlySet<string>; readonly used: ReadonlyMap<string, Area> };

const NOTHING: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/** What a read saw. */
export function seenHidden({ parts, sheets }: ReadWorkbook): SeenHidden {
  return { namespaces: new Set(parts.map(({ namespace }) => namespace)), used: new Map(sheets.filter(({ area }) => area.rows > 0).map(({ name, area }) => [name, area])) };
}

/** Where to put it: as the last read saw it, or, where that did not see all of it, as one more round trip tells. */
export async function findHidden(context: Excel.RequestContext, hidden: Hidden, seen: SeenHidden | undefined): Promise<HiddenPlace> {
  const { customXmlParts, worksheets } = context.workbook;
  const used = seen?.used.get(hidden.sheet.name);
  if (!used || hidden.parts.some(({ namespace }) => !seen?.namespaces.has(namespace))) return askHidden(context, hidden);
  return {
    parts: hidden.parts.map(({ namespace }) => [customXmlParts.getByNamespace(namespace).getOnlyItem()]),
    sheet: { target: worksheets.getItem(hidden.sheet.name), used },
  };
}

async function askHidden(context: Excel.RequestContext, { parts, sheet }: Hidden): Promise<HiddenPlace> {
  const found = parts.map(({ namespace }) => context.workbook.customXmlParts.getByNamespace(namespace));
  found.forEach((scoped) => scoped.load("items/id"));
  const target = context.workbook.worksheets.getItemOrNullObject(sheet.name);
  const range = target.getUsedRangeOrNullObject(true);
  range.untrack();
  range.load("rowIndex,rowCount,columnIndex,columnCount");
  target.load("name");
  await context.sync();
  const used = range.isNullObject ? NOTHING : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  return { parts: found.map(({ items }) => items), sheet: target.isNullObject ? null : { target, used } };
}

/** Queues the parts, and the sheet's cells over those that stand there. */
export function drawHidden(context: Excel.RequestContext, { parts, sheet }: Hidden, place: HiddenPlace): void {
  parts.forEach(({ xml }, index) => {
    const [first, ...others] = place.parts[index] ?? [];
    if (first) first.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    others.forEach((other) => other.delete());
  });
  const { target, used } = place.sheet ?? { target: newSheet(context, sheet.name), used: NOTHING };
  const rows = Math.max(used.row + used.rows, sheet.content.length);
  const columns = Math.max(used.column + used.columns, ...sheet.content.map((row) => row.length));
  rangeOf(target, { row: 0, column: 0, rows, columns }).values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => written(sheet.content[row]?.[column] ?? null) ?? ""));
}

function newSheet(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const target = context.workbook.worksheets.add(name);
  target.visibility = "VeryHidden";
  return target;
}
