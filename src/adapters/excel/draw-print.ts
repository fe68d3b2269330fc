import { columnName } from "../../core/sheet/address";
import type { PrintLayout } from "../../core/sheet/sheet";
import { rangeOf } from "./blocks";

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** Sets how a sheet prints, A4; margins are millimetres here and points in Excel. */
export function drawPrint(sheet: Excel.Worksheet, print: PrintLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.leftMargin = print.margins.left * POINTS;
  pageLayout.rightMargin = print.margins.right * POINTS;
  pageLayout.topMargin = print.margins.top * POINTS;
  pageLayout.bottomMargin = print.margins.bottom * POINTS;
  pageLayout.footerMargin = print.margins.footer * POINTS;
  pageLayout.centerHorizontally = print.centered;
  if (print.fitWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  if (print.repeatColumns) pageLayout.setPrintTitleColumns(`$${columnName(print.repeatColumns.first)}:$${columnName(print.repeatColumns.last)}`);
  if (print.area) pageLayout.setPrintArea(rangeOf(sheet, print.area));
  pageLayout.headersFooters.defaultForAllPages.leftFooter = print.footerLeft;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = print.footerRight;
}
