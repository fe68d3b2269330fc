import { isEntireColumn, isEntireRow, SHEET_COLUMNS, SHEET_ROWS } from "../address";
import type { Context } from "../context";
import { range, whole } from "../given";
import type { SheetId } from "../host-workbook";
import { richClass, type Thing } from "../thing";
import { fault } from "../errors";

/** The frozen panes of a sheet. */
export const freezePanes = richClass<SheetId>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: { since: "1.7", call: freezeAt },
    freezeColumns: { since: "1.7", call: (id, [count], { workbook }) => workbook.freeze(id, 0, whole(count, 1)) },
    freezeRows: { since: "1.7", call: (id, [count], { workbook }) => workbook.freeze(id, whole(count, 1), 0) },
    getLocation: { since: "1.7", call: (id, _, context) => location(id, context) ?? missing() },
    getLocationOrNullObject: { since: "1.7", call: (id, _, context) => location(id, context) },
    unfreeze: { since: "1.7", call: (id, _, { workbook }) => workbook.freeze(id, 0, 0) },
  },
});

/** Freezes up to the last row and column of the range (d.ts: "the range of cells that will be frozen as the top-left pane"). */
function freezeAt(id: SheetId, [frozen]: readonly unknown[], context: Context): void {
  const area = range(frozen, id, context);
  const rows = isEntireColumn(area) ? 0 : area.row + area.rows;
  const columns = isEntireRow(area) ? 0 : area.column + area.columns;
  context.workbook.freeze(id, rows, columns);
}

function location(id: SheetId, { workbook, make }: Context): Thing | null {
  const { rows, columns } = workbook.frozen(id);
  if (rows === 0 && columns === 0) return null;
  return make.range({ sheet: id, row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS });
}

function missing(): never {
  throw fault("ItemNotFound", "no frozen panes");
}
