import { readRequested } from "../../adapters/xlsx/reader";
import { catalogue } from "../../app/catalogue";
import { FORM, checkRead, type Checked } from "../../app/check";
import { misfit, type PreviousForm } from "../../app/previous";
import { EMPTY_RECORD } from "../../core/record/form-record";
import { changedSinceSubmission } from "../../core/record/snapshot";
import { findingJson, summaryJson, undecidedJson } from "../../core/report/json";
import { verdict } from "../../core/report/summary";
import { unreadable } from "../../core/validation/validate";
import { EXIT, UsageError, type Command, type Surroundings } from "../command";
import { NODE_INFLATER } from "../node-zlib";
import { FileError, openFile } from "../open";
import { findingLine } from "../finding-lines";
import { takePrevious, unfit } from "../previous-option";
import { templateJson } from "../template-json";

type CheckedFile = { readonly file: string; readonly checked: Checked };

/** Checks filled forms; a file that cannot be read is a finding when there are others to go on with. */
export const check: Command = {
  usage: "check FILE… [--previous FILE] [--json]",
  options: { previous: { type: "string" } },
  async run(args, around) {
    if (args.words.length === 0) throw new UsageError(`要至少一个文件。用法：${this.usage}`, `At least one file. Usage: ${this.usage}`);
    const several = args.words.length > 1;
    const previous = await takePrevious(args, around);
    const files: CheckedFile[] = [];
    for (const file of args.words) files.push({ file, checked: await checkFile(file, around, several, previous) });
    around.out(args.json ? `${JSON.stringify({ files: files.map(fileJson) }, null, 1)}\n` : files.map(fileLines).join("\n"));
    return files.some(({ checked }) => checked.summary.errors > 0) ? EXIT.findings : EXIT.done;
  },
};

const readForm = (file: string, around: Surroundings) => openFile(file, around, (bytes) => readRequested(bytes, FORM, NODE_INFLATER));

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

function fileJson({ file, checked }: CheckedFile): object {
  return {
    file, template: templateJson(checked), summary: summaryJson(checked.summary),
    findings: checked.findings.map((finding) => ({ file, ...findingJson(finding, "zh-CN") })),
    undecided: checked.undecided.map((undecided) => undecidedJson(undecided, "zh-CN")), progress: checked.progress,
    sinceSubmission: changedSinceSubmission(checked.record, checked.observations),
  };
}

function fileLines({ file, checked }: CheckedFile): string {
  const head = checked.recognised ? `${file}：${verdict(checked.summary, "zh-CN")}。` : `${file}：`;
  const since = changedSinceSubmission(checked.record, checked.observations);
  const sent = since === null ? [] : [since === 0 ? "  上次上报之后没有改动。" : `  上次上报之后改了 ${since} 格。`];
  return [head, ...checked.findings.map(findingLine), ...sent, ""].join("\n");
}
