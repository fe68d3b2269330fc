import { addressOf, isEntireColumn, isEntireRow } from "../address";
import type { Context, RangeSelf } from "../context";
import { fault } from "../errors";
import { areaOf, truth } from "../given";
import type { SheetArea } from "../host-workbook";
import { demand } from "../guard";
import { thing, richClass } from "../thing";
import { conditionalFormats } from "./conditional-formats";
import { content, valueType, writeContent, writeFormats } from "./content";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./range-format";
import { rangeMethods } from "./range-methods";
import { uniform } from "./uniform";

/** A range of cells. Only ranges answer with a `_ReferenceId`: on any other class it would re-point the object. */
export const range = richClass<RangeSelf>({
  name: "Range",
  identity: ({ reference }) => (reference === undefined ? {} : { _ReferenceId: reference }),
  values: {
    address: { since: "1.1", get: (self, context) => addressOf(areaOf(self, context), context.workbook) },
    cellCount: { since: "1.1", get: (self, context) => cellCount(areaOf(self, context)) },
    columnCount: { since: "1.1", get: (self, context) => areaOf(self, context).columns },
    columnHidden: { since: "1.2", get: columnHidden, set: hideColumns },
    columnIndex: { since: "1.1", get: (self, context) => areaOf(self, context).column },
    formulas: { since: "1.1", get: (self, context) => content(self, context, (cell) => cell.formula), set: writeContent },
    isEntireColumn: { since: "1.7", get: (self, context) => isEntireColumn(areaOf(self, context)) },
    isEntireRow: { since: "1.7", get: (self, context) => isEntireRow(areaOf(self, context)) },
    numberFormat: { since: "1.1", get: (self, context) => content(self, context, (cell) => cell.format), set: writeFormats },
    rowCount: { since: "1.1", get: (self, context) => areaOf(self, context).rows },
    rowHidden: { since: "1.2", get: rowHidden, set: hideRows },
    rowIndex: { since: "1.1", get: (self, context) => areaOf(self, context).row },
    text: { since: "1.1", get: (self, context) => content(self, context, (cell) => cell.text) },
    values: { since: "1.1", get: (self, context) => content(self, context, (cell) => cell.value), set: writeContent },
    valueTypes: { since: "1.1", get: (self, context) => content(self, context, valueType) },
  },
  children: {
    conditionalFormats: { since: "1.6", go: (self) => thing(conditionalFormats, self) },
    dataValidation: { since: "1.8", go: (self) => thing(dataValidation, self) },
    format: { since: "1.1", go: (self) => thing(rangeFormat, self) },
    worksheet: { since: "1.1", go: (self, context) => context.make.worksheet(areaOf(self, context).sheet) },
  },
  methods: rangeMethods,
});

/** d.ts: "This API will return -1 if the cell count exceeds 2^31-1". */
function cellCount({ rows, columns }: SheetArea): number {
  return rows * columns > 2 ** 31 - 1 ? -1 : rows * columns;
}

function columnHidden(self: RangeSelf, context: Context): boolean | null {
  const { sheet, column, columns } = areaOf(self, context);
  return uniform(columns, (offset) => context.workbook.columnHidden(sheet, column + offset));
}

function rowHidden(self: RangeSelf, context: Context): boolean | null {
  const { sheet, row, rows } = areaOf(self, context);
  return uniform(rows, (offset) => context.workbook.rowHidden(sheet, row + offset));
}

function hideColumns(self: RangeSelf, hidden: unknown, context: Context): void {
  const area = areaOf(self, context);
  demand(area.sheet, context.workbook, "allowFormatColumns");
  context.workbook.setColumnsHidden(area, truth(hidden));
}

function hideRows(self: RangeSelf, hidden: unknown, context: Context): void {
  const area = areaOf(self, context);
  if (isEntireColumn(area)) throw fault("InvalidOperation", "all rows cannot be hidden");
  demand(area.sheet, context.workbook);
  context.workbook.setRowsHidden(area, truth(hidden));
}
