import { patchXlsx } from "../../adapters/xlsx/patch";
import { xlsxWorkbook } from "../../adapters/xlsx/workbook";
import { catalogue } from "../../app/catalogue";
import { FORM } from "../../app/check";
import { markFindings } from "../../app/mark";
import { findingJson } from "../../core/report/json";
import { resultsName, resultsSheet } from "../../core/report/results-sheet";
import { EXIT, type Command } from "../command";
import { openFile } from "../open";
import { takeInAndOut } from "../out-option";
import { keepFor, takePrevious } from "../previous-option";

/** Writes the workbook again with its findings in 审核提示 and on a sheet 审核结果; values stay as they are. */
export const mark: Command = {
  usage: "mark FILE --out FILE [--previous FILE]",
  options: { out: { type: "string" }, previous: { type: "string" } },
  async run(args, around) {
    const { file, out } = takeInAndOut(args, this);
    const previous = await takePrevious(args, around);
    const workbook = await openFile(file, around, xlsxWorkbook);
    if (previous) await keepFor(workbook, previous, file, around);
    const { checked, marked, kept } = await markFindings(workbook, catalogue(), "zh-CN", around.now());
    if (!checked.recognised) {
      around.note(`${file} 里没有我们的模板，没有写任何文件。\n${file} holds no template of ours; no file was written.\n`);
      if (args.json) around.out(`${JSON.stringify({ file: null, findings: checked.findings.map((finding) => findingJson(finding, "zh-CN")) })}\n`);
      return EXIT.findings;
    }
    const { sheets } = await workbook.read({ ...FORM, wanted: (first) => first.sheets.map(({ name }) => name) });
    const results = resultsSheet(resultsName(sheets), checked);
    const there = sheets.some(({ name }) => name === results.name);
    await around.files.write(out, patchXlsx(workbook.bytes(), { cells: [], ...(there ? { replace: [results] } : { add: { sheets: [results], names: [], parts: [] } }) }));
    if (args.json) around.out(`${JSON.stringify({ file: out, marked, findings: checked.findings.length, errors: checked.summary.errors })}\n`);
    else around.out(`已写 ${out}：标了 ${marked} 行，没有改动数值。${kept > 0 ? `另有 ${kept} 行的“审核提示”里是自己写的字，没有动。` : ""}\n`);
    return checked.summary.errors > 0 ? EXIT.findings : EXIT.done;
  },
};
