const MIB = 1024 * 1024;

/** Largest file that is looked at, in bytes as it lies on disk. */
export const MAX_FILE_BYTES = 128 * MIB;

/** Largest part inside the file, in bytes after inflating; a million empty formatted rows take about 80 MiB. */
export const MAX_PART_BYTES = 160 * MIB;

/** All parts together that one reading may inflate, in bytes. */
export const MAX_TOTAL_BYTES = 320 * MIB;

/** Entries of the zip directory. */
export const MAX_ENTRIES = 20_000;

/** Cells with something in them, over all sheets. */
export const MAX_CELLS = 4_000_000;

/** Slots in the rectangles handed out, empty ones included: two full-width corners are fine, a hundred thousand are not. */
export const MAX_SLOTS = 12_000_000;

/** Characters of shared formulas written out for the cells that share them, over one sheet. */
export const MAX_FORMULA_CHARACTERS = 64 * MIB;

/** Sheets that a workbook lists. */
export const MAX_SHEETS = 5000;

/** Elements inside one another. */
export const MAX_DEPTH = 1000;

/** Rows of a sheet (ECMA-376 part 1, 18.3.1.73, as Excel implements it). */
export const MAX_ROWS = 1_048_576;

/** Columns of a sheet. */
export const MAX_COLUMNS = 16_384;

/** Deflate cannot blow one byte up to more than this many. */
export const MAX_DEFLATE_RATIO = 1032;
