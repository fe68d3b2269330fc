import type { Direction } from "../../core/kernel/codes";
import { parseTarget } from "../../core/target/parse";
import { EXIT, UsageError, type Command } from "../command";

/** Reads target expressions aloud: one from the arguments, or one a line from stdin. */
export const parseTargetCommand: Command = {
  usage: "parse-target TEXT|- [--unit U] [--direction up|down] [--json]",
  options: { unit: { type: "string" }, direction: { type: "string" } },
  async run(args, around) {
    const [text] = args.words;
    if (text === undefined || args.words.length > 1) throw new UsageError(`要一个表达式，放在引号里。用法：${this.usage}`, `One expression, in quotes. Usage: ${this.usage}`);
    const unit = args.text("unit");
    const direction = directionOf(args.text("direction"));
    const context = { ...(unit !== undefined && { unit }), ...(direction && { direction }) };
    const read = (expression: string) => {
      const { clauses, unread } = parseTarget(expression, context);
      return { text: expression, clauses, unread };
    };
    const result = text === "-" ? linesOf(await around.stdin()).map(read) : read(text);
    around.out(`${JSON.stringify(result, null, args.json ? 0 : 1)}\n`);
    return EXIT.done;
  },
};

/** A last line break ends the last line; it does not begin another. A byte order mark is no part of the first. */
function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n?|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function directionOf(text: string | undefined): Direction | undefined {
  if (text === undefined || text === "up" || text === "down") return text;
  throw new UsageError(`--direction 只能是 up 或 down，不是 ${text}。`, `--direction is up or down, not ${text}.`);
}
