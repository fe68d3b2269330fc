import { readRequested } from "../../adapters/xlsx/reader";
import { catalogue } from "../../app/catalogue";
import { FORM, checkRead, isForm, type CheckedForm } from "../../app/check";
import { digestOf } from "../../core/record/snapshot";
import { rowStates } from "../../core/record/row-state";
import { reviewPage } from "../../core/report/review-form/html";
import { reviewForm, type Reviewed } from "../../core/report/review-form/review-form";
import { EXIT, UsageError, type Command, type Surroundings } from "../command";
import { NODE_INFLATER } from "../node-zlib";
import { openFile } from "../open";

/** Writes the A4 审核表 of each workbook onto one page to print and sign. */
export const report: Command = {
  usage: "report FILE… --out FILE.html [--json]",
  options: { out: { type: "string" } },
  async run(args, around) {
    const out = args.needed("out");
    if (args.words.length === 0) throw new UsageError(`要至少一个文件。用法：${this.usage}`, `At least one file. Usage: ${this.usage}`);
    if (args.words.includes(out)) throw new UsageError("--out 不能是要审核的文件。换一个 .html 的名字。", "--out must not be one of the workbooks. Give an .html name.");
    const forms: CheckedForm[] = [];
    for (const file of args.words) forms.push(await formIn(file, around));
    await around.files.write(out, new TextEncoder().encode(reviewPage(forms.map((form) => reviewForm(reviewedOf(form, around))))));
    const errors = forms.reduce((sum, { summary }) => sum + summary.errors, 0);
    around.out(args.json ? `${JSON.stringify({ file: out, forms: forms.length, errors })}\n` : `已写 ${out}：审核表 ${forms.length} 份，用浏览器打开，按 A4 打印。\n`);
    return errors > 0 ? EXIT.findings : EXIT.done;
  },
};

async function formIn(file: string, around: Surroundings): Promise<CheckedForm> {
  const checked = checkRead(await openFile(file, around, (bytes) => readRequested(bytes, FORM, NODE_INFLATER)), catalogue());
  if (!isForm(checked)) throw new UsageError(`${file} 里没有我们的模板，不能做审核表。给填好的那个文件。`, `${file} holds no template of ours. Give the workbook that was filled.`);
  return checked;
}

function reviewedOf(form: CheckedForm, around: Surroundings): Reviewed {
  return { ...form, digest: digestOf(rowStates(form.observations)), time: localTime(around.now()) };
}

const MINUTES = 60_000;

/** 2026-01-12 10:58 where the command runs. */
function localTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * MINUTES).toISOString().slice(0, 16).replace("T", " ");
}
