import { a1, parseArea } from "../../../core/sheet/address";
import { applyEdits, attributeEdit, opened, prefixed, prefixOf, type Edit } from "../xml/xml-edit";
import { child, flag, readElement, rootStart, type XmlElement } from "../xml/xml-tree";
import { XmlScanner } from "../xml/xml-scan";
import { element } from "../xml/xml-write";

/** A sheet's text with its tab chosen and one cell selected. */
export function withSelection(text: string, cell: string): string {
  const area = parseArea(cell);
  if (!area) throw new RangeError(`not a cell: ${cell}`);
  const address = a1(area.row, area.column);
  const views = findViews(text);
  if (!views) return withNewView(text, address);
  const view = child(views, "sheetView");
  if (!view) return text;
  const tag = attributeEdit(text, view, "tabSelected", "1");
  return applyEdits(text, view.innerStart === view.end ? [{ ...tag, text: opened(tag.text, ownSelection(text, undefined, address)) }] : [tag, ...selectionEdits(text, view, address)]);
}

/** A sheet's text with its tab no longer chosen; two chosen tabs would be edited together. */
export function withoutTab(text: string): string {
  const view = child(findViews(text), "sheetView");
  return view && flag(view, "tabSelected") ? applyEdits(text, [attributeEdit(text, view, "tabSelected", undefined)]) : text;
}

/** The views come before the cells, so that those need not be read. */
function findViews(text: string): XmlElement | undefined {
  const scanner = new XmlScanner(text);
  while (scanner.next()) {
    if (scanner.kind !== "open" || scanner.depth === 1) continue;
    if (scanner.name === "sheetViews") return readElement(scanner);
    if (scanner.name === "sheetData") return undefined;
    scanner.skip();
  }
  return undefined;
}

function selectionEdits(text: string, view: XmlElement, address: string): Edit[] {
  const there = view.children.filter(({ name }) => name === "selection");
  if (there.length > 0) return there.map(({ start, end, attribute }) => ({ start, end, text: ownSelection(text, attribute("pane"), address) }));
  const pane = child(view, "pane");
  const at = pane?.end ?? view.innerStart;
  return [{ start: at, end: at, text: ownSelection(text, pane?.attribute("activePane"), address) }];
}

function ownSelection(text: string, pane: string | undefined, address: string): string {
  return prefixed(element("selection", { pane, activeCell: address, sqref: address }), prefixOf(text, rootStart(text)));
}

/** `sheetViews` stands after `sheetPr` and `dimension`. */
function withNewView(text: string, address: string): string {
  const prefix = prefixOf(text, rootStart(text));
  const xml = element("sheetViews", {}, element("sheetView", { tabSelected: true, workbookViewId: 0 }, element("selection", { activeCell: address, sqref: address })));
  const scanner = new XmlScanner(text);
  let at = -1;
  while (scanner.next()) {
    if (scanner.kind !== "open") continue;
    if (scanner.depth === 1) at = scanner.end;
    else if (scanner.name === "sheetPr" || scanner.name === "dimension") {
      scanner.skip();
      at = scanner.end;
    } else break;
  }
  return applyEdits(text, [{ start: at, end: at, text: prefixed(xml, prefix) }]);
}
