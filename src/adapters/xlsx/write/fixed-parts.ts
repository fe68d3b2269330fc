import { PROPERTIES_TYPE } from "./custom-part";
import { encodeText } from "../xml/xml-text";
import { DECLARATION, element } from "../xml/xml-write";

/** Who made the workbook and when; ISO 8601 with Z. Nothing is written that was not given. */
export type Meta = { readonly created?: string; readonly creator?: string };

const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** Content type of a worksheet part. */
export const WORKSHEET_TYPE = `${SPREADSHEET_TYPE}.worksheet+xml`;

/** Content type of a stylesheet part. */
export const STYLES_TYPE = `${SPREADSHEET_TYPE}.styles+xml`;

/** One part's content type as XML. */
export function overrideXml(part: string, type: string): string {
  return element("Override", { PartName: `/${part}`, ContentType: type });
}

/** `[Content_Types].xml` of a workbook of ours; `others` says the types of any further parts. */
export function contentTypesXml(sheets: number, customParts: number, others = ""): string {
  const each = (count: number, part: (number: number) => string, type: string): string =>
    Array.from({ length: count }, (_, index) => overrideXml(part(index + 1), type)).join("");
  return DECLARATION + element("Types", { xmlns: TYPES },
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" })
    + element("Default", { Extension: "xml", ContentType: "application/xml" })
    + overrideXml("xl/workbook.xml", `${SPREADSHEET_TYPE}.sheet.main+xml`)
    + each(sheets, (number) => `xl/worksheets/sheet${number}.xml`, WORKSHEET_TYPE)
    + overrideXml("xl/styles.xml", STYLES_TYPE)
    + overrideXml("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
    + overrideXml("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
    + each(customParts, (number) => `customXml/itemProps${number}.xml`, PROPERTIES_TYPE)
    + others);
}

/** `docProps/core.xml`. */
export function corePart({ created, creator }: Meta): string {
  const time = created === undefined ? "" : element("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, encodeText(created));
  return DECLARATION + element("cp:coreProperties", {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  }, (creator === undefined ? "" : element("dc:creator", {}, encodeText(creator))) + time);
}

/** `docProps/app.xml`. */
export function appPart(): string {
  return DECLARATION + element("Properties", { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" }, "<Application>zhibiao</Application>");
}
