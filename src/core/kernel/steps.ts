/** Long work cut into steps, so that whoever does it may let others have their turn between two of them; what it makes comes last. */
export type Steps<T> = Generator<void, T, void>;

/** Rows that one step takes: some milliseconds of work. */
const ROWS_A_STEP = 250;

/** All steps, one right after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Each row changed, a few hundred rows a step. */
export function* rowByRow<R, T>(rows: readonly R[], change: (row: R, index: number) => T): Steps<T[]> {
  const made: T[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_STEP) {
    if (from > 0) yield;
    addChanged(rows, from, change, made);
  }
  return made;
}

/** One step of it: the rows from there on. */
function addChanged<R, T>(rows: readonly R[], from: number, change: (row: R, index: number) => T, made: T[]): void {
  const to = Math.min(rows.length, from + ROWS_A_STEP);
  for (let index = from; index < to; index++) made.push(change(rows[index] as R, index));
}
