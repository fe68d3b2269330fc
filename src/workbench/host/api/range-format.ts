import type { Style } from "../../../core/sheet/sheet";
import { isEntireColumn, isEntireRow } from "../address";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, number, oneOf, only, text, truth, whole } from "../given";
import { demand } from "../guard";
import type { SheetArea } from "../host-workbook";
import { thing, richClass } from "../thing";
import { autofitColumns, autofitRows } from "./autofit";
import { borders } from "./borders";
import { colour, paint, underlined } from "./paint";
import { uniform } from "./uniform";

/** The looks of a range. */
export const rangeFormat = richClass<RangeSelf>({
  name: "RangeFormat",
  values: {
    columnWidth: { since: "1.2", get: columnWidth, set: setColumnWidth },
    horizontalAlignment: { since: "1.1", get: (self, context) => capital(style(self, context, "horizontal"), "General"), set: align("horizontal", ["Left", "Center", "Right"], "General") },
    indentLevel: { since: "1.9", get: (self, context) => style(self, context, "indent", 0), set: (self, level, context) => paint(self, { indent: whole(level) }, context) },
    rowHeight: { since: "1.2", get: rowHeight, set: setRowHeight },
    verticalAlignment: { since: "1.1", get: (self, context) => capital(style(self, context, "vertical"), "Bottom"), set: align("vertical", ["Top", "Center", "Bottom"], "Bottom") },
    wrapText: { since: "1.1", get: (self, context) => style(self, context, "wrap", false), set: (self, wrap, context) => paint(self, { wrap: truth(wrap) }, context) },
  },
  children: {
    borders: { since: "1.1", go: (self) => thing(borders, self) },
    fill: { since: "1.1", go: (self) => thing(fill, self) },
    font: { since: "1.1", go: (self) => thing(font, self) },
    protection: { since: "1.2", go: (self) => thing(formatProtection, self) },
  },
  methods: {
    autofitColumns: { since: "1.2", call: (self, _, context) => autofitColumns(areaOf(self, context), context) },
    autofitRows: { since: "1.2", call: (self, _, context) => autofitRows(areaOf(self, context), context) },
  },
});

const fill = richClass<RangeSelf>({
  name: "RangeFill",
  values: { color: { since: "1.1", get: (self, context) => style(self, context, "fill", "#FFFFFF") ?? "", set: (self, color, context) => paint(self, { fill: colour(color) }, context) } },
});

const font = richClass<RangeSelf>({
  name: "RangeFont",
  values: {
    bold: { since: "1.1", get: (self, context) => style(self, context, "bold", false), set: (self, bold, context) => paint(self, { bold: truth(bold) }, context) },
    color: { since: "1.1", get: (self, context) => style(self, context, "color", "#000000") ?? "", set: (self, color, context) => paint(self, { color: colour(color) }, context) },
    italic: { since: "1.1", get: () => false, set: (_, italic) => only(false, italic, "italic") },
    name: { since: "1.1", get: (self, context) => style(self, context, "font", "Calibri"), set: (self, name, context) => paint(self, { font: text(name) }, context) },
    size: { since: "1.1", get: (self, context) => style(self, context, "size", 11), set: (self, size, context) => paint(self, { size: number(size) }, context) },
    underline: {
      since: "1.1",
      get: (self, context) => underlined(style(self, context, "underline", false)),
      set: (self, given, context) => paint(self, { underline: oneOf(given, ["None", "Single"]) === "Single" }, context),
    },
  },
});

const formatProtection = richClass<RangeSelf>({
  name: "FormatProtection",
  values: {
    formulaHidden: { since: "1.2", get: () => false, set: (_, hidden) => only(false, hidden, "formulaHidden") },
    locked: {
      since: "1.2",
      get: (self, context) => context.workbook.locked(areaOf(self, context)),
      set(self, locked, context) {
        demand(areaOf(self, context).sheet, context.workbook);
        context.workbook.setLocked(areaOf(self, context), truth(locked));
      },
    },
  },
});

function style<K extends keyof Style>(self: RangeSelf, context: Context, key: K): NonNullable<Style[K]> | null | undefined;
function style<K extends keyof Style>(self: RangeSelf, context: Context, key: K, otherwise: NonNullable<Style[K]>): NonNullable<Style[K]> | null;
function style<K extends keyof Style>(self: RangeSelf, context: Context, key: K, otherwise?: NonNullable<Style[K]>): NonNullable<Style[K]> | null | undefined {
  const area = areaOf(self, context);
  const found = uniform(area.rows * area.columns, (offset) => context.workbook.style(cell(area, offset))[key]);
  return found === undefined ? otherwise : found;
}

function cell(area: SheetArea, offset: number): SheetArea {
  return { ...area, row: area.row + Math.floor(offset / area.columns), column: area.column + (offset % area.columns), rows: 1, columns: 1 };
}

function capital(word: string | null | undefined, otherwise: string): string | null {
  if (word === null || word === undefined) return word === null ? null : otherwise;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function align<W extends string>(key: "horizontal" | "vertical", words: readonly W[], otherwise: string) {
  return (self: RangeSelf, given: unknown, context: Context): void => {
    if (given === otherwise && style(self, context, key) === undefined) return;
    const word = words.find((candidate) => candidate === given);
    if (word === undefined) throw fault("NotImplemented", `${key} alignment ${JSON.stringify(given)}`);
    paint(self, { [key]: word.toLowerCase() }, context);
  };
}

function columnWidth(self: RangeSelf, context: Context): number | null {
  const { sheet, column, columns } = areaOf(self, context);
  return uniform(columns, (offset) => context.workbook.columnWidth(sheet, column + offset));
}

function setColumnWidth(self: RangeSelf, points: unknown, context: Context): void {
  const area = areaOf(self, context);
  demand(area.sheet, context.workbook, "allowFormatColumns");
  if (isEntireRow(area)) throw fault("NotImplemented", "the width of all columns");
  context.workbook.setColumnWidth(area, number(points));
}

function rowHeight(self: RangeSelf, context: Context): number | null {
  const { sheet, row, rows } = areaOf(self, context);
  return uniform(rows, (offset) => context.workbook.rowHeight(sheet, row + offset));
}

function setRowHeight(self: RangeSelf, points: unknown, context: Context): void {
  const area = areaOf(self, context);
  demand(area.sheet, context.workbook);
  if (isEntireColumn(area)) throw fault("NotImplemented", "the height of all rows");
  context.workbook.setRowHeight(area, number(points));
}
