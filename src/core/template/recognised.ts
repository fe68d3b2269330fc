import type { ReadSheet } from "../sheet/cells";
import type { Columns } from "./columns";
import type { Identity, Template, TemplateRow } from "./template";

/** A row of the form found again on the sheet; `row` is zero-based. */
export type RecognisedRow = { readonly expected: TemplateRow; readonly row: number };

/** A form found in a workbook: whose it is, where its columns and rows stand now, however they were moved. */
export type Recognised = {
  readonly identity: Identity;
  readonly template: Template;
  readonly sheet: ReadSheet;
  readonly columns: Columns;
  /** In sheet order; a key that stands twice appears once, the first row. */
  readonly rows: readonly RecognisedRow[];
  /** Expected rows that are no longer there. */
  readonly missing: readonly TemplateRow[];
  /** Further rows with a key that stands already, zero-based. */
  readonly duplicates: readonly RecognisedRow[];
};
