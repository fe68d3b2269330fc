import { parseArea } from "../../../core/sheet/address";
import type { DefinedName } from "../../../core/sheet/sheet";
import { openXlsx } from "../reader";
import { readIndex } from "./workbook-index";
import { grandchildren, type XmlElement } from "../xml/xml-tree";

/** `Sheet!$A$1:$B$2` or `'表 1'!$A$1`: one area on one sheet, nothing more. */
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!,()\s]+))!(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)$/;

/** The names known in the whole workbook that stand for one area; formulas and broken ones are left out. */
export function areaNames(root: XmlElement): DefinedName[] {
  return grandchildren(root, "definedNames", "definedName").flatMap((each) => {
    const named = areaReference(each.text);
    const name = each.attribute("name");
    return !named || name === undefined || each.attribute("localSheetId") !== undefined ? [] : [{ name, ...named }];
  });
}

/** The sheet and the area that a reference names; undefined for anything but one area on one sheet. */
export function areaReference(text: string): Omit<DefinedName, "name"> | undefined {
  const match = REFERENCE.exec(text.trim());
  const area = match?.[3] === undefined ? undefined : parseArea(match[3]);
  return !match || !area ? undefined : { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? "", area };
}

/** The area that a name stands for; names are compared without case, as Excel does. */
export function findName(bytes: Uint8Array, name: string): DefinedName | undefined {
  return areaNames(readIndex(openXlsx(bytes)).root).find((each) => each.name.toLowerCase() === name.toLowerCase());
}
