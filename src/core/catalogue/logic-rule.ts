/** What a logical rule is listed under when it does not hold. */
export type LogicCode = "logic/part-above-whole" | "logic/sum" | "logic/ratio" | "logic/order";

/** How far a rule of an office's own has come: on trial it informs, then it asks for a reason, at last it blocks. */
export type LifeStage = "试行" | "核实" | "强制";

/**
 * A rule of an office's own, as its plan holds it: an expression over the form's indicators (see `parseExpression`), which must
 * hold within each scope. `from` and `until` are the first and last year it is for; absent, it has no such end.
 */
export type LogicRule = {
  readonly id: string;
  readonly version: string;
  readonly code: LogicCode;
  readonly expression: string;
  readonly stage: LifeStage;
  readonly from?: string;
  readonly until?: string;
  /** Where the rule comes from: standard, notice, section. */
  readonly source: string;
};
