import type { DefinedName, Sheet } from "../../../core/sheet/sheet";
import { nameXml, sheetNamesOf } from "../write/names-part";
import { DOCUMENT_RELATIONSHIPS } from "../write/relationships-part";
import { applyEdits, attributeEdit, groupEdit, insertEdit, prefixed, prefixOf, removeEdit, type Edit } from "../xml/xml-edit";
import { child, grandchildren, numberOf, readTree, type XmlElement } from "../xml/xml-tree";
import { element } from "../xml/xml-write";

/** Children of a workbook in the schema's order (CT_Workbook), as far as we write them. */
const ORDER = ["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr"] as const;

const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

const namesOf = (root: XmlElement): readonly XmlElement[] => grandchildren(root, "definedNames", "definedName");
const sheetsOf = (root: XmlElement): readonly XmlElement[] => grandchildren(root, "sheets", "sheet");

/** A workbook's text with one more sheet at the end, and the names that the sheet carries. */
export function withSheet(text: string, sheet: Sheet, relationship: string): string {
  const root = readTree(text);
  const sheets = sheetsOf(root);
  const sheetId = sheets.reduce((highest, each) => Math.max(highest, numberOf(each, "sheetId") ?? 0), 0) + 1;
  const strict = text.includes(STRICT_RELATIONSHIPS);
  const xml = element("sheet", {
    "xmlns:r": strict ? STRICT_RELATIONSHIPS : DOCUMENT_RELATIONSHIPS, name: sheet.name, sheetId,
    state: sheet.visibility === "visible" ? undefined : sheet.visibility, "r:id": relationship,
  });
  return withNames(applyEdits(text, [groupEdit(text, root, ORDER, "sheets", xml)]), sheetNamesOf(sheet, sheets.length));
}

/** A workbook's text after a sheet was written afresh: its visibility, and the names that it carries. */
export function withReplaced(text: string, sheet: Sheet): string {
  const root = readTree(text);
  const index = sheetsOf(root).findIndex((each) => each.attribute("name") === sheet.name);
  const entry = sheetsOf(root)[index];
  if (!entry) throw new Error(`no sheet ${sheet.name}`);
  const own = namesOf(root).filter((each) => numberOf(each, "localSheetId") === index && each.attribute("name")?.startsWith("_xlnm."));
  const state = attributeEdit(text, entry, "state", sheet.visibility === "visible" ? undefined : sheet.visibility);
  return withNames(tidied(applyEdits(text, [state, ...own.map(removeEdit)])), sheetNamesOf(sheet, index));
}

/** A workbook's text without a sheet: names that lay on it go, those of later sheets move up. */
export function withoutSheet(text: string, name: string): string {
  const root = readTree(text);
  const index = sheetsOf(root).findIndex((each) => each.attribute("name") === name);
  const entry = sheetsOf(root)[index];
  if (!entry) throw new Error(`no sheet ${name}`);
  const names = namesOf(root).flatMap((each) => nameAfterRemoval(text, each, index, name));
  return tidied(applyEdits(text, [removeEdit(entry), ...names, ...viewsAfterRemoval(text, root, index)]));
}

function nameAfterRemoval(text: string, each: XmlElement, index: number, sheet: string): Edit[] {
  const local = numberOf(each, "localSheetId");
  const lies = each.text.startsWith(`'${sheet.replace(/'/g, "''")}'!`) || each.text.startsWith(`${sheet}!`);
  if (local === index || (local === undefined && lies)) return [removeEdit(each)];
  return local !== undefined && local > index ? [attributeEdit(text, each, "localSheetId", String(local - 1))] : [];
}

function viewsAfterRemoval(text: string, root: XmlElement, index: number): Edit[] {
  return grandchildren(root, "bookViews", "workbookView").flatMap((view) => {
    const active = numberOf(view, "activeTab") ?? 0;
    const last = sheetsOf(root).length - 2;
    const next = Math.max(0, Math.min(active > index ? active - 1 : active, last));
    const tag = attributeEdit(text, view, "activeTab", String(next));
    return [{ ...tag, text: tag.text.replace(/\sfirstSheet\s*=\s*("[^"]*"|'[^']*')/, "") }];
  });
}

/** A workbook's text with names known everywhere; one of the same name gives way. */
export function withWorkbookNames(text: string, names: readonly DefinedName[]): string {
  const fresh = new Set(names.map(({ name }) => name.toLowerCase()));
  const old = namesOf(readTree(text)).filter((each) => each.attribute("localSheetId") === undefined && fresh.has((each.attribute("name") ?? "").toLowerCase()));
  return withNames(tidied(applyEdits(text, old.map(removeEdit))), names.map(nameXml));
}

function withNames(text: string, names: readonly string[]): string {
  return names.length === 0 ? text : applyEdits(text, [groupEdit(text, readTree(text), ORDER, "definedNames", names.join(""))]);
}

/** An empty list of names is not allowed. */
function tidied(text: string): string {
  const names = child(readTree(text), "definedNames");
  return names?.children.length === 0 ? applyEdits(text, [removeEdit(names)]) : text;
}

/** A workbook's text that makes the program calculate everything when it opens the file. */
export function withCalculation(text: string): string {
  const root = readTree(text);
  const there = child(root, "calcPr");
  const prefix = prefixOf(text, root.start);
  return applyEdits(text, [there ? attributeEdit(text, there, "fullCalcOnLoad", "1") : insertEdit(root, ORDER, "calcPr", prefixed('<calcPr fullCalcOnLoad="1"/>', prefix))]);
}

/** A workbook's text that opens on one of its sheets. */
export function withActiveSheet(text: string, name: string): string {
  const root = readTree(text);
  const index = String(sheetsOf(root).findIndex((each) => each.attribute("name") === name));
  const view = child(child(root, "bookViews"), "workbookView");
  if (view) return applyEdits(text, [attributeEdit(text, view, "activeTab", index)]);
  return applyEdits(text, [groupEdit(text, root, ORDER, "bookViews", element("workbookView", { activeTab: index }))]);
}
