import { INK } from "../../../core/sheet/palette";
import type { Area, BarChart, Content, Sheet } from "../../../core/sheet/sheet";
import { absolute } from "./names-part";
import { DOCUMENT_RELATIONSHIPS } from "./relationships-part";
import { encodeText } from "../xml/xml-text";
import { DECLARATION, element } from "../xml/xml-write";

/** The namespace of charts. */
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The namespace of DrawingML, in which text and fills of charts are written. */
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Hundredths of a point. */
const TITLE_SIZE = 1100;
const TEXT_SIZE = 900;

/** Grey that stands out on paper and under its black number. */
const BAR = INK.bar.slice(1);
const FRAME = "BFBFBF";

/** The space between two bars, in per cent of a bar. */
const GAP = 45;

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const val = (name: string, value: string | number): string => `<c:${name} val="${value}"/>`;

/** A chart part: elements in the order that the schema wants, with the numbers as they are now for whoever does not calculate. */
export function chartPart(chart: BarChart, sheet: Pick<Sheet, "name" | "content">): string {
  return DECLARATION + element("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": DOCUMENT_RELATIONSHIPS },
    val("roundedCorners", 0)
    + element("c:chart", {}, titleXml(chart.title) + val("autoTitleDeleted", 0)
      + element("c:plotArea", {}, "<c:layout/>" + barsXml(chart, sheet) + categoryAxis() + valueAxis(chart))
      + val("plotVisOnly", 0) + val("dispBlanksAs", "gap"))
    + `<c:spPr>${fill("FFFFFF")}<a:ln w="6350">${fill(FRAME)}</a:ln></c:spPr>` + textXml(TEXT_SIZE));
}

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

function textXml(size: number, body = "<a:bodyPr/>"): string {
  return `<c:txPr>${body}<a:p><a:pPr><a:defRPr sz="${size}">${fill("000000")}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="${TITLE_SIZE}" b="1"/><a:t>${encodeText(title)}</a:t></a:r></a:p></c:rich></c:tx>${val("overlay", 0)}</c:title>`;
}

function barsXml({ series, categories, values, numberFormat }: BarChart, { name, content }: Pick<Sheet, "name" | "content">): string {
  const labels = val("showLegendKey", 0) + val("showVal", 1) + val("showCatName", 0) + val("showSerName", 0) + val("showPercent", 0) + val("showBubbleSize", 0);
  return element("c:barChart", {}, val("barDir", "bar") + val("grouping", "clustered") + val("varyColors", 0)
    + element("c:ser", {}, val("idx", 0) + val("order", 0) + `<c:tx><c:v>${encodeText(series)}</c:v></c:tx>`
      + `<c:spPr>${fill(BAR)}<a:ln w="6350">${fill("000000")}</a:ln></c:spPr>` + val("invertIfNegative", 0)
      + element("c:dLbls", {}, element("c:numFmt", { formatCode: numberFormat, sourceLinked: false }) + textXml(TEXT_SIZE, '<a:bodyPr wrap="none"/>') + val("dLblPos", "outEnd") + labels)
      + `<c:cat><c:strRef><c:f>${encodeText(absolute(name, categories))}</c:f>${textCache(textsIn(content, categories))}</c:strRef></c:cat>`
      + `<c:val><c:numRef><c:f>${encodeText(absolute(name, values))}</c:f>${numberCache(cellsIn(content, values))}</c:numRef></c:val>`)
    + val("gapWidth", GAP) + val("axId", CATEGORY_AXIS) + val("axId", VALUE_AXIS));
}

type Known = string | number | boolean | null;

/** What stands in the cells of a column; of a formula its known result. */
function cellsIn(content: Sheet["content"], { row, column, rows }: Area): Known[] {
  const known = (cell: Content): Known => (cell !== null && typeof cell === "object" ? cell.value ?? null : cell);
  return Array.from({ length: rows }, (_, index) => known(content[row + index]?.[column] ?? null));
}

function textsIn(content: Sheet["content"], area: Area): (string | null)[] {
  return cellsIn(content, area).map((cell) => (cell === null ? null : String(cell)));
}

const pointsXml = (points: readonly (string | number | null)[]): string =>
  val("ptCount", points.length) + points.map((point, index) => (point === null ? "" : `<c:pt idx="${index}"><c:v>${encodeText(String(point))}</c:v></c:pt>`)).join("");

function textCache(texts: readonly (string | null)[]): string {
  return `<c:strCache>${pointsXml(texts)}</c:strCache>`;
}

function numberCache(cells: readonly Known[]): string {
  return `<c:numCache><c:formatCode>General</c:formatCode>${pointsXml(cells.map((cell) => (typeof cell === "number" ? cell : null)))}</c:numCache>`;
}

function categoryAxis(): string {
  return element("c:catAx", {}, val("axId", CATEGORY_AXIS) + element("c:scaling", {}, val("orientation", "maxMin")) + val("delete", 0) + val("axPos", "l")
    + val("majorTickMark", "none") + val("minorTickMark", "none") + val("tickLblPos", "nextTo") + `<c:spPr><a:ln w="9525">${fill("000000")}</a:ln></c:spPr>`
    + val("crossAx", VALUE_AXIS) + val("crosses", "autoZero") + val("auto", 0) + val("lblAlgn", "ctr") + val("lblOffset", 50) + val("noMultiLvlLbl", 1));
}

/** From zero: a bar that begins anywhere else says something wrong. The axis itself is not shown, since each bar has its number. */
function valueAxis({ numberFormat }: BarChart): string {
  return element("c:valAx", {}, val("axId", VALUE_AXIS) + element("c:scaling", {}, val("orientation", "minMax") + val("min", 0)) + val("delete", 1) + val("axPos", "t")
    + element("c:numFmt", { formatCode: numberFormat, sourceLinked: false }) + val("majorTickMark", "none") + val("minorTickMark", "none") + val("tickLblPos", "nextTo")
    + val("crossAx", CATEGORY_AXIS) + val("crosses", "autoZero") + val("crossBetween", "between"));
}
