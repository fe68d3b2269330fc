import type { Direction } from "../kernel/codes";

/** What a plan says once for all its expressions. */
export type TargetContext = {
  /** The unit of numbers that print none, in any spelling. */
  readonly unit?: string;
  /** Changes no clause, since a clause says what the text says; `testOf` asks for it. */
  readonly direction?: Direction;
  /** What `A（B）` declares: the scope of A and the scope of B. 城市（县城） unless the plan says otherwise. */
  readonly parenthesis?: readonly [string, string];
  /** Scope words of the plan beyond the usual ones. */
  readonly scopes?: readonly string[];
};

/** The pair that a parenthesis means where no plan declares another. */
export const CITY_AND_COUNTY = ["城市", "县城"] as const;
