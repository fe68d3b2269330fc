import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, oneOf, text, whole } from "../given";
import { demand } from "../guard";
import type { HostRule, SheetArea } from "../host-workbook";
import { thing, richClass, type Thing } from "../thing";
import { conditionalFormat, type RuleSelf } from "./conditional-format";

/** The conditional formats that touch a range, first the one that wins. */
export const conditionalFormats = richClass<RangeSelf>({
  name: "ConditionalFormatCollection",
  items: (range, context) => touching(range, context).map((rule) => format(areaOf(range, context).sheet, rule.id)),
  item: (range, id, context) => found(range, id, context) ?? missing(id),
  methods: {
    add: { since: "1.6", call: add },
    clearAll: { since: "1.6", call: clearAll },
    getCount: { since: "1.6", call: (range, _, context) => touching(range, context).length },
    getItemAt: { since: "1.6", call: (range, [index], context) => found(range, touching(range, context)[whole(index)]?.id, context) ?? missing(index) },
    getItemOrNullObject: { since: "1.14", call: (range, [id], context) => found(range, text(id), context) ?? null },
  },
});

/** Adds at the top (d.ts: "Adds a new conditional format to the collection at the first/top priority"); it colours nothing until it has a formula. */
function add(range: RangeSelf, [type]: readonly unknown[], context: Context): Thing {
  if (type !== "Custom") throw fault("NotImplemented", `conditional format ${JSON.stringify(oneOf(type, ["CellValue", "ColorScale", "ContainsText", "DataBar", "IconSet", "PresetCriteria", "TopBottom"]))}`);
  const { sheet, ...area } = areaOf(range, context);
  demand(sheet, context.workbook, "allowFormatCells");
  return format(sheet, context.workbook.addRule(sheet, { area, formula: "=FALSE", style: {} }));
}

function clearAll(range: RangeSelf, _: readonly unknown[], context: Context): void {
  const area = areaOf(range, context);
  demand(area.sheet, context.workbook, "allowFormatCells");
  for (const rule of touching(range, context)) {
    if (!contains(area, rule)) throw fault("NotImplemented", "clearing a part of a conditional format's range");
    context.workbook.removeRule(area.sheet, rule.id);
  }
}

function touching(range: RangeSelf, context: Context): HostRule[] {
  const area = areaOf(range, context);
  return context.workbook.rules(area.sheet).filter(({ area: { row, column, rows, columns } }) =>
    row < area.row + area.rows && area.row < row + rows && column < area.column + area.columns && area.column < column + columns);
}

function contains(outer: SheetArea, { area: { row, column, rows, columns } }: HostRule): boolean {
  return row >= outer.row && column >= outer.column && row + rows <= outer.row + outer.rows && column + columns <= outer.column + outer.columns;
}

function found(range: RangeSelf, id: unknown, context: Context): Thing | undefined {
  const rule = touching(range, context).find((candidate) => candidate.id === id);
  return rule && format(areaOf(range, context).sheet, rule.id);
}

function format(sheet: string, id: string): Thing {
  const self: RuleSelf = { sheet, id };
  return thing(conditionalFormat, self);
}

function missing(id: unknown): never {
  throw fault("ItemNotFound", `conditional format ${String(id)}`);
}
