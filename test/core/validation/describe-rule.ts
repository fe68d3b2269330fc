import type { Observation } from "../../../src/core/observation/observation";
import { readObservations } from "../../../src/core/observation/read";
import { contextsOf } from "../../../src/core/validation/context";
import type { Facts, FindingCode, Severity, Undecided } from "../../../src/core/validation/finding";
import type { Context, EditRule } from "../../../src/core/validation/rule";
import { formOf, rowOf, type Filled, type RowIdea } from "./sample";

/** A filled row in few words: what the row is, what a person put into it, and the year reported. */
export type Case = RowIdea & Filled & { readonly period?: string; readonly area?: string; readonly previous?: number };

/** What a rule sees of a case. */
export function seen({ period, area, previous, value, status, note, hint, ...idea }: Case): { readonly observation: Observation; readonly context: Context } {
  const filled: Filled = { ...(value !== undefined && { value }), ...(status !== undefined && { status }), ...(note !== undefined && { note }), ...(hint !== undefined && { hint }) };
  const form = formOf([[rowOf(idea), filled]], { ...(period !== undefined && { period }), ...(area !== undefined && { area }) });
  const observations = readObservations(form);
  const [observation] = observations;
  const before = previous === undefined ? undefined : { period: "2024", values: new Map(observations.map(({ key }) => [key, previous])) };
  const [context] = contextsOf(form, observations, before);
  if (!observation || !context) throw new Error("the case has no row");
  return { observation, context };
}

/** The three outcomes of a rule as tables; a finding's severity stands third where the rule has more than one. */
export function describeRule<Code extends FindingCode>(rule: EditRule<Code>, outcomes: {
  readonly passes: readonly Case[];
  readonly undecided: readonly (readonly [Case, Undecided["why"]])[];
  readonly finds: readonly (readonly [Case, Facts[Code], Severity?])[];
}): void {
  const outcome = (one: Case) => { const { observation, context } = seen(one); return rule.check(observation, context); };
  describe(rule.code, () => {
    test.each(outcomes.passes)("passes %j", (one) => { expect(outcome(one)).toBe("pass"); });
    if (outcomes.undecided.length > 0) {
      test.each(outcomes.undecided)("cannot say of %j: %s", (one, why) => { expect(outcome(one)).toBe(why); });
    }
    test.each(outcomes.finds.map(([one, facts, severity]) => ({ one, facts, severity })))("finds $one", ({ one, facts, severity }) => {
      const { observation, context } = seen(one);
      expect(outcome(one)).toEqual(facts);
      const found = typeof rule.severity === "function" ? rule.severity(observation, context) : rule.severity;
      if (severity) expect(found).toBe(severity);
    });
  });
}
