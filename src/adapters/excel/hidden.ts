import type { Hidden } from "../../app/ports";
import { rangeOf } from "./blocks";
import { written } from "./draw";

/** What stands in a workbook where something is to be kept out of sight; known after the next sync. */
export type HiddenPlace = {
  readonly parts: readonly Excel.CustomXmlPartScopedCollection[];
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
};

/** Asks for the parts of the same namespaces and for the sheet of the same name. */
export function findHidden(context: Excel.RequestContext, { parts, sheet }: Hidden): HiddenPlace {
  const found = parts.map(({ namespace }) => context.workbook.customXmlParts.getByNamespace(namespace));
  found.forEach((scoped) => scoped.load("items/id"));
  const there = context.workbook.worksheets.getItemOrNullObject(sheet.name);
  const used = there.getUsedRangeOrNullObject(true);
  used.untrack();
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  there.load("name");
  return { parts: found, sheet: there, used };
}

/** Queues the parts, and the sheet's cells over those that stand there. */
export function drawHidden(context: Excel.RequestContext, { parts, sheet }: Hidden, place: HiddenPlace): void {
  parts.forEach(({ xml }, index) => {
    const [first, ...others] = place.parts[index]?.items ?? [];
    if (first) first.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    others.forEach((other) => other.delete());
  });
  const target = place.sheet.isNullObject ? context.workbook.worksheets.add(sheet.name) : place.sheet;
  if (place.sheet.isNullObject) target.visibility = "VeryHidden";
  const { used } = place;
  const old = used.isNullObject ? { rows: 0, columns: 0 } : { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
  const rows = Math.max(old.rows, sheet.content.length);
  const columns = Math.max(old.columns, ...sheet.content.map((row) => row.length));
  rangeOf(target, { row: 0, column: 0, rows, columns }).values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => written(sheet.content[row]?.[column] ?? null) ?? ""));
}
