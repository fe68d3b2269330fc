import type { ReadWorkbook } from "../sheet/cells";

/** The namespace of the custom XML part that holds what a merged workbook was made from. */
export const MERGE_NAMESPACE = "urn:zhibiao:merge:1";

/** The very hidden sheet that holds it a second time. */
export const MERGE_SHEET = "_zhibiao_merge";

/** Whether a workbook was written by a merge, by its part or by its hidden sheet. */
export function isMergedWorkbook({ sheets, parts }: ReadWorkbook): boolean {
  return parts.some(({ namespace }) => namespace === MERGE_NAMESPACE) || sheets.some(({ name }) => name === MERGE_SHEET);
}
