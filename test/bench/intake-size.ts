/** Sheets that the synthetic plan's form is spread over. */
export const SHEETS = 6;

/** Rows on each of them. */
export const ROWS_A_SHEET = 120;

/** Rows of the synthetic plan. */
export const INTAKE_ROWS = SHEETS * ROWS_A_SHEET;

/** Workbooks of a province's intake. */
export const WORKBOOKS = 1000;

/** Rounds that each figure is the median of. */
export const ROUNDS = 3;
