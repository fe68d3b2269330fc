import { catalogue } from "../../app/catalogue";
import type { Plan } from "../../core/catalogue/indicator";
import { selfCheck } from "../../core/catalogue/self-check";
import { checkLines } from "../../core/report/check-lines";
import { checkJson } from "../../core/report/json";
import { EXIT, UsageError, type Command } from "../command";

/** Lists plans, indicators and figures; `catalogue check` holds every figure against the rest of its plan. */
export const catalogueCommand: Command = {
  usage: "catalogue [check] [--plan ID] [--json]",
  options: { plan: { type: "string" } },
  async run(args, around) {
    const [word, ...more] = args.words;
    if (more.length > 0 || (word !== undefined && word !== "check")) throw new UsageError(`没有 catalogue ${args.words.join(" ")}。用法：${this.usage}`, `There is no catalogue ${args.words.join(" ")}. Usage: ${this.usage}`);
    const plans = plansOf(args.text("plan"));
    const asked = word === "check" ? checked(plans) : listed(plans);
    around.out(args.json ? `${JSON.stringify(asked.json, null, 1)}\n` : asked.text);
    return EXIT.done;
  },
};

function listed(plans: readonly Plan[]) {
  return {
    json: {
      plans: plans.map(({ id, title, issuer, horizon, indicators }) => ({ id, title, issuer, horizon, indicators })),
      figures: plans.flatMap(({ figures }) => figures),
    },
    text: plans.map(({ id, title, indicators, figures }) => `${id}\t${title}\t${indicators.length} 项指标\t${figures.length} 个数\n`).join(""),
  };
}

function checked(plans: readonly Plan[]) {
  const checks = plans.map((plan) => ({ plan, found: selfCheck(plan) }));
  return {
    json: { checks: checks.flatMap(({ found }) => found.map(checkJson)) },
    text: checks.map(({ plan, found }) => `${plan.id} ${plan.shortTitle}\n${checkLines(found, "zh-CN").join("\n")}\n`).join("\n"),
  };
}

function plansOf(id: string | undefined): readonly Plan[] {
  const { plans } = catalogue();
  const chosen = id === undefined ? plans : plans.filter((plan) => plan.id === id);
  if (chosen.length > 0) return chosen;
  const known = plans.map((plan) => plan.id).join("、");
  throw new UsageError(`没有规划 ${id}。现有：${known}。`, `There is no plan ${id}. Known: ${known}.`);
}
