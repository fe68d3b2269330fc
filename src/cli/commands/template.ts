import path from "node:path";
import { writeXlsx } from "../../adapters/xlsx/writer";
import { areas } from "../../app/areas";
import { catalogue } from "../../app/catalogue";
import { findArea } from "../../core/catalogue/area";
import type { AreaType } from "../../core/kernel/codes";
import { makeTemplate, type TemplateFault } from "../../core/template/make";
import { renderTemplate } from "../../core/template/render";
import type { Template, TemplateRequest } from "../../core/template/template";
import { readAreasCsv } from "../areas-csv";
import { EXIT, UsageError, type Arguments, type Command, type Surroundings } from "../command";

/** Writes a form for one area and year as a workbook of its own, or one for each area of a list. */
export const template: Command = {
  usage: "template --plan ID (--area AREA --out FILE.xlsx | --areas areas.csv --out-dir DIR) --area-type city|county|both --period YEAR [--json]",
  options: { plan: { type: "string" }, area: { type: "string" }, areas: { type: "string" }, "area-type": { type: "string" }, period: { type: "string" }, out: { type: "string" }, "out-dir": { type: "string" } },
  async run(args, around) {
    const list = args.text("areas");
    const written = list === undefined ? [await writeOne(args, around)] : await writeEach(list, args, around);
    if (args.json) around.out(`${JSON.stringify(list === undefined ? written[0] : { files: written })}\n`);
    else for (const { file, area, period, rows } of written) around.out(`已写 ${file}：${area} ${period} 年，${rows} 行。\n`);
    return EXIT.done;
  },
};

type Written = TemplateRequest & { readonly file: string; readonly version: string; readonly rows: number };

async function writeOne(args: Arguments, around: Surroundings): Promise<Written> {
  const out = args.needed("out");
  return write(out, templateOf(args, args.needed("area"), around), around);
}

/** Every area is found and every form made before the first file is written. */
async function writeEach(list: string, args: Arguments, around: Surroundings): Promise<Written[]> {
  const folder = args.needed("out-dir");
  if (args.text("area") !== undefined) throw new UsageError("--area 和 --areas 只能给一个。", "Give --area or --areas, not both.");
  const made = readAreasCsv(list, await around.files.read(list)).map(({ area }) => templateOf(args, area, around));
  const names = made.map(fileName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`${list}：同一个地区写了两次（${twice}）。删掉一行。`, `${list}: an area stands twice (${twice}). Remove one line.`);
  const written: Written[] = [];
  for (const form of made) written.push(await write(path.join(folder, fileName(form)), form, around));
  return written;
}

async function write(file: string, form: Template, around: Surroundings): Promise<Written> {
  const created = around.now().toISOString().replace(/\.\d+Z$/, "Z");
  await around.files.write(file, writeXlsx(renderTemplate(form), { created }));
  return { file, ...form.request, version: form.version, rows: form.rows.length };
}

/** 653101_喀什市_xj-muni-14_2025.xlsx, with what no file system takes left out. */
function fileName({ request: { areaCode, area, plan, period } }: Template): string {
  return `${[areaCode, area, plan, period].filter((part) => part !== null).join("_").replace(/[\\/:*?"<>|\u0000-\u001f]/g, "")}.xlsx`;
}

function templateOf(args: Arguments, area: string, around: Surroundings): Template {
  const areaType = areaTypeOf(args.needed("area-type"));
  const { name, code } = areaOf(area, around);
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
  if (text.trim() === "") throw new UsageError("--area 是空的。写地区名或代码。", "--area is empty. Give a name or code.");
  const found = findArea(areas(), text);
  if (found.kind === "found") return found.area;
  if (found.kind === "unknown" && /^\d+$/.test(text.trim())) throw new UsageError(`没有代码是 ${text} 的市县或地州。检查代码，或写地区名。`, `No area has the code ${text}. Check it, or give the name.`);
  if (found.kind === "unknown") {
    around.note(`不认识“${text}”这个地区，照写，没有代码。\n“${text}” is not in the area list; used as written, without a code.\n`);
    return { name: text.trim(), code: null };
  }
  const candidates = found.candidates.map((area) => `${area.name} ${area.code}（${area.path}）`).join("；");
  throw new UsageError(`“${text}”有 ${found.candidates.length} 个：${candidates}。写全名或代码。`, `“${text}” is ambiguous: ${candidates}. Give the full name or code.`);
}
