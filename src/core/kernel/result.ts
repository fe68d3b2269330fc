/** What reading something written gives: the value, or every fault found, never just the first. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly F[] };

/** A reading that worked. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A reading that did not; `faults` is never empty. */
export function failed<F>(...faults: readonly F[]): { readonly ok: false; readonly faults: readonly F[] } {
  return { ok: false, faults };
}
