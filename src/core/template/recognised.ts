import type { ReadSheet } from "../sheet/cells";
import type { Columns, Head } from "./columns";
import type { Identity, Template, TemplateRow } from "./template";

/** A head that reads otherwise, known by the heads on either side of it; row and column zero-based. */
export type RenamedHead = { readonly head: Head; readonly row: number; readonly column: number; readonly found: string };

/** A sheet with our heads, the zero-based row they stand in, and where its columns stand now, those of renamed heads among them. */
export type FormSheet = { readonly sheet: ReadSheet; readonly headRow: number; readonly columns: Columns; readonly renamed?: readonly RenamedHead[] };

/** A row of the form found again; `row` is zero-based. `on` is its sheet where that is a further one of a form spread over several. */
export type RecognisedRow = { readonly expected: TemplateRow; readonly row: number; readonly on?: FormSheet };

/** A row that is none of the form's, zero-based; `on` as in `RecognisedRow`. */
export type Stranger = { readonly row: number; readonly on?: FormSheet };

/** A form found in a workbook: whose it is, where its columns and rows stand now, however they were moved. */
export type Recognised = FormSheet & {
  readonly identity: Identity;
  readonly template: Template;
  /** In sheet order; a key that stands twice appears once, the first row. */
  readonly rows: readonly RecognisedRow[];
  /** Expected rows that are no longer there. */
  readonly missing: readonly TemplateRow[];
  /** Further rows with a key that stands already, zero-based. */
  readonly duplicates: readonly RecognisedRow[];
  /** Rows below the heads that hold something in 实际值 and are none of the form's. */
  readonly strangers: readonly Stranger[];
};
