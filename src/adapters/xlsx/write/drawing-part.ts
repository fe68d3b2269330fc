import type { BarChart, Sheet } from "../../../core/sheet/sheet";
import { CHART, chartPart, DRAWING } from "./chart-part";
import { overrideXml } from "./fixed-parts";
import { relationshipsOf } from "../package";
import { DOCUMENT_RELATIONSHIPS, relationshipsXml, type NewRelationship } from "./relationships-part";
import { DECLARATION, element } from "../xml/xml-write";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** A written sheet has one arrow at most: to its drawing. */
const DRAWING_ID = "rId1";

/** Where new parts of a file go. */
export type PartStore = {
  /** Keeps a part under the first free `before1.xml`, `before2.xml` …, tells the file its kind, and gives its name. */
  readonly put: (before: string, type: string, xml: string) => string;
  /** Says where a part leads that led nowhere. */
  readonly relate: (part: string, arrows: readonly NewRelationship[]) => void;
};

/** A store for a file that is made anew: its parts in their order, and what the list of types says of them. */
export function newParts(): PartStore & { readonly files: readonly (readonly [name: string, xml: string])[]; readonly types: () => string } {
  const files: (readonly [string, string])[] = [];
  const types: string[] = [];
  return {
    files, types: () => types.join(""),
    put: (before, type, xml) => {
      const name = `${before}${files.filter(([each]) => each.startsWith(before)).length + 1}.xml`;
      files.push([name, xml]);
      types.push(overrideXml(name, type));
      return name;
    },
    relate: (part, arrows) => void files.push([relationshipsOf(part), relationshipsXml(arrows)]),
  };
}

/** What a sheet says of its drawing; nothing where it has no charts. */
export function drawingXml({ charts = [] }: Sheet): string {
  return charts.length === 0 ? "" : element("drawing", { "xmlns:r": DOCUMENT_RELATIONSHIPS, "r:id": DRAWING_ID });
}

/** Puts the charts of a sheet beside its part. */
export function putCharts(sheet: Sheet, part: string, { put, relate }: PartStore): void {
  const { charts = [] } = sheet;
  if (charts.length === 0) return;
  const parts = charts.map((chart) => put("xl/charts/chart", CHART_TYPE, chartPart(chart, sheet)));
  const drawing = put("xl/drawings/drawing", DRAWING_TYPE, drawingPart(charts));
  relate(drawing, parts.map((target, index) => ({ id: `rId${index + 1}`, type: "chart", target: `/${target}` })));
  relate(part, [{ id: DRAWING_ID, type: "drawing", target: `/${drawing}` }]);
}

function drawingPart(charts: readonly BarChart[]): string {
  return DECLARATION + element("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING }, charts.map(anchorXml).join(""));
}

/** Fastened to its first cell, so that it moves with its table and keeps its size. */
function anchorXml({ title, at: { row, column, rows, columns } }: BarChart, index: number): string {
  const marker = (name: string, atRow: number, atColumn: number): string =>
    element(name, {}, `<xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row><xdr:rowOff>0</xdr:rowOff>`);
  const reference = element("c:chart", { "xmlns:c": CHART, "xmlns:r": DOCUMENT_RELATIONSHIPS, "r:id": `rId${index + 1}` });
  return element("xdr:twoCellAnchor", { editAs: "oneCell" }, marker("xdr:from", row, column) + marker("xdr:to", row + rows, column + columns)
    + element("xdr:graphicFrame", { macro: "" },
      element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", { id: index + 2, name: `Chart ${index + 1}`, descr: title }) + "<xdr:cNvGraphicFramePr/>")
      + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
      + element("a:graphic", {}, element("a:graphicData", { uri: CHART }, reference)))
    + "<xdr:clientData/>");
}
