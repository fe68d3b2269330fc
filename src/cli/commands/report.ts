import { readRequested } from "../../adapters/xlsx/reader";
import { xlsxWorkbook } from "../../adapters/xlsx/workbook";
import { catalogue } from "../../app/catalogue";
import { FORM, checkRead, isForm, type CheckedForm } from "../../app/check";
import { reviewOf, writeReport } from "../../app/report";
import { reviewPage } from "../../core/report/review-form/html";
import { EXIT, UsageError, type Arguments, type Command, type ExitCode, type Surroundings } from "../command";
import { NODE_INFLATER } from "../node-zlib";
import { openFile } from "../open";

/** Writes the A4 审核表: of each workbook onto one page to print and sign, or as a sheet into a copy of one workbook. */
export const report: Command = {
  usage: "report FILE… --out FILE.html|FILE.xlsx [--json]",
  options: { out: { type: "string" } },
  async run(args, around) {
    const out = args.needed("out");
    const [first, ...others] = args.words;
    if (first === undefined) throw new UsageError(`要至少一个文件。用法：${this.usage}`, `At least one file. Usage: ${this.usage}`);
    if (args.words.includes(out)) throw new UsageError("--out 不能是要审核的文件。换一个名字，原文件不动。", "--out must not be one of the workbooks. Give another name.");
    if (!/\.xlsx$/iu.test(out)) return page([first, ...others], out, args, around);
    if (others.length > 0) throw new UsageError("审核表写进 .xlsx 一次一个文件；几个文件的，--out 用 .html。", "Into .xlsx goes the form of one workbook; for several, give an .html name.");
    return sheet(first, out, args, around);
  },
};

async function page(files: readonly string[], out: string, args: Arguments, around: Surroundings): Promise<ExitCode> {
  const forms: CheckedForm[] = [];
  for (const file of files) forms.push(await formIn(file, around));
  await around.files.write(out, new TextEncoder().encode(reviewPage(forms.map((form) => reviewOf(form, localTime(around.now()), "zh-CN")), "zh-CN")));
  return tell({ file: out, forms, said: `已写 ${out}：审核表 ${forms.length} 份，用浏览器打开，按 A4 打印。` }, args, around);
}

async function sheet(file: string, out: string, args: Arguments, around: Surroundings): Promise<ExitCode> {
  const workbook = await openFile(file, around, xlsxWorkbook);
  const reported = await writeReport(workbook, catalogue(), localTime(around.now()), "zh-CN");
  if (reported.kind === "noForm") throw noForm(file);
  await around.files.write(out, workbook.bytes());
  return tell({ file: out, forms: [reported.checked], said: `已写 ${out}：加了工作表“${reported.sheet}”，A4 竖排，没有改动数值。` }, args, around);
}

type Told = { readonly file: string; readonly forms: readonly CheckedForm[]; readonly said: string };

function tell({ file, forms, said }: Told, args: Arguments, around: Surroundings): ExitCode {
  const errors = forms.reduce((sum, { summary }) => sum + summary.errors, 0);
  around.out(args.json ? `${JSON.stringify({ file, forms: forms.length, errors })}\n` : `${said}\n`);
  return errors > 0 ? EXIT.findings : EXIT.done;
}

async function formIn(file: string, around: Surroundings): Promise<CheckedForm> {
  const checked = checkRead(await openFile(file, around, (bytes) => readRequested(bytes, FORM, NODE_INFLATER)), catalogue());
  if (!isForm(checked)) throw noForm(file);
  return checked;
}

function noForm(file: string): UsageError {
  return new UsageError(`${file} 里没有我们的模板，不能做审核表。给填好的那个文件。`, `${file} holds no template of ours. Give the workbook that was filled.`);
}

const MINUTES = 60_000;

/** 2026-01-12 10:58 where the command runs. */
function localTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * MINUTES).toISOString().slice(0, 16).replace("T", " ");
}
