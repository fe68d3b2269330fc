import type { CellContext } from "./cell-value";
import { decodeXml } from "../xml/decode";
import type { Package } from "../package";
import { plainStrings } from "./plain-strings";
import { readSharedStrings } from "./shared-strings";

/** The shared strings of a workbook, read when the first cell asks for one. */
export function stringTable(file: Package, part: string | undefined): CellContext["strings"] {
  let table: CellContext["strings"] | undefined;
  return (index) => (table ??= readTable(file, part))(index);
}

function readTable(file: Package, part: string | undefined): CellContext["strings"] {
  const bytes = part === undefined ? undefined : file.bytes(part);
  if (part === undefined || bytes === undefined) return () => undefined;
  const plain = plainStrings(bytes);
  if (plain) return plain;
  const texts = readSharedStrings(decodeXml(bytes, part));
  return (index) => texts[index];
}
