import { readRequested } from "../../adapters/xlsx/reader";
import { catalogue } from "../../app/catalogue";
import { FORM, checkRead, type Checked } from "../../app/check";
import { misfit, previousOf, type PreviousForm } from "../../app/previous";
import { EMPTY_RECORD } from "../../core/record/form-record";
import { findingJson, summaryJson, undecidedJson } from "../../core/report/json";
import { sentence } from "../../core/report/sentence";
import { verdict } from "../../core/report/summary";
import { unreadable } from "../../core/validation/validate";
import { EXIT, UsageError, type Command, type Surroundings } from "../command";
import { NODE_INFLATER } from "../node-inflater";
import { FileError, openFile } from "../open";
import { templateJson } from "../template-json";

type CheckedFile = { readonly file: string; readonly checked: Checked };

/** Checks filled forms; a file that cannot be read is a finding when there are others to go on with. */
export const check: Command = {
  usage: "check FILE… [--previous FILE] [--json]",
  options: { previous: { type: "string" } },
  async run(args, around) {
    if (args.words.length === 0) throw new UsageError(`要至少一个文件。用法：${this.usage}`, `At least one file. Usage: ${this.usage}`);
    const several = args.words.length > 1;
    const previous = args.text("previous") === undefined ? undefined : await readPrevious(args.needed("previous"), around);
    const files: CheckedFile[] = [];
    for (const file of args.words) files.push({ file, checked: await checkFile(file, around, several, previous) });
    around.out(args.json ? `${JSON.stringify({ files: files.map(fileJson) }, null, 1)}\n` : files.map(fileLines).join("\n"));
    return files.some(({ checked }) => checked.summary.errors > 0) ? EXIT.findings : EXIT.done;
  },
};

const readForm = (file: string, around: Surroundings) => openFile(file, around, (bytes) => readRequested(bytes, FORM, NODE_INFLATER));

async function readPrevious(file: string, around: Surroundings): Promise<PreviousForm> {
  const previous = previousOf(checkRead(await readForm(file, around), catalogue()));
  if (!previous) throw new UsageError(`${file} 里没有我们的模板，不能作上年数。给上年上报的那个文件。`, `${file} holds no template of ours. Give the workbook reported last year.`);
  return previous;
}

async function checkFile(file: string, around: Surroundings, goOn: boolean, previous?: PreviousForm): Promise<Checked> {
  try {
    const checked = checkRead(await readForm(file, around), catalogue(), previous);
    const wrong = previous && checked.recognised ? misfit(previous, checked.recognised.identity) : undefined;
    if (wrong === undefined || !previous) return checked;
    if (!goOn) throw unfit(wrong, previous, file);
    around.note(`${file}：--previous 不是它的上年数，没有比较。\n${file}: --previous is not its last year; not compared.\n`);
    return checkRead(await readForm(file, around), catalogue());
  } catch (thrown) {
    if (!goOn || !(thrown instanceof FileError)) throw thrown;
    return { recognised: null, observations: [], record: EMPTY_RECORD, damaged: false, ...unreadable(thrown.reason) };
  }
}

function unfit(wrong: "plan" | "area" | "period", { plan, area, period }: PreviousForm, file: string): UsageError {
  const zh = { plan: `是另一个规划（${plan}）的`, area: `是${area}的`, period: `是 ${period} 年的，不早于要检查的这一年` }[wrong];
  const en = { plan: `is of another plan (${plan})`, area: `is of ${area}`, period: `is of ${period}, not earlier` }[wrong];
  return new UsageError(`--previous 的文件${zh}，不能和 ${file} 比。给同一地区上年的文件。`, `--previous ${en} and cannot be compared with ${file}. Give the same area's workbook of the year before.`);
}

function fileJson({ file, checked }: CheckedFile): object {
  return {
    file, template: templateJson(checked), summary: summaryJson(checked.summary),
    findings: checked.findings.map((finding) => ({ file, ...findingJson(finding, "zh-CN") })),
    undecided: checked.undecided.map((undecided) => undecidedJson(undecided, "zh-CN")), progress: checked.progress,
  };
}

function fileLines({ file, checked }: CheckedFile): string {
  const head = checked.recognised ? `${file}：${verdict(checked.summary, "zh-CN")}。` : `${file}：`;
  const lines = checked.findings.map((finding) => `  ${finding.place ? `${finding.place.cell} ${finding.place.name}（${finding.place.scope}）：` : ""}${sentence(finding, "zh-CN")}${finding.waived ? "（已说明）" : ""}`);
  return [head, ...lines, ""].join("\n");
}
