import { builtInFormat } from "./number-formats";
import { child, flag, grandchildren, numberOf, readTree, type XmlElement } from "../xml/xml-tree";

/** What a cell's style id says to a reader: how its number shows, and whether protection closes it. */
export type CellStyle = {
  /** Absent for General. */
  readonly format?: string;
  readonly locked: boolean;
};

/** The workbook's cell styles in order of their ids. */
export function readCellStyles(text: string | undefined): readonly CellStyle[] {
  if (text === undefined) return [];
  const root = readTree(text);
  const formats = readNumberFormats(root);
  return grandchildren(root, "cellXfs", "xf").map((xf) => {
    const format = formatOf(formats, numberOf(xf, "numFmtId") ?? 0);
    const locked = flag(child(xf, "protection"), "locked", true);
    return format === undefined ? { locked } : { format, locked };
  });
}

/** The formats a workbook wrote itself, by id. */
export function readNumberFormats(root: XmlElement): ReadonlyMap<number, string> {
  return new Map(grandchildren(root, "numFmts", "numFmt").map((each) => [numberOf(each, "numFmtId") ?? -1, each.attribute("formatCode") ?? ""]));
}

/** The format of an id; undefined for General. */
export function formatOf(formats: ReadonlyMap<number, string>, id: number): string | undefined {
  const format = formats.get(id) ?? builtInFormat(id);
  return format === undefined || format === "" || /^general$/i.test(format) ? undefined : format;
}
