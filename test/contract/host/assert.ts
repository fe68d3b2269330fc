/** One thing a workbook must do; `run` throws when it does not. Free of any test runner, so that a page can run it. */
export type HostWorkbookCase<W> = { readonly name: string; run(workbook: W): Promise<void> };

/** How long something that a grid does later may take. */
const PATIENCE_MS = 5000;

/** Throws unless both are the same JSON. */
export function same(actual: unknown, expected: unknown, what = "value"): void {
  const [found, wanted] = [text(actual), text(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** Throws unless two numbers are no more than `tolerance` apart. */
export function near(actual: number, expected: number, tolerance: number, what = "number"): void {
  if (!(Math.abs(actual - expected) <= tolerance)) throw new Error(`${what}: expected about ${expected}, found ${actual}`);
}

/** Throws unless the act fails with this code. */
export async function refuses(code: string, act: () => unknown): Promise<void> {
  let found = "nothing";
  try {
    await act();
  } catch (failure) {
    found = failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
  }
  if (found !== code) throw new Error(`expected ${code}, but ${found} was thrown`);
}

/** Waits until both are the same JSON; throws with the last difference. */
export async function eventually(actual: () => unknown, expected: unknown, what = "value"): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (text(actual()) !== text(expected) && Date.now() < end) await pause(20);
  same(actual(), expected, what);
}

/** A moment, for showing that nothing comes. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Keys in order, so that two objects compare by what they hold. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member) ?? "undefined";
}
