import type { Package } from "../package";
import { child, readTree } from "../xml/xml-tree";

/** When a workbook was last changed, as its core properties write it; undefined where they say nothing. */
export function readModified(file: Package): string | undefined {
  const part = file.relationships("").find(({ type }) => type === "core-properties")?.target ?? "docProps/core.xml";
  const xml = file.text(part);
  return xml === undefined ? undefined : child(readTree(xml), "modified")?.text.trim();
}
