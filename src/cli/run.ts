import { parseArgs } from "node:util";
import { HostError } from "../app/ports";
import { COMMANDS } from "./commands";
import { EXIT, UsageError, type Arguments, type Command, type ExitCode, type Surroundings } from "./command";
import { hostSentence } from "../app/host-sentence";
import { here } from "./surroundings";

/** Runs one command line; gives its exit code and never throws for what a person or a file did. */
export async function run(argv: readonly string[], around: Surroundings = here): Promise<ExitCode> {
  const [name = "help", ...rest] = argv;
  if (["help", "--help", "-h"].includes(name)) {
    around.out(`${usage()}\n`);
    return EXIT.done;
  }
  try {
    const command = COMMANDS.get(name);
    if (!command) throw new UsageError(`没有“${name}”这个命令。\n${usage()}`, `There is no command “${name}”.`);
    return await command.run(parse(command, rest), around);
  } catch (thrown) {
    return failed(thrown, around);
  }
}

function failed(thrown: unknown, around: Surroundings): ExitCode {
  if (!(thrown instanceof UsageError) && !(thrown instanceof HostError)) throw thrown;
  const { zh, en } = thrown instanceof UsageError ? thrown : hostSentence(thrown);
  around.note(`${zh}\n${en}\n`);
  return EXIT.failed;
}

function parse(command: Command, argv: readonly string[]): Arguments {
  const { values, positionals } = parseOrExplain(command, argv);
  const given = values as Readonly<Record<string, unknown>>;
  const text = (name: string) => { const value = given[name]; return typeof value === "string" ? value : undefined; };
  return {
    words: positionals, text, json: values.json === true, flag: (name) => given[name] === true,
    texts: (name) => { const value = given[name]; return Array.isArray(value) ? value.map(String) : []; },
    needed(name) {
      const value = text(name);
      if (value === undefined) throw new UsageError(`缺少 --${name}。用法：${command.usage}`, `--${name} is missing. Usage: ${command.usage}`);
      return value;
    },
  };
}

/** An argument that begins like an option but is a text: -5%. */
const SIGNED_TEXT = /^-[^-A-Za-z]/u;

function parseOrExplain(command: Command, argv: readonly string[]) {
  try {
    const options = { json: { type: "boolean" }, ...command.options } as const;
    const { values, positionals } = parseArgs({ args: argv.filter((word) => !SIGNED_TEXT.test(word)), options, allowPositionals: true });
    return { values, positionals: [...positionals, ...argv.filter((word) => SIGNED_TEXT.test(word))] };
  } catch (thrown) {
    throw new UsageError(`参数看不懂。用法：${command.usage}`, `${thrown instanceof Error ? thrown.message : String(thrown)} Usage: ${command.usage}`);
  }
}

function usage(): string {
  return ["用法 / Usage:", ...[...COMMANDS.values()].map(({ usage: line }) => `  zhibiao ${line}`)].join("\n");
}
