/**
 * The neutral paper both ends write on. A template is rendered once into a `Paper`; each adapter draws it.
 * Rows and columns are zero-based throughout; only A1 text is one-based.
 */

/** A rectangle of cells on one sheet; row and column zero-based. */
export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** What stands in a cell when it is written: a value, a formula (with its leading =), or null for an empty cell. */
export type Content = string | number | boolean | null | { readonly formula: string; readonly value?: string | number | boolean };

/** One edge of a cell. */
export type Line = { readonly style: "hair" | "thin" | "medium"; readonly color: string };

/** How cells look; colours are `#RRGGBB`, sizes in points, indent in Excel's steps. Absent means: leave as it is. */
export type Style = {
  readonly fill?: string;
  readonly color?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly indent?: number;
  readonly wrap?: boolean;
  /** Excel's invariant number format, such as `0.00##`. */
  readonly numberFormat?: string;
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
  /** False opens the cells for input on a protected sheet; cells are locked unless said otherwise, as in Excel. */
  readonly locked?: boolean;
};

/** A style laid over an area; later paints win, property by property. Borders go round every cell of the area. */
export type Paint = { readonly area: Area; readonly style: Style };

/** What a cell accepts when a person types into it. Formula text has no leading =. */
export type ValidationRule =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "decimal" | "whole" | "textLength"; readonly operator: "between"; readonly low: number; readonly high: number }
  | { readonly kind: "decimal" | "whole" | "textLength"; readonly operator: ">=" | "<="; readonly limit: number }
  | { readonly kind: "any" };

/** Native data validation with its two messages; a message's title is at most 32 characters, its text at most 255. */
export type Validation = {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly stop?: { readonly title: string; readonly text: string };
};

/** A native conditional format; the formula (leading =) is written for the first cell of the area. Earlier ones win. */
export type Conditional = {
  readonly area: Area;
  readonly formula: string;
  readonly style: Pick<Style, "fill" | "color" | "bold" | "underline">;
  /** True keeps later rules of the same cell from applying. */
  readonly stop?: boolean;
};

/** How a sheet prints; margins in millimetres. */
export type PrintLayout = {
  readonly orientation: "landscape" | "portrait";
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly footer: number };
  /** Rows repeated on each page, zero-based, inclusive. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** Columns repeated on each page, zero-based, inclusive. */
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  readonly area?: Area;
  readonly fitWidth: boolean;
  readonly centered: boolean;
  readonly footerLeft: string;
  /** Excel's codes, such as `第 &P 页 共 &N 页`. */
  readonly footerRight: string;
};

/**
 * A native bar chart over cells of its own sheet: lying bars from zero, the first category at the top, each with its number;
 * grey on white, so that it prints. Rows that a filter hides stay in it.
 */
export type BarChart = {
  readonly title: string;
  /** What the numbers are, in a word. */
  readonly series: string;
  /** What the bars are called, and their numbers, none below zero: a column each, of the same rows. An empty cell has no bar. */
  readonly categories: Area;
  readonly values: Area;
  /** Excel's invariant format of the numbers beside the bars. */
  readonly numberFormat: string;
  /** The cells it covers: nothing stands in them and nobody types into them. */
  readonly at: Area;
};

/** Whether a person can see a sheet, find it hidden in the menu, or not at all. */
export type Visibility = "visible" | "hidden" | "veryHidden";

/** One sheet, whole. */
export type Sheet = {
  readonly name: string;
  readonly visibility: Visibility;
  /** Rows of cells from A1; rows may have different lengths, what is missing is empty. */
  readonly content: readonly (readonly Content[])[];
  readonly paints: readonly Paint[];
  /** Column widths in characters of the default font, from A; null keeps the default. */
  readonly columnWidths: readonly (number | null)[];
  /** Columns that are there but not shown, zero-based. */
  readonly hiddenColumns: readonly number[];
  /** Row heights in points, from row 1; null keeps the default. */
  readonly rowHeights: readonly (number | null)[];
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view; 0 and 0 freezes nothing. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /** 90 means 90 %. */
  readonly zoom: number;
  readonly filter?: Area;
  readonly validations: readonly Validation[];
  readonly conditionals: readonly Conditional[];
  /** Present means protected, without a password. */
  readonly protection?: { readonly filter: boolean; readonly columnWidth: boolean };
  readonly print?: PrintLayout;
  readonly charts?: readonly BarChart[];
  /** The first cell a person should see selected, as A1. */
  readonly selected?: string;
};

/** A name for an area of a sheet, known in the whole workbook. */
export type DefinedName = { readonly name: string; readonly sheet: string; readonly area: Area };

/** A custom XML part: one document under one namespace. */
export type XmlPart = { readonly namespace: string; readonly xml: string };

/** Sheets, names and parts to be put into a workbook together. */
export type Paper = { readonly sheets: readonly Sheet[]; readonly names: readonly DefinedName[]; readonly parts: readonly XmlPart[] };

/** A blank visible sheet to spread over when only some properties matter. */
export const BLANK_SHEET: Omit<Sheet, "name"> = {
  visibility: "visible", content: [], paints: [], columnWidths: [], hiddenColumns: [], rowHeights: [], merges: [],
  frozen: { rows: 0, columns: 0 }, gridlines: true, zoom: 100, validations: [], conditionals: [],
};
