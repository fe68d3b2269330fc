/** Why a file holds no form that can be merged; `detail` is the kind it is instead, or where it breaks. */
export type UnreadWhy = {
  readonly code: "missing" | "no-access" | "not-xlsx" | "encrypted" | "too-large" | "unreadable" | "lock-file" | "link" | "not-a-template" | "plan-unknown" | "merged-workbook";
  readonly detail: string;
};

/** Why a file or a cell is kept out of the merge. */
export type Why =
  | UnreadWhy
  /** A form of another plan or year than the one merged. */
  | { readonly code: "other-plan" | "other-period"; readonly plan: string; readonly period: string }
  | { readonly code: "area-unexpected"; readonly area: string }
  /** So many findings of error severity, where those are not let in. */
  | { readonly code: "strict"; readonly errors: number }
  /** A cell of a row that the form does not have, or has already at `first`; or of a second form in the same workbook. */
  | { readonly code: "row-unknown" | "row-duplicated" | "second-form"; readonly first: string }
  /** Two files of one area, neither newer, say different things here; `files` are the others. */
  | { readonly code: "conflict"; readonly area: string; readonly files: readonly string[] };
