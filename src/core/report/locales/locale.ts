import type { Facts, FindingCode, Severity, Summary, Undecided } from "../../validation/finding";

/** Everything the report says in one language; a missing sentence does not compile. */
export type Locale = {
  /** What, with its numbers, then what to do; the place is said by whatever stands around the sentence. */
  readonly findings: { readonly [Code in FindingCode]: (facts: Facts[Code]) => string };
  readonly undecided: { readonly [Why in Undecided["why"]]: string };
  readonly classes: { readonly [Class in Severity | "undecided"]: string };
  /** What to do next, without a stop. */
  readonly verdict: (summary: Summary) => string;
  /** What is not settled and what is met, without a stop. */
  readonly counts: (summary: Summary) => string;
};
