import { version as VERSION } from "../../../package.json";
import { writeXlsx } from "../../adapters/xlsx/writer";
import { areas } from "../../app/areas";
import { catalogue } from "../../app/catalogue";
import { mergeReceived, pairsIn, type MergeDone, type MergeFault } from "../../app/merge";
import { digestOf } from "../../app/receive";
import type { Choice } from "../../core/merge/conflict";
import type { Merged } from "../../core/merge/merge";
import type { Received } from "../../core/merge/submission";
import type { Weight } from "../../core/merge/rolled";
import { mergeJson } from "../../core/report/merge-json";
import { mergeLines } from "../../core/report/merge-lines";
import { mergePaper } from "../../core/report/merge-sheets/paper";
import { EXIT, UsageError, type Arguments, type Command, type ExitCode, type Surroundings } from "../command";
import { readExpected, readWeight, type ExpectedList } from "../expected-areas";
import { findFiles, receiveAll } from "../receiving";

const NO_LIST: ExpectedList = { areas: [], lines: [] };

/** Merges forms of one plan and year into a workbook that balances; nothing is skipped without a line that says why. */
export const mergeCommand: Command = {
  usage: "merge FOLDER|FILE… --out FILE.xlsx [--plan ID --period YEAR] [--into MERGED.xlsx] [--expected areas.csv|AREA] [--choose AREA=FILE]… [--weight COLUMN|INDICATOR] [--csv F] [--sdmx F] [--strict] [--jobs N] [--json]",
  options: {
    out: { type: "string" }, plan: { type: "string" }, period: { type: "string" }, into: { type: "string" }, expected: { type: "string" }, choose: { type: "string", multiple: true },
    weight: { type: "string" }, csv: { type: "string" }, sdmx: { type: "string" }, strict: { type: "boolean" }, jobs: { type: "string" },
  },
  async run(args, around) {
    if (args.words.length === 0) throw new UsageError(`要文件或文件夹。用法：${this.usage}`, `Files or folders. Usage: ${this.usage}`);
    const out = args.needed("out");
    const given = args.text("expected");
    const expected = given === undefined ? undefined : await readExpected(given, around);
    const own = [out, ...["into", "expected", "csv", "sdmx"].flatMap((name) => args.text(name) ?? [])];
    const found = await findFiles(args.words, own, around);
    for (const file of found.ignored) around.note(`没有看 ${file}\nNot looked at: ${file}\n`);
    const received = await receiveAll(found, around);
    const weight = weightOf(args, expected ?? NO_LIST);
    const outcome = mergeReceived(received, {
      ...(args.text("plan") !== undefined && { plan: args.needed("plan") }), ...(args.text("period") !== undefined && { period: args.needed("period") }),
      ...(expected && { expected: expected.areas }), ...(weight && { weight }), strict: args.flag("strict"), choices: choicesOf(args, received),
    }, catalogue(), areas());
    if (!outcome.ok) throw explain(outcome.fault, received);
    const { merged, rolled } = outcome;
    await writeMerged(out, outcome, weight ?? null, around);
    around.out(args.json ? `${JSON.stringify(mergeJson(merged, rolled, "zh-CN"), null, 1)}\n` : mergeLines(merged, rolled, "zh-CN"));
    return exitOf(merged);
  },
};

async function writeMerged(out: string, { merged, rolled }: MergeDone, weight: Weight | null, around: Surroundings): Promise<void> {
  const time = around.now().toISOString().replace(/\.\d+Z$/u, "Z");
  const digest = await digestOf(new TextEncoder().encode(merged.received.map((file) => file.digest).sort().join("\n")));
  const paper = mergePaper(merged, rolled, { taken: [], suffix: "", weight, digest, time, version: VERSION });
  await around.files.write(out, writeXlsx(paper, { created: time }));
}

function exitOf({ quarantine, findings }: Merged): ExitCode {
  const wrong = quarantine.length > 0 || findings.some(({ finding }) => finding.severity === "error" && !finding.waived);
  return wrong ? EXIT.findings : EXIT.done;
}

function weightOf(args: Arguments, expected: ExpectedList): Weight | undefined {
  const given = args.text("weight");
  return given === undefined ? undefined : readWeight(given, expected, catalogue().plans.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
}

/** `AREA=FILE`, or `AREA/INDICATOR/SCOPE=FILE` for one key; FILE may be a path, its last part, or a digest. */
function choicesOf(args: Arguments, received: readonly Received[]): readonly Choice[] {
  return args.texts("choose").map((text) => {
    const [, area = "", indicator = "", scope = "", file = ""] = /^([^/=]+)(?:\/([^/=]+)\/([^/=]*))?=(.+)$/u.exec(text) ?? [];
    if (file === "") throw new UsageError(`--choose 写成 地区=文件，不是“${text}”。`, `--choose takes AREA=FILE, not “${text}”.`);
    const named = received.filter((each) => each.file === file || each.digest === file || each.file.endsWith(`/${file}`));
    if (named.length > 1) throw new UsageError(`--choose 的“${file}”有 ${named.length} 个，写全路径。`, `--choose: ${named.length} files are “${file}”; give the whole path.`);
    return { area, key: indicator === "" ? "" : `${indicator}|${scope}`, file: named[0]?.file ?? file };
  });
}

function explain(fault: MergeFault, received: readonly Received[]): UsageError {
  switch (fault.code) {
    case "several": {
      const list = fault.known.map(({ plan, period }) => `--plan ${plan} --period ${period}`).join("；");
      return new UsageError(`里面有几个规划或年份的表，一次只汇总一个。选：${list}。`, `There are forms of several plans or years; one is merged at a time. Choose: ${list}.`);
    }
    case "no-form": {
      const list = pairsIn(received).map(({ plan, period }) => `${plan} ${period}`).join("、");
      return new UsageError(`${received.length} 个文件里没有能汇总的模板。${list === "" ? "给填好的模板，或用 --plan --period 说明要汇总哪个。" : `有的是：${list}。`}`, `None of ${received.length} files holds a template to merge.${list === "" ? " Give filled templates, or --plan and --period." : ` There are: ${list}.`}`);
    }
    case "plan-unknown": return new UsageError(`没有规划 ${fault.given}。现有：${fault.known.join("、")}。`, `There is no plan ${fault.given}. Known: ${fault.known.join(", ")}.`);
    case "period-unknown": return new UsageError(`这个规划没有 ${fault.given} 年。可填：${fault.known.join("、")}。`, `The plan has no year ${fault.given}. Years: ${fault.known.join(", ")}.`);
    case "choice-unknown": {
      const list = fault.known.length === 0 ? `没有${fault.choice.area}的文件` : `有的是：${fault.known.join("、")}`;
      return new UsageError(`--choose 的 ${fault.choice.area}=${fault.choice.file} 对不上文件。${list}。`, `--choose ${fault.choice.area}=${fault.choice.file} names no file of that area: ${fault.known.join(", ") || "none"}.`);
    }
  }
}
