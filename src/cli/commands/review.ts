import { xlsxWorkbook } from "../../adapters/xlsx/workbook";
import { catalogue } from "../../app/catalogue";
import { checkWorkbook, isForm, type CheckedForm } from "../../app/check";
import { reviewView, reviewWorkbook } from "../../app/review";
import { utc } from "../../app/utc";
import type { Verdict } from "../../core/record/review";
import { EXIT, UsageError, type Arguments, type Command, type ExitCode, type Surroundings } from "../command";
import { findingLine } from "../finding-lines";
import { openFile } from "../open";
import { takeInAndOut } from "../out-option";
import { cellOf, reviewJson, reviewLines } from "../review-lines";

/** Shows what is new since a form was last sent and every explanation; or accepts and returns, which never changes a value. */
export const reviewCommand: Command = {
  usage: "review FILE [--accept CELL]… [--return CELL=REASON]… [--accept-form] [--unit NAME] [--out FILE] [--json]",
  options: { accept: { type: "string", multiple: true }, return: { type: "string", multiple: true }, "accept-form": { type: "boolean" }, unit: { type: "string" }, out: { type: "string" } },
  async run(args, around) {
    const [file] = args.words;
    if (file === undefined || args.words.length > 1) throw new UsageError(`要一个文件。用法：${this.usage}`, `One file. Usage: ${this.usage}`);
    const isDeciding = args.texts("accept").length + args.texts("return").length > 0 || args.flag("accept-form");
    const out = isDeciding ? takeInAndOut(args, this).out : undefined;
    const workbook = await openFile(file, around, xlsxWorkbook);
    const form = await checkWorkbook(workbook, catalogue());
    if (!isForm(form)) return noForm(file, form.findings.map(findingLine), args, around);
    if (out === undefined) {
      around.out(args.json ? `${JSON.stringify(reviewJson(form, reviewView(form)), null, 1)}\n` : reviewLines(form, reviewView(form)));
      return EXIT.done;
    }
    const reviewed = await reviewWorkbook(workbook, catalogue(), verdictsOf(args, form), { unit: args.text("unit") ?? "", role: "复核", at: utc(around.now()) }, "zh-CN");
    if (reviewed.kind === "noForm") throw new Error("the form was there a moment ago");
    if (reviewed.kind === "faulty") throw faulty(reviewed.faults.map(({ code, key }) => ({ code, cell: cellOf(form, key) })));
    await around.files.write(out, workbook.bytes());
    const returned = reviewed.view.returned.filter(({ state }) => state !== "mended").length;
    around.out(args.json ? `${JSON.stringify({ file: out, slip: reviewed.slip, ...reviewJson(reviewed.checked, reviewed.view) }, null, 1)}\n`
      : `已写 ${out}，没有改动数值。${reviewed.slip === null ? "" : `“${reviewed.slip}”列了 ${returned} 条。`}${reviewed.view.accepted ? "全表已接受。" : ""}\n`);
    return EXIT.done;
  },
};

function noForm(file: string, lines: readonly string[], args: Arguments, around: Surroundings): ExitCode {
  around.out(args.json ? `${JSON.stringify({ template: null })}\n` : [`${file}：`, ...lines, ""].join("\n"));
  return EXIT.findings;
}

function verdictsOf(args: Arguments, form: CheckedForm): Verdict[] {
  return [
    ...args.texts("accept").map((cell): Verdict => ({ kind: "accept", key: keyAt(form, cell) })),
    ...args.texts("return").map((text): Verdict => {
      const at = text.indexOf("=");
      if (at < 0) throw new UsageError(`--return 要写成 格=原因，如 I22=请写出当年新增绿地面积，不是 ${text}。`, `--return takes CELL=REASON, not ${text}.`);
      return { kind: "return", key: keyAt(form, text.slice(0, at)), reason: text.slice(at + 1) };
    }),
    ...(args.flag("accept-form") ? [{ kind: "acceptForm" } as const] : []),
  ];
}

/** The row of a cell; SHEET!CELL where a form is spread over several sheets. */
function keyAt({ observations }: CheckedForm, text: string): string {
  const cut = text.lastIndexOf("!");
  const [sheet, cell] = [cut < 0 ? undefined : text.slice(0, cut), text.slice(cut + 1).trim().toUpperCase()];
  const found = observations.filter((one) => [one.cell, one.statusCell, one.noteCell].includes(cell) && (sheet === undefined || one.sheet === sheet));
  const [only, ...others] = found;
  if (only && others.length === 0) return only.key;
  const zh = only ? `有 ${found.length} 张表都有 ${cell}，写成 ${only.sheet}!${cell}` : `${text} 不是填报的格，写实际值那一格，如 I7`;
  throw new UsageError(`${zh}。`, only ? `${cell} stands on ${found.length} sheets; write ${only.sheet}!${cell}.` : `${text} is no cell of a row; give that of 实际值, such as I7.`);
}

const FAULTS = {
  rowUnknown: { zh: "不在表上", en: "is not on the form" },
  changedMeanwhile: { zh: "改过了，先看看再定", en: "has changed; look again" },
  nothingExplained: { zh: "没有能接受的说明", en: "has no explanation to accept" },
  noReason: { zh: "退回要写原因", en: "is returned without a reason" },
  stillOpen: { zh: "还有没改的、没说明的或要退回的，不能接受全表", en: "something is still open, so the form cannot be accepted" },
} as const;

function faulty(faults: readonly { readonly code: keyof typeof FAULTS; readonly cell: string }[]): UsageError {
  const said = (language: "zh" | "en", between: string) => faults.map(({ code, cell }) => `${cell}${cell === "" ? "" : language === "en" ? " " : ""}${FAULTS[code][language]}`).join(between);
  return new UsageError(`没有写任何文件：${said("zh", "；")}。`, `Nothing was written: ${said("en", "; ")}.`);
}
