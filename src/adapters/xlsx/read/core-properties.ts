import type { Package } from "../package";
import { child } from "../xml/xml-tree";

/** When a workbook was last changed, as its core properties write it; undefined where they say nothing. */
export function readModified(file: Package): string | undefined {
  const part = file.relationships("").find(({ type }) => type === "core-properties")?.target ?? "docProps/core.xml";
  return child(file.document(part)?.root, "modified")?.text.trim();
}
