import { version as VERSION } from "../../../package.json";
import { writeCsv } from "../../adapters/csv/write";
import { writeParquet } from "../../adapters/parquet/write";
import { readRequested } from "../../adapters/xlsx/reader";
import { writeXlsx } from "../../adapters/xlsx/writer";
import { areas } from "../../app/areas";
import { catalogue } from "../../app/catalogue";
import { MERGED, openMerged, withLate } from "../../app/continue";
import { mergeDigest, mergeReceived, pairsIn, type MergeDone, type MergeFault, type MergeOptions } from "../../app/merge";
import { utc } from "../../app/utc";
import type { Choice } from "../../core/merge/conflict";
import { countFindings, type Merged } from "../../core/merge/merge";
import { TIDY_COLUMNS, tidyRows } from "../../core/merge/tidy";
import type { Weight } from "../../core/merge/rolled";
import type { StoredMerge } from "../../core/merge/stored-json";
import type { Received } from "../../core/merge/submission";
import { mergeJson } from "../../core/report/merge-json";
import { mergeLines } from "../../core/report/merge-lines";
import { SDMX_COLUMNS, sdmxRows } from "../../core/report/sdmx";
import { sdmxStructure } from "../../core/report/sdmx-structure";
import { mergePaper, type MergePaperOptions } from "../../core/report/merge-sheets/paper";
import { readPlaces } from "../../core/report/place-name";
import { partitionOf, tidyColumns } from "../../core/report/tidy-columns";
import { EXIT, UsageError, type Arguments, type Command, type ExitCode, type Surroundings } from "../command";
import { readExpected, readWeight, type ExpectedList } from "../expected-areas";
import { outputsOf, ownFiles, refuseOverwriting, structureFile } from "../merge-outputs";
import { NODE_DEFLATER, NODE_INFLATER } from "../node-zlib";
import { openFile } from "../open";
import { findFiles, MANY_FILES, receiveAll } from "../receiving";

const NO_LIST: ExpectedList = { areas: [], lines: [] };

/** Merges forms of one plan and year into a workbook that balances; nothing is skipped without a line that says why. */
export const mergeCommand: Command = {
  usage: `merge FOLDER|FILE… --out FILE.xlsx [--plan ID --period YEAR] [--into MERGED.xlsx] [--expected areas.csv|AREA] [--choose AREA=FILE]… [--weight COLUMN|INDICATOR] [--csv F] [--sdmx F] [--parquet DIR] [--round N|万] [--strict] [--jobs N] (1; all cores for over ${MANY_FILES} files) [--json]`,
  options: {
    out: { type: "string" }, plan: { type: "string" }, period: { type: "string" }, into: { type: "string" }, expected: { type: "string" }, choose: { type: "string", multiple: true },
    weight: { type: "string" }, csv: { type: "string" }, sdmx: { type: "string" }, parquet: { type: "string" }, round: { type: "string" }, strict: { type: "boolean" }, jobs: { type: "string" },
  },
  async run(args, around) {
    if (args.words.length === 0) throw new UsageError(`要文件或文件夹。用法：${this.usage}`, `Files or folders. Usage: ${this.usage}`);
    const out = args.needed("out");
    const round = placesOf(args);
    const given = args.text("expected");
    const expected = given === undefined ? undefined : await readExpected(given, around);
    const outputs = outputsOf(args);
    await refuseOverwriting(outputs, args, around);
    const found = await findFiles(args.words, ownFiles(args, outputs), around);
    for (const file of found.ignored) around.note(`没有看 ${file}\nNot looked at: ${file}\n`);
    const before = await readMerged(args, around);
    const received = withLate(before?.received ?? [], await receiveAll(found, args.text("jobs"), around));
    const options = optionsOf(args, expected, before, received);
    const outcome = mergeReceived(received, options, catalogue(), areas());
    if (!outcome.ok) throw explain(outcome.fault, received);
    const { merged, rolled } = outcome;
    await writeMerged(out, outcome, { weight: options.weight ?? null, ...(round !== undefined && { round }) }, around);
    await writeExports(args, merged, around);
    around.out(args.json ? `${JSON.stringify(mergeJson(merged, rolled, "zh-CN", round), null, 1)}\n` : mergeLines(merged, rolled, "zh-CN"));
    return exitOf(merged);
  },
};

async function writeMerged(out: string, { merged, rolled }: MergeDone, options: Pick<MergePaperOptions, "weight" | "round">, around: Surroundings): Promise<void> {
  const time = utc(around.now());
  const digest = await mergeDigest(merged);
  const paper = mergePaper(merged, rolled, { taken: [], suffix: "", ...options, digest, time, version: VERSION });
  await around.files.write(out, writeXlsx(paper, { created: time }, NODE_DEFLATER));
}

/** Where sums are to be rounded to in the preview; undefined where none is asked for. */
function placesOf(args: Arguments): number | undefined {
  const text = args.text("round");
  const places = text === undefined ? undefined : readPlaces(text);
  if (text !== undefined && places === undefined) throw new UsageError(`--round 要小数位数（0 是整数）或 十、百、千、万、亿，不是“${text}”。`, `--round takes decimal places (0 for whole numbers) or 十 百 千 万 亿, not “${text}”.`);
  return places;
}

/** The tidy file, the same for databases in the folder of its plan and period, and as SDMX-CSV with its structure file beside it. */
async function writeExports(args: Arguments, merged: Merged, around: Surroundings): Promise<void> {
  const [csv, sdmx, parquet] = [args.text("csv"), args.text("sdmx"), args.text("parquet")];
  if (csv !== undefined) await around.files.write(csv, writeCsv(TIDY_COLUMNS, tidyLines(merged), true));
  if (parquet !== undefined) await around.files.write(`${parquet}/${partitionOf(merged)}/data.parquet`, writeParquet(tidyColumns(merged), `zhibiao ${VERSION}`));
  if (sdmx === undefined) return;
  await around.files.write(sdmx, writeCsv(SDMX_COLUMNS, sdmxRows(merged), false));
  await around.files.write(structureFile(sdmx), new TextEncoder().encode(sdmxStructure(merged, utc(around.now()))));
}

function* tidyLines(merged: Merged): Generator<(string | number | null)[]> {
  for (const row of tidyRows(merged)) yield TIDY_COLUMNS.map((column) => row[column]);
}

function exitOf(merged: Merged): ExitCode {
  return merged.quarantine.length > 0 || countFindings(merged, "error") > 0 ? EXIT.findings : EXIT.done;
}

/** What was asked before holds, unless it is asked otherwise now. */
function optionsOf(args: Arguments, given: ExpectedList | undefined, before: StoredMerge | undefined, received: readonly Received[]): MergeOptions {
  const [plan, period] = [args.text("plan") ?? before?.plan, args.text("period") ?? before?.period];
  if (before && (plan !== before.plan || period !== before.period)) {
    throw new UsageError(`--into 的汇总稿是 ${before.plan} ${before.period} 年的，不能接着汇总别的。`, `--into is a merge of ${before.plan} ${before.period}; nothing else can be added to it.`);
  }
  const expected = given?.areas ?? before?.expected ?? undefined;
  const weight = weightOf(args, given ?? NO_LIST) ?? before?.weight ?? undefined;
  const now = choicesOf(args, received);
  const earlier = (before?.choices ?? []).filter(({ area, key }) => !now.some((choice) => choice.area === area && choice.key === key));
  return {
    ...(plan !== undefined && { plan }), ...(period !== undefined && { period }), ...(expected && { expected }), ...(weight && { weight }),
    strict: args.flag("strict") || (before?.strict ?? false), choices: [...earlier, ...now],
  };
}

/** What the workbook of `--into` was made from. */
async function readMerged(args: Arguments, around: Surroundings): Promise<StoredMerge | undefined> {
  const file = args.text("into");
  if (file === undefined) return undefined;
  const stored = openMerged(await openFile(file, around, (bytes) => readRequested(bytes, MERGED, NODE_INFLATER)), catalogue());
  switch (stored) {
    case "no-merge": throw new UsageError(`${file} 不是汇总稿，不能接着汇总。给 merge 写的那个文件。`, `${file} is no merged workbook. Give one that merge wrote.`);
    case "damaged": throw new UsageError(`${file} 里的汇总记录坏了，接不上。把所有文件重新汇总一次。`, `${file} has lost its record. Merge all files again.`);
    case "plan-unknown": throw new UsageError(`${file} 是别的版本做的，接不上。用那个版本的程序，或把所有文件重新汇总一次。`, `${file} was made by another version. Use that one, or merge all files again.`);
    default: return stored;
  }
}

function weightOf(args: Arguments, expected: ExpectedList): Weight | undefined {
  const given = args.text("weight");
  return given === undefined ? undefined : readWeight(given, expected, catalogue().plans.flatMap(({ indicators }) => indicators));
}

/** `AREA=FILE`, or `AREA/INDICATOR/SCOPE=FILE` for one key; FILE may be a path, its last part, or a digest. */
function choicesOf(args: Arguments, received: readonly Received[]): readonly Choice[] {
  const choices = args.texts("choose").map((text) => choiceOf(text, received));
  const twice = choices.find(({ area, key, file }, at) => choices.slice(0, at).some((other) => other.area === area && other.key === key && other.file !== file));
  if (twice) throw new UsageError(`--choose 给 ${twice.area} 选了不止一个文件。只留一个。`, `--choose names more than one file for ${twice.area}. Keep one.`);
  return choices;
}

function choiceOf(text: string, received: readonly Received[]): Choice {
  const [, area = "", indicator = "", scope = "", file = ""] = /^([^/=]+)(?:\/([^/=]+)\/([^/=]*))?=(.+)$/u.exec(text) ?? [];
  if (file === "") throw new UsageError(`--choose 写成 地区=文件，不是“${text}”。`, `--choose takes AREA=FILE, not “${text}”.`);
  const named = received.filter((each) => each.file === file || each.digest === file || each.file.endsWith(`/${file}`));
  if (named.length > 1) throw new UsageError(`--choose 的“${file}”有 ${named.length} 个，写全路径。`, `--choose: ${named.length} files are “${file}”; give the whole path.`);
  const [own] = named;
  const isOwn = own?.kind === "submission" && (own.area === area || own.areaCode === area);
  return { area: isOwn ? own.areaCode ?? own.area : area, key: indicator === "" ? "" : `${indicator}|${scope}`, file: own?.file ?? file };
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
    case "row-unknown": {
      const { area, key, file } = fault.choice;
      return new UsageError(`--choose 的 ${area}/${key.replace("|", "/")} 对不上：${file} 里没有这一行。写指标的 id 和范围，照 JSON 里 conflicts 的写法。`, `--choose ${area}/${key.replace("|", "/")}: ${file} has no such row. Give the indicator's id and scope as in conflicts of the JSON.`);
    }
    case "choice-unknown": {
      const list = fault.known.length === 0 ? `没有${fault.choice.area}的文件` : `有的是：${fault.known.join("、")}`;
      return new UsageError(`--choose 的 ${fault.choice.area}=${fault.choice.file} 对不上文件。${list}。`, `--choose ${fault.choice.area}=${fault.choice.file} names no file of that area: ${fault.known.join(", ") || "none"}.`);
    }
  }
}
