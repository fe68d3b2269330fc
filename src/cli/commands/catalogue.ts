import { catalogue } from "../../app/catalogue";
import { EXIT, UsageError, type Command } from "../command";

/** Lists plans, indicators and figures. */
export const catalogueCommand: Command = {
  usage: "catalogue [--plan ID] [--json]",
  options: { plan: { type: "string" } },
  async run(args, around) {
    if (args.words.length > 0) throw new UsageError(`还没有 catalogue ${args.words[0]}。用法：${this.usage}`, `catalogue ${args.words[0]} does not exist yet.`);
    const plans = plansOf(args.text("plan"));
    if (args.json) around.out(`${JSON.stringify({
      plans: plans.map(({ id, title, issuer, horizon, indicators }) => ({ id, title, issuer, horizon, indicators })),
      figures: plans.flatMap(({ figures }) => figures),
    }, null, 1)}\n`);
    else for (const { id, title, indicators, figures } of plans) around.out(`${id}\t${title}\t${indicators.length} 项指标\t${figures.length} 个数\n`);
    return EXIT.done;
  },
};

function plansOf(id: string | undefined) {
  const { plans } = catalogue();
  const chosen = id === undefined ? plans : plans.filter((plan) => plan.id === id);
  if (chosen.length > 0) return chosen;
  const known = plans.map((plan) => plan.id).join("、");
  throw new UsageError(`没有规划 ${id}。现有：${known}。`, `There is no plan ${id}. Known: ${known}.`);
}
