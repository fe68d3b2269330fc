import { writeXlsx } from "../../adapters/xlsx/writer";
import { areas } from "../../app/areas";
import { catalogue } from "../../app/catalogue";
import { findArea } from "../../core/catalogue/area";
import type { AreaType } from "../../core/kernel/codes";
import { makeTemplate, type TemplateFault } from "../../core/template/make";
import { renderTemplate } from "../../core/template/render";
import type { Template } from "../../core/template/template";
import { EXIT, UsageError, type Arguments, type Command, type Surroundings } from "../command";

/** Writes a form for one area and year as a workbook of its own. */
export const template: Command = {
  usage: "template --plan ID --area AREA --area-type city|county|both --period YEAR --out FILE.xlsx [--json]",
  options: { plan: { type: "string" }, area: { type: "string" }, "area-type": { type: "string" }, period: { type: "string" }, out: { type: "string" } },
  async run(args, around) {
    const out = args.needed("out");
    const made = templateOf(args, around);
    const created = around.now().toISOString().replace(/\.\d+Z$/, "Z");
    await around.files.write(out, writeXlsx(renderTemplate(made), { created }));
    const { plan, area, areaCode, areaType, period } = made.request;
    if (args.json) around.out(`${JSON.stringify({ file: out, plan, area, areaCode, areaType, period, version: made.version, rows: made.rows.length })}\n`);
    else around.out(`已写 ${out}：${area} ${period} 年，${made.rows.length} 行。\n`);
    return EXIT.done;
  },
};

function templateOf(args: Arguments, around: Surroundings): Template {
  const areaType = areaTypeOf(args.needed("area-type"));
  const { name, code } = areaOf(args.needed("area"), around);
  const made = makeTemplate(catalogue(), { plan: args.needed("plan"), area: name, areaCode: code, areaType, period: args.needed("period") });
  if (made.ok) return made.value;
  const [fault] = made.faults;
  if (!fault) throw new Error("a failed template has a fault");
  throw explain(fault);
}

function explain({ code, given, known }: TemplateFault): UsageError {
  const list = known.join("、");
  return code === "plan-unknown"
    ? new UsageError(`没有规划 ${given}。现有：${list}。`, `There is no plan ${given}. Known: ${list}.`)
    : new UsageError(`这个规划没有 ${given} 年。可填：${list}。`, `The plan has no year ${given}. Years: ${list}.`);
}

function areaTypeOf(text: string): AreaType {
  if (text === "city" || text === "county" || text === "both") return text;
  throw new UsageError(`--area-type 只能是 city、county 或 both，不是 ${text}。`, `--area-type is city, county or both, not ${text}.`);
}

function areaOf(text: string, around: Surroundings): { name: string; code: string | null } {
  const found = findArea(areas(), text);
  if (found.kind === "found") return found.area;
  if (found.kind === "unknown") {
    around.note(`不认识“${text}”这个地区，照写，没有代码。\n“${text}” is not in the area list; used as written, without a code.\n`);
    return { name: text.trim(), code: null };
  }
  const candidates = found.candidates.map((area) => `${area.name} ${area.code}（${area.path}）`).join("；");
  throw new UsageError(`“${text}”有 ${found.candidates.length} 个：${candidates}。写全名或代码。`, `“${text}” is ambiguous: ${candidates}. Give the full name or code.`);
}
