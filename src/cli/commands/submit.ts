import { xlsxWorkbook } from "../../adapters/xlsx/workbook";
import { catalogue } from "../../app/catalogue";
import { submit, type Submitted } from "../../app/submit";
import { saysEnough } from "../../core/record/explanation";
import { findingJson } from "../../core/report/json";
import { verdict } from "../../core/report/summary";
import { EXIT, UsageError, type Command } from "../command";
import { findingLine } from "../finding-lines";
import { openFile } from "../open";
import { takeInAndOut } from "../out-option";
import { keepFor, takePrevious } from "../previous-option";

/** Stamps a form that may be sent: number, time, digest and a snapshot of its rows; values stay as they are. */
export const submitCommand: Command = {
  usage: "submit FILE --out FILE [--previous FILE] [--explain TEXT] [--json]",
  options: { out: { type: "string" }, previous: { type: "string" }, explain: { type: "string" } },
  async run(args, around) {
    const { file, out } = takeInAndOut(args, this);
    const explanation = args.text("explain");
    if (explanation !== undefined && !saysEnough(explanation)) throw new UsageError("--explain 太短。至少 10 个字：什么时候、怎么改过。", "--explain says too little: at least 10 characters, when and how the file was changed.");
    const previous = await takePrevious(args, around);
    const workbook = await openFile(file, around, xlsxWorkbook);
    if (previous) await keepFor(workbook, previous, file, around);
    const submitted = await submit(workbook, catalogue(), around.now(), explanation);
    const isSent = submitted.kind === "submitted" || submitted.kind === "unchanged";
    if (isSent) await around.files.write(out, workbook.bytes());
    around.out(args.json ? `${JSON.stringify(json(submitted, out))}\n` : lines(submitted, file, out));
    return isSent ? EXIT.done : EXIT.findings;
  },
};

function json(submitted: Submitted, out: string): object {
  if (submitted.kind === "noForm") return { file: null, open: submitted.checked.findings.map((finding) => findingJson(finding, "zh-CN")) };
  if (submitted.kind === "open") return { file: null, open: submitted.open.map((finding) => findingJson(finding, "zh-CN")) };
  const { kind, proposed, submission } = submitted;
  return { file: out, proposed, submission, unchanged: kind === "unchanged" };
}

function lines(submitted: Submitted, file: string, out: string): string {
  switch (submitted.kind) {
    case "noForm": return [`${file}：没有写任何文件。`, ...submitted.checked.findings.map(findingLine), ""].join("\n");
    case "open": return [`${file}：还不能上报，没有写任何文件。${verdict(submitted.checked.summary, "zh-CN")}：`, ...submitted.open.map(findingLine), ""].join("\n");
    case "unchanged": return `和第 ${submitted.submission.number} 次上报完全一样，编号不变，照原样写了 ${out}。报送用的文件名：${submitted.proposed}\n`;
    case "submitted": return `已写 ${out}：第 ${submitted.submission.number} 次上报，数值没有改动。报送用的文件名：${submitted.proposed}\n数据指纹：${submitted.submission.digest}\n`;
  }
}
