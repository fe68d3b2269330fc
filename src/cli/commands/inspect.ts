import { readRequested } from "../../adapters/xlsx/reader";
import { catalogue } from "../../app/catalogue";
import { FORM, checkRead, type Checked } from "../../app/check";
import type { Observation } from "../../core/observation/observation";
import { findingJson } from "../../core/report/json";
import { EXIT, UsageError, type Command } from "../command";
import { NODE_INFLATER } from "../node-zlib";
import { openFile } from "../open";
import { templateJson } from "../template-json";

/** Shows what a workbook's form holds, cell by cell. */
export const inspect: Command = {
  usage: "inspect FILE [--json]",
  options: {},
  async run(args, around) {
    const [file] = args.words;
    if (file === undefined || args.words.length > 1) throw new UsageError(`要一个文件。用法：${this.usage}`, `One file. Usage: ${this.usage}`);
    const read = await openFile(file, around, (bytes) => readRequested(bytes, FORM, NODE_INFLATER));
    const checked = checkRead(read, catalogue());
    around.out(args.json ? `${JSON.stringify(inspected(checked), null, 1)}\n` : lines(checked));
    return checked.recognised ? EXIT.done : EXIT.findings;
  },
};

function inspected(checked: Checked): object {
  const found = checked.recognised ? {} : { findings: checked.findings.map((finding) => findingJson(finding, "zh-CN")) };
  return { template: templateJson(checked), entries: checked.observations.map(entry), ...found };
}

function entry({ indicator, name, scope, unit, sheet, row, cell, statusCell, noteCell, raw, value, status, issued }: Observation): object {
  return { indicator, name, scope, unit, sheet, row, cell, statusCell, noteCell, raw, value, status, ...(issued && { issuedCell: issued.cell, issued: issued.raw }) };
}

function lines({ recognised, observations }: Checked): string {
  if (!recognised) return "这个工作簿里没有我们的模板。\n";
  const { area, period } = recognised.identity;
  return `${area} ${period} 年\n${observations.map(({ cell, name, scope, raw, status }) => `${cell}\t${name}\t${scope}\t${raw ?? ""}\t${status}\n`).join("")}`;
}
