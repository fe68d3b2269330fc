import { explainedBy } from "../validation/explaining";
import type { Facts, Finding } from "../validation/finding";
import type { Review, Waiver } from "./form-record";
import { saysEnough } from "./explanation";
import { sameValue, type RowState } from "./row-state";

/** How a row's explanation stands to a warning: bound to it, written since and yet to be bound, or given for what no longer holds. */
export type Binding = { readonly kind: "bound" | "new" } | ({ readonly kind: "lapsed" } & Pick<Facts["waiver/lapsed"], "changed" | "was">);

/**
 * An explanation that nobody bound counts for the value it stands beside. A text that was bound to this row before speaks for
 * the value, the rule and the year of then, whichever warning it was bound to.
 */
export function bindingOf(finding: Finding, [, value, , note]: RowState, waivers: readonly Waiver[], period: string): Binding {
  const same = waivers.filter(({ text }) => text === note);
  const stale = same.find((waiver) => waiver.value !== value);
  if (stale) return { kind: "lapsed", changed: "value", was: stale.value };
  if (same.some((waiver) => waiver.period !== period)) return { kind: "lapsed", changed: "period", was: value };
  const { rule, version, numbers } = explainedBy(finding);
  const own = same.find((waiver) => waiver.rule === rule);
  if (own && own.version !== version) return { kind: "lapsed", changed: "rule", was: value };
  if (own && own.numbers !== numbers) return { kind: "lapsed", changed: "value", was: own.numbers };
  return { kind: own ? "bound" : "new" };
}

/** Whether a reviewer's return is still open: the value is as it was, and so is the explanation, or the new one says too little. */
export function isReturned(review: Review | undefined, row: RowState): review is Review {
  if (review?.verdict !== "returned" || !sameValue(review.row, row)) return false;
  return review.row[3] === row[3] || !saysEnough(row[3]);
}
