import type { PrintLayout } from "../../../core/sheet/sheet";
import type { Context } from "../context";
import { fault } from "../errors";
import { number, oneOf, only, range, record, truth } from "../given";
import type { SheetId } from "../host-workbook";
import { SHEET_COLUMNS } from "../address";
import { thing, richClass, type Thing, type Value } from "../thing";
import { headersFooters } from "./headers-footers";

/** Points in a millimetre. */
const POINTS_PER_MM = 72 / 25.4;

/** Excel's own margins, in millimetres. */
const USUAL_MARGINS: PrintLayout["margins"] = { left: 17.8, right: 17.8, top: 19.1, bottom: 19.1, footer: 7.6 };

/** How a sheet prints. Margins are points here and millimetres in our layout. */
export const pageLayout = richClass<SheetId>({
  name: "PageLayout",
  values: {
    bottomMargin: margin("bottom"),
    centerHorizontally: { since: "1.9", get: (id, { workbook }) => workbook.printLayout(id).centered ?? false, set: (id, centered, context) => change(id, { centered: truth(centered) }, context) },
    centerVertically: { since: "1.9", get: () => false, set: (_, centered) => only(false, centered, "centerVertically") },
    footerMargin: margin("footer"),
    leftMargin: margin("left"),
    orientation: { since: "1.9", get: (id, { workbook }) => (workbook.printLayout(id).orientation === "landscape" ? "Landscape" : "Portrait"), set: turn },
    paperSize: { since: "1.9", get: () => "A4", set: (_, size) => only("A4", size, "paperSize") },
    printGridlines: { since: "1.9", get: () => false, set: (_, printed) => only(false, printed, "printGridlines") },
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom: { since: "1.9", get: (id, { workbook }) => (workbook.printLayout(id).fitWidth ? { horizontalFitToPages: 1 } : { scale: 100 }), set: zoom },
  },
  children: { headersFooters: { since: "1.9", go: (id) => thing(headersFooters, id) } },
  methods: {
    getPrintTitleRowsOrNullObject: { since: "1.9", call: (id, _, context) => titleRows(id, context) },
    setPrintArea: { since: "1.9", call: setPrintArea },
    setPrintTitleColumns: { since: "1.9", call: setTitleColumns },
    setPrintTitleRows: { since: "1.9", call: setTitleRows },
  },
});

function margin(side: keyof PrintLayout["margins"]): Value<SheetId> {
  return {
    since: "1.9",
    get: (id, context) => margins(id, context)[side] * POINTS_PER_MM,
    set: (id, points, context) => change(id, { margins: { ...margins(id, context), [side]: number(points) / POINTS_PER_MM } }, context),
  };
}

function margins(id: SheetId, { workbook }: Context): PrintLayout["margins"] {
  return workbook.printLayout(id).margins ?? USUAL_MARGINS;
}

function change(id: SheetId, layout: Partial<PrintLayout>, { workbook }: Context): void {
  workbook.setPrintLayout(id, layout);
}

function turn(id: SheetId, given: unknown, context: Context): void {
  change(id, { orientation: oneOf(given, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait" }, context);
}

/** One page wide, any number high, or full size: what our layout can say. */
function zoom(id: SheetId, given: unknown, context: Context): void {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = record(given);
  if (wide === 1 && (high === undefined || high === null || high === 0)) return change(id, { fitWidth: true }, context);
  if ((scale === 100 || scale === undefined) && (wide === undefined || wide === null)) return change(id, { fitWidth: false }, context);
  throw fault("NotImplemented", `print zoom ${JSON.stringify(given)}`);
}

function setPrintArea(id: SheetId, [given]: readonly unknown[], context: Context): void {
  const { row, column, rows, columns } = range(given, id, context);
  change(id, { area: { row, column, rows, columns } }, context);
}

function setTitleRows(id: SheetId, [given]: readonly unknown[], context: Context): void {
  const { row, rows } = range(given, id, context);
  change(id, { repeatRows: { first: row, last: row + rows - 1 } }, context);
}

function setTitleColumns(id: SheetId, [given]: readonly unknown[], context: Context): void {
  const { column, columns } = range(given, id, context);
  change(id, { repeatColumns: { first: column, last: column + columns - 1 } }, context);
}

function titleRows(id: SheetId, { workbook, make }: Context): Thing | null {
  const rows = workbook.printLayout(id).repeatRows;
  return rows ? make.range({ sheet: id, row: rows.first, rows: rows.last - rows.first + 1, column: 0, columns: SHEET_COLUMNS }) : null;
}
