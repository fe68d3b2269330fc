import type { Observation } from "../../observation/observation";
import { evaluate } from "../../target/evaluate";
import type { Severity } from "../finding";
import type { Context, EditRule } from "../rule";

/** Soft edit: the target of the plan's last year is missed; a 约束性 one must be explained. */
export const shortfall: EditRule<"target/shortfall"> = {
  code: "target/shortfall",
  severity: severityOf,
  reasons: ["统计口径变化", "区划调整", "其他"],
  undecidedCode: "target/undecidable",
  check({ value, unit }, { judgement }) {
    if (judgement.kind === "undecided") return judgement.why;
    if (judgement.kind === "none" || judgement.met || value === null) return "pass";
    return { value, test: judgement.test, shortfall: judgement.shortfall, unit };
  },
};

function severityOf(_: Observation, context: Context): Severity {
  return context.row.nature === "约束性" && !repeatsSlip(context) ? "warning" : "info";
}

/** Whether the shortfall would go with the slip: the candidate meets the target. */
function repeatsSlip({ slip, row }: Context): boolean {
  const test = row.readings[0]?.test;
  return slip !== undefined && test !== undefined && evaluate(test, slip.candidate).met;
}
