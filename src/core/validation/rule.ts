import type { Observation } from "../observation/observation";
import type { TemplateRow } from "../template/template";
import type { Slip } from "../unit/slip";
import type { Judgement } from "./judgement";
import type { Reason } from "./reasons";
import type { Facts, FindingCode, Severity, Undecided } from "./finding";

/** What a rule may look at beside the observation itself. */
export type Context = {
  readonly row: TemplateRow;
  readonly area: string;
  /** The year reported. */
  readonly period: string;
  /** The year that the row's target is for; the plan's last where it has none. */
  readonly finalYear: string;
  /** Last year's value of the same area, and its year. */
  readonly previous?: { readonly value: number; readonly period: string } | undefined;
  /** The power of ten by which the value seems to have slipped. */
  readonly slip?: Slip | undefined;
  /** How the row stands to its target. */
  readonly judgement: Judgement;
};

/** What a rule says of an observation: nothing wrong, why it cannot say, or the facts of a finding. */
export type Outcome<Code extends FindingCode> = "pass" | Undecided["why"] | (Facts[Code] & object);

/** One thing that must hold (error) or looks suspicious (warning, info) in a row. */
export type EditRule<Code extends FindingCode> = {
  readonly code: Code;
  readonly severity: Severity | ((observation: Observation, context: Context) => Severity);
  /** The code under which it is listed when it cannot say; its own unless given. */
  readonly undecidedCode?: Undecided["code"];
  /** Changes with what the rule asks, so that explanations given before lapse; "1" unless given. */
  readonly version?: string;
  /** The usual reasons to choose from where it is a warning; all of them unless given. */
  readonly reasons?: readonly Reason[];
  check(observation: Observation, context: Context): Outcome<Code>;
};

/** Any of the rules. */
export type AnyRule = { [Code in FindingCode]: EditRule<Code> }[FindingCode];
