import { a1, parseArea } from "../../../core/sheet/address";
import type { Sheet } from "../../../core/sheet/sheet";
import { element } from "../xml/xml-write";

/** The `sheetViews` of a sheet; `active` marks the one sheet whose tab is open. */
export function viewXml(sheet: Sheet, active: boolean): string {
  const { gridlines, zoom } = sheet;
  return element("sheetViews", {}, element("sheetView", {
    showGridLines: gridlines ? undefined : false, tabSelected: active ? true : undefined,
    zoomScale: zoom, zoomScaleNormal: zoom, workbookViewId: 0,
  }, panesXml(sheet)));
}

type Pane = "topRight" | "bottomLeft" | "bottomRight";

/** The pane that lies to the right of and below what is frozen is the one in use. */
function panesXml({ frozen, selected = "A1" }: Sheet): string {
  const at = parseArea(selected);
  if (!at) throw new RangeError(`not a cell: ${selected}`);
  const chosen = a1(at.row, at.column);
  const { rows, columns } = frozen;
  const active: Pane | undefined = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : columns > 0 ? "topRight" : undefined;
  if (active === undefined) return element("selection", { activeCell: chosen, sqref: chosen });
  const panes: Pane[] = active === "bottomRight" ? ["topRight", "bottomLeft", "bottomRight"] : [active];
  return element("pane", { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: a1(rows, columns), activePane: active, state: "frozen" })
    + panes.map((pane) => element("selection", { pane, activeCell: chosen, sqref: chosen })).join("");
}
