import { xlsxWorkbook } from "../../adapters/xlsx/workbook";
import { catalogue } from "../../app/catalogue";
import { repair } from "../../app/repair";
import { EXIT, type Command } from "../command";
import { findingLine } from "../finding-lines";
import { openFile } from "../open";
import { takeInAndOut } from "../out-option";

/** Writes the workbook again with the form's own cells as they should be; white cells stay as they are. */
export const repairCommand: Command = {
  usage: "repair FILE --out FILE [--json]",
  options: { out: { type: "string" } },
  async run(args, around) {
    const { file, out } = takeInAndOut(args, this);
    const workbook = await openFile(file, around, xlsxWorkbook);
    const repaired = await repair(workbook, catalogue(), around.now());
    const { checked, kind } = repaired;
    if (kind === "noForm") {
      around.out(args.json ? `${JSON.stringify({ file: null, repaired: [] })}\n` : [`${file}：没有写任何文件。`, ...checked.findings.map(findingLine), ""].join("\n"));
      return EXIT.findings;
    }
    await around.files.write(out, workbook.bytes());
    const cells = repaired.cells.map(({ sheet, cell }) => ({ sheet, cell }));
    around.out(args.json ? `${JSON.stringify({ file: out, repaired: cells, errors: checked.summary.errors })}\n`
      : `已写 ${out}：${cells.length > 0 ? `修复 ${cells.length} 处（${cells.map(({ cell }) => cell).join("、")}），没有碰白格。` : "模板没有要修复的。"}\n`);
    return checked.summary.errors > 0 ? EXIT.findings : EXIT.done;
  },
};
