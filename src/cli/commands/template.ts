import path from "node:path";
import { writeXlsx } from "../../adapters/xlsx/writer";
import { catalogue } from "../../app/catalogue";
import { utc } from "../../app/utc";
import type { Plan } from "../../core/catalogue/indicator";
import { coversArea } from "../../core/catalogue/plan-area";
import type { AreaType } from "../../core/kernel/codes";
import { formPaper } from "../../core/record/form-paper";
import { makeTemplate, type TemplateFault } from "../../core/template/make";
import { fileStem } from "../../core/template/file-name";
import type { Template, TemplateRequest } from "../../core/template/template";
import { takeArea } from "../area-option";
import { readAreasCsv } from "../areas-csv";
import { EXIT, UsageError, type Arguments, type Command, type Surroundings } from "../command";
import { NODE_DEFLATER } from "../node-zlib";
import { readTargetsCsv, type TargetsByArea } from "../targets-csv";

/** Writes a form for one area and year as a workbook of its own, or one for each area of a list. */
export const template: Command = {
  usage: "template --plan ID (--area AREA --out FILE.xlsx | --areas areas.csv --out-dir DIR) --area-type city|county|both --period YEAR [--components] [--responsible UNIT] [--targets FILE.csv] [--json]",
  options: {
    plan: { type: "string" }, area: { type: "string" }, areas: { type: "string" }, "area-type": { type: "string" }, period: { type: "string" },
    components: { type: "boolean" }, responsible: { type: "string" }, targets: { type: "string" }, out: { type: "string" }, "out-dir": { type: "string" },
  },
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
  const [form] = await formsOf([args.needed("area")], args, around);
  if (!form) throw new Error("one area gives one form");
  return write(out, form, around);
}

/** Every area is found and every form made before the first file is written. */
async function writeEach(list: string, args: Arguments, around: Surroundings): Promise<Written[]> {
  const folder = args.needed("out-dir");
  if (args.text("area") !== undefined) throw new UsageError("--area 和 --areas 只能给一个。", "Give --area or --areas, not both.");
  const forms = await formsOf(readAreasCsv(list, await around.files.read(list)).map(({ area }) => area), args, around);
  const names = forms.map(fileName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`${list}：同一个地区写了两次（${twice}）。删掉一行。`, `${list}: an area stands twice (${twice}). Remove one line.`);
  const written: Written[] = [];
  for (const [index, form] of forms.entries()) {
    const name = fileName(form);
    written.push(await write(path.join(folder, name), form, around));
    around.note(`${index + 1}/${forms.length} ${name}\n`);
  }
  return written;
}

async function write(file: string, form: Template, around: Surroundings): Promise<Written> {
  const created = utc(around.now());
  await around.files.write(file, writeXlsx(formPaper(form), { created }, NODE_DEFLATER));
  return { file, ...form.request, version: form.version, rows: form.rows.length };
}

function fileName({ request }: Template): string {
  return `${fileStem(request)}.xlsx`;
}

async function formsOf(areas: readonly string[], args: Arguments, around: Surroundings): Promise<readonly Template[]> {
  const plan = planOf(args.needed("plan"));
  const areaType = areaTypeOf(args.needed("area-type"));
  const list = args.text("targets");
  const targets = list === undefined ? undefined : readTargetsCsv(list, await around.files.read(list), plan, around);
  const responsible = args.text("responsible")?.trim();
  const options = { plan: plan.id, areaType, period: args.needed("period"), ...(args.flag("components") && { components: true }), ...(responsible !== undefined && { responsible }) };
  const forms = areas.map((area) => formOf(plan, area, options, targets, around));
  if (list !== undefined && targets) noteUnused(list, targets, forms, around);
  return forms;
}

function formOf(plan: Plan, text: string, options: Omit<TemplateRequest, "area" | "areaCode">, targets: TargetsByArea | undefined, around: Surroundings): Template {
  const { name, code, path: steps } = takeArea(text, around);
  if (steps !== null && !coversArea(plan, steps)) {
    around.note(`${name}不在${plan.issuer}：规划的目标不是给它定的，照做。\n${name} lies outside the plan's area (${plan.issuer}); the form is made all the same.\n`);
  }
  const own = targets?.get(name);
  const made = makeTemplate(catalogue(), { ...options, area: name, areaCode: code, ...(own && { targets: own }) });
  if (!made.ok) throw explain(made.faults[0]);
  if (made.value.rows.length === 0) throw new UsageError(`这个规划对${name}没有一项指标。换 --area-type，或检查地区。`, `The plan has no indicator for ${name}. Try another --area-type, or check the area.`);
  return made.value;
}

/** A target that no form took is said, since somebody set it: its area is not asked for, or its scope is no part of it. */
function noteUnused(list: string, targets: TargetsByArea, forms: readonly Template[], around: Surroundings): void {
  for (const { request: { area }, rows } of forms) {
    const unused = (targets.get(area) ?? []).filter(({ indicator, scope }) => !rows.some((row) => row.own !== undefined && row.indicator.id === indicator && row.scope === scope));
    for (const { indicator, scope, text } of unused) around.note(`${list}：${area}的表里没有 ${indicator}（${scope}），目标“${text}”没有用到。\n${list}: the form of ${area} has no ${indicator} (${scope}); its target was not used.\n`);
  }
}

function planOf(id: string): Plan {
  const { plans } = catalogue();
  const plan = plans.find((one) => one.id === id);
  if (!plan) throw explain({ code: "plan-unknown", given: id, known: plans.map((one) => one.id) });
  return plan;
}

function explain(fault: TemplateFault | undefined): UsageError {
  if (!fault) throw new Error("a failed template has a fault");
  const { code, given, known } = fault;
  const list = known.join("、");
  switch (code) {
    case "plan-unknown": return new UsageError(`没有规划 ${given}。现有：${list}。`, `There is no plan ${given}. Known: ${list}.`);
    case "period-unknown": return new UsageError(`这个规划没有 ${given} 年。可填：${list}。`, `The plan has no year ${given}. Years: ${list}.`);
    case "unit-unknown": return known.length === 0
      ? new UsageError("这个规划没有写牵头单位和责任单位，不能用 --responsible。", "The plan names no units; --responsible cannot be used.")
      : new UsageError(`没有单位“${given}”的任务。现有：${list}。`, `No task names “${given}”. Units: ${list}.`);
  }
}

function areaTypeOf(text: string): AreaType {
  if (text === "city" || text === "county" || text === "both") return text;
  throw new UsageError(`--area-type 只能是 city、county 或 both，不是 ${text}。`, `--area-type is city, county or both, not ${text}.`);
}
