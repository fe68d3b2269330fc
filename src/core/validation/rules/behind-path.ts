import { evaluate } from "../../target/evaluate";
import { pathTest } from "../path";
import type { EditRule } from "../rule";

/** Note: before the target's year, the value is short of the straight way from baseline to target. In that year `target/shortfall` says it. */
export const behindPath: EditRule<"target/behind-path"> = {
  code: "target/behind-path",
  severity: "info",
  check({ value, unit }, context) {
    const test = context.row.readings[0]?.test;
    const { judgement } = context;
    if (judgement.kind === "none" || value === null || !test || context.period >= context.finalYear) return "pass";
    if (judgement.kind === "undecided" && judgement.why !== "periodBefore") return judgement.why;
    if (judgement.kind === "judged") return "pass";
    const path = pathTest(test, context);
    if (!path) return "noBaseline";
    const { met, shortfall } = evaluate(path, value);
    return met ? "pass" : { value, path, test, shortfall, unit };
  },
};
