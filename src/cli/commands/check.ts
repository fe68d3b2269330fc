import { readXlsx } from "../../adapters/xlsx/reader";
import { catalogue } from "../../app/catalogue";
import { FORM, checkRead, type Checked } from "../../app/check";
import { findingJson, summaryJson, undecidedJson } from "../../core/report/json";
import { sentence } from "../../core/report/sentence";
import { verdict } from "../../core/report/summary";
import { unreadable } from "../../core/validation/validate";
import { EXIT, UsageError, type Command, type Surroundings } from "../command";
import { FileError, openFile } from "../open";
import { templateJson } from "../template-json";

type CheckedFile = { readonly file: string; readonly checked: Checked };

/** Checks filled forms; a file that cannot be read is a finding when there are others to go on with. */
export const check: Command = {
  usage: "check FILE… [--json]",
  options: { previous: { type: "string" } },
  async run(args, around) {
    if (args.words.length === 0) throw new UsageError(`要至少一个文件。用法：${this.usage}`, `At least one file. Usage: ${this.usage}`);
    if (args.text("previous") !== undefined) throw new UsageError("--previous 还没有做。", "--previous does not exist yet.");
    const files: CheckedFile[] = [];
    for (const file of args.words) files.push({ file, checked: await checkFile(file, around, args.words.length > 1) });
    around.out(args.json ? `${JSON.stringify({ files: files.map(fileJson) }, null, 1)}\n` : files.map(fileLines).join("\n"));
    return files.some(({ checked }) => checked.summary.errors > 0) ? EXIT.findings : EXIT.done;
  },
};

async function checkFile(file: string, around: Surroundings, goOn: boolean): Promise<Checked> {
  try {
    const read = await openFile(file, around, (bytes) => readXlsx(bytes, { namespace: FORM.namespace }));
    return checkRead(read, catalogue());
  } catch (thrown) {
    if (!goOn || !(thrown instanceof FileError)) throw thrown;
    return { recognised: null, observations: [], ...unreadable(thrown.reason) };
  }
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
  const lines = checked.findings.map((finding) => `  ${finding.place ? `${finding.place.cell} ${finding.place.name}（${finding.place.scope}）：` : ""}${sentence(finding, "zh-CN")}`);
  return [head, ...lines, ""].join("\n");
}
