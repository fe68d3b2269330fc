import type { Content, Paper, Sheet } from "../../core/sheet/sheet";
import { customPartFiles } from "./write/custom-part";
import type { Deflater } from "./zip/deflate";
import { newParts, putCharts } from "./write/drawing-part";
import { appPart, contentTypesXml, corePart, type Meta } from "./write/fixed-parts";
import { checkNames, nameXml, sheetNames } from "./write/names-part";
import { DOCUMENT_RELATIONSHIPS, relationshipsXml, type NewRelationship } from "./write/relationships-part";
import { sheetPart, SPREADSHEET } from "./write/sheet-part";
import { BASE_FONT, type BaseFont } from "./write/style-table";
import { newStyles, newTable } from "./patch/styles-patch";
import { DECLARATION, element } from "./xml/xml-write";
import type { ZipEntry } from "./zip/zip-directory";
import { writeZip, zipEntry } from "./zip/zip-write";

/** The bytes of an .xlsx file with everything a paper says; the same paper always gives the same bytes, with the same deflater (fflate by default). */
export function writeXlsx(paper: Paper, meta: Meta = {}, deflater?: Deflater): Uint8Array {
  checkNames(paper.sheets.map(({ name }) => name));
  const base = baseFont(paper.sheets);
  const styles = newTable(base);
  const active = Math.max(0, paper.sheets.findIndex(({ visibility }) => visibility === "visible"));
  const entry = (name: string, xml: string | Iterable<string>): ZipEntry => zipEntry(name, xml, deflater);
  // First, because the stylesheet holds what the sheets asked for.
  const sheets = paper.sheets.map((sheet, index) => entry(sheetPartName(index), sheetPart(sheet, styles, index === active)));
  const drawn = newParts();
  paper.sheets.forEach((sheet, index) => putCharts(sheet, sheetPartName(index), drawn));
  return writeZip([
    entry("[Content_Types].xml", contentTypesXml(paper.sheets.length, paper.parts.length, drawn.types())),
    entry("_rels/.rels", relationshipsXml(ROOT)),
    entry("docProps/app.xml", appPart()),
    entry("docProps/core.xml", corePart(meta)),
    entry("xl/workbook.xml", workbookPart(paper, active)),
    entry("xl/_rels/workbook.xml.rels", relationshipsXml(workbookRelationships(paper))),
    ...sheets,
    entry("xl/styles.xml", newStyles(styles, base)),
    ...[...drawn.files, ...paper.parts.flatMap((part, index) => customPartFiles(part, index + 1))].map(([name, xml]) => entry(name, xml)),
  ]);
}

const sheetPartName = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

const ROOT: readonly NewRelationship[] = [
  { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
  { id: "rId2", type: "core-properties", target: "docProps/core.xml" },
  { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
];

function workbookRelationships({ sheets, parts }: Paper): NewRelationship[] {
  return [
    ...sheets.map((_, index) => ({ id: `rId${index + 1}`, type: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
    { id: `rId${sheets.length + 1}`, type: "styles", target: "styles.xml" },
    ...parts.map((_, index) => ({ id: `rId${sheets.length + 2 + index}`, type: "customXml", target: `../customXml/item${index + 1}.xml` })),
  ];
}

function workbookPart({ sheets, names }: Paper, active: number): string {
  const list = sheets.map(({ name, visibility }, index) => element("sheet", { name, sheetId: index + 1, state: visibility === "visible" ? undefined : visibility, "r:id": `rId${index + 1}` }));
  const defined = [...names.map(nameXml), ...sheetNames(sheets, 0)].join("");
  return DECLARATION + element("workbook", { xmlns: SPREADSHEET, "xmlns:r": DOCUMENT_RELATIONSHIPS },
    element("bookViews", {}, element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, firstSheet: active || undefined, activeTab: active }))
    + element("sheets", {}, list.join(""))
    + (defined === "" ? "" : element("definedNames", {}, defined))
    + element("calcPr", { calcId: 191029, fullCalcOnLoad: sheets.some(needsCalculation) ? true : undefined }));
}

/** Whether a sheet holds a formula whose result nobody has worked out yet. */
export function needsCalculation({ content }: Sheet): boolean {
  return content.some((row) => row.some((cell: Content) => cell !== null && typeof cell === "object" && cell.value === undefined));
}

/** The font of the largest area that names one: a template's first paint covers it all. */
function baseFont(sheets: readonly Sheet[]): BaseFont {
  let largest = 0;
  let base = BASE_FONT;
  for (const { area, style } of sheets.flatMap(({ paints }) => paints)) {
    if (style.font === undefined || area.rows * area.columns <= largest) continue;
    largest = area.rows * area.columns;
    base = { name: style.font, size: style.size ?? BASE_FONT.size };
  }
  return base;
}
