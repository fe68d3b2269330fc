/** How a published expression relates to its number; the relations of the contract. */
export type Relation = "=" | ">=" | ">" | "<=" | "<" | "between" | "approx" | "cumulative" | "relative" | "deferred" | "qualitative";

/** The one-sided relations. */
export type Bound = ">=" | ">" | "<=" | "<";

/**
 * One clause of a target as the text says it, in the unit it is printed in (80 means 80 %).
 * `bound` and `change` belong to relative and cumulative clauses; `reference` is what a relative one compares with
 * and the level that any other starts from (由77%提高到85%); `alternative` joins it to the clause before by 或.
 */
export type Clause = {
  readonly scope?: string;
  readonly relation: Relation;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly reference?: string;
  readonly change?: "rise" | "fall";
  readonly bound?: Bound;
  readonly period?: string;
  readonly frequency?: string;
  readonly alternative?: true;
  readonly note?: string;
  /** Decimal places as printed, so that ≥7.0 is read back as ≥ 7.0. */
  readonly decimals?: number;
};

/** What an actual value is held against, after direction: always a comparison a person can check by eye. */
export type Test =
  | { readonly kind: "bound"; readonly relation: Bound; readonly value: number; readonly decimals: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly decimals: number };
