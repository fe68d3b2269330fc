import { applyEdits, groupEdit, insertEdit, opened, prefixed, prefixOf, attributeEdit, type Edit } from "../xml/xml-edit";
import { BASE_FONT, FIRST_FORMAT_ID, fontXml, stylesPart, styleTable, type BaseFont, type StyleLists, type StyleTable } from "../write/style-table";
import { child, grandchildren, numberOf, readTree, type XmlElement } from "../xml/xml-tree";
import { counted, DECLARATION } from "../xml/xml-write";
import { SPREADSHEET } from "../write/sheet-part";

/** Children of a stylesheet in the schema's order (CT_Stylesheet). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"] as const;

/** What every stylesheet must hold before ours begin; Excel takes the first two fills for its own. */
const FIRST: StyleLists = {
  numFmts: [], dxfs: [],
  fonts: [fontXml({}, BASE_FONT)],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

const GROUPS = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const satisfies readonly (keyof StyleLists)[];

/** A whole stylesheet of ours, with what must come first. */
export function newStyles(table: StyleTable, base: BaseFont): string {
  const lists = table.lists();
  const whole = Object.fromEntries(GROUPS.map((group) => [group, [...FIRST[group], ...lists[group]]])) as Record<keyof StyleLists, string[]>;
  return DECLARATION + stylesPart({ ...whole, fonts: [fontXml({}, base), ...lists.fonts] }, SPREADSHEET);
}

/** A table for a new stylesheet. */
export function newTable(base: BaseFont): StyleTable {
  return styleTable(base, { numFmts: FIRST_FORMAT_ID, fonts: 1, fills: 2, borders: 1, cellXfs: 1, dxfs: 0 });
}

/** A table whose ids go on where a stylesheet ends. */
export function tableAfter(text: string): StyleTable {
  const root = readTree(text);
  const count = (group: Exclude<keyof StyleLists, "numFmts">): number => child(root, group)?.children.length ?? FIRST[group].length;
  const formats = grandchildren(root, "numFmts", "numFmt").map((each) => numberOf(each, "numFmtId") ?? 0);
  return styleTable(baseFontOf(root), {
    numFmts: formats.reduce((highest, id) => Math.max(highest, id + 1), FIRST_FORMAT_ID),
    fonts: count("fonts"), fills: count("fills"), borders: count("borders"), cellXfs: count("cellXfs"), dxfs: count("dxfs"),
  });
}

/** The font of cells that say nothing. */
function baseFontOf(root: XmlElement): BaseFont {
  const font = child(child(root, "fonts"), "font");
  const name = child(font, "name")?.attribute("val");
  return { name: name ?? BASE_FONT.name, size: numberOf(child(font, "sz"), "val") ?? BASE_FONT.size };
}

/** A stylesheet with the table's lists at the end of its own; nothing that was there moves. */
export function appendStyles(text: string, lists: StyleLists): string {
  const root = readTree(text);
  if (root.innerStart === root.end) return appendStyles(text.slice(0, root.start) + opened(text.slice(root.start, root.end), "") + text.slice(root.end), lists);
  return applyEdits(text, GROUPS.flatMap((group) => groupEdits(text, root, group, lists[group])));
}

function groupEdits(text: string, root: XmlElement, group: keyof StyleLists, added: readonly string[]): Edit[] {
  if (added.length === 0) return [];
  const found = child(root, group);
  if (!found) return [insertEdit(root, ORDER, group, prefixed(counted(group, [...FIRST[group], ...added]), prefixOf(text, root.start)))];
  const append = groupEdit(text, root, ORDER, group, added.join(""));
  const count = attributeEdit(text, found, "count", String(found.children.length + added.length));
  return append.start === found.start ? [{ ...append, text: count.text.replace(/\s*\/>$/, ">") + append.text.slice(append.text.indexOf(">") + 1) }] : [count, append];
}
