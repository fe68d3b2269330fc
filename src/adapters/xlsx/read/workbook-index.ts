import type { Visibility } from "../../../core/sheet/sheet";
import { notXlsx, tooLarge, unreadable } from "../errors";
import { MAX_SHEETS } from "../limits";
import { type Package, type Relationship } from "../package";
import { child, flag, grandchildren, type XmlElement } from "../xml/xml-tree";

/** One sheet as the workbook lists it. `part` is undefined for a sheet without cells of its own, such as a chart sheet. */
export type SheetEntry = { readonly name: string; readonly visibility: Visibility; readonly part: string | undefined; readonly relationship: string };

/** The workbook part and what it leads to; `styles` and `strings` are part names that may hold nothing. */
export type WorkbookIndex = {
  readonly part: string;
  readonly root: XmlElement;
  readonly text: string;
  readonly sheets: readonly SheetEntry[];
  readonly since1904: boolean;
  readonly relationships: readonly Relationship[];
  readonly styles: string | undefined;
  readonly strings: string | undefined;
};

/** Finds the workbook of a package and its sheets in order. */
export function readIndex(file: Package): WorkbookIndex {
  const part = workbookPart(file);
  const found = part === undefined ? undefined : file.document(part);
  if (part === undefined || found === undefined) throw notXlsx(kindOfPackage(file));
  const { text, root } = found;
  if (root.name !== "workbook") throw notXlsx(kindOfPackage(file));
  const relationships = file.relationships(part);
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const listed = grandchildren(root, "sheets", "sheet");
  if (listed.length > MAX_SHEETS) throw tooLarge(`${listed.length} sheets`);
  const target = (type: string): string | undefined => relationships.find((each) => each.type === type)?.target;
  return {
    part, root, text, relationships,
    sheets: listed.map((sheet) => sheetEntry(sheet, byId, file)),
    since1904: flag(child(root, "workbookPr"), "date1904"),
    styles: target("styles"),
    strings: target("sharedStrings"),
  };
}

function workbookPart(file: Package): string | undefined {
  const target = file.relationships("").find((each) => each.type === "officeDocument")?.target;
  if (target?.toLowerCase().endsWith(".bin")) throw notXlsx("xlsb");
  return target ?? (file.find("xl/workbook.xml") ? "xl/workbook.xml" : undefined);
}

const PACKAGE_KINDS = [
  ["word/document.xml", "docx"], ["ppt/presentation.xml", "pptx"], ["xl/workbook.bin", "xlsb"], ["content.xml", "ods"], ["mimetype", "ods"],
] as const;

function kindOfPackage(file: Package): string {
  return PACKAGE_KINDS.find(([part]) => file.find(part))?.[1] ?? "zip";
}

function sheetEntry(sheet: XmlElement, byId: ReadonlyMap<string, Relationship>, file: Package): SheetEntry {
  const name = sheet.attribute("name") ?? "";
  const id = sheet.attribute("id") ?? "";
  const found = byId.get(id);
  if (!found || !file.find(found.target)) throw unreadable(`sheet ${name} has no part`);
  const state = sheet.attribute("state");
  return {
    name, relationship: id,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: found.type === "worksheet" ? found.target : undefined,
  };
}
